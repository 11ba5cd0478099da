/// Which sentences of a story are told of whom: those that name somebody, and those behind them that name nobody.
struct NameStretches {
  /// For each sentence: who was named last; the names of papers and sites count for nobody.
  private let owners: [[String]]
  private let scan: ArticleScan

  /// Mentions in the order of the text. O(sentences + mentions).
  init(of mentions: [Mention], in scan: ArticleScan) {
    self.scan = scan
    var owners = [[String]](repeating: [], count: scan.sentences.count)
    for mention in mentions where mention.isLikely && mention.kind != .media && mention.kind != .site {
      if !owners[mention.sentence].contains(mention.parent) { owners[mention.sentence].append(mention.parent) }
    }
    for index in owners.indices.dropFirst() where owners[index].isEmpty && !scan.sentences[index - 1].isHeadline {
      owners[index] = owners[index - 1]
    }
    self.owners = owners
  }

  /// Sentences that are told of a parent alone, no headlines among them.
  func sentences(of parent: String) -> [Int] {
    owners.indices.filter { owners[$0] == [parent] && !scan.sentences[$0].isHeadline }
  }

  /// Sentences that are told of a parent, with others or alone.
  func sentences(with parent: String) -> [Int] { owners.indices.filter { owners[$0].contains(parent) } }
}
