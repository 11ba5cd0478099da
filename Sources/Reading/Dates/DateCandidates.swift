internal import Models
internal import Incidents

/// The dates written on a page, each with a row of columns for the model that finds the published one.
struct DateCandidates {
  private let mentions: [DateMention]
  private let reading: StoryReading
  private let headline: Int?
  /// The newest day on the page; 0 without any.
  private let newest: Int
  /// The newest day that the story itself names.
  private let newestInStory: Int?
  /// How often each day is named.
  private let counts: [Int: Int]

  /// O(dates).
  init(_ mentions: [DateMention], in reading: StoryReading, headline: Int?) {
    self.mentions = mentions
    self.reading = reading
    self.headline = headline
    let days = mentions.compactMap(\.day)
    newest = days.max() ?? 0
    newestInStory = mentions.lazy.filter { reading.story.contains($0.passage) }.compactMap(\.day).max()
    counts = days.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  var dates: [PublishedDate] { mentions.map(\.found.date) }

  // MARK: What labels and places say

  /// Passages in which the dates of one byline stand, and those below the headline in which its byline is.
  private static let reachOfByline = 2
  private static let reachBelowHeadline = 3
  /// In words beside the date: a longer passage tells of it.
  private static let mostBeside = 12

  /// The date that is the published one, where words or places say so of another than the model's choice: a date of change is
  /// none beside one of publication, and one above the headline may be the day on which the page was saved.
  func surer(than best: Int) -> Int? {
    let chosen = mentions[best]
    if role(of: chosen) == .updated {
      let near = mentions.indices.filter { abs(mentions[$0].passage - chosen.passage) <= DateCandidates.reachOfByline }
      return near.first { role(of: mentions[$0]) == .published }
        ?? near.first { mentions[$0].passage == chosen.passage && role(of: mentions[$0]) == .unsaid }
    }
    guard let headline, reading.page.isMarkup, chosen.passage < headline, role(of: chosen) == .unsaid else {
      return nil
    }
    return mentions.indices.first { isInByline(mentions[$0], below: headline) }
      ?? mentions.indices.first {
        role(of: mentions[$0]) == .published && mentions[$0].passage <= reading.story.upperBound
      }
  }

  /// Whether a date stands in a short passage right below the headline, and is not of a change.
  private func isInByline(_ mention: DateMention, below headline: Int) -> Bool {
    let passage = reading.page.passages[mention.passage]
    let below = mention.passage - headline
    return (1...DateCandidates.reachBelowHeadline).contains(below) && mention.passage < reading.story.upperBound
      && role(of: mention) != .updated && !passage.isPictureName && !passage.shape.ending.isSentence
      && passage.shape.words - mention.found.words.count <= DateCandidates.mostBeside
  }

  /// What the words before a date say of it: in its passage, or in one before it that is a label alone.
  private func role(of mention: DateMention) -> MarkedTime.Role {
    let passage = reading.page.passages[mention.passage]
    let start = passage.shape.leading[mention.found.words.lowerBound].range.lowerBound
    let label = passage.dateLabel(beforeByte: start)
    guard label == .unsaid, mention.order == 0, mention.passage > 0 else { return label }
    return reading.page.passages[mention.passage - 1].labelOfNext
  }

  // MARK: Columns

  /// How a date lies to the page, and to the other dates on it. Days count from 1970.
  private enum Column: String, ModelColumn {
    case sinceHeadline, sinceStory, sinceStoryEnd, hasNoHeadline, distanceToHeadline, order, datesInPassage, hasTime
    case isAmbiguous, timesNamed, daysBeforeNewest, datesOnPage, wordsBeside, firstWord, index, indexShare, score
    case afterPublished, afterUpdated, afterByline, wordsSinceLabel
    case datesAbove, sameDayAbove, newerDates, daysAfterNewestInStory
  }

  /// What stands near it; once for each neighbour.
  private enum NeighbourColumn: String, ModelColumn {
    case words, saysPublished, saysUpdated, saysByline, hasDate

    /// By how far below they are.
    static let offsets: [(name: String, offset: Int)] = [("above2", -2), ("above1", -1), ("below1", 1)]
  }

  /// The columns of a row, in order.
  static var columnNames: [String] {
    let neighbours = NeighbourColumn.offsets.flatMap { NeighbourColumn.names.prefixed("date.\($0.name)") }
    return PassageColumn.rowNames + Column.names.prefixed("date") + neighbours
  }

  /// Where the columns are cut: no tree asks of more.
  private enum Cap {
    static let distance = 100
    static let inPassage = 5
    static let timesNamed = 10
    static let days = 4000
    static let dates = 100
    static let wordsBeside = 40
    static let firstWord = 28
    static let index = 500
    static let score = 60
    static let others = 30
    static let sameDay = 5
    static let daysAfter = 400
    static let words = 60
  }

  /// Stands for the distance to a label where there is none, in words.
  private static let noLabel = 30

  /// Adds the columns of the date at an index of `dates`.
  func fill(_ row: inout FeatureRow, date: Int) {
    let mention = mentions[date]
    reading.features.fillOwn(&row, index: mention.passage)
    row.beginGroup()
    fillPlace(&row, of: mention)
    fillLabel(&row, of: mention)
    fillOthers(&row, of: mention)
    for neighbour in NeighbourColumn.offsets { fillNeighbour(&row, index: mention.passage + neighbour.offset) }
  }

  private func fillPlace(_ row: inout FeatureRow, of mention: DateMention) {
    let index = mention.passage
    let (story, passages) = (reading.story, reading.page.passages)
    row.set(Column.sinceHeadline, to: index - (headline ?? story.lowerBound), upTo: Cap.distance)
    row.set(Column.sinceStory, to: index - story.lowerBound, upTo: Cap.distance)
    row.set(Column.sinceStoryEnd, to: index - story.upperBound, upTo: Cap.distance)
    row.set(Column.hasNoHeadline, to: headline == nil)
    row.set(Column.distanceToHeadline, to: abs(index - (headline ?? 0)), upTo: Cap.distance)
    row.set(Column.order, to: mention.order)
    row.set(Column.datesInPassage, to: mention.inPassage, upTo: Cap.inPassage)
    row.set(Column.hasTime, to: mention.found.date.time != nil)
    row.set(Column.isAmbiguous, to: mention.found.isAmbiguous)
    row.set(Column.timesNamed, to: counts[mention.day ?? 0] ?? 1, upTo: Cap.timesNamed)
    row.set(Column.daysBeforeNewest, to: newest - (mention.day ?? 0), upTo: Cap.days)
    row.set(Column.datesOnPage, to: mentions.count, upTo: Cap.dates)
    let wordsBeside = passages[index].shape.words - mention.found.words.count
    row.set(Column.wordsBeside, to: wordsBeside, upTo: Cap.wordsBeside)
    row.set(Column.firstWord, to: mention.found.words.lowerBound, upTo: Cap.firstWord)
    row.set(Column.index, to: index, upTo: Cap.index)
    row.set(Column.indexShare, to: Percent.of(index, in: passages.count))
    row.set(Column.score, to: Percent.hundredth(of: reading.scores[index]), upTo: Cap.score)
  }

  /// What the words before the date in its passage say that it is, and how far they stand from it.
  private func fillLabel(_ row: inout FeatureRow, of mention: DateMention) {
    let start = mention.found.words.lowerBound
    let matches = reading.page.passages[mention.passage].cues.matches
    let last = matches.filter { $0.nextWord <= start }.max { $0.nextWord < $1.nextWord }
    row.set(Column.afterPublished, to: last?.meaning == .published)
    row.set(Column.afterUpdated, to: last?.meaning == .updated)
    row.set(Column.afterByline, to: last?.meaning == .byline)
    row.set(Column.wordsSinceLabel, to: last.map { start - $0.nextWord } ?? DateCandidates.noLabel)
  }

  private func fillOthers(_ row: inout FeatureRow, of mention: DateMention) {
    let day = mention.day ?? 0
    let above = mentions.prefix { $0.passage < mention.passage }
    row.set(Column.datesAbove, to: above.count, upTo: Cap.others)
    row.set(Column.sameDayAbove, to: above.count { $0.day == mention.day }, upTo: Cap.sameDay)
    row.set(Column.newerDates, to: mentions.count { ($0.day ?? 0) > day }, upTo: Cap.others)
    row.set(Column.daysAfterNewestInStory, to: newestInStory.map { day - $0 } ?? 0, upTo: Cap.daysAfter)
  }

  private func fillNeighbour(_ row: inout FeatureRow, index: Int) {
    let passages = reading.page.passages
    let passage = passages.indices.contains(index) ? passages[index] : nil
    row.beginGroup()
    row.set(NeighbourColumn.words, to: passage?.shape.words ?? Int(FeatureRow.unknown), upTo: Cap.words)
    row.set(NeighbourColumn.saysPublished, to: passage?.says(.published) ?? false)
    row.set(NeighbourColumn.saysUpdated, to: passage?.says(.updated) ?? false)
    row.set(NeighbourColumn.saysByline, to: passage?.says(.byline) ?? false)
    row.set(NeighbourColumn.hasDate, to: passage?.hasDate ?? false)
  }
}
