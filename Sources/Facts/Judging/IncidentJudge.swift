internal import Models

/// The first judgement, on the whole text and before any fact is asserted: whether a story tells of a privacy incident at all.
struct IncidentJudge {
  /// How likely it does: thousandths of log-odds above the threshold.
  let score: Int32

  init(_ story: Candidates, models: FactModels) {
    score = models.scores(of: IncidentJudge.rows(of: story), on: .incident)?.first ?? IncidentJudge.unjudged
  }

  var tellsOfIncident: Bool { score > 0 }

  /// Where nothing was learned, every story is read for one.
  private static let unjudged: Int32 = 1

  /// What the model looks at: one row.
  static func rows(of story: Candidates) -> FeatureRows {
    var rows = FeatureRows()
    rows.append { StoryFeatures(story: story).fill(&$0) }
    return rows
  }
}
