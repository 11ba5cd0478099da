/// Names of months and the small words of dates, from `months.tsv`.
///
/// The table holds every month name that Foundation's locale data (CLDR) has for the languages known here: full and short, in
/// dates and standing alone. To these the press's own forms were added by hand ("Agt", "Mrt", Levantine and Maghreb names,
/// older spellings). It is built in because Foundation's tables must not be loaded at program start; a test holds it against
/// Foundation, and fails when a name is missing or means another month there.
struct MonthNames {
  static let shared = MonthNames()

  /// A month as it is named.
  struct Month {
    let number: Int
    /// Of the solar Hijri calendar, not the Gregorian.
    let isSolar: Bool
  }

  /// Names of two words ("تشرين الأول", "tháng 6") by the first.
  private typealias Pair = (second: UInt64, month: Month)

  /// Names of one word.
  private let single: HashKeyedMap<Month>
  private let double: HashKeyedMap<[(second: UInt64, month: Month)]>
  /// Names that mean another month in one language, by that language.
  private let special: [String: HashKeyedMap<Month>]

  private init() {
    var names: [String: [UInt64: Month]] = [:]
    var double: [UInt64: [Pair]] = [:]
    for row in Table.months.rows where row.count >= 2 {
      guard let month = MonthNames.month(row[0]) else { continue }
      let language = row.count > 2 ? String(decoding: row[2], as: UTF8.self) : ""
      for name in row[1].split(separator: ASCII.space) {
        let words = Word.scan(Array(name)).map(\.hash)
        if words.count == 1, names[language]?[words[0]] == nil { names[language, default: [:]][words[0]] = month }
        if words.count == 2 { double[words[0], default: []].append((words[1], month)) }
      }
    }
    single = HashKeyedMap(names.removeValue(forKey: "") ?? [:])
    special = names.mapValues { HashKeyedMap($0) }
    self.double = HashKeyedMap(double)
  }

  /// `6`, or `s6` for the solar Hijri calendar.
  private static func month(_ field: ArraySlice<UInt8>) -> Month? {
    let isSolar = field.first == UInt8(ascii: "s")
    return Int(String(decoding: field.dropFirst(isSolar ? 1 : 0), as: UTF8.self)).map {
      Month(number: $0, isSolar: isSolar)
    }
  }

  /// The month named at a word, and the index of the word after it.
  ///
  /// - Parameter language: the text's, where it is known; a few names mean another month in one language than in others.
  func month(in words: [Word], at index: Int, language: String?) -> (month: Month, next: Int)? {
    guard index < words.count, words[index].digits == 0 else { return nil }
    if let pairs = double[words[index].hash], index + 1 < words.count {
      for pair in pairs where pair.second == words[index + 1].hash { return (pair.month, index + 2) }
    }
    if let language, let month = special[language]?[words[index].hash] { return (month, index + 1) }
    return single[words[index].hash].map { ($0, index + 1) }
  }

  private static func hashes(of words: [String]) -> HashKeyedMap<Bool> {
    HashKeyedMap(Dictionary(words.map { (hash($0), true) }, uniquingKeysWith: { a, _ in a }))
  }

  private static func hash(_ text: String) -> UInt64 { Word.hash(text.utf8) }

  private static let fillers = hashes(of: [
    "de", "del", "do", "di", "of", "d", "ngày", "năm", "พ", "ศ", "г", "al", "la",
  ])
  private static let ordinals = hashes(of: ["st", "nd", "rd", "th"])
  private static let yearMarks = hashes(of: ["年", "년"])
  private static let monthMarks = hashes(of: ["月", "월"])
  /// Japanese eras by the Gregorian year before their first.
  private static let eras = HashKeyedMap<Int>([
    hash("令和"): 2018, hash("平成"): 1988, hash("昭和"): 1925, hash("大正"): 1911, hash("明治"): 1867,
  ])

  private static let firstYears = HashKeyedMap<Int>([
    hash("令和元年"): 2019, hash("平成元年"): 1989, hash("昭和元年"): 1926,
  ])

  /// "de" in "1 de junio de 2023", ordinals in "1st of June".
  func isFiller(_ hash: UInt64) -> Bool { MonthNames.fillers.contains(hash) || MonthNames.ordinals.contains(hash) }
  /// "st" in "1st of June".
  func isOrdinal(_ hash: UInt64) -> Bool { MonthNames.ordinals.contains(hash) }
  /// The word for a year in East Asian dates.
  func isYearMark(_ hash: UInt64) -> Bool { MonthNames.yearMarks.contains(hash) }
  /// The word for a month in East Asian dates.
  func isMonthMark(_ hash: UInt64) -> Bool { MonthNames.monthMarks.contains(hash) }
  /// The Gregorian year before the era's first.
  func era(_ hash: UInt64) -> Int? { MonthNames.eras[hash] }
  /// The Gregorian year of an era's first, which is not written as a number.
  func firstYear(_ hash: UInt64) -> Int? { MonthNames.firstYears[hash] }
}
