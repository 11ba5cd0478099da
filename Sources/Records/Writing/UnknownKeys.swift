internal import Yams

/// Carries keys that we do not know from a section's old node to its new one.
enum UnknownKeys {
  static func carry(from old: Node?, to new: Node) -> Node {
    guard let old else { return new }
    switch (old, new) {
    case (.mapping(let before), .mapping(let after)): return .mapping(carry(from: before, to: after))
    case (.sequence(let before), .sequence(let after)): return .sequence(carry(from: before, to: after))
    case (.mapping, .sequence(let after)):
      return .sequence(carry(from: Node.Sequence([old]), to: after))
    default: return new
    }
  }

  private static func carry(from old: Node.Mapping, to new: Node.Mapping) -> Node.Mapping {
    var merged = new
    for (key, value) in old {
      guard let name = key.string else { continue }
      if RecordSchema.nestedKeys.contains(name) {
        if let current = merged[key] { merged[key] = carry(from: value, to: current) }
      } else {
        merged[key] = value
      }
    }
    return merged
  }

  /// Items are paired by their known part; those that changed, by their place among the rest.
  private static func carry(from old: Node.Sequence, to new: Node.Sequence) -> Node.Sequence {
    var waiting = Array(old)
    var items = Array(new)
    var unpaired: [Int] = []
    for (index, item) in items.enumerated() {
      if let twin = waiting.firstIndex(where: { known($0) == known(item) }) {
        items[index] = carry(from: waiting.remove(at: twin), to: item)
      } else {
        unpaired.append(index)
      }
    }
    for index in unpaired where !waiting.isEmpty { items[index] = carry(from: waiting.removeFirst(), to: items[index]) }
    return Node.Sequence(items, new.tag, new.style)
  }

  private static func known(_ node: Node) -> Node {
    switch node {
    case .mapping(let mapping):
      Node(mapping.filter { RecordSchema.nestedKeys.contains($0.key.string ?? "") }.map { ($0.key, known($0.value)) })
    case .sequence(let sequence): Node(sequence.map(known))
    case .scalar(let scalar): Node(scalar.string)
    case .alias: node
    }
  }
}
