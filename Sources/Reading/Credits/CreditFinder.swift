internal import Incidents

/// Finds who made an article: authors, editor, and the source it credits.
struct CreditFinder {
  private(set) var authors: [String] = []
  private(set) var editor: String?
  private(set) var source: String?
  /// Passages that are nothing but credits, with their kind.
  private(set) var used: [Int: Block.Boilerplate] = [:]

  /// Passages above the headline and below the body that are looked at.
  private static let reachAbove = 3
  private static let reachBelow = 6
  /// In words: a longer line is a sentence.
  private static let mostWords = 24
  /// In words, up to the end of the label: "Originally published by:" stands further in.
  private static let mostBeforeSource = 3
  /// In bytes: what is longer after the label tells more than a name.
  private static let longestSource = 80

  /// Looks at short passages from a little above the headline to a little below the body.
  init(in passages: [Passage], headline: Int?, body: Range<Int>) {
    let first = max(0, (headline ?? body.lowerBound) - CreditFinder.reachAbove)
    let last = min(passages.count, body.upperBound + CreditFinder.reachBelow)
    guard first < last else { return }
    for index in first..<last
    where passages[index].shape.words <= CreditFinder.mostWords && index != headline {
      take(passages[index], at: index, isAbove: index <= body.lowerBound)
    }
  }

  private mutating func take(_ passage: Passage, at index: Int, isAbove: Bool) {
    for match in passage.cues.matches {
      let value = CreditLine.value(in: passage.text, from: match.end)
      switch match.meaning {
      case .editor where match.place == .label && editor == nil:
        guard let value, CreditLine.isName(value) else { continue }
        editor = value
        used[index] = .byline
      case .source where match.place == .label && source == nil && match.nextWord <= CreditFinder.mostBeforeSource:
        guard let value, value.utf8.count <= CreditFinder.longestSource else { continue }
        source = value
        if used[index] == nil { used[index] = .source }
      case .byline where match.place == .label || match.place == .start:
        guard authors.isEmpty, isAbove || match.place == .label else { continue }
        let names = CreditLine.names(in: passage.text, from: match.end)
        guard !names.isEmpty else { continue }
        authors = names
        used[index] = .byline
      default: continue
      }
    }
  }
}
