internal import Text

/// Guesses the charset of bytes that say none, or say a wrong one: by how often the letters that they would be are written in
/// the languages of a charset (`charsets.tsv`), and by which sequences of bytes it allows.
enum CharsetGuess {
  /// Bytes looked at.
  private static let reach = 200_000

  /// UTF-8 of the bytes in the likeliest charset; `nil` when windows-1252, or the one that is declared, is as likely.
  ///
  /// O(n).
  ///
  /// - Parameter declared: as the markup has it, lower case.
  static func text(of bytes: [UInt8], declared: String? = nil) -> [UInt8]? {
    var head = bytes.prefix(reach)
    // A sequence of bytes that is cut would be a wrong one.
    if head.count < bytes.count, let end = head.lastIndex(where: { $0 < ASCII.end }) { head = head[...end] }
    guard head.contains(where: { $0 >= ASCII.end }) else { return nil }
    let name = EastAsian.name(for: head, declared: declared) ?? SingleByte.name(for: head, declared: declared)
    return name.flatMap { CharsetConverter(from: $0)?.convert(bytes, onError: .replace) }
  }

  // MARK: One byte a letter

  /// Charsets of 256 characters.
  private enum SingleByte {
    /// The letters of a language as a charset has them.
    private struct Candidate {
      let charset: String
      /// For each byte beyond ASCII, what it is worth; 0 for what the language does not write.
      let worth: [Double]
    }

    private static let candidates = Table.charsets.rows.filter { $0.count == 3 && !EastAsian.languages.contains($0[0]) }
      .flatMap { row in
        row[1].split(separator: ASCII.space).map { name in
          let charset = String(decoding: name, as: UTF8.self)
          return Candidate(charset: charset, worth: worth(of: charset, letters: Array(row[2])))
        }
      }

    /// Letters of a language that are the most frequent, and what a character is worth: the frequent, other letters, capitals,
    /// marks.
    private static let frequent = 12
    private enum Worth {
      static let frequent = 1.0
      static let other = 0.6
      static let capital = 0.3
      static let mark = 0.8
    }

    /// What all languages write beside letters: quotes, dashes, the no-break space, signs of law and money.
    private static let marks = Set("\u{A0}«»“”„‘’‚‹›–—…•·°©®™§€№".unicodeScalars)

    private static func worth(of charset: String, letters: [UInt8]) -> [Double] {
      var worths: [Unicode.Scalar: Double] = [:]
      for (rank, letter) in String(decoding: letters, as: UTF8.self).unicodeScalars.enumerated() {
        let capital = String(letter).uppercased().unicodeScalars
        if capital.count == 1, let capital = capital.first { worths[capital] = Worth.capital }
        worths[letter] = rank < frequent ? Worth.frequent : Worth.other
      }
      let converter = CharsetConverter(from: charset)
      return (ASCII.end...UInt8.max).map { byte in
        guard let text = converter?.convert([byte], onError: .stop),
          let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first
        else { return 0 }
        return marks.contains(scalar) ? Worth.mark : worths[scalar] ?? 0
      }
    }

    /// By how much another charset must be likelier than the Western one, and than a declared one.
    private static let lead = 0.15
    private static let western = "windows-1252"

    /// Fewer letters beyond ASCII, or all the same, are a unit or a name.
    private static let leastLetters = 6

    static func name(for bytes: ArraySlice<UInt8>, declared: String?) -> String? {
      let fallback = declared.map(Charset.wide) ?? western
      guard candidates.contains(where: { $0.charset == fallback }) else { return nil }
      var counts = [Int](repeating: 0, count: Int(UInt8.max) + 1)
      for byte in bytes { counts[Int(byte)] += 1 }
      let high = Array(counts[Int(ASCII.end)...])
      guard high.reduce(0, +) >= leastLetters, high.count(where: { $0 > 0 }) > 1 else { return nil }
      let scored = candidates.map { (name: $0.charset, score: score(of: $0, counts: high)) }
      let base = scored.filter { $0.name == fallback }.map(\.score).max() ?? 0
      guard let best = scored.max(by: { $0.score < $1.score }), best.score > base + lead else { return nil }
      return best.name
    }

    /// The mean worth of the bytes.
    private static func score(of candidate: Candidate, counts: [Int]) -> Double {
      let sum = zip(candidate.worth, counts).reduce(0) { $0 + $1.0 * Double($1.1) }
      return sum / Double(max(1, counts.reduce(0, +)))
    }
  }

  // MARK: East Asia

  /// Charsets with two bytes a letter.
  private enum EastAsian {
    static let languages = Set(["ja", "ko", "zh-Hans", "zh-Hant"].map { Array($0.utf8)[...] })

    private struct Candidate {
      let charsets: [String]
      let common: Set<Unicode.Scalar>
    }

    private static let candidates = Table.charsets.rows.filter { $0.count == 3 && languages.contains($0[0]) }.map {
      row in
      Candidate(
        charsets: row[1].split(separator: ASCII.space).map { String(decoding: $0, as: UTF8.self) },
        common: Set(String(decoding: row[2], as: UTF8.self).unicodeScalars))
    }

    /// Of letters beyond ASCII, what share must be common ones; and how many of a hundred bytes may be wrong.
    private static let leastScore = 0.5
    /// What a rarer Han letter is worth: the wrong charset makes of text no others.
    private static let otherHan = 0.2
    /// What a declaration is worth.
    private static let declaredLead = 0.1
    private static let wrongPerHundred = 1
    /// Bytes beyond ASCII that a page must have for its letters to count against what it declares.
    private static let leastAgainst = 40
    /// Western text has its letters beyond ASCII one by one; of East Asian text, every second such byte at least has another
    /// beside it.
    private static let adjacentShare = 2

    static func name(for bytes: ArraySlice<UInt8>, declared: String?) -> String? {
      guard isDense(bytes) else { return nil }
      // A few letters say less than a declaration.
      if declared != nil, bytes.count(where: { $0 >= ASCII.end }) < leastAgainst { return nil }
      let whole = Array(bytes)
      var best: (name: String, score: Double)?
      for candidate in candidates {
        for name in candidate.charsets {
          guard let text = CharsetConverter(from: name)?.convert(whole, onError: .replace) else { continue }
          let score =
            score(of: text, common: candidate.common) + (declared.map(Charset.wide) == name ? declaredLead : 0)
          if score > best?.score ?? leastScore { best = (name, score) }
        }
      }
      return best?.name
    }

    private static func isDense(_ bytes: ArraySlice<UInt8>) -> Bool {
      var (high, adjacent) = (0, 0)
      var wasHigh = false
      for byte in bytes {
        let isHigh = byte >= ASCII.end
        if isHigh { high += 1 }
        if isHigh && wasHigh { adjacent += 2 }
        wasHigh = isHigh
      }
      return adjacent * adjacentShare >= high
    }

    /// What of the letters beyond ASCII are kana, Hangul or common Han; 0 where too much cannot be read.
    private static func score(of text: [UInt8], common: Set<Unicode.Scalar>) -> Double {
      var (sum, all, wrong) = (0.0, 0, 0)
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= Scalars.asciiEnd {
        switch scalar.value {
        case Scalars.replacement: wrong += 1
        case Scalars.cjkMarksAndKana where !Scalars.kana.contains(scalar.value): continue
        case Scalars.kana, Scalars.hangul: sum += 1
        case Scalars.commonHan: sum += common.contains(scalar) ? 1 : otherHan
        default: break
        }
        all += 1
      }
      guard all > 0, wrong * 100 <= (all + wrong) * wrongPerHundred else { return 0 }
      return sum / Double(all)
    }
  }
}
