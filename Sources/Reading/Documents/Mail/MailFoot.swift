import Incidents

/// The foot of a mail: from the line that begins with an imprint, the way out of a list or a virus scanner's word to the end.
enum MailFoot {
  /// A foot has no larger part of a mail's letters than one of so many. Set by hand, not measured.
  private static let part = 4

  /// The same mail, its foot told apart. O(its text).
  static func marked(_ article: Article) -> Article {
    var article = article
    let counts = article.blocks.map { $0.boilerplate == nil ? $0.text.utf8.count : 0 }
    let all = counts.reduce(0, +)
    var rest = all
    for index in article.blocks.indices {
      if rest * part <= all, beginsFoot(article.blocks[index]) {
        for later in index..<article.blocks.endIndex where article.blocks[later].boilerplate == nil {
          article.blocks[later].boilerplate = .footer
        }
        return article
      }
      rest -= counts[index]
    }
    return article
  }

  private static func beginsFoot(_ block: Block) -> Bool {
    if block.kind == .headline { return false }
    let passage = Passage(Array(block.text.utf8), kind: .paragraph, gap: 1)
    return passage.cues.matches.contains { match in
      match.meaning == .footer && match.place == .start
    }
  }
}
