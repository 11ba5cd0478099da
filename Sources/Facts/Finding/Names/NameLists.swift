import Text

/// Organisations named one behind another, "Acme, Example and Sample": what is said of one is said of all.
struct NameLists {
  /// In the order of the text; a name that stands alone is a list of one.
  let lists: [List]
  /// For each mention, by its place among all: the list that it stands in.
  let numbers: [Int]

  struct List {
    /// Bytes from the first name to the last.
    var range: Range<Int>
    var parents: Set<String> = []
    /// Those of them that the lexicon knows.
    var known: Set<String> = []

    fileprivate mutating func add(_ mention: Mention) {
      range = range.lowerBound..<mention.range.upperBound
      parents.insert(mention.parent)
      if mention.isKnown { known.insert(mention.parent) }
    }
  }

  /// No more bytes stand between two names of a list: a comma and the longest conjunction with its blanks. Chosen by hand.
  private static let longestGap = 16

  /// Mentions in the order of the text. O(mentions).
  init(of mentions: [Mention], in scan: ArticleScan) {
    var numbers: [Int] = []
    var lists: [List] = []
    for (index, mention) in mentions.enumerated() {
      let goesOn =
        index > 0 && mentions[index - 1].sentence == mention.sentence
        && NameLists.goesOn(from: mentions[index - 1].range.upperBound, to: mention.range.lowerBound, in: scan)
      if !goesOn { lists.append(List(range: mention.range)) }
      lists[lists.count - 1].add(mention)
      numbers.append(lists.count - 1)
    }
    self.numbers = numbers
    self.lists = lists
  }

  /// Whether nothing stands between but commas, blanks and one conjunction.
  private static func goesOn(from end: Int, to start: Int, in scan: ArticleScan) -> Bool {
    guard start > end, start - end <= longestGap else { return false }
    let text = scan.text
    var place = end
    var (hasSign, hasConjunction) = (false, false)
    while place < start {
      if !hasConjunction, let conjunction = scan.phrases.end(of: .conjunction, at: place, in: text),
        conjunction <= start
      {
        place = conjunction
        hasConjunction = true
        continue
      }
      switch text.byte(place) {
      case .space: break
      case .comma, .semicolon, .slash, .ampersand: hasSign = true
      default: return false
      }
      place += 1
    }
    return hasSign || hasConjunction
  }
}
