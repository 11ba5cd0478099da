@testable import Models
import Incidents
import Testing

@testable import Reading

/// The models' plumbing: rows scored eight at once, the tree of blocks, the second look.
struct StoryModelTests {
  private func tree(_ questions: [(Int, Int32)], _ leaves: [Int32]) -> TreeModel.Tree {
    TreeModel.Tree(questions: questions.map { (column: $0.0, threshold: $0.1) }, leaves: leaves)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 17]) func `a leaf is named by the answers, for any number of rows`(count: Int) {
    let model = TreeModel(
      columns: ModelColumns(["a", "b"]),
      trees: [
        tree([(0, 10), (1, -5)], [1, 20, 300, 4000]), tree([(1, 0)], [-7, 7]), tree([], [100]),
      ])
    let rows = (0..<count).map { [Int32($0 * 3), Int32($0 - 8)] }
    let expected = rows.map { row in
      Int32(row[0] > 10 ? (row[1] > -5 ? 4000 : 20) : (row[1] > -5 ? 300 : 1)) + (row[1] > 0 ? 7 : -7) + 100
    }
    #expect(model.scores(of: FeatureRows(rows)) == expected)
  }

  @Test func `a hopeless row stops, its neighbour goes on`() {
    // Each tree takes 200 from rows whose column is over 0 and gives 10 to others.
    let model = TreeModel(columns: ModelColumns(["a", "b"]), trees: (0..<40).map { _ in tree([(0, 0)], [10, -200]) })
    let scores = model.scores(of: FeatureRows([[1], [0], [1]]))
    #expect(scores[1] == 400)
    #expect(scores[0] == scores[2])
    // Twelve trees were asked, and what stands for the rest was added.
    #expect(scores[0] < -12 * 200 && scores[0] > -40 * 200)
  }

  @Test func `blocks beside the story are told from blocks in it`() throws {
    let prose =
      "The company told the regulator on Monday that it had lost the records of its customers, and was sorry. "
    let page = """
      <html><body><div id=wrap><div class=story>\(String(repeating: "<p>\(prose)</p>", count: 8))
      <ul class=facts><li>One fact of the story</li></ul></div>
      <div class=related><ul><li>Another story of the day</li></ul></div></div></body></html>
      """
    let read = try PageReader.markupPage(of: Array(page.utf8))
    let isProse = read.passages.map(Prose.isProse)
    let tree = BlockTree(read.blocks, passages: read.passages, isProse: isProse) { _ in true }
    func place(_ start: String) throws -> (steps: Int32, depth: Int32) {
      let passage = try #require(read.passages.first { $0.string.hasPrefix(start) })
      var row = FeatureRow()
      tree.fill(&row, block: try #require(passage.markup).position.block, pageProse: 100)
      return (row.values[0], row.values[1])
    }
    #expect(try place("The company") == (0, 1))
    #expect(try place("One fact") == (0, 2))
    #expect(try place("Another story") == (1, 3))
  }

  @Test func `the second look sees scores on both sides and how far the story is`() throws {
    let passages = (0..<5).map { Passage(Array("Line \($0) of the page".utf8), gap: 0) }
    let look = StackedFeatures([-3000, 2000, -100, 9000, -500], passages: passages, kinds: [0, 1, 1, 1, 0])
    var filled = FeatureRow()
    look.fill(&filled, index: 2)
    let row = filled.values
    #expect(Array(row[..<5]) == [-100, 2000, 6000, -3000, -500])
    // Nothing stands two further on: as far from the story as can be.
    #expect(Array(row[5..<7]) == [-6000, -6000])
    // Two of the three passages of its kind are story, of equal length.
    #expect(row.last == 66)
    // The story is at hand before and after.
    #expect(row.suffix(3).prefix(2) == [0, 0])
  }

  @Test func `what leads to another story is not of this one, whatever stands around it`() throws {
    let prose = "The company told the regulator on Monday that it had lost the records of its customers, and was sorry."
    let lines = [
      "A headline about the loss of records", prose, prose, "Read also: Another company fined", prose, prose,
    ]
    let article = try Reader.read(Array(lines.joined(separator: "\n\n").utf8), named: "page.txt")
    #expect(article.blocks.first { $0.text.hasPrefix("Read also") }?.boilerplate == .related)
    #expect(article.story.filter { $0.kind != .headline }.map(\.text) == [prose, prose, prose, prose])
  }

  @Test func `a line's own text is kept, blanks made single`() throws {
    let dump =
      "  Clean line of words\n\n* A\tbullet   with  blanks \n\n[X] A box ____ and text\n\nwide\u{3000}\u{3000}blank"
    let texts = try DumpReader.passages(of: Array(dump.utf8)).map(\.string)
    #expect(texts == ["Clean line of words", "A bullet with blanks", "A box and text", "wide blank"])
  }

  @Test(arguments: [
    "Subscribe to our newsletter and never miss a story", "Jetzt abonnieren und nichts mehr verpassen",
    "Abonnez-vous à notre newsletter", "Síguenos en nuestro canal de Telegram", "Подписывайтесь на наш канал",
    "Ikuti kami di Google News",
  ])
  func `what a publication asks of its readers is known in their languages`(text: String) {
    #expect(Passage(Array(text.utf8), gap: 0).says(.appeal))
  }
}
