internal import Incidents

/// A sign of markup by which pages set something apart from their story.
struct AsideMark: Sendable {
  let reason: Block.Boilerplate
  let isOn: @Sendable (MarkupFacts) -> Bool

  /// Those that next to no part of a story has, on pages whose stories are known.
  static let all =
    [
      hinted(as: .comment, by: "comment"), hinted(as: .author, by: "biography"),
      AsideMark(reason: .author) { $0.authorship.isByline },
      hinted(as: .related, by: "related"), hinted(as: .notice, by: "notice"), hinted(as: .advertisement, by: "advert"),
      hinted(as: .share, by: "share"), hinted(as: .other, by: "side"), hinted(as: .other, by: "hidden"),
    ]
    + [Surroundings.aside, .footer, .nav].map { place in
      AsideMark(reason: .other) { !$0.surroundings.isDisjoint(with: place) }
    }

  /// - Parameter name: of a hint in `hints.tsv`.
  private static func hinted(as reason: Block.Boilerplate, by name: String) -> AsideMark {
    let bit = MarkupHints.shared.bit(of: name)
    return AsideMark(reason: reason) { $0.hints.all & bit != 0 }
  }
}
