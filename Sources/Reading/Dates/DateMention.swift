internal import Incidents

/// A date written on a page, and where.
struct DateMention {
  let found: DateScanner.Found
  /// The passage it stands in.
  let passage: Int
  /// Dates before it in its passage, and all dates there.
  let order: Int
  let inPassage: Int

  var day: Int? { found.date.date.latest?.number }

  /// More dates than this are a calendar's.
  private static let most = 400

  /// The dates of a page in their order. O(n).
  ///
  /// - Parameters:
  ///   - monthFirst: `03/04/2020` is a day in March.
  ///   - language: the story's, where it is known.
  static func all(in passages: [Passage], monthFirst: Bool, language: String?) -> [DateMention] {
    var mentions: [DateMention] = []
    for (index, passage) in passages.enumerated() where passage.hasDate && mentions.count < most {
      let words = passage.shape.leading
      let found = DateScanner(passage.text, words: words, monthFirst: monthFirst, language: language).dates()
      for (order, date) in found.enumerated() {
        mentions.append(DateMention(found: date, passage: index, order: order, inPassage: found.count))
      }
    }
    return mentions
  }
}
