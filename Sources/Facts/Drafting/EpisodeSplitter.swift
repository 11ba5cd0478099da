internal import Incidents

/// Tells the incidents of one story apart: by words that say so, by organisation and unit, and by what is dated before.
struct EpisodeSplitter {
  let story: Story
  private var episodes: [Episode] = []
  private var current: Int?

  /// More are not told apart.
  private static let most = 24

  init(_ story: Story) { self.story = story }

  static func episodes(_ story: Story) -> [Episode] {
    var splitter = EpisodeSplitter(story)
    for index in story.scan.passages.indices { splitter.take(index) }
    return splitter.episodes
  }

  private mutating func take(_ index: Int) {
    let passage = story.scan.passages[index]
    if (passage.isHeadline && !isOnlyPlaceOfPenalty(index)) || story.isOverview(index) { return }
    let subject = subject(index)
    guard let current else {
      if isEvent(index) {
        start(Episode(family: subject?.family ?? story.responsible.first, unit: subject?.unit, passages: [index]))
      }
      return
    }
    if isEarlier(index) {
      add(Episode(family: subject?.family ?? episodes[current].family, unit: nil, passages: [index], isEarlier: true))
    } else if passage.has(.separate), isEvent(index), hasOwnFact(index) {
      start(Episode(family: subject?.family ?? episodes[current].family, unit: subject?.unit, passages: [index]))
    } else if let subject {
      take(index, subject, current)
    } else {
      episodes[current].passages.append(index)
    }
  }

  private mutating func take(_ index: Int, _ subject: Mention, _ now: Int) {
    if subject.family != episodes[now].family {
      if let known = episodes.firstIndex(where: { $0.family == subject.family && !$0.isEarlier }) {
        episodes[known].passages.append(index)
        current = known
      } else if isEvent(index) {
        start(Episode(family: subject.family, unit: subject.unit, passages: [index]))
      } else {
        episodes[now].passages.append(index)
      }
      return
    }
    guard let unit = subject.unit else { return takeByTopic(index, now) }
    if let known = episodes.firstIndex(where: { $0.unit == unit && $0.family == subject.family && !$0.isEarlier }) {
      episodes[known].passages.append(index)
      current = known
    } else if isOwnEvent(index), episodes[now].unit != nil || hasFacts(now) {
      start(Episode(family: subject.family, unit: unit, passages: [index]))
    } else {
      if episodes[now].unit == nil { episodes[now].unit = unit }
      episodes[now].passages.append(index)
    }
  }

  /// Without a unit of its own a sentence goes where the data it speaks of has been spoken of.
  private mutating func takeByTopic(_ index: Int, _ now: Int) {
    let categories = story.categories(in: index)
    if !categories.isEmpty, categories.isDisjoint(with: spokenOf(now)) {
      let other = episodes.indices.first { $0 != now && !categories.isDisjoint(with: spokenOf($0)) }
      if let other {
        episodes[other].passages.append(index)
        return
      }
    }
    episodes[now].passages.append(index)
  }

  private func spokenOf(_ episode: Int) -> Set<DataCategory> {
    episodes[episode].passages.reduce(into: []) { $0.formUnion(story.categories(in: $1)) }
  }

  private mutating func start(_ episode: Episode) {
    add(episode)
    current = episodes.count - 1
  }

  private mutating func add(_ episode: Episode) {
    if episodes.count < EpisodeSplitter.most { episodes.append(episode) }
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
    let passage = story.scan.passages[index]
    return passage.has(.breach) || passage.has(.fine) || passage.has(.settlement) || passage.has(.affected)
      || passage.has(.dismissed) || story.hasPenalty(index) || !story.categories(in: index).isEmpty
  }

  private func hasOwnFact(_ index: Int) -> Bool {
    story.hasPenalty(index) || story.counts.contains { $0.passage == index }
      || story.scan.passages[index].has(.breach) && !story.categories(in: index).isEmpty
  }

  private func isOwnEvent(_ index: Int) -> Bool {
    story.hasPenalty(index) || story.counts.contains { $0.passage == index && $0.isDismissal }
  }

  /// A lead taken for the headline may be all that tells of a fine.
  private func isOnlyPlaceOfPenalty(_ index: Int) -> Bool {
    story.sums.contains { $0.role == .penalty && $0.places.allSatisfy { $0 == index } }
  }

  private func hasFacts(_ episode: Int) -> Bool { episodes[episode].passages.contains { isEvent($0) } }

  /// "The year before there had been a similar breach": one sentence, dated before the story.
  private func isEarlier(_ index: Int) -> Bool {
    let passage = story.scan.passages[index]
    guard passage.has(.previous), passage.has(.breach) || passage.has(.affected), !story.hasPenalty(index) else {
      return false
    }
    let published = story.scan.published?.earliest?.number ?? .max
    return story.dates.contains { $0.passage == index && ($0.date.latest?.number ?? .max) < published }
  }
}
