internal import CReadingData

/// A tab-separated table built into the program: one row a line, `#` starts a comment line.
enum Table {
  case words, languages, months, zones, hints, dateModel, dateTrustModel, markupHeadlineModel, dumpHeadlineModel
  case dumpFirstModel, dumpSecondModel, markupFirstModel, markupSecondModel

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
