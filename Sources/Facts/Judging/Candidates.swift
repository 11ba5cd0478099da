/// What was found in a story by its words, before it is judged: as much as tells whether it is of an incident.
struct Candidates {
  let scan: ArticleScan
  let organisations: OrganisationFinder
  /// Mentions that are taken for names before anybody has judged them.
  let likely: [Mention]
  /// With the roles that the words beside them give them, taken each by itself.
  let sums: [PenaltyFinder.Sum]
  /// Whatever is counted.
  let counts: [AffectedFinder.Found]
  /// Those that are taken for counts of who or what was hit before anybody has judged them.
  let likelyCounts: [AffectedFinder.Found]
  let profile: StoryProfile

  init(_ scan: ArticleScan) {
    self.scan = scan
    organisations = OrganisationFinder(scan)
    likely = organisations.mentions.filter(\.isLikely)
    sums = PenaltyFinder(scan: scan, mentions: likely).collected()
    counts = AffectedFinder(scan: scan).found()
    likelyCounts = counts.filter(\.isLikely)
    profile = StoryProfile(scan)
  }

  /// Also of what may be a name only.
  var mentions: [Mention] { organisations.mentions }
}
