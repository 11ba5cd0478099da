internal import Incidents
internal import Models

/// What a story as a whole is about: how many of its sentences each landmark stands in, and which stand in its headline and in
/// its first sentences.
struct StoryProfile {
  /// Sentences that each landmark stands in.
  private var sentences = [Int32](repeating: 0, count: Landmark.count)
  private var inHeadline = [Int32](repeating: 0, count: Landmark.count)
  private var inLead = [Int32](repeating: 0, count: Landmark.count)
  /// Sentences in which two landmarks stand together.
  private var together = [Int32](repeating: 0, count: StoryProfile.pairs.count)
  private let sentenceCount: Int
  private let languages: LanguageSet

  /// More are as many as this.
  private static let most: Int32 = 30
  /// Sentences at the beginning that tell what the story is about: a paragraph's worth, chosen by hand.
  static let lead = 3

  /// Landmarks whose standing together says more than each by itself; chosen by hand.
  private static let pairs: [(Int, Int)] = {
    let organisation = Landmark.index(of: Landmark.Other.organisation)
    let authority = Landmark.index(of: Landmark.Other.authority)
    let dataAuthority = Landmark.index(of: Landmark.Other.dataAuthority)
    let competitionAuthority = Landmark.index(of: Landmark.Other.competitionAuthority)
    let data = Landmark.index(of: Landmark.Other.data)
    let action = Landmark.index(of: Landmark.Other.action)
    let counted = Landmark.index(of: Landmark.Other.counted)
    let currency = Landmark.index(of: Landmark.Other.currency)
    func cue(_ cue: Cue) -> Int { Landmark.index(of: cue) }
    return [
      (cue(.breach), data), (cue(.breach), organisation), (cue(.breach), cue(.affected)), (cue(.breach), counted),
      (cue(.affected), data), (cue(.affected), counted), (cue(.exposed), data), (cue(.fine), authority),
      (cue(.fine), organisation), (cue(.fine), currency), (cue(.fine), cue(.privacy)), (cue(.settlement), currency),
      (cue(.settlement), cue(.privacy)), (action, organisation), (action, data), (action, authority),
      (cue(.suffered), cue(.breach)), (cue(.privacy), authority), (cue(.lawsuit), cue(.privacy)),
      (cue(.lawsuit), cue(.breach)), (cue(.competition), cue(.fine)), (cue(.notified), cue(.breach)),
      (cue(.discovered), cue(.breach)), (cue(.fine), dataAuthority), (action, dataAuthority),
      (cue(.fine), competitionAuthority),
    ]
  }()

  init(_ scan: ArticleScan) {
    languages = scan.languages
    sentenceCount = scan.sentences.count
    let first = scan.sentences.firstIndex { !$0.isHeadline } ?? 0
    for (index, sentence) in scan.sentences.enumerated() {
      var found = [Bool](repeating: false, count: Landmark.count)
      for match in sentence.matches {
        if let landmark = Landmark.index(of: match) { found[landmark] = true }
      }
      let isLead = (first..<first + StoryProfile.lead).contains(index)
      for landmark in found.indices where found[landmark] {
        sentences[landmark] = min(sentences[landmark] + 1, StoryProfile.most)
        if sentence.isHeadline { inHeadline[landmark] = 1 }
        if isLead { inLead[landmark] = 1 }
      }
      for (place, pair) in StoryProfile.pairs.enumerated() where found[pair.0] && found[pair.1] {
        together[place] = min(together[place] + 1, StoryProfile.most)
      }
    }
  }

  /// Those of `fill`.
  static let names: [String] =
    Landmark.names.prefixed("sentences") + shortNames
    + pairs.map { "together.\(Landmark.names[$0.0]).\(Landmark.names[$0.1])" }

  /// Those of `fillShort`.
  static let shortNames: [String] =
    Landmark.names.prefixed("headline") + Landmark.names.prefixed("lead") + Column.names

  private enum Column: String, ModelColumn {
    case sentenceCount, hasHeadline, isVerbFinal
  }

  /// All columns.
  func fill(_ row: inout FeatureRow) {
    row.add(sentences[...])
    fillShort(&row)
    row.add(together[...])
  }

  /// The columns of the beginning only, for judging one thing of the story.
  func fillShort(_ row: inout FeatureRow) {
    row.add(inHeadline[...])
    row.add(inLead[...])
    row.beginGroup()
    row.set(Column.sentenceCount, to: sentenceCount, upTo: Cap.sentences)
    row.set(Column.hasHeadline, to: inHeadline.contains(1))
    row.set(Column.isVerbFinal, to: languages != .any && !languages.isDisjoint(with: .verbFinal))
  }

  private enum Cap {
    static let sentences = 200
  }
}
