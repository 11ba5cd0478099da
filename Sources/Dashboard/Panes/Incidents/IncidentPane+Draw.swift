import Incidents
import Screen
import Search

extension IncidentPane {
  static func drawHeads(_ columns: ListColumns, sort: Query.Sort, in line: Rect, on buffer: inout CellBuffer) {
    if line.isEmpty { return }
    for column in columns.columns {
      let arrow = sort.key == column.kind.sortKey ? (sort.isDescending ? " ↓" : " ↑") : ""
      buffer.put(
        column.kind.rawValue + arrow, column: line.column + column.start, row: line.row, columns: column.width,
        style: Style(.label))
    }
  }

  static func draw(
    _ row: IncidentSummary, isMarked: Bool, columns: ListColumns, in line: Rect, on buffer: inout CellBuffer
  ) {
    let possible = row.isPossible ? "?" : " "
    buffer.put(possible, column: line.column, row: line.row, columns: 1, style: Style(.possible, bold: true))
    buffer.put(
      row.review.mark, column: line.column + 1, row: line.row, columns: min(1, line.columns - 1),
      style: Style(row.review.role))
    if isMarked {
      buffer.put(
        "*", column: line.column + 2, row: line.row, columns: min(1, line.columns - 2),
        style: Style(.warning, bold: true))
    }
    for column in columns.columns {
      let (text, style) = cell(column.kind, of: row, width: column.width)
      buffer.put(text, column: line.column + column.start, row: line.row, columns: column.width, style: style)
    }
  }

  private static func cell(_ kind: ListColumns.Kind, of row: IncidentSummary, width: Int) -> (String, Style) {
    switch kind {
    case .date: (Labels.dated(row.dated), Style(row.dated == nil ? .muted : .date))
    case .organisation: (Labels.organisations(row.organisations), Style(.organisation))
    case .title: (row.title, .plain)
    case .penalty where row.totals.isEmpty: ("–", Style(.muted))
    case .penalty: (Labels.totals(row.totals, columns: width), Style(.money))
    case .sources: (String(row.sources), Style(.number))
    case .status: (ListColumns.status(of: row), Style(.label))
    }
  }

  static func drawSum(of listing: Listing, in line: Rect, on buffer: inout CellBuffer) {
    if line.isEmpty { return }
    var words = Labels.counted(listing.count, "incident")
    if listing.count != listing.archiveCount { words += " of \(Labels.grouped(listing.archiveCount))" }
    if listing.possible > 0 { words += ", \(Labels.grouped(listing.possible)) only possibly (?)" }
    let end = line.column + line.columns
    var column = line.column
    column += buffer.put(words, column: column, row: line.row, columns: line.columns, style: Style(.heading))
    if listing.totals.isEmpty { return }
    column += buffer.put(" · penalties ", column: column, row: line.row, columns: end - column, style: Style(.muted))
    buffer.put(
      sums(of: listing, columns: end - column), column: column, row: line.row, columns: end - column,
      style: Style(.money))
  }

  /// Where no whole sum has room, only in how many currencies there are some.
  private static func sums(of listing: Listing, columns: Int) -> String {
    let sums = Labels.sums(listing.totals, columns: columns)
    return sums == "…" ? "in \(Labels.counted(listing.totals.count, "currency", "currencies"))" : sums
  }

  static func emptyWords(of listing: Listing) -> [String] {
    if listing.archiveCount == 0 {
      return [
        "There are no incidents in this archive yet.",
        "An incident is a YAML file in its folder 'incidents'; articles are saved pages, PDF, mail, Word, EPUB and others "
          + "(see the manual) anywhere in it. Press ! for what is wrong with files, ? for help, q to quit.",
      ]
    }
    return ["No incident meets this filter.", "Press x to clear it, / to change the words, q to quit."]
  }
}

extension ReviewState {
  /// One character: told by a sign, not by its colour alone.
  var mark: String {
    switch self {
    case .draft: "◌"
    case .reviewed: "✓"
    case .rejected: "✗"
    }
  }

  var role: Role {
    switch self {
    case .draft: .draft
    case .reviewed: .good
    case .rejected: .bad
    }
  }
}
