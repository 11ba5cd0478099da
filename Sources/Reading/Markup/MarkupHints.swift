/// What the words in an element's class, id, role and itemprop hint at, from `hints.tsv`.
struct MarkupHints {
  static let shared = MarkupHints()

  /// The hints by name, in the order of their bits.
  let names: [String]
  private let masks: HashTable<UInt32>

  private init() {
    var names: [String] = []
    var masks: [UInt64: UInt32] = [:]
    for row in Table.hints.rows where row.count == 2 {
      let bit: UInt32 = 1 << UInt32(names.count)
      names.append(String(decoding: row[0], as: UTF8.self))
      for word in row[1].split(separator: 0x20) { masks[MarkupHints.hash(word), default: 0] |= bit }
    }
    self.names = names
    self.masks = HashTable(masks)
  }

  func bit(_ name: String) -> UInt32 { names.firstIndex(of: name).map { 1 << UInt32($0) } ?? 0 }

  /// The hints in one attribute value. O(n).
  func hints(in value: ArraySlice<UInt8>) -> UInt32 {
    var found: UInt32 = 0
    var hash = Word.seed
    var whole = Word.seed
    var letters = 0
    var wasLower = false
    func close(_ hash: UInt64, _ count: Int) { if count > 1 { found |= masks[hash] ?? 0 } }
    var wholeLetters = 0
    for byte in value {
      let isUpper = (0x41...0x5A).contains(byte)
      guard isUpper || (0x61...0x7A).contains(byte) else {
        close(hash, letters)
        if wholeLetters > letters { close(whole, wholeLetters) }
        (hash, whole, letters, wholeLetters, wasLower) = (Word.seed, Word.seed, 0, 0, false)
        continue
      }
      if isUpper && wasLower {
        close(hash, letters)
        (hash, letters) = (Word.seed, 0)
      }
      hash = MarkupHints.mix(hash, byte)
      whole = MarkupHints.mix(whole, byte)
      letters += 1
      wholeLetters += 1
      wasLower = !isUpper
    }
    close(hash, letters)
    if wholeLetters > letters { close(whole, wholeLetters) }
    return found
  }

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)) &* 0x100_0000_01B3
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 { word.reduce(Word.seed) { mix($0, $1) } }
}
