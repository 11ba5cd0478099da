/// Letters by script, for the languages that their script alone gives away.
struct ScriptCount {
  private var latin = 0, han = 0, kana = 0, hangul = 0, thai = 0, hebrew = 0, greek = 0, bengali = 0, other = 0
  private var simplified = 0, traditional = 0

  /// All letters counted.
  var all: Int { latin + han + kana + hangul + thai + hebrew + greek + bengali + other }

  /// Counts the letters of valid UTF-8.
  mutating func count(_ text: [UInt8]) {
    var at = 0
    while at < text.count {
      let (scalar, next) = UTF8Scan.scalar(text, at)
      if Letters.kind(scalar) == .letter { count(scalar) }
      at = next
    }
  }

  private mutating func count(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x370: latin += 1
    case 0x370...0x3FF, 0x1F00...0x1FFF: greek += 1
    case 0x590...0x5FF: hebrew += 1
    case 0x980...0x9FF: bengali += 1
    case 0xE00...0xE7F: thai += 1
    case 0x1E00...0x1EFF: latin += 1
    case 0x3040...0x30FF: kana += 1
    case 0xAC00...0xD7A3, 0x1100...0x11FF: hangul += 1
    case 0x3400...0x9FFF:
      han += 1
      if ScriptCount.simplifiedOnly.contains(scalar) { simplified += 1 }
      if ScriptCount.traditionalOnly.contains(scalar) { traditional += 1 }
    default: other += 1
    }
  }

  /// The language, when a script that only one of the known languages uses holds a third of the letters.
  var tag: String? {
    let all = all
    func leads(_ count: Int) -> Bool { count > 0 && count * 3 >= all }
    if leads(hangul) { return "ko" }
    if leads(kana + han) {
      if kana * 12 > han { return "ja" }
      if simplified == traditional { return "zh" }
      return simplified > traditional ? "zh-Hans" : "zh-Hant"
    }
    if leads(thai) { return "th" }
    if leads(hebrew) { return "he" }
    if leads(greek) { return "el" }
    if leads(bengali) { return "bn" }
    return nil
  }

  /// Common characters that exist in one of the two writing forms only.
  private static let simplifiedOnly = scalars("这国们来说时为会对学发经过开长问现东车马门见话语书电业员级后万与专产亚")
  private static let traditionalOnly = scalars("這國們來說時為會對學發經過開長問現東車馬門見話語書電業員級後萬與專產亞")

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
