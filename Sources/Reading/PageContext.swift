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
    prose = PageContext.sums(zip(passages, isProse).map { $1 ? $0.shape.words : 0 })
    stated = PageContext.sums(passages.map { $0.reason != nil ? 1 : 0 })
    body = StoryRules.bodyRange(passages)
    headline =
      (isMarkup ? HeadlineFinder.markupIndex(passages, titles: page.metadata.titles) : nil)
      ?? HeadlineFinder.index(passages, repeats: repeats, body: body.lowerBound) ?? body.lowerBound
    sinceComment = PageContext.since(passages, .comment)
    sinceRelated = PageContext.since(passages, .related)
    let inner = PageContext.containers(passages, isProse) { $0.container }
    let outer = PageContext.containers(passages, isProse) { $0.outerContainer }
    containers = inner
    outerContainers = outer
    mainContainer = PageContext.main(inner)
    mainOuter = PageContext.main(outer)
  }

  private static func main(_ sums: [Int: ContainerSums]) -> Int {
    sums.max { ($0.value.proseWords, -$0.key) < ($1.value.proseWords, -$1.key) }?.key ?? -1
  }

  private static func sums(_ values: [Int]) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(values.count + 1)
    var total = 0
    for value in values {
      total += value
      sums.append(total)
    }
    return sums
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
    guard let markup = passage.markup else { return -1 }
    return markup.linkScalars * 100 / max(passage.shape.scalars, 1)
  }

  // MARK: Columns

  /// The place of a passage on its page.
  func addPlace(_ row: inout [Int32], _ index: Int) {
    let total = prose[count]
    row += [
      Int32(index * 1000 / max(count, 1)), clamp(index, 1000), clamp(count, 2000), clamp(total, 5000),
      Int32(prose[index] * 1000 / max(total, 1)), words(index - 2, index), words(index - 6, index),
      words(index - 16, index), words(index + 1, index + 3), words(index + 1, index + 7), words(index + 1, index + 17),
      PassageFeatures.flag(body.contains(index)), clamp(index - body.lowerBound, 60),
      clamp(index - body.upperBound, 60),
      clamp(body.count, 300), clamp(index - headline, 100), clamp(sinceComment[index], 200),
      clamp(sinceRelated[index], 200), reasons(index - 4, index), reasons(index + 1, index + 5),
    ]
  }

  /// No prose within twenty passages: deep in a menu or a footer.
  func isRemote(_ index: Int) -> Bool { words(index - 20, index + 21) == 0 && prose[count] > 0 }

  private func words(_ from: Int, _ to: Int) -> Int32 {
    clamp(prose[max(0, min(to, count))] - prose[max(0, min(from, count))], 1500)
  }

  private func reasons(_ from: Int, _ to: Int) -> Int32 {
    clamp(stated[max(0, min(to, count))] - stated[max(0, min(from, count))], 20)
  }

  /// What the markup says; only for HTML.
  func addMarkup(_ row: inout [Int32], _ passages: [Passage], _ index: Int) {
    let facts = passages[index].markup ?? MarkupFacts()
    row += [
      clamp(facts.strongScalars * 100 / max(passages[index].shape.scalars, 1), 100), clamp(facts.boundaries, 30),
      clamp(facts.depth, 60), Int32(facts.headingLevel), PassageFeatures.flag(facts.isAuthor),
      PassageFeatures.flag(facts.container == mainContainer), PassageFeatures.flag(facts.outerContainer == mainOuter),
      PassageFeatures.flag(facts.outerContainer == mainContainer),
      PassageFeatures.flag(facts.container == (index > 0 ? passages[index - 1].markup?.container : nil)),
      PassageFeatures.flag(facts.container == (index + 1 < count ? passages[index + 1].markup?.container : nil)),
    ]
    for bit in 0..<21 { row.append(Int32(facts.places.rawValue >> UInt32(bit) & 1)) }
    for bit in 0..<MarkupHints.shared.names.count { row.append(Int32(facts.hints >> UInt32(bit) & 1)) }
    for bit in 0..<MarkupHints.shared.names.count { row.append(Int32(facts.nearHints >> UInt32(bit) & 1)) }
    add(&row, containers[facts.container] ?? ContainerSums())
    add(&row, outerContainers[facts.outerContainer] ?? ContainerSums())
  }

  private func add(_ row: inout [Int32], _ sums: ContainerSums) {
    row += [
      clamp(sums.passages, 500), clamp(sums.prosePassages, 200), clamp(sums.proseWords, 5000),
      Int32(sums.proseWords * 100 / max(prose[count], 1)), Int32(sums.linkScalars * 100 / max(sums.scalars, 1)),
    ]
  }

  private func clamp(_ value: Int, _ limit: Int) -> Int32 { PassageFeatures.clamp(value, limit) }
}

extension PageContext.ContainerSums {
  fileprivate mutating func add(_ passage: Passage, _ markup: MarkupFacts, _ isProse: Bool) {
    passages += 1
    scalars += passage.shape.scalars
    linkScalars += markup.linkScalars
    guard isProse else { return }
    prosePassages += 1
    proseWords += passage.shape.words
  }
}
