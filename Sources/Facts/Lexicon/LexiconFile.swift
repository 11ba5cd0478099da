import Text

/// A word list as text: rows of cells separated by tabs, words in a cell by `|`; `#` begins a comment line.
package struct LexiconFile: Sendable {
  /// The name says what list it is: `organisations.tsv`. Only the last part of a path counts.
  package let name: String
  /// Which of the lists it is; `nil` when its name is none of theirs.
  let list: List?
  let bytes: [UInt8]

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  init(name: String, bytes: [UInt8]) {
    self.name = name
    list = List(rawValue: name.split(separator: "/").last.map(String.init) ?? name)
    self.bytes = bytes
  }

  /// The lists there are, by the names of their files.
  enum List: String, CaseIterable {
    case countries = "countries.tsv"
    case regions = "regions.tsv"
    case organisations = "organisations.tsv"
    case authorities = "authorities.tsv"
    case currencies = "currencies.tsv"
    case sharedCurrencies = "shared_currencies.tsv"
    case numbers = "numbers.tsv"
    case dates = "dates.tsv"
    case penalties = "penalties.tsv"
    case people = "people.tsv"
    case data = "data.tsv"
    case actions = "actions.tsv"
    case cues = "cues.tsv"
  }

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
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      var last = end
      if last > start, bytes[last - 1] == .carriageReturn { last -= 1 }
      if last > start, bytes[start] != UInt8(ascii: "#") {
        rows.append(Row(line: line, cells: LexiconFile.cells(bytes[start..<last])))
      }
      start = end + 1
    }
    return rows
  }

  private static func cells(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(separator: .tab, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
