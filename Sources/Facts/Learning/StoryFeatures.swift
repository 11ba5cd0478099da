internal import Incidents
internal import Models

/// The row of a story for the question whether it tells of a privacy incident.
struct StoryFeatures {
  let story: Candidates

  private var scan: ArticleScan { story.scan }
  private var mentions: [Mention] { story.likely }
  private var sums: [PenaltyFinder.Sum] { story.sums }
  private var counts: [AffectedFinder.Found] { story.likelyCounts }

  private enum Column: String, ModelColumn {
    case organisations, knownOrganisations, mentions, organisationInHeadline
    case sums, penalties, counts, dataKinds, actionKinds, onTopicShare, factShare
  }

  static let columns = ModelColumns(StoryProfile.names + HintFeatures.names + Column.names)

  private enum Cap {
    static let things = 40
  }

  func fill(_ row: inout FeatureRow) {
    story.profile.fill(&row)
    HintFeatures(scan).fill(&row)
    row.beginGroup()
    row.set(Column.organisations, to: Set(mentions.map(\.parent)).count, upTo: Cap.things)
    row.set(Column.knownOrganisations, to: Set(mentions.filter(\.isKnown).map(\.parent)).count, upTo: Cap.things)
    row.set(Column.mentions, to: mentions.count, upTo: Cap.things)
    row.set(Column.organisationInHeadline, to: mentions.contains { scan.sentences[$0.sentence].isHeadline })
    row.set(Column.sums, to: sums.count, upTo: Cap.things)
    row.set(Column.penalties, to: sums.count { $0.role == .penalty }, upTo: Cap.things)
    row.set(Column.counts, to: counts.count { !$0.isDismissal }, upTo: Cap.things)
    row.set(Column.dataKinds, to: kinds { if case .data(let category) = $0 { category.rawValue } else { nil } })
    row.set(Column.actionKinds, to: kinds { if case .action(let action) = $0 { action.rawValue } else { nil } })
    let onTopic = scan.sentences.count(where: scan.isOnTopic)
    row.set(Column.onTopicShare, to: Percent.of(onTopic, in: scan.sentences.count))
    let telling = Set(sums.filter { $0.role == .penalty }.map(\.sentence)).union(counts.map(\.sentence))
    row.set(Column.factShare, to: Percent.of(telling.count, in: scan.sentences.count))
  }

  private func kinds(_ kind: (Meaning) -> String?) -> Int { Set(scan.matches.compactMap { kind($0.meaning) }).count }
}
