internal import Models

/// What is known of a page as a whole before its story is found: sums over passages, the likely body and headline.
struct PageContext {
  /// How many other passages say the same as each.
  let repeats: [Int]
  /// Words in prose passages.
  private let prose: RunningSums
  /// Passages that state a reason to be boilerplate.
  private let stated: RunningSums
  /// The stretch that simple rules take for the body.
  private let body: Range<Int>
  private let headline: Int
  private let sections: SectionDistances
  private let containers: ContainerIndex
  private let outerContainers: ContainerIndex
  private let tree: BlockTree
  let kinds: PassageKinds

  /// O(n).
  init(of page: Page) {
    let passages = page.passages
    repeats = PageContext.repeats(in: passages)
    let isProse = passages.map(Prose.isProse)
    prose = RunningSums(of: zip(passages, isProse).map { $1 ? $0.shape.words : 0 })
    stated = RunningSums(of: passages.map { $0.cues.reason != nil ? 1 : 0 })
    let body = StoryRules.bodyRange(in: passages)
    self.body = body
    headline =
      (page.isMarkup ? HeadlineRules.markupIndex(in: passages, titles: page.metadata.titles) : nil)
      ?? HeadlineRules.index(in: passages, repeats: repeats, body: body.lowerBound) ?? body.lowerBound
    sections = SectionDistances(in: passages)
    let marked = page.isMarkup ? passages : []
    containers = ContainerIndex(of: marked, isProse: isProse) { $0.container }
    outerContainers = ContainerIndex(of: marked, isProse: isProse) { $0.outerContainer }
    tree = BlockTree(page.blocks, passages: marked, isProse: isProse) { isProse[$0] && body.contains($0) }
    kinds = PassageKinds(of: passages, isProse: isProse)
  }

  private var count: Int { repeats.count }

  /// How many other passages say the same as each. O(n).
  static func repeats(in passages: [Passage]) -> [Int] {
    var counts = HashKeyedCounts(limit: passages.count)
    for passage in passages { counts[passage.shape.hash] += 1 }
    return passages.map { counts[$0.shape.hash] - 1 }
  }

  /// Passages above and below in which there must be prose for a passage to be looked at.
  private static let remoteAbove = 10
  private static let remoteBelow = 20

  /// No prose up to ten passages above or twenty below, where a headline may look for it: deep in a menu or a footer.
  func isRemote(_ index: Int) -> Bool {
    let near = prose.sum(from: index - PageContext.remoteAbove, to: index + PageContext.remoteBelow + 1)
    return near == 0 && prose.total > 0
  }

  // MARK: Columns

  /// The place of a passage on its page. Shares are in thousandths; "above6" are the six passages above.
  private enum PlaceColumn: String, ModelColumn {
    case indexShare, index, passages, prose, proseShareAbove
    case proseAbove2, proseAbove6, proseAbove16, proseBelow2, proseBelow6, proseBelow16
    case isInBody, sinceBodyStart, sinceBodyEnd, bodyLength, sinceHeadline
    case sinceComment, sinceRelated, reasonsAbove, reasonsBelow

    /// Reaches of the sums above and below.
    static let above: [(column: PlaceColumn, reach: Int)] = [(.proseAbove2, 2), (.proseAbove6, 6), (.proseAbove16, 16)]
    static let below: [(column: PlaceColumn, reach: Int)] = [(.proseBelow2, 2), (.proseBelow6, 6), (.proseBelow16, 16)]
    static let reasonReach = 4
  }

  /// Where the columns are cut: no tree asks of more.
  private enum Cap {
    static let index = 1000
    static let passages = 2000
    static let pageWords = 5000
    static let nearWords = 1500
    static let fromBody = 60
    static let bodyLength = 300
    static let fromHeadline = 100
    static let reasons = 20
    static let percent = 100
    static let boundaries = 30
    static let depth = 60
  }

  static let placeColumnNames = PlaceColumn.names.prefixed("place") + PassageKinds.columnNames

  /// Adds the columns of a passage's place on its page, and of its kind.
  func fillPlace(_ row: inout FeatureRow, index: Int) {
    typealias Column = PlaceColumn
    row.beginGroup()
    row.set(Column.indexShare, to: Percent.thousandths(index, in: count))
    row.set(Column.index, to: index, upTo: Cap.index)
    row.set(Column.passages, to: count, upTo: Cap.passages)
    row.set(Column.prose, to: prose.total, upTo: Cap.pageWords)
    row.set(Column.proseShareAbove, to: Percent.thousandths(prose.sum(before: index), in: prose.total))
    for (column, reach) in Column.above {
      row.set(column, to: prose.sum(from: index - reach, to: index), upTo: Cap.nearWords)
    }
    for (column, reach) in Column.below {
      row.set(column, to: prose.sum(from: index + 1, to: index + 1 + reach), upTo: Cap.nearWords)
    }
    row.set(Column.isInBody, to: body.contains(index))
    row.set(Column.sinceBodyStart, to: index - body.lowerBound, upTo: Cap.fromBody)
    row.set(Column.sinceBodyEnd, to: index - body.upperBound, upTo: Cap.fromBody)
    row.set(Column.bodyLength, to: body.count, upTo: Cap.bodyLength)
    row.set(Column.sinceHeadline, to: index - headline, upTo: Cap.fromHeadline)
    row.set(Column.sinceComment, to: sections.sinceComment[index])
    row.set(Column.sinceRelated, to: sections.sinceRelated[index])
    row.set(Column.reasonsAbove, to: stated.sum(from: index - Column.reasonReach, to: index), upTo: Cap.reasons)
    row.set(
      Column.reasonsBelow, to: stated.sum(from: index + 1, to: index + 1 + Column.reasonReach), upTo: Cap.reasons)
    kinds.fill(&row, index: index, pageProse: prose.total)
  }

  /// What the markup says of a passage.
  private enum MarkupColumn: String, ModelColumn {
    case strongShare, boundaries, depth, headingLevel, isAuthor
    case isInMain, outerIsMainOuter, outerIsMain, previousIsInSame, nextIsInSame
  }

  static var markupColumnNames: [String] {
    let hints = MarkupHints.shared.names
    return MarkupColumn.names.prefixed("markup")
      + Surroundings.Kind.names.prefixed("inside")
      + hints.prefixed("hint") + hints.prefixed("nearHint")
      + ContainerSums.Column.names.prefixed("container") + ContainerSums.Column.names.prefixed("outerContainer")
      + BlockTree.columnNames
  }

  /// Adds the columns of what the markup says; only for HTML.
  func fillMarkup(_ row: inout FeatureRow, passages: [Passage], index: Int) {
    typealias Column = MarkupColumn
    let facts = passages[index].markup ?? MarkupFacts()
    let position = facts.position
    let strong = Percent.of(facts.styled.strong, in: passages[index].shape.scalars.all)
    row.beginGroup()
    row.set(Column.strongShare, to: strong, upTo: Cap.percent)
    row.set(Column.boundaries, to: facts.boundaries, upTo: Cap.boundaries)
    row.set(Column.depth, to: position.depth, upTo: Cap.depth)
    row.set(Column.headingLevel, to: facts.headingLevel)
    row.set(Column.isAuthor, to: facts.authorship.isAuthor)
    row.set(Column.isInMain, to: position.container == containers.main)
    row.set(Column.outerIsMainOuter, to: position.outerContainer == outerContainers.main)
    row.set(Column.outerIsMain, to: position.outerContainer == containers.main)
    let previous = index > 0 ? passages[index - 1].markup?.position.container : nil
    let next = index + 1 < count ? passages[index + 1].markup?.position.container : nil
    row.set(Column.previousIsInSame, to: position.container == previous)
    row.set(Column.nextIsInSame, to: position.container == next)
    row.addBits(of: facts.surroundings.rawValue, count: Surroundings.Kind.allCases.count)
    row.addBits(of: facts.hints.all, count: MarkupHints.shared.names.count)
    row.addBits(of: facts.hints.near, count: MarkupHints.shared.names.count)
    containers[position.container].fill(&row, pageProse: prose.total)
    outerContainers[position.outerContainer].fill(&row, pageProse: prose.total)
    tree.fill(&row, block: position.block, pageProse: prose.total)
  }
}
