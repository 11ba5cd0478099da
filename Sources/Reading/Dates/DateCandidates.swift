internal import Incidents

/// The dates written on a page, each with a row of columns for the model that finds the published one.
struct DateCandidates {
  private let mentions: [Mention]
  private let features: PassageFeatures
  private let passages: [Passage]
  private let headline: Int?
  private let story: Range<Int>
  private let scores: [Int32]
  private let newest: Int
  /// The newest day that the story itself names.
  private let newestInStory: Int?
  /// How often each day is named.
  private let counts: [Int: Int]

  private struct Mention {
    let found: DateScanner.Found
    let passage: Int
    let order: Int
    let inPassage: Int

    var day: Int? { found.date.date.latest?.number }
  }

  /// More dates than this are a calendar's.
  private static let most = 400

  init(
    _ page: Page, _ features: PassageFeatures, scores: [Int32], headline: Int?, story: Range<Int>, monthFirst: Bool,
    language: String?
  ) {
    (self.features, passages, self.scores) = (features, page.passages, scores)
    (self.headline, self.story) = (headline, story)
    var mentions: [Mention] = []
    for (index, passage) in page.passages.enumerated() where passage.hasDate && mentions.count < DateCandidates.most {
      let found = DateScanner(passage.text, passage.shape.leading, monthFirst: monthFirst, language: language).dates()
      for (order, date) in found.enumerated() {
        mentions.append(Mention(found: date, passage: index, order: order, inPassage: found.count))
      }
    }
    self.mentions = mentions
    let days = mentions.compactMap(\.day)
    newest = days.max() ?? 0
    newestInStory = mentions.lazy.filter { story.contains($0.passage) }.compactMap(\.day).max()
    counts = days.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  var dates: [PublishedDate] { mentions.map(\.found.date) }

  /// The columns of the date at an index of `dates`.
  func fill(_ row: inout [Int32], _ date: Int) {
    let mention = mentions[date]
    features.addOwn(&row, mention.passage)
    addPlace(&row, mention)
    for offset in [-2, -1, 1] { addNeighbour(&row, mention.passage + offset) }
  }

  private func addPlace(_ row: inout [Int32], _ mention: Mention) {
    let index = mention.passage
    let day = mention.day ?? 0
    row.add(index - (headline ?? story.lowerBound), upTo: 100)
    row.add(index - story.lowerBound, upTo: 100)
    row.add(index - story.upperBound, upTo: 100)
    row.add(headline == nil)
    row.add(abs(index - (headline ?? 0)), upTo: 100)
    row.add(mention.order)
    row.add(mention.inPassage, upTo: 5)
    row.add(mention.found.date.time != nil)
    row.add(mention.found.isAmbiguous)
    row.add(counts[day] ?? 1, upTo: 10)
    row.add(newest - day, upTo: 4000)
    row.add(mentions.count, upTo: 100)
    row.add(passages[index].shape.words - mention.found.words.count, upTo: 40)
    row.add(mention.found.words.lowerBound, upTo: 28)
    row.add(index, upTo: 500)
    row.add(index * 100 / max(passages.count, 1))
    row.add(Int(scores[index] / 100), upTo: 60)
    addLabel(&row, mention)
    row.add(mentions.count { $0.passage < index }, upTo: 30)
    row.add(mentions.count { $0.day == mention.day && $0.passage < index }, upTo: 5)
    row.add(mentions.count { ($0.day ?? 0) > day }, upTo: 30)
    row.add(newestInStory.map { day - $0 } ?? 0, upTo: 400)
  }

  /// What the words before the date in its passage say that it is, and how far they stand from it.
  private func addLabel(_ row: inout [Int32], _ mention: Mention) {
    let start = mention.found.words.lowerBound
    let last = passages[mention.passage].matches.filter { $0.nextWord <= start }.max { $0.nextWord < $1.nextWord }
    row.add(last?.meaning == .published)
    row.add(last?.meaning == .updated)
    row.add(last?.meaning == .byline)
    row.add(last.map { start - $0.nextWord } ?? 30)
  }

  private func addNeighbour(_ row: inout [Int32], _ index: Int) {
    let passage = passages.indices.contains(index) ? passages[index] : nil
    row.add(passage?.shape.words ?? -1, upTo: 60)
    row.add(passage?.says(.published) ?? false)
    row.add(passage?.says(.updated) ?? false)
    row.add(passage?.says(.byline) ?? false)
    row.add(passage?.hasDate ?? false)
  }
}
