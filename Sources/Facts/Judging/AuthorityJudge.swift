internal import Models

/// Judges which of the authorities that a story names act in its matter: decide it, fine, look into it or sue. What it tells holds for
/// stories of no privacy incident too.
struct AuthorityJudge {
  /// Every place that names one, in the order of the text.
  let found: [AuthorityFinder.Found]
  /// Every authority that is named, in order of first mention.
  let groups: [Group]
  /// For each of them whether it acts.
  private let isActing: [Bool]

  /// An authority with every place that names it.
  struct Group {
    let name: String
    /// ISO 3166 code, `EU`, or a US state as `US-NY`.
    let country: String
    let kind: Authority.Kind
    var places: [AuthorityFinder.Found]
    /// What the words beside it say, before a model judges it.
    var acts: Bool
  }

  /// - Parameter storyScore: how likely the story tells of an incident, in thousandths of log-odds.
  init(_ story: Candidates, models: FactModels, storyScore: Int32) {
    let finder = AuthorityFinder(scan: story.scan)
    found = finder.found()
    groups = AuthorityJudge.groups(of: found, by: finder)
    guard !groups.isEmpty else {
      isActing = []
      return
    }
    isActing =
      models.answers(of: AuthorityJudge.rows(of: groups, in: story, storyScore: storyScore), on: .authority)
      ?? groups.map(\.acts)
  }

  /// Of a story in which the authorities are found already.
  static func rows(of groups: [Group], in story: Candidates, storyScore: Int32) -> FeatureRows {
    let places = PlaceFeatures(story: story, storyScore: Int(storyScore), sums: story.sums)
    return AuthorityFeatures(places: places, groups: groups).rows()
  }

  /// Every place that names one that acts, in the order of the text.
  var acting: [AuthorityFinder.Found] {
    zip(groups, isActing).filter(\.1).flatMap(\.0.places).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Those that act, in order of first mention.
  var names: [String] { zip(groups, isActing).filter(\.1).map(\.0.name) }

  private static func groups(of found: [AuthorityFinder.Found], by finder: AuthorityFinder) -> [Group] {
    var groups: [Group] = []
    var indexOf: [String: Int] = [:]
    for place in found {
      if let index = indexOf[place.name] {
        groups[index].places.append(place)
        groups[index].acts = groups[index].acts || finder.acts(place)
      } else {
        indexOf[place.name] = groups.count
        groups.append(
          Group(
            name: place.name, country: place.country, kind: place.kind, places: [place], acts: finder.acts(place)))
      }
    }
    return groups
  }
}
