internal import Incidents

/// Finds the day on which an article says it was published, in the order of trust: what the head states, time elements, dates
/// written near the story, the address.
struct PublishedFinder {
  let reading: StoryReading
  let headline: Int?
  let language: String?
  private var page: Page { reading.page }

  /// Americans write the month first; others who write English do not.
  private var monthFirst: Bool { language == "en" && !page.metadata.isOutsideAmerica }

  /// `nil` when the page says none.
  var published: PublishedDate? {
    if let stated = page.metadata.dates.first { return inOwnZone(stated) }
    let marked = self.marked
    if let near = marked.near { return near }
    return reading.published(headline: headline, monthFirst: monthFirst, language: language)
      ?? marked.far ?? page.metadata.canonicalURL.flatMap(DateInURL.published(in:))
  }

  /// A time in UTC is the publishing system's, not the page's: where the address names the day before or after, that is the
  /// page's own day.
  private func inOwnZone(_ stated: PublishedDate) -> PublishedDate {
    guard stated.utcOffset == 0, let address = page.metadata.canonicalURL.flatMap(DateInURL.published(in:)),
      let day = stated.date.earliest?.number, let own = address.date.earliest?.number, abs(day - own) == 1
    else { return stated }
    return address
  }

  // MARK: Time elements

  /// Passages below the story in which its date may stand.
  private static let reachBelow = 3

  /// The dates of time elements: the likeliest between the top of the page and the end of the story, and the first below.
  ///
  /// Dates of a change and of readers' comments are none. One that says it is of publication goes first, then one below the
  /// headline: above it may stand the day on which the page was saved.
  private var marked: (near: PublishedDate?, far: PublishedDate?) {
    var near: (date: PublishedDate, rank: Int)?
    var far: PublishedDate?
    for (index, passage) in page.passages.enumerated() {
      guard let times = passage.markup?.times, !times.isEmpty, !reading.isOfReaders(index) else { continue }
      for time in times {
        let role = role(of: time, at: index)
        guard role != .updated, let date = date(of: time) else { continue }
        guard index < reading.story.upperBound + PublishedFinder.reachBelow else {
          far = far ?? date
          continue
        }
        let rank = role == .published ? 0 : rank(ofPlace: index)
        if rank < near?.rank ?? .max { near = (date, rank) }
      }
    }
    return (near?.date, far)
  }

  /// Passages below and above the headline in which its byline is.
  private static let reachOfByline = 3

  /// The lower, the likelier that the article's date stands there.
  private func rank(ofPlace index: Int) -> Int {
    let below = index - (headline ?? 0)
    if below >= 0 { return below <= PublishedFinder.reachOfByline ? 1 : Rank.further }
    return -below <= PublishedFinder.reachOfByline ? 2 : Rank.furtherAbove
  }

  /// Places away from the headline; 0 is for a date that says it is of publication, 1 and 2 are for those near.
  private enum Rank {
    static let further = 3
    static let furtherAbove = 4
  }

  private func date(of time: MarkedTime) -> PublishedDate? {
    ISODate.published(in: String(decoding: time.datetime, as: UTF8.self), monthFirst: monthFirst)
  }

  /// What the element says of itself, else the words before it.
  private func role(of time: MarkedTime, at index: Int) -> MarkedTime.Role {
    guard time.role == .unsaid else { return time.role }
    let label = page.passages[index].dateLabel(beforeByte: time.start)
    if label != .unsaid || index == 0 || time.start > 0 { return label }
    return page.passages[index - 1].labelOfNext
  }
}

extension Passage {
  /// In words: what is longer is no label.
  private static let mostOfLabel = 4

  /// What the last phrase before a byte of the passage says of a date there.
  func dateLabel(beforeByte end: Int) -> MarkedTime.Role {
    let before = cues.matches.filter { $0.end <= end && ($0.meaning == .published || $0.meaning == .updated) }
    guard let last = before.max(by: { $0.end < $1.end }) else { return .unsaid }
    return last.meaning == .updated ? .updated : .published
  }

  /// What a passage that is a label alone says of the date in the next.
  var labelOfNext: MarkedTime.Role {
    shape.words <= Passage.mostOfLabel && !hasDate ? dateLabel(beforeByte: text.count) : .unsaid
  }
}
