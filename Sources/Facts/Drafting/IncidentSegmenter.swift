internal import Incidents

/// Tells the incidents of one article apart: by words that say so, by organisation and unit, and by what is dated before.
struct IncidentSegmenter {
  let extraction: Extraction
  private var segments: [IncidentSegment] = []
  private var current: Int?

  /// More are not told apart.
  private static let most = 24

  private init(_ extraction: Extraction) { self.extraction = extraction }

  /// The segments in the order in which they begin. Headlines and overviews belong to none.
  static func segments(of extraction: Extraction) -> [IncidentSegment] {
    var segmenter = IncidentSegmenter(extraction)
    for index in extraction.scan.sentences.indices { segmenter.take(index) }
    segmenter.addPayers()
    return segmenter.segments
  }

  /// "Fined Google 150 million and Facebook 60 million": whoever pays a penalty has an incident of its own, though its sentence is
  /// another's. Where one has an incident anyway, the sentence belongs to it only where names and sums take turns: else the sum is
  /// likely that other's.
  private mutating func addPayers() {
    let lists = PenaltyCompany(scan: extraction.scan, mentions: extraction.parties.mentions)
    for sum in extraction.sums where sum.role == .penalty {
      guard let payer = sum.mention, extraction.parties.responsible.contains(payer.parent), !segments.isEmpty else {
        continue
      }
      let own = segments.indices.filter { segments[$0].parent == payer.parent && !segments[$0].isEarlier }
      if own.isEmpty {
        add(IncidentSegment(parent: payer.parent, unit: isOwnUnit(payer) ? payer.unit : nil, sentences: [sum.sentence]))
      } else if let first = own.first, own.allSatisfy({ !segments[$0].sentences.contains(sum.sentence) }),
        lists.listed(sum)?.parent == payer.parent
      {
        segments[first].sentences.append(sum.sentence)
        segments[first].sentences.sort()
      }
    }
  }

  private mutating func take(_ index: Int) {
    let sentence = extraction.scan.sentences[index]
    if (sentence.isHeadline && !isOnlyPlaceOfPenalty(index)) || extraction.isOverview(index) { return }
    let subject = subject(of: index)
    guard let current else {
      if isEvent(index) {
        let parent = subject?.parent ?? extraction.parties.responsible.first
        start(IncidentSegment(parent: parent, unit: subject?.unit, sentences: [index]))
      }
      return
    }
    let parent = subject?.parent ?? segments[current].parent
    if isEarlier(index) {
      add(IncidentSegment(parent: parent, unit: nil, sentences: [index], isEarlier: true))
    } else if sentence.has(.separate), isEvent(index), hasOwnFact(index) {
      start(IncidentSegment(parent: parent, unit: subject?.unit, sentences: [index]))
    } else if let subject {
      take(index, about: subject, now: current)
    } else {
      segments[current].sentences.append(index)
    }
  }

  private mutating func take(_ index: Int, about subject: Mention, now: Int) {
    guard subject.parent == segments[now].parent else {
      return takeForeign(index, about: subject, now: now)
    }
    guard let unit = subject.unit else { return takeByTopic(index, now: now) }
    let known = segments.firstIndex { $0.unit == unit && $0.parent == subject.parent && !$0.isEarlier }
    if let known {
      goOn(with: known, at: index)
    } else if isOwnEvent(index), segments[now].unit != nil || hasFacts(now) {
      start(IncidentSegment(parent: subject.parent, unit: unit, sentences: [index]))
    } else {
      if segments[now].unit == nil { segments[now].unit = unit }
      segments[now].sentences.append(index)
    }
  }

  /// A sentence about another parent goes to that parent's segment, begins one, or says something beside.
  private mutating func takeForeign(_ index: Int, about subject: Mention, now: Int) {
    if let known = segments.firstIndex(where: { $0.parent == subject.parent && !$0.isEarlier }) {
      goOn(with: known, at: index)
    } else if isEvent(index) {
      start(IncidentSegment(parent: subject.parent, unit: subject.unit, sentences: [index]))
    } else {
      segments[now].sentences.append(index)
    }
  }

  /// Without a unit of its own a sentence goes where the data it speaks of has been spoken of.
  private mutating func takeByTopic(_ index: Int, now: Int) {
    let own = extraction.topics.categories(in: index)
    var home = now
    if !own.isEmpty, own.isDisjoint(with: categories(of: now)) {
      home = segments.indices.first { $0 != now && !own.isDisjoint(with: categories(of: $0)) } ?? now
    }
    segments[home].sentences.append(index)
  }

  private func categories(of segment: Int) -> Set<DataCategory> {
    segments[segment].sentences.reduce(into: []) { $0.formUnion(extraction.topics.categories(in: $1)) }
  }

  private mutating func goOn(with segment: Int, at index: Int) {
    segments[segment].sentences.append(index)
    current = segment
  }

  private mutating func start(_ segment: IncidentSegment) {
    add(segment)
    current = segments.count - 1
  }

  private mutating func add(_ segment: IncidentSegment) {
    if segments.count < IncidentSegmenter.most { segments.append(segment) }
  }

  /// The first organisation named, a unit of it before the parent itself.
  private func subject(of index: Int) -> Mention? {
    let mentions = extraction.parties.responsible(in: index)
    guard let first = mentions.first else { return nil }
    return mentions.first { $0.parent == first.parent && $0.kind != .site && isOwnUnit($0) } ?? first
  }

  /// A unit that only stands for the parent's name makes no incident of its own.
  private func isOwnUnit(_ mention: Mention) -> Bool {
    mention.unit.map { !extraction.scan.lexicon.namesOfParents.contains($0) } ?? false
  }

  private func isEvent(_ index: Int) -> Bool {
    let sentence = extraction.scan.sentences[index]
    return sentence.has(.breach) || sentence.has(.fine) || sentence.has(.settlement) || sentence.has(.affected)
      || sentence.has(.dismissed) || extraction.hasPenalty(in: index)
      || !extraction.topics.categories(in: index).isEmpty
  }

  private func hasOwnFact(_ index: Int) -> Bool {
    let tellsOfData = !extraction.topics.categories(in: index).isEmpty
    return extraction.hasPenalty(in: index) || extraction.counts.contains { $0.sentence == index }
      || extraction.scan.sentences[index].has(.breach) && tellsOfData
  }

  private func isOwnEvent(_ index: Int) -> Bool {
    extraction.hasPenalty(in: index) || extraction.counts.contains { $0.sentence == index && $0.isDismissal }
  }

  /// A lead taken for the headline may be all that tells of a fine.
  private func isOnlyPlaceOfPenalty(_ index: Int) -> Bool {
    extraction.sums.contains { $0.role == .penalty && $0.places.allSatisfy { $0 == index } }
  }

  private func hasFacts(_ segment: Int) -> Bool { segments[segment].sentences.contains { isEvent($0) } }

  /// "The year before there had been a similar breach": one sentence, dated before the story.
  private func isEarlier(_ index: Int) -> Bool {
    let sentence = extraction.scan.sentences[index]
    guard sentence.has(.previous), sentence.has(.breach) || sentence.has(.affected), !extraction.hasPenalty(in: index)
    else { return false }
    let published = extraction.scan.published?.earliest?.number ?? .max
    return extraction.dates.contains { $0.sentence == index && ($0.date.latest?.number ?? .max) < published }
  }
}
