@testable import Models
import Incidents
import Testing

@testable import Reading

/// The numbers that say where a passage stands on its page, held against plain sums over the passages around it.
struct PagePlaceTests {
  private static let prose =
    "The company told the regulator on Monday that it had lost the records of its customers and was sorry."

  /// A page of menus, prose and boilerplate that says what it is, in an order that has no pattern.
  private static let lines: [String] = {
    var random = TreeScorePropertyTests.SystemOfNumbers(seed: 7)
    let others = ["Home", "Sport news", "Advertisement", "Read also: more", "12", "A label of four words"]
    return (0..<60).map { index in
      let choice = random.number(in: 0...9)
      return choice < 4 ? "\(prose) It was number \(index)." : others[choice - 4]
    }
  }()

  private let passages = PagePlaceTests.lines.map { Passage(Array($0.utf8), gap: 0) }

  /// A passage's columns by their names.
  private func columns(_ index: Int, of context: PageContext) -> [String: Int] {
    var row = FeatureRow()
    context.fillPlace(&row, index: index)
    return Dictionary(uniqueKeysWithValues: zip(PageContext.placeColumnNames, row.values.map(Int.init)))
  }

  @Test func `prose above and below is that of the passages named, without the passage itself`() throws {
    let context = PageContext(of: Page(passages: passages, isMarkup: false))
    let words = passages.map { Prose.isProse($0) ? $0.shape.words : 0 }
    try #require(words.contains { $0 > 0 } && words.contains(0))
    for index in passages.indices {
      let found = columns(index, of: context)
      for reach in [2, 6, 16] {
        let above = words[max(0, index - reach)..<index].reduce(0, +)
        let below = words[(index + 1)..<max(index + 1, min(words.count, index + 1 + reach))].reduce(0, +)
        #expect(found["place.proseAbove\(reach)"] == above, "\(index) above \(reach)")
        #expect(found["place.proseBelow\(reach)"] == below, "\(index) below \(reach)")
      }
      let all = words.reduce(0, +)
      #expect(found["place.prose"] == all && found["place.passages"] == passages.count)
      #expect(found["place.index"] == index)
      #expect(found["place.indexShare"] == index * 1000 / passages.count)
      #expect(found["place.proseShareAbove"] == words[..<index].reduce(0, +) * 1000 / all)
    }
  }

  @Test func `reasons to be boilerplate are counted four passages up and four down`() {
    let context = PageContext(of: Page(passages: passages, isMarkup: false))
    let reasons = passages.map { $0.cues.reason == nil ? 0 : 1 }
    for index in passages.indices {
      let found = columns(index, of: context)
      #expect(found["place.reasonsAbove"] == reasons[max(0, index - 4)..<index].reduce(0, +), "\(index)")
      let end = max(index + 1, min(reasons.count, index + 5))
      #expect(found["place.reasonsBelow"] == reasons[(index + 1)..<end].reduce(0, +), "\(index)")
    }
  }

  @Test func `a passage knows how far it is from the body's ends`() {
    let context = PageContext(of: Page(passages: passages, isMarkup: false))
    let body = StoryRules.bodyRange(in: passages)
    for index in passages.indices {
      let found = columns(index, of: context)
      #expect(found["place.isInBody"] == (body.contains(index) ? 1 : 0))
      #expect(found["place.sinceBodyStart"] == max(-60, min(60, index - body.lowerBound)))
      #expect(found["place.sinceBodyEnd"] == max(-60, min(60, index - body.upperBound)))
      #expect(found["place.bodyLength"] == body.count)
    }
  }
}
