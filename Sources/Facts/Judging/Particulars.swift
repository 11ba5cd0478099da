internal import Incidents

/// What else a story tells, once it is taken to tell of an incident: data and deeds, dates, authorities and countries.
struct Particulars {
  /// Categories of data, wherever they are named, and each once in order of first mention.
  let data: [TopicFinder.Data]
  let dataCategories: [DataCategory]
  /// What was done, wherever it is named, and each action once in the order of `Action.allCases`.
  let deeds: [TopicFinder.Deed]
  let actions: [Action]
  let dates: [FoundDate]
  /// Each date once, in order of first mention. The finder bounds how many there are.
  let dateGroups: [DateGroup]
  let authorities: [AuthorityFinder.Found]
  /// Each country once, in order of first mention; states belong to theirs, the Union is none.
  let countries: [CountryGroup]

  /// A date with every place where it is told.
  struct DateGroup {
    let date: PartialDate
    var places: [PlaceFeatures.Place]
  }

  /// A country with every place that names it or one of its authorities.
  struct CountryGroup {
    /// ISO 3166 code of two letters.
    let code: String
    var places: [PlaceFeatures.Place]
    /// Kinds of its authorities, one for each place that names one.
    var authorities: [Authority.Kind]
    /// How many of the places name a part of it: a state, a city.
    var regions: Int
  }

  /// How a place names a country.
  private enum Naming {
    case whole, region
    case authority(Authority.Kind)
  }

  /// - Parameter authorities: as `AuthorityFinder` finds them, where that was done already.
  init(_ scan: ArticleScan, authorities found: [AuthorityFinder.Found]? = nil) {
    let topics = TopicFinder(scan: scan)
    data = topics.data()
    dataCategories = Particulars.categories(data)
    let deeds = topics.deeds()
    self.deeds = deeds
    actions = Action.allCases.filter { action in deeds.contains { $0.action == action } }
    dates = DateFinder(scan: scan).dates()
    dateGroups = Particulars.groups(dates)
    authorities = found ?? AuthorityFinder(scan: scan).found()
    countries = Particulars.countries(in: scan, authorities: authorities)
  }

  /// The first that words tell by themselves, else the first that is hinted at.
  var surestAction: Action? {
    actions.first { action in deeds.contains { $0.action == action && $0.isSure } } ?? actions.first
  }

  private static func categories(_ data: [TopicFinder.Data]) -> [DataCategory] {
    var seen: Set<DataCategory> = []
    return data.map(\.category).filter { seen.insert($0).inserted }
  }

  private static func groups(_ dates: [FoundDate]) -> [DateGroup] {
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

  private static func countries(in scan: ArticleScan, authorities: [AuthorityFinder.Found]) -> [CountryGroup] {
    var named = authorities.compactMap { found in
      CountryGroup.code(of: found.country).map {
        (code: $0, as: Naming.authority(found.kind), range: found.range, found.sentence)
      }
    }
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        let (number, naming): (Int, Naming)
        switch match.meaning {
        case .country(let place): (number, naming) = (place, .whole)
        case .region(let place): (number, naming) = (place, .region)
        default: continue
        }
        guard let code = CountryGroup.code(of: scan.lexicon.countries[number]) else { continue }
        named.append((code: code, as: naming, range: match.range, index))
      }
    }
    var groups: [CountryGroup] = []
    for (code, naming, range, sentence) in named.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let index = groups.firstIndex { $0.code == code } ?? groups.count
      if index == groups.count { groups.append(CountryGroup(code: code, places: [], authorities: [], regions: 0)) }
      groups[index].places.append(PlaceFeatures.Place(range: range, sentence: sentence))
      switch naming {
      case .whole: break
      case .region: groups[index].regions += 1
      case .authority(let kind): groups[index].authorities.append(kind)
      }
    }
    return groups
  }
}

extension Particulars.CountryGroup {
  private static let codeLength = 2
  private static let union = "EU"

  /// The country of a place: "US" of "US-NY"; `nil` for the Union.
  fileprivate static func code(of place: String) -> String? {
    let code = String(place.prefix(codeLength))
    return code == union ? nil : code
  }
}
