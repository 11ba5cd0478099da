import Text

/// The phrases by which a passage says what it is ("cue phrases": "Read also", "Source:", "By"), from `words.tsv`.
struct CuePhrases {
  static let shared = CuePhrases()

  /// By the hash of the first word.
  private let phrases: HashKeyedMap<[CuePhrase]>
  /// By their first scalar.
  private let unspaced: HashKeyedMap<[CuePhrase]>

  private init() {
    let meanings = Dictionary(uniqueKeysWithValues: zip(CuePhrase.Meaning.names, CuePhrase.Meaning.allCases))
    var phrases: [UInt64: [CuePhrase]] = [:]
    var unspaced: [UInt64: [CuePhrase]] = [:]
    var seen: Set<UInt64> = []
    // Languages that share a phrase list it each for itself.
    for row in Table.words.rows
    where row.count > CuePhrases.textColumn && seen.insert(CuePhrases.key(of: row)).inserted {
      guard let meaning = meanings[String(decoding: row[0], as: UTF8.self)],
        let place = CuePhrase.Place(rawValue: String(decoding: row[1], as: UTF8.self))
      else { continue }
      let phrase = CuePhrase(Array(row[CuePhrases.textColumn]), meaning: meaning, place: place)
      // A word between marks stands alone in scripts without spaces too: "更新：2023年5月20日".
      if let first = phrase.words.first, phrase.unspaced.isEmpty || place == .any && phrase.words.count == 1 {
        phrases[first, default: []].append(phrase)
      }
      if !phrase.unspaced.isEmpty {
        unspaced[CuePhrases.firstScalar(of: phrase.unspaced), default: []].append(phrase)
      }
    }
    self.phrases = HashKeyedMap(phrases)
    self.unspaced = HashKeyedMap(unspaced)
  }

  /// The column of the phrase itself in `words.tsv`.
  private static let textColumn = 3
  /// Words of a passage in which phrases are looked for.
  private static let reach = 24

  /// FNV-1a of what makes a row's phrase.
  private static func key(of row: [ArraySlice<UInt8>]) -> UInt64 {
    let separator = UInt8(ascii: "\t")
    var key = FNV1a.adding(separator, to: FNV1a.hash(row[0], from: FNV1a.offset))
    key = FNV1a.adding(separator, to: FNV1a.hash(row[1], from: key))
    return FNV1a.hash(row[textColumn], from: key)
  }

  private static func firstScalar(of text: [UInt8]) -> UInt64 { UInt64(UTF8Scan.scalar(in: text, at: 0).scalar) }

  /// All phrases found in a passage. O(words looked at).
  ///
  /// Phrases inside a passage (`any`, and labels that do not begin it) are looked for in its first words.
  ///
  /// - Parameters:
  ///   - words: the passage's, may be cut short.
  ///   - count: how many there are.
  func matches(in text: [UInt8], words: [Word], count: Int) -> [CuePhrase.Match] {
    var found: [CuePhrase.Match] = []
    for index in words.indices.prefix(CuePhrases.reach) {
      guard let candidates = phrases[words[index].hash] else { continue }
      for phrase in candidates {
        if let match = phrase.match(at: index, in: text, words: words, count: count) { found.append(match) }
      }
    }
    if let first = text.first, first >= UTF8Form.threeByteLead, let phrases = unspaced[CuePhrases.firstScalar(of: text)]
    {
      found += phrases.compactMap { $0.matchUnspaced(in: text) }
    }
    return found
  }
}
