/// A word list as text: rows of cells separated by tabs, words in a cell by `|`; `#` begins a comment line.
package struct LexiconFile: Sendable {
  /// The name says what list it is: `organisations.tsv`. Only the last part of a path counts.
  package let name: String
  let bytes: [UInt8]

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The lists there are, in the order they are read.
  static let names = [
    "countries.tsv", "organisations.tsv", "authorities.tsv", "currencies.tsv", "numbers.tsv", "dates.tsv",
    "penalties.tsv",
    "people.tsv", "data.tsv", "actions.tsv", "cues.tsv",
  ]

  var list: String { name.split(separator: "/").last.map(String.init) ?? name }

  struct Row {
    let line: Int
    let cells: [String]
  }

  /// Rows without blank and comment lines. O(n).
  func rows() -> [Row] {
    var rows: [Row] = []
    var line = 0
    var start = 0
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      var last = end
      if last > start, bytes[last - 1] == 13 { last -= 1 }
      if last > start, bytes[start] != UInt8(ascii: "#") {
        rows.append(Row(line: line, cells: LexiconFile.cells(bytes[start..<last], separator: 9)))
      }
      start = end + 1
    }
    return rows
  }

  static func cells(_ bytes: ArraySlice<UInt8>, separator: UInt8) -> [String] {
    bytes.split(separator: separator, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  static func words(_ cell: String) -> [String] {
    cell.utf8.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
  }
}
