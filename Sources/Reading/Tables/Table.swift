internal import CReadingData

/// A tab-separated table built into the program: one row a line, `#` starts a comment line.
///
/// The raw value is the name of its file in `Sources/CReadingData`.
enum Table: String {
  case words = "words.tsv"
  case languages = "languages.tsv"
  case months = "months.tsv"
  case zones = "zones.tsv"
  case hints = "hints.tsv"
  case markup = "markup.tsv"
  case charsets = "charsets.tsv"
  case dateModel = "date-model.tsv"
  case dateTrustModel = "date-trust-model.tsv"
  case markupHeadlineModel = "markup-headline-model.tsv"
  case dumpHeadlineModel = "dump-headline-model.tsv"
  case dumpFirstModel = "dump-first-model.tsv"
  case dumpSecondModel = "dump-second-model.tsv"
  case markupFirstModel = "markup-first-model.tsv"
  case markupSecondModel = "markup-second-model.tsv"

  /// The rows' fields, as bytes of UTF-8. Complexity: O(size of the table).
  var rows: [[ArraySlice<UInt8>]] {
    bytes.split(separator: ASCII.lineFeed).filter { $0.first != Table.comment }
      .map { $0.split(separator: ASCII.tab, omittingEmptySubsequences: false) }
  }

  /// The words in the second column of the rows that a name begins.
  func words(named name: String) -> [ArraySlice<UInt8>] {
    rows.filter { $0.count > 1 && $0[0].elementsEqual(name.utf8) }.flatMap { $0[1].split(separator: ASCII.space) }
  }

  private static let comment = UInt8(ascii: "#")

  /// The table as it lies in the program, copied.
  var bytes: [UInt8] {
    var length = 0
    let start =
      switch self {
      case .words: unsafe reading_words(&length)
      case .languages: unsafe reading_languages(&length)
      case .months: unsafe reading_months(&length)
      case .hints: unsafe reading_hints(&length)
      case .charsets: unsafe reading_charsets(&length)
      case .markup: unsafe reading_markup(&length)
      case .dumpFirstModel: unsafe reading_dump_first_model(&length)
      case .dumpSecondModel: unsafe reading_dump_second_model(&length)
      case .markupFirstModel: unsafe reading_markup_first_model(&length)
      case .markupSecondModel: unsafe reading_markup_second_model(&length)
      case .dumpHeadlineModel: unsafe reading_dump_headline_model(&length)
      case .markupHeadlineModel: unsafe reading_markup_headline_model(&length)
      case .dateModel: unsafe reading_date_model(&length)
      case .dateTrustModel: unsafe reading_date_trust_model(&length)
      case .zones: unsafe reading_zones(&length)
      }
    return unsafe [UInt8](UnsafeBufferPointer(start: start, count: length))
  }
}
