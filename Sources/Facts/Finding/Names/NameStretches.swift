/// Which sentences of a story are told of one organisation alone: those that name nobody else, and those behind them that name nobody.
struct NameStretches {
  /// By parent, in order; no headlines among them.
  private let byParent: [String: [Int]]

  /// Who was named last.
  private enum Owner {
    case nobody, several
    case one(String)
  }

  /// The names of papers and sites count for nobody. O(sentences + mentions).
  init(of mentions: [Mention], in scan: ArticleScan) {
    var owners = [Owner](repeating: .nobody, count: scan.sentences.count)
    for mention in mentions where mention.isLikely && mention.kind != .media && mention.kind != .site {
      switch owners[mention.sentence] {
      case .nobody: owners[mention.sentence] = .one(mention.parent)
      case .one(mention.parent), .several: continue
      case .one: owners[mention.sentence] = .several
      }
    }
    var byParent: [String: [Int]] = [:]
    for index in owners.indices {
      if index > 0, case .nobody = owners[index], !scan.sentences[index - 1].isHeadline {
        owners[index] = owners[index - 1]
      }
      if case .one(let parent) = owners[index], !scan.sentences[index].isHeadline {
        byParent[parent, default: []].append(index)
      }
    }
    self.byParent = byParent
  }

  func sentences(of parent: String) -> [Int] { byParent[parent] ?? [] }
}
