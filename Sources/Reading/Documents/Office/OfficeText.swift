internal import Incidents
internal import Text

/// Gathers the paragraphs of an office document from its XML.
final class OfficeText: XMLReader {
  /// Whose names the elements have.
  enum Dialect { case word, open }

  private let dialect: Dialect
  private(set) var blocks: [Block] = []
  private var path: [String] = []
  private var line = ""
  private var style = ""
  private var isItem = false
  private var table: [[String]]?
  private var isDeleted = 0

  init(_ dialect: Dialect) { self.dialect = dialect }

  func start(_ name: String) {
    path.append(name)
    switch name {
    case "p", "h":
      if table == nil { line = "" } else if !line.isEmpty { line += " " }
      style = name == "h" ? "heading" : ""
      isItem = false
    case "tbl", "table": if table == nil { table = [] }
    case "tr", "table-row": table?.append([])
    case "tc", "table-cell": line = ""
    case "tab": line += " "
    case "br", "line-break", "cr", "s": line += " "
    case "numPr", "list-item": isItem = true
    // What was taken out stands in the file, and on no page.
    case "del", "delText", "tracked-changes", "annotation", "instrText": isDeleted += 1
    default: break
    }
  }

  func attribute(_ name: String, value: String) {
    switch (path.last, name) {
    case ("pStyle", "val"), ("p", "style-name"), ("h", "style-name"): style += " " + value.lowercased()
    case ("h", "outline-level"): style += " heading"
    default: break
    }
  }

  func end(_ name: String) {
    if path.last == name { path.removeLast() }
    switch name {
    case "p", "h": endParagraph()
    case "tc", "table-cell":
      if var rows = table, !rows.isEmpty {
        rows[rows.count - 1].append(line.singleSpaced)
        table = rows
      }
      line = ""
    case "tbl", "table": endTable()
    case "del", "delText", "tracked-changes", "annotation", "instrText": isDeleted -= 1
    default: break
    }
  }

  func text(_ text: String) {
    guard isDeleted == 0 else { return }
    // Of Word, only what is in runs of text; of OpenDocument, what is in paragraphs.
    let isText = dialect == .word ? path.last == "t" : path.contains("p") || path.contains("h")
    if isText { line += text }
  }

  private func endParagraph() {
    guard table == nil else { return }
    let words = line.singleSpaced
    line = ""
    guard !words.isEmpty else { return }
    let kind = OfficeText.kind(ofStyle: style, isItem: isItem || path.contains("list-item"))
    // One headline at most.
    let isSecond = kind == .headline && blocks.contains { $0.kind == .headline }
    blocks.append(Block(isSecond ? .heading(level: 2) : kind, words))
  }

  /// What a style's name says of a paragraph, in small letters.
  static func kind(ofStyle style: String, isItem: Bool) -> Block.Kind {
    if style.contains("title"), !style.contains("subtitle") { return .headline }
    if ["heading", "berschrift", "titre"].contains(where: { style.contains($0) }) { return .heading(level: 2) }
    return isItem ? .listItem : .paragraph
  }

  private func endTable() {
    guard let rows = table else { return }
    table = nil
    blocks += OfficeText.blocks(ofTable: rows)
  }

  /// A table, or paragraphs where it is only a frame around them: of one cell a row.
  static func blocks(ofTable rows: [[String]]) -> [Block] {
    let filled = rows.filter { $0.contains { !$0.isEmpty } }
    if filled.allSatisfy({ $0.filter { !$0.isEmpty }.count <= 1 }) {
      return filled.compactMap { row in row.first { !$0.isEmpty }.map { Block(.paragraph, $0) } }
    }
    return [Block(.table, filled.map { $0.joined(separator: "\t") }.joined(separator: "\n"))]
  }
}
