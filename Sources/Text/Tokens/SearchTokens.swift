/// Words as search sees them: folded runs of letters and digits, and every character by itself in scripts that put no
/// blanks between words (Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese).
package enum SearchTokens {
  /// The text's tokens, each followed by one blank. Complexity: O(n); ASCII takes a byte loop.
  package static func line(_ text: String) -> String {
    var line = Line(capacity: text.utf8.count)
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        line.add(ascii: byte)
      } else {
        folded.removeAll(keepingCapacity: true)
        Fold.append(scalar, to: &folded)
        for part in folded { line.add(part) }
      }
    }
    return line.text
  }

  /// A line of tokens while it is made, as UTF-8.
  private struct Line {
    private var bytes: [UInt8] = []
    private var isInWord = false

    init(capacity: Int) { bytes.reserveCapacity(capacity + capacity / 8 + 1) }

    /// What was added, and the blank after the last word.
    var text: String { String(decoding: isInWord ? bytes + [.space] : bytes, as: UTF8.self) }

    /// Folds as `Fold` does.
    mutating func add(ascii byte: UInt8) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): addToWord(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): addToWord(byte | 0x20)
      default: endWord()
      }
    }

    /// Adds a folded scalar.
    mutating func add(_ scalar: Unicode.Scalar) {
      switch kind(scalar) {
      case .letter:
        bytes.append(contentsOf: scalar.utf8)
        isInWord = true
      case .alone:
        endWord()
        bytes.append(contentsOf: scalar.utf8)
        bytes.append(.space)
      case .gap: endWord()
      }
    }

    private mutating func addToWord(_ byte: UInt8) {
      bytes.append(byte)
      isInWord = true
    }

    private mutating func endWord() {
      if isInWord { bytes.append(.space) }
      isInWord = false
    }
  }

  /// Whether the tokens of `words` follow one another in a line of tokens; the last may be a word's beginning unless it is
  /// a phrase. Words without any token stand in every text. O(n).
  package static func stand(_ words: String, isPhrase: Bool, in line: String) -> Bool {
    let wanted = self.line(words)
    if wanted.isEmpty { return true }
    let needle = " " + (isPhrase ? wanted : String(wanted.dropLast()))
    return (" " + line).utf8.contains(sequence: needle.utf8)
  }

  /// Where the tokens of `words` stand in a text: ranges of its Unicode scalars, in order. The same meaning as `stand`. O(n).
  package static func ranges(of words: String, isPhrase: Bool, in text: String) -> [Range<Int>] {
    let wanted = line(words).split(separator: " ").map(String.init)
    guard !wanted.isEmpty else { return [] }
    let tokens = placed(text)
    var found: [Range<Int>] = []
    var at = 0
    while at + wanted.count <= tokens.count {
      let fits = wanted.indices.allSatisfy { index in
        let token = tokens[at + index].text
        return index == wanted.count - 1 && !isPhrase ? token.hasPrefix(wanted[index]) : token == wanted[index]
      }
      if fits {
        found.append(tokens[at].range.lowerBound..<tokens[at + wanted.count - 1].range.upperBound)
        at += wanted.count
      } else {
        at += 1
      }
    }
    return found
  }

  /// The tokens with their places in Unicode scalars.
  private static func placed(_ text: String) -> [(text: String, range: Range<Int>)] {
    var tokens: [(text: String, range: Range<Int>)] = []
    var word = String.UnicodeScalarView()
    var start = 0
    func close(_ end: Int) {
      if !word.isEmpty { tokens.append((String(word), start..<end)) }
      word = String.UnicodeScalarView()
    }
    var end = 0
    for (place, scalar) in text.unicodeScalars.enumerated() {
      var folded = String.UnicodeScalarView()
      Fold.append(scalar, to: &folded)
      for part in folded {
        switch kind(part) {
        case .letter:
          if word.isEmpty { start = place }
          word.append(part)
        case .alone:
          close(place)
          tokens.append((String(part), place..<place + 1))
        case .gap: close(place)
        }
      }
      end = place + 1
    }
    close(end)
    return tokens
  }

  /// Whether a character is a token by itself.
  package static func standsAlone(_ scalar: Unicode.Scalar) -> Bool { kind(scalar) == .alone }

  private enum Kind { case letter, alone, gap }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "0"..."9", "a"..."z": return .letter
    case "\0"..."\u{7F}": return .gap
    // Thai and Lao, Burmese, Khmer; radicals, iteration marks and 〇, Kana, ideographs, Hangul (Unicode 15.1, Blocks.txt).
    case "\u{E00}"..."\u{EFF}", "\u{1000}"..."\u{109F}", "\u{1780}"..."\u{17FF}", "\u{2E80}"..."\u{2FFF}",
      "々"..."〇", "\u{3040}"..."\u{31FF}", "\u{3400}"..."\u{9FFF}", "\u{AC00}"..."\u{D7AF}",
      "\u{F900}"..."\u{FAFF}", "\u{20000}"..."\u{31FFF}":
      return isWordPart(scalar) ? .alone : .gap
    default: return isWordPart(scalar) ? .letter : .gap
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}

extension String.UTF8View {
  /// Plain search. O(n·m) at worst, for texts in memory.
  fileprivate func contains(sequence needle: String.UTF8View) -> Bool {
    guard let first = needle.first else { return true }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: needle) { return true }
      start = index(after: found)
    }
    return false
  }
}
