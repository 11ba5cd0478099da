import Incidents
import Screen
import Search

/// The list of incidents.
enum IncidentPane {
  /// The columns of the list and how wide they are; what has no room is left out.
  struct Columns {
    var date = 10
    var organisation = 0
    var title = 0
    var penalty = 0
    var sources = 0
    var status = 0

    init(_ width: Int) {
      // Two marks, then the date, each with a blank after it.
      var rest = width - 3 - date - 1
      if rest >= 34 { organisation = min(24, max(12, width / 6)) }
      if rest >= 40 { penalty = min(16, max(11, width / 8)) }
      if rest >= 62 { sources = 3 }
      if rest >= 70 { status = 12 }
      for column in [organisation, penalty, sources, status] where column > 0 { rest -= column + 1 }
      title = max(0, rest)
    }
  }

  static func rows(in rect: Rect) -> Int { max(0, PaneFrame.content(of: rect).rows - chrome(rect)) }

  /// Rows taken by column heads and the sum line.
  static func chrome(_ rect: Rect) -> Int {
    let content = PaneFrame.content(of: rect)
    return (hasHeads(content) ? 1 : 0) + (content.rows >= 2 ? 1 : 0)
  }

  private static func hasHeads(_ content: Rect) -> Bool { content.rows >= 5 && content.columns >= 50 }

  static func draw(
    _ listing: Listing, _ cursor: ListCursor, isReading: Bool = false, in rect: Rect, isFocused: Bool,
    on buffer: inout CellBuffer
  ) {
    PaneFrame.draw("Incidents", note: position(cursor, listing), in: rect, isFocused: isFocused, on: &buffer)
    var content = PaneFrame.content(of: rect)
    if content.isEmpty { return }
    if isReading, listing.archiveCount == 0 {
      return PaneFrame.drawEmpty(["The archive is being read for the first time …"], in: content, on: &buffer)
    }
    if content.rows >= 2 {
      let (rows, sum) = content.splitRows(content.rows - 1)
      drawSum(listing, in: sum, on: &buffer)
      content = rows
    }
    if listing.count == 0 { return PaneFrame.drawEmpty(emptyWords(listing), in: content, on: &buffer) }
    let columns = Columns(content.columns)
    if hasHeads(PaneFrame.content(of: rect)) {
      let (head, rows) = content.splitRows(1)
      drawHeads(columns, listing.filter.typed.sort, in: head, on: &buffer)
      content = rows
    }
    drawRows(listing, cursor, columns, in: content, isFocused: isFocused, on: &buffer)
  }

  private static func drawRows(
    _ listing: Listing, _ cursor: ListCursor, _ columns: Columns, in content: Rect, isFocused: Bool,
    on buffer: inout CellBuffer
  ) {
    let first = cursor.firstVisible(height: content.rows, count: listing.count)
    for (row, position) in (first..<min(listing.count, first + content.rows)).enumerated() {
      let line = Rect(column: content.column, row: content.row + row, columns: content.columns, rows: 1)
      if let summary = listing.row(at: position) {
        draw(summary, columns, in: line, on: &buffer)
      } else {
        buffer.put("…", column: line.column + 3, row: line.row, columns: 1, style: Style(.muted))
      }
      if position == cursor.position { buffer.restyle(line) { $0.selection = isFocused ? .focused : .resting } }
    }
  }

  private static func position(_ cursor: ListCursor, _ listing: Listing) -> String {
    listing.count == 0 ? "" : "\(Labels.grouped(cursor.position + 1)) of \(Labels.grouped(listing.count))"
  }

  private static func drawHeads(_ columns: Columns, _ sort: Query.Sort, in line: Rect, on buffer: inout CellBuffer) {
    func head(_ name: String, _ key: Query.Sort.Key) -> String {
      sort.key == key ? name + (sort.isDescending ? " ↓" : " ↑") : name
    }
    let heads: [(String, Int)] = [
      ("", 2), (head("Date", .date), columns.date), (head("Organisation", .organisation), columns.organisation),
      (head("Incident", .title), columns.title), (head("Penalty", .penalty), columns.penalty),
      (head("Src", .sources), columns.sources), ("Status", columns.status),
    ]
    var column = line.column
    for (name, width) in heads where width > 0 {
      buffer.put(name, column: column, row: line.row, columns: width, style: Style(.label, underlined: false))
      column += width + 1
    }
  }

  private static func draw(_ row: IncidentSummary, _ columns: Columns, in line: Rect, on buffer: inout CellBuffer) {
    let penalty = Labels.totals(row.totals)
    let cells: [(text: String, columns: Int, style: Style)] = [
      (row.isPossible ? "?" : " ", 1, Style(.possible, bold: true)),
      (reviewMark(row.review), 1, Style(row.review == .reviewed ? .good : row.review == .draft ? .draft : .bad)),
      (row.date?.edtf ?? "no date", columns.date, Style(.date)),
      (Labels.organisations(row.organisations), columns.organisation, Style(.organisation)),
      (row.title, columns.title, .plain),
      (penalty.isEmpty ? "–" : penalty, columns.penalty, Style(penalty.isEmpty ? .muted : .money)),
      (String(row.sources), columns.sources, Style(.number)),
      (row.legalStatus.map { Labels.word($0.rawValue) } ?? "", columns.status, Style(.label)),
    ]
    var column = line.column
    for (index, cell) in cells.enumerated() where cell.columns > 0 {
      buffer.put(cell.text, column: column, row: line.row, columns: cell.columns, style: cell.style)
      column += cell.columns + (index == 0 ? 0 : 1)
    }
  }

  static func reviewMark(_ review: ReviewState) -> String {
    switch review {
    case .draft: "◌"
    case .reviewed: "✓"
    case .rejected: "✗"
    }
  }

  private static func drawSum(_ listing: Listing, in line: Rect, on buffer: inout CellBuffer) {
    var words = Labels.counted(listing.count, "incident")
    if listing.count != listing.archiveCount { words += " of \(Labels.grouped(listing.archiveCount))" }
    if listing.possible > 0 { words += ", \(Labels.grouped(listing.possible)) only possibly (?)" }
    var column = line.column
    column += buffer.put(words, column: column, row: line.row, columns: line.columns, style: Style(.heading))
    let sums = Labels.totals(listing.totals)
    if sums.isEmpty { return }
    let left = line.column + line.columns - column
    column += buffer.put(" · penalties ", column: column, row: line.row, columns: left, style: Style(.muted))
    buffer.put(
      sums, column: column, row: line.row, columns: line.column + line.columns - column, style: Style(.money))
  }

  private static func emptyWords(_ listing: Listing) -> [String] {
    if listing.archiveCount == 0 {
      return [
        "There are no incidents in this archive yet.",
        "An incident is a YAML file in its folder 'incidents'; articles are saved pages (.txt, .html) anywhere in it. "
          + "Press ! for what is wrong with files, ? for help, q to quit.",
      ]
    }
    return ["No incident meets this filter.", "Press x to clear it, / to change the words, q to quit."]
  }
}
