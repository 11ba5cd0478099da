internal import Incidents

/// What is known of a page as a whole before its story is found: sums over passages, the likely body and headline.
struct PageContext {
  let hasDate: [Bool]
  /// How many other passages say the same.
  let repeats: [Int]
  private let isMarkup: Bool
  private let count: Int
  /// Running sums of words in prose passages; one more than passages.
  private let prose: [Int]
  /// The stretch that simple rules take for the body.
  private let body: Range<Int>
  private let headline: Int
  /// Passages since the last that opens comments, or further stories.
  private let sinceComment: [Int]
  private let sinceRelated: [Int]
  /// Running sums of passages that state a reason to be furniture.
  private let stated: [Int]
  private let containers: [Int: ContainerSums]
  private let outerContainers: [Int: ContainerSums]
  private let mainContainer: Int
  private let mainOuter: Int
  private let tree: BlockTree
  /// Of each passage, the number of its kind; of each kind, its sums.
  let kindNumbers: [Int]
  private let kinds: [ContainerSums]

  /// Text under one element.
  struct ContainerSums {
    var passages = 0
    var prosePassages = 0
    var proseWords = 0
    var scalars = 0
    var linkScalars = 0
  }

  init(_ page: Page) {
    let passages = page.passages
    isMarkup = page.isMarkup
    count = passages.count
    hasDate = passages.map(\.hasDate)
    repeats = PageContext.repeats(passages)
    let isProse = passages.map(StoryFinder.isProse)
    prose = [Int].runningSums(of: zip(passages, isProse).map { $1 ? $0.shape.words : 0 })
    stated = [Int].runningSums(of: passages.map { $0.reason != nil ? 1 : 0 })
    body = StoryRules.bodyRange(passages)
    headline =
      (isMarkup ? HeadlineFinder.markupIndex(passages, titles: page.metadata.titles) : nil)
      ?? HeadlineFinder.index(passages, repeats: repeats, body: body.lowerBound) ?? body.lowerBound
    sinceComment = PageContext.since(passages, .comment)
    sinceRelated = PageContext.since(passages, .related)
    let marked = isMarkup ? passages : []
    let inner = PageContext.containers(marked, isProse) { $0.container }
    let outer = PageContext.containers(marked, isProse) { $0.outerContainer }
    containers = inner
    outerContainers = outer
    mainContainer = PageContext.main(inner)
    mainOuter = PageContext.main(outer)
    let bodyRange = body
    tree = BlockTree(page.blocks, marked, isProse) { isProse[$0] && bodyRange.contains($0) }
    (kindNumbers, kinds) = PageContext.kinds(passages, isProse, isMarkup: page.isMarkup)
  }

  private static func main(_ sums: [Int: ContainerSums]) -> Int {
    sums.max { ($0.value.proseWords, -$0.key) < ($1.value.proseWords, -$1.key) }?.key ?? -1
  }

  static func repeats(_ passages: [Passage]) -> [Int] {
    var counts = HashCounts(limit: passages.count)
    for passage in passages { counts[passage.shape.hash] += 1 }
    return passages.map { counts[$0.shape.hash] - 1 }
  }

  private static func since(_ passages: [Passage], _ meaning: Lexicon.Meaning) -> [Int] {
    var distance = 200
    return passages.map { passage in
      distance = passage.shape.words <= 12 && passage.says(meaning) ? 0 : min(distance + 1, 200)
      return distance
    }
  }

  private static func containers(
    _ passages: [Passage], _ isProse: [Bool], _ key: (MarkupFacts) -> Int
  ) -> [Int: ContainerSums] {
    var sums: [Int: ContainerSums] = [:]
    for (passage, isProse) in zip(passages, isProse) {
      guard let markup = passage.markup else { continue }
      sums[key(markup), default: ContainerSums()].add(passage, markup, isProse)
    }
    return sums
  }

  /// Percent of the passage's text that is in links; -1 in a text dump, where nobody knows.
  func linkShare(_ passage: Passage) -> Int {
    guard isMarkup, let markup = passage.markup else { return -1 }
    return markup.linkScalars * 100 / max(passage.shape.scalars, 1)
  }

  // MARK: Columns

  /// The place of a passage on its page.
  func addPlace(_ row: inout [Int32], _ index: Int) {
    let total = prose[count]
    row.add(index * 1000 / max(count, 1))
    row.add(index, upTo: 1000)
    row.add(count, upTo: 2000)
    row.add(total, upTo: 5000)
    row.add(prose[index] * 1000 / max(total, 1))
    for reach in [2, 6, 16] { row.add(words(index - reach, index), upTo: 1500) }
    for reach in [2, 6, 16] { row.add(words(index + 1, index + 1 + reach), upTo: 1500) }
    row.add(body.contains(index))
    row.add(index - body.lowerBound, upTo: 60)
    row.add(index - body.upperBound, upTo: 60)
    row.add(body.count, upTo: 300)
    row.add(index - headline, upTo: 100)
    row.add(sinceComment[index])
    row.add(sinceRelated[index])
    row.add(reasons(index - 4, index), upTo: 20)
    row.add(reasons(index + 1, index + 5), upTo: 20)
  }

  /// No prose up to ten passages above or twenty below, where a headline may look for it: deep in a menu or a footer.
  func isRemote(_ index: Int) -> Bool { words(index - 10, index + 21) == 0 && prose[count] > 0 }

  /// Words of prose in passages `from..<to`.
  private func words(_ from: Int, _ to: Int) -> Int { sum(prose, from, to) }

  private func reasons(_ from: Int, _ to: Int) -> Int { sum(stated, from, to) }

  private func sum(_ sums: [Int], _ from: Int, _ to: Int) -> Int {
    sums[max(0, min(to, count))] - sums[max(0, min(from, count))]
  }

  /// What the markup says; only for HTML.
  func addMarkup(_ row: inout [Int32], _ passages: [Passage], _ index: Int) {
    let facts = passages[index].markup ?? MarkupFacts()
    row.add(facts.strongScalars * 100 / max(passages[index].shape.scalars, 1), upTo: 100)
    row.add(facts.boundaries, upTo: 30)
    row.add(facts.depth, upTo: 60)
    row.add(facts.headingLevel)
    row.add(facts.isAuthor)
    row.add(facts.container == mainContainer)
    row.add(facts.outerContainer == mainOuter)
    row.add(facts.outerContainer == mainContainer)
    row.add(facts.container == (index > 0 ? passages[index - 1].markup?.container : nil))
    row.add(facts.container == (index + 1 < count ? passages[index + 1].markup?.container : nil))
    row.addBits(facts.places.rawValue, 21)
    row.addBits(facts.hints, MarkupHints.shared.names.count)
    row.addBits(facts.nearHints, MarkupHints.shared.names.count)
    row.add(containers[facts.container] ?? ContainerSums(), of: prose[count])
    row.add(outerContainers[facts.outerContainer] ?? ContainerSums(), of: prose[count])
    tree.add(&row, facts.block, prose: prose[count])
  }

  /// What passages of the same make (element, class, and those around it) are on the whole.
  func addKind(_ row: inout [Int32], _ index: Int) {
    let number = kindNumbers[index]
    row.add(kinds[number], of: prose[count])
    row.add(index > 0 && kindNumbers[index - 1] == number)
    row.add(index + 1 < count && kindNumbers[index + 1] == number)
  }

  /// In a dump, where nothing else is known, indent and bullet.
  private static func kind(_ passage: Passage, _ markup: MarkupFacts?) -> UInt64 {
    if let markup { return markup.kind }
    return UInt64(1 + min(passage.indent, 100) * 2 + (passage.isListItem ? 1 : 0))
  }

  private static func kinds(
    _ passages: [Passage], _ isProse: [Bool], isMarkup: Bool
  ) -> (numbers: [Int], sums: [ContainerSums]) {
    var known = HashCounts(limit: passages.count)
    var sums: [ContainerSums] = []
    var numbers: [Int] = []
    numbers.reserveCapacity(passages.count)
    for (passage, isProse) in zip(passages, isProse) {
      let markup = isMarkup ? passage.markup : nil
      let key = kind(passage, markup)
      if known[key] == 0 {
        sums.append(ContainerSums())
        known[key] = sums.count
      }
      let number = known[key] - 1
      sums[number].add(passage, markup, isProse)
      numbers.append(number)
    }
    return (numbers, sums)
  }
}

extension [Int32] {
  /// - Parameter prose: words of prose on the whole page.
  mutating func add(_ sums: PageContext.ContainerSums, of prose: Int) {
    add(sums.passages, upTo: 500)
    add(sums.prosePassages, upTo: 200)
    add(sums.proseWords, upTo: 5000)
    add(sums.proseWords * 100 / Swift.max(prose, 1))
    add(sums.linkScalars * 100 / Swift.max(sums.scalars, 1))
  }
}

extension PageContext.ContainerSums {
  mutating func add(_ other: PageContext.ContainerSums) {
    passages += other.passages
    prosePassages += other.prosePassages
    proseWords += other.proseWords
    scalars += other.scalars
    linkScalars += other.linkScalars
  }

  mutating func add(_ passage: Passage, _ markup: MarkupFacts?, _ isProse: Bool) {
    passages += 1
    scalars += passage.shape.scalars
    linkScalars += markup?.linkScalars ?? 0
    guard isProse else { return }
    prosePassages += 1
    proseWords += passage.shape.words
  }
}
