/// The common words of each known language, from `languages.tsv`.
struct FunctionWords {
  static let shared = FunctionWords()

  /// BCP 47 tags, in the order of the table: the most written first.
  let languages: [String]
  /// Hash of a word -> a bit for each language (by index in `languages`) that has it.
  private let masks: HashKeyedMap<UInt64>

  /// About as many words as the table has.
  private static let about = 3000

  private init() {
    var languages: [String] = []
    var masks: [UInt64: UInt64] = [:]
    masks.reserveCapacity(FunctionWords.about)
    for row in Table.languages.rows where row.count == 2 {
      let bit: UInt64 = 1 << UInt64(languages.count)
      languages.append(String(decoding: row[0], as: UTF8.self))
      for word in Word.scan(Array(row[1])) { masks[word.hash, default: 0] |= bit }
    }
    self.languages = languages
    self.masks = HashKeyedMap(masks)
  }

  /// The languages that have the word, as bits; 0 for none.
  func languages(of hash: UInt64) -> UInt64 { masks[hash] ?? 0 }
}
