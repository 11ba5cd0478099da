import Text

/// Where names begin and end in scripts that put no blanks between words, or glue words to names.
///
/// A run of katakana is one word, and so is one of Hangul with its particles: シリ is no name in シリーズ, 메타 none in 메타데이터.
struct NameEdges {
  let text: FoldedText
  let phrases: Phrasebook

  /// Letters of a name from which on it may begin a compound of its own script, as フェイスブックユーザー. Chosen by hand, not measured.
  private static let leastCompounded = 5
  /// Bytes of a kana or a syllable in UTF-8.
  private static let bytesOfSyllable = 3

  /// Scripts in which a run of letters is a word.
  private enum Script { case katakana, hangul }

  /// Whether a name may stand at a range: nothing of its script goes on before or behind it but what may.
  func mayStand(at range: Range<Int>) -> Bool {
    guard let script = script(before: range.upperBound) else { return true }
    let isShort = range.count < NameEdges.leastCompounded * NameEdges.bytesOfSyllable
    if isShort, self.script(at: range.lowerBound) == script, self.script(before: range.lowerBound) == script {
      return false
    }
    guard self.script(at: range.upperBound) == script else { return true }
    let end = endOfRun(from: range.upperBound, of: script)
    return mayFollow(range.upperBound..<end) || script == .katakana && !isShort
  }

  /// Whether a place lies inside a run of katakana or of Hangul.
  func continuesWord(at start: Int) -> Bool {
    guard let script = script(at: start) else { return false }
    return self.script(before: start) == script
  }

  /// A particle, or a word that names go on with: 는, 코리아, ユーザー.
  private func mayFollow(_ rest: Range<Int>) -> Bool {
    if phrases.end(of: .particle, at: rest.lowerBound, in: text) == rest.upperBound { return true }
    guard let tail = phrases.end(of: .nameTail, at: rest.lowerBound, in: text) else { return false }
    return tail <= rest.upperBound
  }

  private func endOfRun(from start: Int, of script: Script) -> Int {
    var end = start
    while self.script(at: end) == script { end += NameEdges.bytesOfSyllable }
    return end
  }

  private func script(before index: Int) -> Script? { script(at: index - NameEdges.bytesOfSyllable) }

  /// By the bytes of UTF-8: katakana U+30A1...U+30FA and U+30FC...U+30FF, without the middle dot.
  private func script(at index: Int) -> Script? {
    guard index >= 0, index + 2 < text.count, text.marks[index].contains(.unspaced) else { return nil }
    if text.isHangul(index) { return .hangul }
    switch (text.bytes[index], text.bytes[index + 1], text.bytes[index + 2]) {
    case (0xE3, 0x82, 0xA1...0xBF), (0xE3, 0x83, 0x80...0xBA), (0xE3, 0x83, 0xBC...0xBF): return .katakana
    default: return nil
    }
  }
}

extension FoldedText {
  /// Whether a syllable of Hangul (U+AC00...U+D7A3) begins at `index`, by the bytes of UTF-8; false outside the text.
  func isHangul(_ index: Int) -> Bool {
    guard index >= 0, index + 2 < count, marks[index].contains(.unspaced) else { return false }
    return switch (bytes[index], bytes[index + 1]) {
    case (0xEA, 0xB0...0xBF), (0xEB...0xEC, _), (0xED, 0x80...0x9E): true
    default: false
    }
  }
}
