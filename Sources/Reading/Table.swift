internal import CReadingData

/// A tab-separated table built into the program: one row a line, `#` starts a comment line.
enum Table {
  case words, languages, months, zones, hints, dateModel, markupHeadlineModel, dumpHeadlineModel, dumpModel, markupModel

  /// The rows' fields, as bytes of UTF-8. Complexity: O(size of the table).
  var rows: [[ArraySlice<UInt8>]] {
    bytes.split(separator: 0x0A).filter { $0.first != 0x23 }
      .map { $0.split(separator: 0x09, omittingEmptySubsequences: false) }
  }

  /// The table as it lies in the program, copied.
  var bytes: [UInt8] {
    var length = 0
    let start =
      switch self {
      case .words: unsafe reading_words(&length)
      case .languages: unsafe reading_languages(&length)
      case .months: unsafe reading_months(&length)
      case .hints: unsafe reading_hints(&length)
      case .dumpModel: unsafe reading_dump_model(&length)
      case .markupModel: unsafe reading_markup_model(&length)
      case .dumpHeadlineModel: unsafe reading_dump_headline_model(&length)
      case .markupHeadlineModel: unsafe reading_markup_headline_model(&length)
      case .dateModel: unsafe reading_date_model(&length)
      case .zones: unsafe reading_zones(&length)
      }
    return unsafe [UInt8](UnsafeBufferPointer(start: start, count: length))
  }
}
