internal import CWorkbook
package import Incidents

/// A workbook (xlsx) with the tables of an export, a sheet each, and one that says how it was made. Days are days and numbers are
/// numbers; a date known less finely is its text.
@safe package struct WorkbookWriter: ~Copyable {
  private let book: OpaquePointer
  private var rows = [UInt32](repeating: 1, count: ExportTable.all.count)
  private var trouble: String?
  private let head: ExportHead

  /// The library that must be installed, and its package.
  private static let package = "libxlsxwriter"

  /// - Parameter path: of the file, which is there when `close` has come back.
  package init(_ head: ExportHead, title: String, path: String) throws(ExportFailure) {
    let opened = unsafe workbook_open(path, PlainText.line(title), PlainText.line(head.line))
    guard let opened = unsafe opened else {
      let library = unsafe String(cString: workbook_library_name())
      throw ExportFailure(
        description:
          "workbooks are written by \(library), which is not installed; 'apt-get install \(WorkbookWriter.package)4' brings it, or choose --format csv"
      )
    }
    unsafe book = opened
    self.head = head
    for (sheet, table) in ExportTable.all.enumerated() {
      let name = table.part == .main ? "incidents" : table.part.rawValue
      guard unsafe workbook_add_sheet(book, name, Int32(table.columns.count)) == Int32(sheet) else {
        trouble = "the sheet '\(name)' could not be made"
        continue
      }
      for (column, name) in table.columns.enumerated() {
        unsafe note(
          workbook_put_head(book, Int32(sheet), UInt16(column), name, WorkbookWriter.width(of: name)), in: table)
      }
    }
  }

  /// Columns of text are wide, others as their heads.
  private static func width(of name: String) -> Double {
    switch name {
    case "title", "quote", "wording", "value", "headline", "notes", "addresses", "address": 48
    case "id", "incident", "article", "articles", "companies", "penalties", "authorities": 28
    default: max(12, Double(name.count + 3))
    }
  }

  package mutating func take(_ incidents: [SourcedIncident]) {
    for incident in incidents {
      for (sheet, table) in ExportTable.all.enumerated() {
        for row in table.rows(incident) { put(row, on: sheet, of: table) }
      }
    }
  }

  /// Rows of a sheet (Excel 2007 and later).
  private static let mostRows: UInt32 = 1_048_576

  private mutating func put(_ row: [TableCell], on sheet: Int, of table: ExportTable) {
    guard rows[sheet] < WorkbookWriter.mostRows else {
      trouble =
        "a sheet has room for \(Labels.grouped(Int(WorkbookWriter.mostRows))) rows, and '\(table.part.rawValue)' has more; narrow the query, or choose --format csv"
      return
    }
    for (column, cell) in row.enumerated() {
      put(cell, sheet: Int32(sheet), row: rows[sheet], column: UInt16(column), of: table)
    }
    rows[sheet] += 1
  }

  private mutating func put(_ cell: TableCell, sheet: Int32, row: UInt32, column: UInt16, of table: ExportTable) {
    switch cell {
    case .nothing: break
    case .integer(let number):
      unsafe note(workbook_put_number(book, sheet, row, column, Double(number), true), in: table)
    case .amount(let amount):
      let isWhole = amount.thousandths % 1000 == 0
      unsafe note(workbook_put_number(book, sheet, row, column, amount.doubleValue, isWhole), in: table)
    case .date(let date):
      guard date.precision == .day, !date.isUncertain, !date.isApproximate, let day = date.earliest?.civil,
        day.year >= WorkbookWriter.firstYear
      else { return put(.text(date.edtf), sheet: sheet, row: row, column: column, of: table) }
      unsafe note(
        workbook_put_day(book, sheet, row, column, Int32(day.year), Int32(day.month), Int32(day.day)), in: table)
    case .text(let text):
      unsafe note(workbook_put_text(book, sheet, row, column, WorkbookWriter.fitted(text)), in: table)
    }
  }

  /// The first year that Excel has days of.
  private static let firstYear = 1900
  /// UTF-16 units of a cell (Excel's limit).
  private static let mostUnits = 32_767

  /// A text that a cell has no room for is cut, and says so.
  private static func fitted(_ text: String) -> String {
    let clean = PlainText.lines(text)
    if clean.utf8.count <= mostUnits || clean.utf16.count <= mostUnits { return clean }
    let sign = " … (longer than a cell may be)"
    var units = mostUnits - sign.utf16.count
    return String(
      clean.prefix { character in
        units -= character.utf16.count
        return units >= 0
      }) + sign
  }

  private mutating func note(_ isDone: Bool, in table: ExportTable) {
    if !isDone { trouble = trouble ?? "a cell of the sheet '\(table.part.rawValue)' could not be written" }
  }

  /// Writes the file.
  package consuming func close() throws(ExportFailure) {
    for (sheet, table) in ExportTable.all.enumerated() {
      unsafe workbook_end_sheet(book, Int32(sheet), rows[sheet] - 1, Int32(table.columns.count))
    }
    writeAbout()
    let trouble = trouble
    if let reason = unsafe workbook_close_file(book) {
      throw unsafe ExportFailure(description: "the workbook could not be written: \(String(cString: reason))")
    }
    if let trouble { throw ExportFailure(description: trouble) }
  }

  private mutating func writeAbout() {
    let sheet = unsafe workbook_add_sheet(book, "about", 2)
    guard sheet >= 0, let table = ExportTable.all.first else { return }
    for (row, line) in head.lines.enumerated() {
      put(.text(line.name), sheet: sheet, row: UInt32(row), column: 0, of: table)
      put(.text(line.value), sheet: sheet, row: UInt32(row), column: 1, of: table)
    }
  }
}
