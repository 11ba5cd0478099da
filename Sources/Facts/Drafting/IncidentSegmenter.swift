internal import Incidents

/// Tells the incidents of one story apart: by words that say so, by organisation and unit, and by what is dated before.
struct IncidentSegmenter {
  let story: Extraction
  private var segments: [IncidentSegment] = []
  private var current: Int?

  /// More are not told apart.
  private static let most = 24

  init(_ story: Extraction) { self.story = story }

  static func segments(_ story: Extraction) -> [IncidentSegment] {
    var splitter = IncidentSegmenter(story)
    for index in story.scan.sentences.indices { splitter.take(index) }
    return splitter.segments
  }

  private mutating func take(_ index: Int) {
    let sentence = story.scan.sentences[index]
    if (sentence.isHeadline && !isOnlyPlaceOfPenalty(index)) || story.isOverview(index) { return }
    let subject = subject(index)
    guard let current else {
      if isEvent(index) {
        start(
          IncidentSegment(family: subject?.family ?? story.responsible.first, unit: subject?.unit, sentences: [index]))
      }
      return
    }
    if isEarlier(index) {
      add(
        IncidentSegment(
          family: subject?.family ?? segments[current].family, unit: nil, sentences: [index], isEarlier: true))
    } else if sentence.has(.separate), isEvent(index), hasOwnFact(index) {
      start(
        IncidentSegment(family: subject?.family ?? segments[current].family, unit: subject?.unit, sentences: [index]))
    } else if let subject {
      take(index, subject, current)
    } else {
      segments[current].sentences.append(index)
    }
  }

  private mutating func take(_ index: Int, _ subject: Mention, _ now: Int) {
    if subject.family != segments[now].family {
      if let known = segments.firstIndex(where: { $0.family == subject.family && !$0.isEarlier }) {
        segments[known].sentences.append(index)
        current = known
      } else if isEvent(index) {
        start(IncidentSegment(family: subject.family, unit: subject.unit, sentences: [index]))
      } else {
        segments[now].sentences.append(index)
      }
      return
    }
    guard let unit = subject.unit else { return takeByTopic(index, now) }
    if let known = segments.firstIndex(where: { $0.unit == unit && $0.family == subject.family && !$0.isEarlier }) {
      segments[known].sentences.append(index)
      current = known
    } else if isOwnEvent(index), segments[now].unit != nil || hasFacts(now) {
      start(IncidentSegment(family: subject.family, unit: unit, sentences: [index]))
    } else {
      if segments[now].unit == nil { segments[now].unit = unit }
      segments[now].sentences.append(index)
    }
  }

  /// Without a unit of its own a sentence goes where the data it speaks of has been spoken of.
  private mutating func takeByTopic(_ index: Int, _ now: Int) {
    let categories = story.categories(in: index)
    if !categories.isEmpty, categories.isDisjoint(with: spokenOf(now)) {
      let other = segments.indices.first { $0 != now && !categories.isDisjoint(with: spokenOf($0)) }
      if let other {
        segments[other].sentences.append(index)
        return
      }
    }
    segments[now].sentences.append(index)
  }

  private func spokenOf(_ segment: Int) -> Set<DataCategory> {
    segments[segment].sentences.reduce(into: []) { $0.formUnion(story.categories(in: $1)) }
  }

  private mutating func start(_ segment: IncidentSegment) {
    add(segment)
    current = segments.count - 1
  }

  private mutating func add(_ segment: IncidentSegment) {
    if segments.count < IncidentSegmenter.most { segments.append(segment) }
  }

  /// The first organisation named, a unit of it before the family itself.
  private func subject(_ index: Int) -> Mention? {
    let mentions = story.mentions(in: index)
    guard let first = mentions.first else { return nil }
    return mentions.first { $0.family == first.family && $0.unit != nil && $0.kind != .site && isOwnUnit($0) } ?? first
  }

  /// A unit that only stands for the family's name ("Facebook" for Meta) makes no incident of its own.
  private func isOwnUnit(_ mention: Mention) -> Bool { mention.unit != "Facebook" && mention.unit != "Alphabet" }

  private func isEvent(_ index: Int) -> Bool {
    let sentence = story.scan.sentences[index]
    return sentence.has(.breach) || sentence.has(.fine) || sentence.has(.settlement) || sentence.has(.affected)
      || sentence.has(.dismissed) || story.hasPenalty(index) || !story.categories(in: index).isEmpty
  }

  private func hasOwnFact(_ index: Int) -> Bool {
    story.hasPenalty(index) || story.counts.contains { $0.sentence == index }
      || story.scan.sentences[index].has(.breach) && !story.categories(in: index).isEmpty
  }

  private func isOwnEvent(_ index: Int) -> Bool {
    story.hasPenalty(index) || story.counts.contains { $0.sentence == index && $0.isDismissal }
  }

  /// A lead taken for the headline may be all that tells of a fine.
  private func isOnlyPlaceOfPenalty(_ index: Int) -> Bool {
    story.sums.contains { $0.role == .penalty && $0.places.allSatisfy { $0 == index } }
  }

  private func hasFacts(_ segment: Int) -> Bool { segments[segment].sentences.contains { isEvent($0) } }

  /// "The year before there had been a similar breach": one sentence, dated before the story.
  private func isEarlier(_ index: Int) -> Bool {
    let sentence = story.scan.sentences[index]
    guard sentence.has(.previous), sentence.has(.breach) || sentence.has(.affected), !story.hasPenalty(index) else {
      return false
    }
    let published = story.scan.published?.earliest?.number ?? .max
    return story.dates.contains { $0.sentence == index && ($0.date.latest?.number ?? .max) < published }
  }
}
