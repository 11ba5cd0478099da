/// Time-zone abbreviations seen beside published times, from `zones.tsv`.
struct ZoneNames {
  static let shared = ZoneNames()

  /// Minutes east of UTC by the hash of an abbreviation.
  private let offsets: HashKeyedMap<Int>

  private init() {
    var offsets: [UInt64: Int] = [:]
    for row in Table.zones.rows where row.count >= 2 {
      guard let minutes = Int(String(decoding: row[1], as: UTF8.self)) else { continue }
      offsets[Word.hash(row[0])] = minutes
    }
    self.offsets = HashKeyedMap(offsets)
  }

  /// Minutes east of UTC; `nil` when the word is no zone.
  func offset(_ hash: UInt64) -> Int? { offsets[hash] }
}
