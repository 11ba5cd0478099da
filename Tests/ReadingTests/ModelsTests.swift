@testable import Models
import Testing

@testable import Reading

/// Boosted trees, their tables, and the columns that both are of.
struct ModelsTests {
  private static let columns = ModelColumns(["words", "gap", "indent"])

  // MARK: The check of the columns

  @Test func `a table of the same columns is taken`() {
    let columns = ModelsTests.columns
    #expect(columns.mismatch(withHead: Array(columns.head.utf8)[...], ofTable: "some-model.tsv") == nil)
    #expect(columns.head == "columns\twords gap indent")
  }

  @Test func `a table of another column is refused by table and column`() throws {
    let head = Array("columns\twords pause indent".utf8)
    let mismatch = try #require(ModelsTests.columns.mismatch(withHead: head[...], ofTable: "some-model.tsv"))
    #expect(mismatch == "The table some-model.tsv was trained on 'pause' in column 1; the rows have 'gap' there.")
  }

  @Test func `columns in another order are refused by the first that differs`() throws {
    let head = Array("columns\twords indent gap".utf8)
    let mismatch = try #require(ModelsTests.columns.mismatch(withHead: head[...], ofTable: "m.tsv"))
    #expect(mismatch.contains("'indent' in column 1") && mismatch.contains("'gap'"))
  }

  @Test(arguments: [("columns\twords gap", 2), ("columns\twords gap indent depth", 4)])
  func `a table of fewer or more columns is refused by how many`(head: String, count: Int) throws {
    let mismatch = try #require(ModelsTests.columns.mismatch(withHead: Array(head.utf8)[...], ofTable: "m.tsv"))
    #expect(mismatch == "The table m.tsv was trained on \(count) columns; the rows have 3.")
  }

  @Test(arguments: ["", "187 39 96 0\t-170 0 -202 0", "words gap indent", "columns words gap indent"])
  func `a table without a head is refused`(head: String) throws {
    let mismatch = try #require(ModelsTests.columns.mismatch(withHead: Array(head.utf8)[...], ofTable: "m.tsv"))
    #expect(mismatch.contains("m.tsv") && mismatch.contains("does not begin"))
  }

  private static let built: [(table: Table, columns: ModelColumns)] = [
    (.markupFirstModel, .story(isMarkup: true)), (.dumpFirstModel, .story(isMarkup: false)),
    (.markupSecondModel, .stackedStory(isMarkup: true)), (.dumpSecondModel, .stackedStory(isMarkup: false)),
    (.markupHeadlineModel, .headline(isMarkup: true)), (.dumpHeadlineModel, .headline(isMarkup: false)),
    (.dateModel, .date), (.dateTrustModel, .date),
  ]

  @Test(arguments: built.indices) func `every built-in table is of the columns that the rows have`(index: Int) {
    let (table, columns) = ModelsTests.built[index]
    let head = table.bytes.split(separator: UInt8(ascii: "\n")).first ?? []
    #expect(columns.mismatch(withHead: head, ofTable: table.rawValue) == nil)
    #expect(Set(columns.names).count == columns.names.count, "two columns of one name")
  }

  @Test(arguments: built.indices) func `every tree asks of columns that are there, and has a leaf for each answer`(
    index: Int
  ) {
    let (table, columns) = ModelsTests.built[index]
    let lines = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(!lines.isEmpty)
    for line in lines {
      let sides = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").compactMap { Int($0) }
      }
      #expect(sides.count == 2 && sides[0].count.isMultiple(of: 2))
      #expect(sides[1].count == 1 << (sides[0].count / 2))
      let asked = stride(from: 0, to: sides[0].count, by: 2).map { sides[0][$0] }
      #expect(asked.allSatisfy(columns.names.indices.contains))
    }
    #expect(TreeModel(table: table, columns: columns).trees.count == lines.count)
  }

  // MARK: Tables

  private let model = TreeModel(
    columns: ModelColumns(["a", "b"]),
    trees: [
      TreeModel.Tree(
        questions: [(column: 1, threshold: -5), (column: 0, threshold: 10)], leaves: [1, -20, 300, -4000]),
      TreeModel.Tree(questions: [(column: 0, threshold: 0)], leaves: [-7, 7]),
    ])

  @Test func `a model is written with its head, and a tree a line`() {
    #expect(model.table == "columns\ta b\n1 -5 0 10\t1 -20 300 -4000\n0 0\t-7 7\n")
  }

  @Test func `a table is the trees that were written`() throws {
    let read = TreeModel(table: Array(model.table.utf8), named: "made", columns: model.columns)
    let tree = try #require(read.trees.first)
    #expect(tree.questions.map(\.column) == [1, 0])
    #expect(tree.questions.map(\.threshold) == [-5, 10])
    #expect(tree.leaves == [1, -20, 300, -4000])
    #expect(read.table == model.table)
    let cut = TreeModel(table: Array(model.table.utf8.dropLast()), named: "made", columns: model.columns)
    #expect(cut.table == model.table)
  }

  @Test func `a line without questions is one leaf for all`() throws {
    let read = TreeModel(table: Array("columns\ta b\n\t100\n".utf8), named: "made", columns: model.columns)
    let tree = try #require(read.trees.first)
    #expect(tree.questions.isEmpty)
    #expect(tree.leaves == [100])
    #expect(read.scores(of: FeatureRows([[1, 2]])) == [100])
  }

  // MARK: Scores

  /// By hand: the first tree's leaf is named by b > -5 (lowest bit) and a > 10, the second's by a > 0.
  @Test(
    arguments: [
      ([0, -5], 1 - 7), ([0, -4], -20 - 7), ([11, -5], 300 + 7), ([11, 0], -4000 + 7), ([10, -9], 1 + 7),
    ] as [([Int32], Int32)])
  func `a row's score is the sum of the leaves that its answers name`(row: [Int32], score: Int32) {
    #expect(model.scores(of: FeatureRows([row])) == [score])
  }

  @Test func `a tree may ask any number of questions`() {
    let questions = (0..<7).map { (column: 0, threshold: Int32($0)) }
    let deep = TreeModel.Tree(questions: questions, leaves: (0..<128).map(Int32.init))
    let model = TreeModel(columns: ModelColumns(["a"]), trees: [deep])
    #expect(model.scores(of: FeatureRows([[3]])) == [0b111])
  }

  @Test func `no rows have no scores`() {
    #expect(model.scores(of: FeatureRows()).isEmpty)
  }

  @Test func `each row is scored as if it were alone`() {
    let rows: [[Int32]] = (Int32(0)..<20).map { number in [number * 3 - 20, 10 - number * 2] }
    let alone = rows.map { model.scores(of: FeatureRows([$0]))[0] }
    #expect(model.scores(of: FeatureRows(rows)) == alone)
  }

  // MARK: Rows

  private enum Column: String, ModelColumn { case first, second, third }

  @Test func `a row is filled in the order of its columns, numbers cut at their limits`() {
    var row = FeatureRow()
    row.beginGroup()
    row.set(Column.first, to: 500, upTo: 100)
    row.set(Column.second, to: -500, upTo: 100)
    row.set(Column.third, to: true)
    row.beginGroup()
    row.set(Column.first, to: 42)
    #expect(row.values == [100, -100, 1, 42])
  }

  @Test func `bits are columns, the lowest first, and the unknown is less than none`() {
    var row = FeatureRow()
    row.addBits(of: 0b1101, count: 5)
    row.addUnknown(2)
    #expect(row.values == [1, 0, 1, 1, 0, -1, -1])
  }

  @Test func `names are those of the cases, with what tells them apart before`() {
    #expect(Column.names == ["first", "second", "third"])
    #expect(Column.names.prefixed("above1") == ["above1.first", "above1.second", "above1.third"])
  }

  @Test func `rows lie one after the other`() {
    let rows = FeatureRows([[1, 2], [3, 4], [5, 6]])
    #expect(rows.count == 3)
    #expect(rows.width == 2)
    #expect(Array(rows[1]) == [3, 4])
    #expect(FeatureRows().width == 0)
  }

  @Test func `the columns asked for are laid out, and the last row stands in for those beyond it`() {
    var columns = [SIMD8<Int32>](repeating: .zero, count: 2)
    FeatureRows([[1, 10, 7], [2, 20, 8]]).lay([0, 2], into: &columns, from: 0)
    #expect(columns[0] == SIMD8(1, 2, 2, 2, 2, 2, 2, 2))
    #expect(columns[1] == SIMD8(7, 8, 8, 8, 8, 8, 8, 8))
  }

  @Test(arguments: [(1, 3, 33), (0, 5, 0), (5, 5, 100), (0, 0, 0), (3, 0, 300)])
  func `shares are rounded down, and of nothing as of one`(part: Int, all: Int, percent: Int) {
    #expect(Percent.of(part, in: all) == percent)
    #expect(Percent.thousandths(part, in: all) / 10 == percent)
  }
}
