internal import Text

/// What the words in an element's class, id, role and itemprop hint at, from `hints.tsv`.
struct MarkupHints {
  static let shared = MarkupHints()

  /// The hints by name, in the order of their bits.
  let names: [String]
  /// The bit of the hint at data about the article: byline, date, author.
  let meta: UInt32
  /// By the hash of a word, the bits of its hints.
  private let masks: HashKeyedMap<UInt32>

  private init() {
    var names: [String] = []
    var masks: [UInt64: UInt32] = [:]
    for row in Table.hints.rows where row.count == 2 {
      let bit: UInt32 = 1 << UInt32(names.count)
      names.append(String(decoding: row[0], as: UTF8.self))
      for word in row[1].split(separator: ASCII.space) { masks[word.fnv1a, default: 0] |= bit }
    }
    self.names = names
    meta = names.firstIndex(of: "meta").map { 1 << UInt32($0) } ?? 0
    self.masks = HashKeyedMap(masks)
  }

  /// The bit of a hint; no bit for a name that none has.
  func bit(of name: String) -> UInt32 { names.firstIndex(of: name).map { 1 << UInt32($0) } ?? 0 }

  /// A run of letters in an attribute's value: its hash and length.
  private struct Run {
    var hash = FNV1a.offset
    var letters = 0

    @inline(__always)
    mutating func add(_ letter: UInt8) {
      hash = FNV1a.adding(letter.lowered, to: hash)
      letters += 1
    }
  }

  /// The hints in one attribute value. O(n).
  ///
  /// Words end at everything but letters, and also at inner capitals: "articleBody" is looked up as one word and as two.
  func hints(in value: ArraySlice<UInt8>) -> UInt32 {
    var found: UInt32 = 0
    var (word, whole) = (Run(), Run())
    var wasLower = false
    for byte in value {
      guard byte.isASCIILetter else {
        found |= hints(of: word, in: whole)
        (word, whole, wasLower) = (Run(), Run(), false)
        continue
      }
      let isUpper = ASCII.capitals.contains(byte)
      if isUpper && wasLower {
        found |= hints(of: word)
        word = Run()
      }
      word.add(byte)
      whole.add(byte)
      wasLower = !isUpper
    }
    return found | hints(of: word, in: whole)
  }

  /// Of a last word, and of the run of letters that it ends, where that is longer.
  private func hints(of word: Run, in whole: Run) -> UInt32 {
    hints(of: word) | (whole.letters > word.letters ? hints(of: whole) : 0)
  }

  /// Single letters hint at nothing.
  private func hints(of run: Run) -> UInt32 { run.letters > 1 ? masks[run.hash] ?? 0 : 0 }
}
