internal import Incidents
internal import Text

/// Lists as tables (RFC 4180): each line an article, under a head that says what stands in which column.
enum TableList {
  private enum Column {
    case title, address, published, outlet, author, note, tags, folder, files, id
  }

  /// What programs call a column, in small letters.
  private static let names: [String: Column] = [
    "title": .title, "url": .address, "link": .address, "address": .address, "date": .published,
    "publication year": .published, "published": .published, "publication title": .outlet, "author": .author,
    "note": .note, "notes": .note, "selection": .note, "tags": .tags, "manual tags": .tags, "document tags": .tags,
    "folder": .folder, "file attachments": .files, "key": .id, "id": .id,
  ]

  /// `nil` for another table.
  static func entries(in text: [UInt8]) -> [ListEntry]? {
    var rows = TableRows(text)
    guard let head = rows.next() else { return nil }
    let columns = head.map { names[$0.singleSpaced.lowercased()] }
    guard columns.contains(.title), columns.contains(.address) else { return nil }
    var entries: [ListEntry] = []
    while let row = rows.next(), entries.count <= ReadingList.mostEntries {
      var entry = ListEntry()
      for (column, cell) in zip(columns, row) {
        if let column, !cell.isEmpty { take(cell, as: column, into: &entry) }
      }
      entries.append(entry)
    }
    return entries
  }

  private static func take(_ cell: String, as column: Column, into entry: inout ListEntry) {
    switch column {
    case .title: entry.title = cell.singleSpaced
    case .address: entry.address = ListText.address(cell)
    // The most exact of several.
    case .published: take(FeedDate.date(cell.singleSpaced), into: &entry)
    case .outlet: entry.outlet = cell.singleSpaced
    case .author: entry.authors = names(cell)
    case .note: entry.note(cell)
    case .tags: for tag in cell.split(whereSeparator: { ",;|".contains($0) }) { entry.tag(String(tag)) }
    case .folder: entry.tag(cell)
    case .files: entry.files += cell.split(separator: ";").map { ListText.path(String($0)) }
    case .id: entry.id = cell.singleSpaced
    }
  }

  private static func take(_ date: PublishedDate?, into entry: inout ListEntry) {
    guard let date else { return }
    if entry.published.map({ $0.date.edtf.count < date.date.edtf.count }) ?? true { entry.published = date }
  }

  /// `Lee, Ann; Roe, Bob`.
  private static func names(_ cell: String) -> [String] {
    cell.split(separator: ";").map { PersonName.natural(String($0)) }.filter { !$0.isEmpty }
  }
}

/// Names of people as lists have them.
enum PersonName {
  /// `Lee, Ann` as `Ann Lee`.
  static func natural(_ text: String) -> String {
    let parts = text.split(separator: ",", maxSplits: 1).map(\.singleSpaced)
    return parts.reversed().joined(separator: " ")
  }
}

/// The rows of a table, one after the other. O(bytes) in all.
struct TableRows {
  private let text: [UInt8]
  private let separator: UInt8
  private var at = 0
  /// Cells of a row; no list has as many.
  private static let mostCells = 1000

  /// Commas, semicolons or tabs part cells: what the first line has most of.
  init(_ text: [UInt8]) {
    self.text = text
    let head = text.prefix { $0 != ASCII.lineFeed }
    let counts = [ASCII.comma, ASCII.semicolon, ASCII.tab].map { sign in (sign, head.count { $0 == sign }) }
    separator = counts.reduce(counts[0]) { $1.1 > $0.1 ? $1 : $0 }.0
  }

  /// The next row that has something in it; `nil` at the end.
  mutating func next() -> [String]? {
    while at < text.count {
      let row = row()
      if row.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }

  private mutating func row() -> [String] {
    var cells: [String] = []
    while at <= text.count {
      let cell = String(decoding: cell(), as: UTF8.self)
      if cells.count < TableRows.mostCells { cells.append(cell) }
      guard at < text.count, text[at] == separator else { break }
      at += 1
    }
    // The line's end.
    at += 1
    return cells
  }

  /// Up to a separator or the line's end; in quotes, these are part of it, and two quotes are one.
  private mutating func cell() -> [UInt8] {
    var cell: [UInt8] = []
    var isQuoted = false
    while at < text.count {
      let byte = text[at]
      if byte == ASCII.quote, isQuoted || cell.isEmpty {
        let isPair = isQuoted && at + 1 < text.count && text[at + 1] == ASCII.quote
        if isPair { cell.append(byte) } else { isQuoted.toggle() }
        at += isPair ? 2 : 1
        continue
      }
      if !isQuoted, byte == separator || byte == ASCII.lineFeed { break }
      cell.append(byte)
      at += 1
    }
    return cell
  }
}
