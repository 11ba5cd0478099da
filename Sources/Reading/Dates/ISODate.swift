internal import Incidents

/// Reads the dates that markup gives: ISO 8601 in its many spellings, and whatever else is written there.
enum ISODate {
  static func published(_ text: String, monthFirst: Bool = true) -> PublishedDate? {
    let bytes = Array(text.utf8)
    if let compact = compact(bytes) { return compact }
    let words = Word.scan(spread(bytes), limit: 24)
    return DateScanner(spread(bytes), words, monthFirst: monthFirst).dates().first?.date
  }

  /// The `T` between date and time made a space, so that it glues no words.
  private static func spread(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 10, bytes[10] == 0x54 else { return bytes }
    var result = bytes
    result[10] = 0x20
    return result
  }

  /// `20230601`, `20230601T144400`.
  private static func compact(_ bytes: [UInt8]) -> PublishedDate? {
    guard bytes.count == 8 || (bytes.count > 8 && bytes[8] == 0x54) else { return nil }
    let digits = bytes.prefix(8)
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let year = number(0..<4)
    guard (1900...2099).contains(year) else { return nil }
    return PartialDate(year: year, month: number(4..<6), day: number(6..<8)).map { PublishedDate(date: $0) }
  }
}
