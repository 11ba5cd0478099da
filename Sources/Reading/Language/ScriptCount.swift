/// Letters by script, for the languages that their script alone gives away.
struct ScriptCount {
  private var han = 0
  private var kana = 0
  private var hangul = 0
  private var thai = 0
  private var hebrew = 0
  private var greek = 0
  private var bengali = 0
  /// Han letters of one of the two writing forms only.
  private var simplified = 0
  private var traditional = 0

  /// All letters counted, of whatever script.
  private(set) var all = 0

  /// Counts the letters of valid UTF-8.
  mutating func count(_ text: [UInt8]) {
    var at = 0
    while at < text.count {
      let (scalar, next) = UTF8Scan.scalar(in: text, at: at)
      if Letters.kind(scalar) == .letter { count(scalar) }
      at = next
    }
  }

  private mutating func count(_ scalar: UInt32) {
    all += 1
    switch scalar {
    case Scalars.latin: return
    case Scalars.greek, Scalars.greekExtended: greek += 1
    case Scalars.hebrew: hebrew += 1
    case Scalars.bengali: bengali += 1
    case Scalars.thai: thai += 1
    case Scalars.kana: kana += 1
    case Scalars.hangul, Scalars.hangulJamo: hangul += 1
    case Scalars.han:
      han += 1
      if ScriptCount.simplifiedOnly.contains(scalar) { simplified += 1 }
      if ScriptCount.traditionalOnly.contains(scalar) { traditional += 1 }
    default: return
    }
  }

  /// A script leads from one in so many letters on: pages in it quote names of companies and programs in Latin.
  private static let leadingShare = 3
  /// Japanese has at least one kana to so many Han letters; Chinese has a quoted name's at most.
  private static let hanPerKana = 12

  /// The language, when a script that only one of the known languages uses holds a third of the letters.
  var tag: String? {
    func leads(_ count: Int) -> Bool { count > 0 && count * ScriptCount.leadingShare >= all }
    if leads(hangul) { return "ko" }
    if leads(kana + han) {
      if kana * ScriptCount.hanPerKana > han { return "ja" }
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
