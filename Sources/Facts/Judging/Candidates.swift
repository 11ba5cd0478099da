internal import Incidents

/// What was found in a story by its words, before it is judged.
struct Candidates {
  let scan: ArticleScan
  let organisations: OrganisationFinder
  /// Mentions that are taken for names before anybody has judged them.
  let likely: [Mention]
  /// With the roles that the words beside them give them, taken each by itself.
  let sums: [PenaltyFinder.Sum]
  let counts: [AffectedFinder.Found]
  let profile: StoryProfile
  /// Categories of data and what was done, wherever they are named.
  let data: [TopicFinder.Data]
  let deeds: [TopicFinder.Deed]
  let dates: [FoundDate]
  let authorities: [AuthorityFinder.Found]

  init(_ scan: ArticleScan) {
    self.scan = scan
    organisations = OrganisationFinder(scan)
    likely = organisations.mentions.filter(\.isLikely)
    sums = PenaltyFinder(scan: scan, mentions: likely).collected()
    counts = AffectedFinder(scan: scan).found()
    profile = StoryProfile(scan)
    let topics = TopicFinder(scan: scan)
    data = topics.data()
    deeds = topics.deeds()
    dates = DateFinder(scan: scan).dates()
    authorities = AuthorityFinder(scan: scan).found()
  }

  /// Also of what may be a name only.
  var mentions: [Mention] { organisations.mentions }

  /// Each category once, in order of first mention.
  var dataCategories: [DataCategory] {
    var categories: [DataCategory] = []
    for place in data where !categories.contains(place.category) { categories.append(place.category) }
    return categories
  }

  /// Each action that is named once, in the order of `Action.allCases`.
  var actions: [Action] { Action.allCases.filter { action in deeds.contains { $0.action == action } } }

  /// A date with every place where it is told.
  struct DateGroup {
    let date: PartialDate
    var places: [PlaceFeatures.Place]
  }

  /// Each date once, in order of first mention. The finder bounds how many there are.
  var differentDates: [DateGroup] {
    var groups: [DateGroup] = []
    var placeOf: [String: Int] = [:]
    for found in dates {
      let place = PlaceFeatures.Place(range: found.range, sentence: found.sentence)
      if let known = placeOf[found.date.edtf] {
        groups[known].places.append(place)
      } else {
        placeOf[found.date.edtf] = groups.count
        groups.append(DateGroup(date: found.date, places: [place]))
      }
    }
    return groups
  }

  /// What the nearest word makes of a date.
  func roleByWords(of date: PartialDate, at place: PlaceFeatures.Place) -> TimelineEvent.What {
    DateWords(sentence: scan.sentences[place.sentence]).role(of: date, at: place.range)
  }

  /// A country with every place that names it or one of its authorities.
  struct CountryGroup {
    /// ISO 3166 code of two letters.
    let code: String
    var places: [PlaceFeatures.Place]
    /// Kinds of its authorities, one for each place that names one.
    var authorities: [Authority.Kind]
  }

  /// Each country once, in order of first mention; states belong to theirs, the Union is none.
  var countries: [CountryGroup] {
    var named = authorities.compactMap { found in
      CountryGroup.code(of: found.country).map {
        (code: $0, kind: Optional(found.kind), range: found.range, found.sentence)
      }
    }
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        guard case .country(let number) = match.meaning,
          let code = CountryGroup.code(of: scan.lexicon.countries[number])
        else { continue }
        named.append((code: code, kind: nil, range: match.range, index))
      }
    }
    var groups: [CountryGroup] = []
    for (code, kind, range, sentence) in named.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let place = PlaceFeatures.Place(range: range, sentence: sentence)
      let index = groups.firstIndex { $0.code == code } ?? groups.count
      if index == groups.count { groups.append(CountryGroup(code: code, places: [], authorities: [])) }
      groups[index].places.append(place)
      groups[index].authorities += [kind].compactMap { $0 }
    }
    return groups
  }
}

extension Candidates.CountryGroup {
  private static let codeLength = 2
  private static let union = "EU"

  /// The country of a place: "US" of "US-NY"; `nil` for the Union.
  fileprivate static func code(of place: String) -> String? {
    let code = String(place.prefix(codeLength))
    return code == union ? nil : code
  }
}
