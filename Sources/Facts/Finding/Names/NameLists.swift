import Text

/// Organisations named one behind another, "Acme, Example and Sample": what is said of one is said of all.
struct NameLists {
  /// For each mention, by its place among all: the bytes from the first name of its list to the last; its own where it stands alone.
  let ranges: [Range<Int>]
  /// For each mention: the list that it stands in.
  let numbers: [Int]

  /// No more bytes stand between two names of a list: a comma and "as well as the".
  private static let longestGap = 16

  /// Mentions in the order of the text. O(mentions).
  init(of mentions: [Mention], in scan: ArticleScan) {
    var numbers = [Int](repeating: 0, count: mentions.count)
    var lists: [Range<Int>] = []
    for (index, mention) in mentions.enumerated() {
      if index > 0, mentions[index - 1].sentence == mention.sentence,
        NameLists.goesOn(from: mentions[index - 1].range.upperBound, to: mention.range.lowerBound, in: scan)
      {
        lists[lists.count - 1] = lists[lists.count - 1].lowerBound..<mention.range.upperBound
      } else {
        lists.append(mention.range)
      }
      numbers[index] = lists.count - 1
    }
    self.numbers = numbers
    ranges = numbers.map { lists[$0] }
  }

  /// Whether nothing stands between but commas, blanks and one conjunction.
  private static func goesOn(from end: Int, to start: Int, in scan: ArticleScan) -> Bool {
    guard start > end, start - end <= longestGap else { return false }
    let text = scan.text
    var place = end
    var signs = 0
    while place < start {
      if let conjunction = scan.phrases.end(of: .conjunction, at: place, in: text), conjunction <= start, signs & 2 == 0
      {
        place = conjunction
        signs |= 2
        continue
      }
      switch text.byte(place) {
      case .space: break
      case .comma, .semicolon, .slash, .ampersand: signs |= 1
      default: return false
      }
      place += 1
    }
    return signs != 0
  }
}
