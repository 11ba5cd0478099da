internal import Incidents
internal import Models

/// How many sentences of a story have words that may tell of a deed, by themselves and beside what such deeds are done to.
struct HintFeatures {
  private enum Column: String, ModelColumn {
    case hints, hintKinds, hintInHeadline, hintInLead
    case hintWithData, hintWithPrivacy, hintWithCounted, hintWithFine, hintWithOrganisation
    case beginningHasBoth
  }

  static let names = Column.names

  private var counts: [Column: Int] = [:]

  /// More are as many as this. Chosen by hand, not measured.
  private static let most = 10

  /// O(matches).
  init(_ scan: ArticleScan) {
    let first = scan.sentences.firstIndex { !$0.isHeadline } ?? 0
    var beginning: Set<Landmark.Other> = []
    var beginningHints = false
    var kinds: Set<Action> = []
    for (index, sentence) in scan.sentences.enumerated() {
      let told = Told(sentence)
      if index < first + StoryProfile.lead {
        beginning.formUnion(told.things)
        beginningHints = beginningHints || !told.kinds.isEmpty
      }
      guard !told.kinds.isEmpty else { continue }
      kinds.formUnion(told.kinds)
      func count(_ column: Column, where isSo: Bool) { if isSo { counts[column, default: 0] += 1 } }
      count(.hints, where: true)
      count(sentence.isHeadline ? .hintInHeadline : .hintInLead, where: index < first + StoryProfile.lead)
      count(.hintWithData, where: told.things.contains(.data))
      count(.hintWithPrivacy, where: sentence.has(.privacy))
      count(.hintWithCounted, where: told.things.contains(.counted))
      count(.hintWithFine, where: sentence.has(.fine))
      count(.hintWithOrganisation, where: told.things.contains(.organisation) || sentence.has(.company))
    }
    counts[.beginningHasBoth] = beginningHints && beginning.contains(.data) ? 1 : 0
    counts[.hintKinds] = kinds.count
  }

  func fill(_ row: inout FeatureRow) {
    row.beginGroup()
    for column in Column.allCases { row.set(column, to: counts[column] ?? 0, upTo: HintFeatures.most) }
  }

  /// What one sentence has.
  private struct Told {
    var kinds: Set<Action> = []
    var things: Set<Landmark.Other> = []

    init(_ sentence: Sentence) {
      for match in sentence.matches {
        switch match.meaning {
        case .hint(let action): kinds.insert(action)
        case .data: things.insert(.data)
        case .counted: things.insert(.counted)
        case .organisation: things.insert(.organisation)
        default: break
        }
      }
    }
  }
}
