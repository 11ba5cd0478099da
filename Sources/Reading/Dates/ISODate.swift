internal import Incidents

/// Reads the dates that markup gives: ISO 8601 in its many spellings, and whatever else is written there.
enum ISODate {
  /// The date and time; `nil` where there is none.
  ///
  /// - Parameter monthFirst: `03/04/2020` is a day in March.
  static func published(in text: String, monthFirst: Bool = true) -> PublishedDate? {
    let bytes = Array(text.utf8)
    if let compact = compact(bytes) { return compact }
    let parted = withTimeParted(bytes)
    let words = Word.scan(parted, limit: wordLimit)
    return DateScanner(parted, words: words, monthFirst: monthFirst).dates().first?.date
  }

  /// Words looked at: a date, its time and zone, and a weekday before it have fewer.
  private static let wordLimit = 24
  private static let timeMark = UInt8(ascii: "T")
  /// Bytes of `2023-06-01` and `20230601`.
  private static let extendedLength = "2023-06-01".utf8.count
  private static let basicLength = "20230601".utf8.count
  private static let years = 1900...2099

  /// The `T` between date and time made a space, so that it glues no words.
  private static func withTimeParted(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > extendedLength, bytes[extendedLength] == timeMark else { return bytes }
    var result = bytes
    result[extendedLength] = ASCII.space
    return result
  }

  /// The day of `20230601` and `20230601T144400` (the basic format).
  private static func compact(_ bytes: [UInt8]) -> PublishedDate? {
    guard bytes.count == basicLength || (bytes.count > basicLength && bytes[basicLength] == timeMark) else {
      return nil
    }
    let digits = bytes.prefix(basicLength)
    guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
    let day = number(digits.suffix(2))
    let month = number(digits.dropLast(2).suffix(2))
    let year = number(digits.prefix(DateWords.yearDigits))
    guard years.contains(year) else { return nil }
    return PartialDate(year: year, month: month, day: day).map { PublishedDate(date: $0) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - ASCII.zero) }
  }
}
