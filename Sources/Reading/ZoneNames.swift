/// Time-zone abbreviations seen beside published times, from `zones.tsv`.
struct ZoneNames {
  static let shared = ZoneNames()

  private let offsets: HashTable<(minutes: Int, language: String?)>

  private init() {
    var offsets: [UInt64: (minutes: Int, language: String?)] = [:]
    for row in Table.zones.rows where row.count >= 2 {
      guard let minutes = Int(String(decoding: row[1], as: UTF8.self)) else { continue }
      let language = row.count > 2 ? String(decoding: row[2], as: UTF8.self) : nil
      offsets[Word.hash(row[0])] = (minutes, language)
    }
    self.offsets = HashTable(offsets)
  }

  /// Minutes east of UTC; `nil` when the word is no zone, or not one in this language.
  func offset(_ hash: UInt64, _ language: String?) -> Int? {
    guard let zone = offsets[hash], zone.language == nil || zone.language == language else { return nil }
    return zone.minutes
  }
}
