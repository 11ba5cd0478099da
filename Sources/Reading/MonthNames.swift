/// Names of months and the small words of dates, from `months.tsv`.
struct MonthNames {
  static let shared = MonthNames()

  private let single: HashTable<Int>
  /// Names of two words ("تشرين الأول", "tháng 6"): hash of the first -> second and month.
  private let double: HashTable<[(second: UInt64, month: Int)]>

  private init() {
    var single: [UInt64: Int] = [:]
    var double: [UInt64: [(second: UInt64, month: Int)]] = [:]
    for row in Table.months.rows where row.count >= 2 {
      guard let month = Int(String(decoding: row[0], as: UTF8.self)) else { continue }
      for name in row[1].split(separator: 0x20) {
        let words = Word.scan(Array(name)).map(\.hash)
        if words.count == 1, single[words[0]] == nil { single[words[0]] = month }
        if words.count == 2 { double[words[0], default: []].append((words[1], month)) }
      }
    }
    self.single = HashTable(single)
    self.double = HashTable(double)
  }

  /// The month named at a word, and the index of the word after it.
  func month(_ words: [Word], at index: Int) -> (month: Int, next: Int)? {
    guard index < words.count, words[index].digits == 0 else { return nil }
    if let pairs = double[words[index].hash], index + 1 < words.count {
      for pair in pairs where pair.second == words[index + 1].hash { return (pair.month, index + 2) }
    }
    return single[words[index].hash].map { ($0, index + 1) }
  }

  private static func set(_ words: [String]) -> HashTable<Bool> {
    HashTable(Dictionary(words.map { (hash($0), true) }, uniquingKeysWith: { a, _ in a }))
  }

  private static func hash(_ text: String) -> UInt64 { Word.hash(text.utf8) }

  static let hourMark = hash("h")
  static let am = hash("am")
  static let pm = hash("pm")
  static let a = hash("a")
  static let p = hash("p")
  static let m = hash("m")
  private static let fillers = set(["de", "del", "do", "di", "of", "ngày", "năm", "พ", "ศ", "г", "al", "la"])
  private static let ordinals = set(["st", "nd", "rd", "th"])
  private static let yearMarks = set(["年", "년"])
  private static let monthMarks = set(["月", "월"])
  private static let eras = HashTable<Int>([
    hash("令和"): 2018, hash("平成"): 1988, hash("昭和"): 1925, hash("大正"): 1911, hash("明治"): 1867,
  ])

  /// "de" in "1 de junio de 2023", ordinals in "1st of June".
  func isFiller(_ hash: UInt64) -> Bool { MonthNames.fillers.contains(hash) || MonthNames.ordinals.contains(hash) }
  func isOrdinal(_ hash: UInt64) -> Bool { MonthNames.ordinals.contains(hash) }
  func isYearMark(_ hash: UInt64) -> Bool { MonthNames.yearMarks.contains(hash) }
  func isMonthMark(_ hash: UInt64) -> Bool { MonthNames.monthMarks.contains(hash) }
  /// The Gregorian year before the era's first.
  func era(_ hash: UInt64) -> Int? { MonthNames.eras[hash] }
}
