internal import Yams

/// A YAML document as plain text, lists and maps, each with its place. Scalars are not typed: `2017` stays "2017".
package indirect enum YAMLValue: Sendable {
  case scalar(String, Place)
  case list([YAMLValue], Place)
  case map([Entry], Place)

  /// A key of a map with its value.
  package struct Entry: Sendable {
    /// As it is written, without quotes.
    package let key: String
    /// Where the key begins.
    package let keyPlace: Place
    /// What stands behind the colon.
    package let value: YAMLValue
  }

  /// Line and column, counted from 1.
  package struct Place: Hashable, Sendable {
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
  }

  /// Where the value begins.
  package var place: Place {
    switch self {
    case .scalar(_, let place), .list(_, let place), .map(_, let place): place
    }
  }

  /// A scalar's text; `nil` for a list or a map.
  package var text: String? { if case .scalar(let text, _) = self { text } else { nil } }

  /// A map's entries in their order; `nil` for a scalar or a list.
  package var entries: [Entry]? { if case .map(let entries, _) = self { entries } else { nil } }

  /// The items of a list; a single value is a list of one, an empty scalar of none.
  package var items: [YAMLValue] {
    switch self {
    case .list(let items, _): items
    case .scalar(let text, _): text.isEmpty ? [] : [self]
    case .map: [self]
    }
  }

  /// The value behind a map's key; `nil` where there is none, or no map. O(entries).
  package subscript(key: String) -> YAMLValue? { entries?.first { $0.key == key }?.value }

  /// Parses a file's bytes: UTF-8, with or without a byte order mark. Bytes that are none become U+FFFD, as they may stand in a
  /// comment.
  package static func parse(_ bytes: [UInt8]) throws(YAMLTrouble) -> YAMLValue {
    if let name = YAMLText.encoding(of: bytes) {
      throw YAMLTrouble(place: nil, message: "is \(name), not UTF-8; save it as UTF-8")
    }
    return try parse(String(decoding: bytes, as: UTF8.self))
  }

  /// Parses one document. A byte order mark before it is none of its text. An empty text is an empty map. Complexity: O(n); at most `limit` nodes, aliases counted as often
  /// as they are used.
  package static func parse(_ text: String, limit: Int = 100_000) throws(YAMLTrouble) -> YAMLValue {
    do {
      guard let node = try compose(yaml: YAMLText.parted(text).body, .basic) else {
        return .map([], Place(line: 1, column: 1))
      }
      var left = limit
      return try YAMLValue(node, left: &left)
    } catch let trouble as YAMLTrouble {
      throw trouble
    } catch let error as YamlError {
      throw YAMLTrouble(error)
    } catch {
      throw YAMLTrouble(place: nil, message: "cannot be read as YAML")
    }
  }

  /// - Parameter left: nodes that may still come.
  private init(_ node: Node, left: inout Int) throws(YAMLTrouble) {
    let place = Place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    left -= 1
    guard left > 0 else {
      throw YAMLTrouble(place: place, message: "has too many values (aliases that repeat one another count each time)")
    }
    switch node {
    case .scalar(let scalar): self = .scalar(scalar.string, place)
    case .alias: self = .scalar("", place)
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      for item in sequence { items.append(try YAMLValue(item, left: &left)) }
      self = .list(items, place)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        guard case .scalar(let name) = key else {
          throw YAMLTrouble(place: place, message: "has a key that is not a word")
        }
        let keyPlace = Place(line: key.mark?.line ?? place.line, column: key.mark?.column ?? place.column)
        entries.append(Entry(key: name.string, keyPlace: keyPlace, value: try YAMLValue(value, left: &left)))
      }
      self = .map(entries, place)
    }
  }
}

/// Why a text is not YAML, and where.
package struct YAMLTrouble: Error, Sendable {
  /// `nil` when the parser does not say.
  package let place: YAMLValue.Place?
  /// Goes on with the name of the file: "is not YAML here: ...".
  package let message: String

  init(place: YAMLValue.Place?, message: String) {
    self.place = place
    self.message = message
  }

  init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(place: .init(line: mark.line, column: mark.column), message: "is not YAML here: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      self.init(
        place: .init(line: context.mark.line, column: context.mark.column), message: "has the key \(names) twice")
    case .reader(let problem, _, _, _): self.init(place: nil, message: "is not YAML: \(problem)")
    default: self.init(place: nil, message: "is not YAML")
    }
  }
}
