internal import Incidents
internal import Models
import Text

/// Judges what was found in a story that tells of an incident by what was learned from labelled ones: its sums, then its
/// organisations, then who pays and what else belongs to it, each by what was judged before.
struct StoryJudge {
  let candidates: Candidates
  let particulars: Particulars
  let models: FactModels
  /// How likely the story tells of a privacy incident: thousandths of log-odds above the threshold.
  let storyScore: Int32
  /// The sums with their roles, related to each other.
  let sums: [PenaltyFinder.Sum]
  /// Every parent in order of first mention, with what speaks for it by its words and places.
  let standings: [OrganisationJudge.Standing]
  /// How likely each of them is responsible or harmed, in thousandths of log-odds above the threshold.
  let partyScores: [Int32]

  init(candidates: Candidates, particulars: Particulars, models: FactModels, storyScore: Int32) {
    self.candidates = candidates
    self.particulars = particulars
    self.models = models
    self.storyScore = storyScore
    let answers = models.answers(of: StoryJudge.sumRows(of: candidates, storyScore: storyScore), on: .penalty)
    let judged = answers.map { answers in
      zip(candidates.sums, answers).map { $0.withRole(StoryJudge.role($0.role, isPenalty: $1)) }
    }
    let finder = PenaltyFinder(scan: candidates.scan, mentions: candidates.likely)
    let sums = finder.related(judged ?? candidates.sums)
    self.sums = sums
    standings = StoryJudge.standings(candidates, sums: sums)
    let features = OrganisationFeatures(story: candidates, sums: sums, storyScore: Int(storyScore))
    partyScores =
      models.scores(of: features.rows(of: standings), on: .party) ?? standings.map { Int32($0.score) }
  }

  private static func standings(_ candidates: Candidates, sums: [PenaltyFinder.Sum]) -> [OrganisationJudge.Standing] {
    let fined = Set(sums.filter { $0.role == .penalty }.compactMap { $0.mention?.parent })
    return OrganisationJudge(scan: candidates.scan, mentions: candidates.mentions)
      .standings(fined: fined, counts: candidates.likelyCounts.filter { !$0.isDismissal })
  }

  /// What the words right beside a sum make of it stands, where they say something else than a penalty; the model judges the
  /// rest.
  private static func role(_ role: MoneyRole, isPenalty: Bool) -> MoneyRole {
    guard isOpen(role) else { return role }
    return isPenalty ? .penalty : .other
  }

  /// Whether a model judges a sum of this role: the words beside the others say what they are.
  static func isOpen(_ role: MoneyRole) -> Bool { role == .penalty || role == .other }

  /// What was judged of the organisations: who is responsible, and who pays each of the sums that are penalties.
  func parties() -> (parties: ArticleFacts.Parties, payers: [Int: String]) {
    let payers = payers()
    var parties = ArticleFacts.Parties()
    for (standing, score) in zip(standings, partyScores) {
      if score > 0 || payers.values.contains(standing.parent) {
        parties.responsible.append(standing.parent)
        parties.companies.append(candidates.organisations.spokenOf(standing.parent))
      } else if standing.isLikely {
        parties.mentioned.append(standing.parent)
      }
    }
    return (parties, payers)
  }

  /// The mentions that count once it was judged who is responsible.
  func mentions(responsible: [String]) -> [Mention] {
    candidates.mentions.filter { $0.isLikely || responsible.contains($0.parent) }
  }

  /// The sums again, each penalty with a mention of who pays it: the nearest of that organisation.
  func sums(paidBy payers: [Int: String]) -> [PenaltyFinder.Sum] {
    var sums = sums
    for index in sums.indices {
      let range = sums[index].money.range
      let own = payers[index].map { parent in candidates.mentions.filter { $0.parent == parent } }
      sums[index].mention = own?.min { $0.range.gap(to: range) < $1.range.gap(to: range) }
    }
    return RepeatedSums(scan: candidates.scan).marked(in: sums)
  }
}

// MARK: - What the models look at

extension StoryJudge {
  static func sumRows(of candidates: Candidates, storyScore: Int32) -> FeatureRows {
    SumFeatures(story: candidates, storyScore: Int(storyScore)).rows()
  }

  /// A row for each of the standings.
  var organisationRows: FeatureRows {
    OrganisationFeatures(story: candidates, sums: sums, storyScore: Int(storyScore)).rows(of: standings)
  }

  /// The rows of a penalty's possible payers: one for each of the standings.
  func payerRows(for sum: PenaltyFinder.Sum) -> FeatureRows {
    PayerFeatures(story: candidates, standings: standings, partyScores: partyScores).rows(for: sum)
  }

  var countRows: FeatureRows { CountFeatures(places: placeFeatures).rows() }
  var dataRows: FeatureRows { TopicFeatures(places: placeFeatures, particulars: particulars).dataRows() }
  var actionRows: FeatureRows {
    TopicFeatures(places: placeFeatures, particulars: particulars).actionRows(by: actionJudge)
  }
  var dateRows: FeatureRows { DateFeatures(places: placeFeatures, groups: particulars.dateGroups).rows() }
  var countryRows: FeatureRows { CountryFeatures(places: placeFeatures, groups: particulars.countries).rows() }

  private var placeFeatures: PlaceFeatures {
    PlaceFeatures(story: candidates, storyScore: Int(storyScore), sums: sums)
  }

  private var actionJudge: ActionJudge {
    ActionJudge(scan: candidates.scan, hasPenalty: sums.contains { $0.role == .penalty })
  }
}

// MARK: - What happened, to whom and when

extension StoryJudge {
  /// The counts of who or what was hit; people dismissed are told apart by their words.
  func counts() -> [AffectedFinder.Found] {
    let counts = candidates.counts
    guard let answers = models.answers(of: countRows, on: .affected) else {
      return counts.filter { $0.isLikely || $0.isDismissal }
    }
    return zip(counts, answers).filter { $0.1 && !$0.0.isOfUsersOnly || $0.0.isDismissal }.map(\.0)
  }

  /// The places of the categories that were touched.
  func data() -> [TopicFinder.Data] {
    guard let answers = models.answers(of: dataRows, on: .data) else { return particulars.data.filter(\.isLikely) }
    let touched = Set(zip(particulars.dataCategories, answers).filter(\.1).map(\.0))
    let own = particulars.data.filter { touched.contains($0.category) }
    // The sentence that is shown is one that speaks of the matter, where there is one.
    let likely = Set(own.filter(\.isLikely).map(\.category))
    return own.filter { $0.isLikely || !likely.contains($0.category) }
  }

  /// What was done, in the order of `Action.allCases`.
  func actions() -> [Action] {
    guard let answers = models.answers(of: actionRows, on: .action) else {
      return actionJudge.actions(among: particulars.deeds)
    }
    return zip(particulars.actions, answers).filter(\.1).map(\.0)
  }

  /// The countries in which the matter lies, the likeliest first.
  func countries() -> [Particulars.CountryGroup] {
    guard let scores = models.scores(of: countryRows, on: .country) else { return [] }
    return zip(particulars.countries, scores).filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }.map(\.0)
  }

  /// What each date is the date of, by its EDTF text: the likeliest of what is likely enough.
  func roles() -> [String: TimelineEvent.What]? {
    let rows = dateRows
    let questions: [(FactModels.Question, TimelineEvent.What)] = [
      (.occurred, .occurred), (.decided, .decision), (.disclosed, .disclosed),
    ]
    var roles: [String: (what: TimelineEvent.What, score: Int32)] = [:]
    for (question, what) in questions {
      guard let scores = models.scores(of: rows, on: question) else { return nil }
      for (group, score) in zip(particulars.dateGroups, scores)
      where score > 0 && score > roles[group.date.edtf]?.score ?? 0 && !(what == .occurred && isOfTelling(group)) {
        roles[group.date.edtf] = (what, score)
      }
    }
    if !roles.values.contains(where: { $0.what == .occurred }), let only = onlyOccurrence(), roles[only] == nil {
      roles[only] = (.occurred, 0)
    }
    return roles.mapValues(\.what)
  }

  /// "Said on Tuesday that hackers had stolen ...": a day that stands, wherever it does, right behind a verb of telling, is the day
  /// of telling.
  private func isOfTelling(_ group: Particulars.DateGroup) -> Bool {
    let (phrases, text) = (candidates.scan.phrases, candidates.scan.text)
    return group.places.allSatisfy { place in
      let end = place.range.lowerBound - 1
      let start = phrases.start(of: .when, before: end, in: text).map { $0 - 1 }
      return [end, start].compactMap(\.self).contains { place in
        text.byte(place) == .space && phrases.start(of: .tellingVerb, before: place, in: text) != nil
      }
    }
  }

  /// The one date of a short notice that stands close beside what happened, nearer than beside anybody's saying so.
  private func onlyOccurrence() -> String? {
    guard candidates.scan.sentences.count <= StoryJudge.shortNotice else { return nil }
    let plain = particulars.dateGroups.filter { group in
      !isOfTelling(group)
        && group.places.contains { place in
          let sentence = candidates.scan.sentences[place.sentence]
          func nearest(_ cues: [Cue]) -> Int {
            cues.compactMap { sentence.distance(from: place.range, to: $0) }.min() ?? .max
          }
          let harm = nearest([.breach, .affected, .exposed])
          return !sentence.isHeadline && harm <= StoryJudge.reachOfHarm
            && harm < nearest([.stated, .source, .notified, .decided])
            && DateWords(sentence: sentence).role(of: group.date, at: place.range) == .occurred
        }
    }
    return plain.count == 1 ? plain.first?.date.edtf : nil
  }

  /// Sentences of a notice in which one date can be but that of what it tells. Set by hand on made notices of three paragraphs,
  /// as the reach is: from a date to what happened, in bytes of the folded text. What they tell is in the measured figures.
  private static let shortNotice = 8
  private static let reachOfHarm = 64
}
