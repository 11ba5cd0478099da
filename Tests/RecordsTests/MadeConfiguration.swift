import Text

/// A configuration file as people have them, well written or not: the same for the same number.
struct MadeConfiguration {
  let bytes: [UInt8]
  /// Where a theme and views stand, as they are written; empty where there is none.
  let theme: String
  let view: String
  /// What cannot be changed by itself, as the file's owner has written it.
  let isThemeStuck: Bool
  let areViewsStuck: Bool

  /// One way to write a part of the file.
  struct Piece {
    let text: String
    /// The part of it that goes when the theme or the view is changed.
    var value = ""
    var isStuck = false
  }

  static let heads = [
    "", "", "# mine\n", "# Straße 日本 😀\n\n", "# one\u{2028}# two\n", "# one\u{85}# two\u{2029}# three\n",
    "%YAML 1.1\n---\n",
    "---\n", "--- # begins\n", "\n\n", "# \(String(repeating: "long ", count: 2000))\n", "# one\u{2028}here: x\n",
    "#\ttab\n",
  ]

  static let themes = [
    Piece(text: ""), Piece(text: ""), Piece(text: "theme: Fern\n", value: "Fern"),
    Piece(text: "theme: Fern # dark\n", value: "Fern"),
    Piece(text: "theme:   'It''s # none'   # dark\n", value: "'It''s # none'"),
    Piece(text: "theme: \"a\\\"b\\\\\" # \"dark\"\n", value: "\"a\\\"b\\\\\""), Piece(text: "theme:\n"),
    Piece(text: "theme: # none yet\n"), Piece(text: "theme:\n  # below\n  Fern\n", value: "Fern"),
    Piece(text: "theme: Solar\n  Dark\n\n  Blue # three\n", value: "Solar\n  Dark\n\n  Blue"),
    Piece(text: "theme: |\n  Fern\n", value: "|\n  Fern"),
    Piece(text: "theme: >-\n    Fern\n    Dark\n\n", value: ">-\n    Fern\n    Dark\n\n"),
    Piece(text: "theme: \"Solar\n  Dark\"\n", value: "\"Solar\n  Dark\""),
    Piece(text: "theme: &t Fern\n", value: "Fern"),
    Piece(text: "theme: !!str Fern # dark\n", value: "Fern"), Piece(text: "theme: ''\n", value: "''"),
    Piece(text: "theme: ~\n", value: "~"),
    Piece(text: "\"theme\": Fern\n", value: "Fern"), Piece(text: "'theme' : Fern\n", value: "Fern"),
    Piece(text: "? theme\n: Fern # dark\n", value: "Fern"), Piece(text: "theme: {}\n", isStuck: true),
    Piece(text: "theme: [a, b]\n", isStuck: true), Piece(text: "theme: &t Fern\nother: *t\n", isStuck: true),
    Piece(text: "other: &t Fern\ntheme: *t # as other\n", value: "*t"),
    Piece(text: "theme: |1 # c\n Fern\n", isStuck: true),
    Piece(text: "theme:\tFern\t# dark\n", value: "Fern"), Piece(text: "theme: Fern\u{2028}other: x\n", value: "Fern"),
    Piece(text: "theme: a#b:c\n", value: "a#b:c"), Piece(text: "&t theme: *t\n", value: "*t"),
    Piece(text: "own: &t Fern\ntheme: *t\n", value: "*t"),
    Piece(text: "own: &t theme\n*t : Fern\n", value: "Fern"), Piece(text: "theme: \"\"   \n", value: "\"\""),
    Piece(text: "theme: Fern\r\n", value: "Fern"),
  ]

  static let views = [
    Piece(text: ""), Piece(text: ""),
    Piece(text: "views:\n  one: bank\n  Big_Fines: penalty:>1m # mine\n", value: "Big_Fines: penalty:>1m"),
    Piece(
      text: "views:\n    one: bank # mine\n    # two\n    'big fines': \"a # b\"\n\n", value: "'big fines': \"a # b\""),
    Piece(text: "views:\n"), Piece(text: "views: # none yet\n  # none\n"), Piece(text: "views: {}\n"),
    Piece(text: "views: { # none\n  }\n"),
    Piece(text: "views: {one: bank, big-fines: x}\n", value: "big-fines: x"),
    Piece(text: "views: {one: bank,\n  two: ship, # last\n  }\n"),
    Piece(text: "views:\n  one: >\n    bank\n    ship\n  two: |+\n    ship\n\n"),
    Piece(text: "views:\n  one: bank\n    ship # two lines\n"),
    Piece(text: "views:\n  one:\n  two: [x, {y: z}]\n"), Piece(text: "views:\n  big-fines:\n  two: x\n"),
    Piece(text: "views: [a]\n", isStuck: true), Piece(text: "views: none\n", isStuck: true),
    Piece(text: "kept: &v {a: b}\nviews: *v\n", isStuck: true),
    Piece(text: "views: &v\n  a: b\nkept: *v\n", isStuck: true),
    Piece(text: "views:\n  big-fines: [x]\n", isStuck: true),
    Piece(text: "views:\n  a: &q bank\n  big-fines: *q # as a\n", value: "big-fines: *q"),
    Piece(text: "views: &v\n  a: b\n"), Piece(text: "views:\n  &k Big_Fines: *k\n", value: "Big_Fines: *k"),
    Piece(text: "own: &k big_fines\nviews:\n  *k : x\n", isStuck: true), Piece(text: "'views':\n  \"a\": 'b'\n"),
    Piece(text: "views:\n  a: b\u{2028}  c: d\n"),
  ]

  static let others = [
    "archive: ~/clips\n", "archive: ~/clips # 日本\n\n", "keys:\n  quit: [Q, Ctrl-X] # both\n  down: j\n",
    "keys: {quit: Q}\n", "",
    "# between\n", "notes: |\n  theme: not this\n  views:\n    a: b\n",
    "long: \"\(String(repeating: "é", count: 3000))\"\n",
    "list:\n- theme: x\n- views\n", "merged: &m {a: b}\nkept: {<<: *m}\n", "plain: it\n  goes on\n", "tab:\tx\n",
  ]

  static let tails = [
    "", "", "# last\n", "\n\n\n", "...\n", "# last\n...\n# after\n", "   \n", "# last \u{2029}# last\n",
  ]

  init(number: Int) {
    var random = SplitMix64(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    let head = MadeConfiguration.heads.randomElement(using: &random) ?? ""
    let tail = MadeConfiguration.tails.randomElement(using: &random) ?? ""
    let theme = MadeConfiguration.themes.randomElement(using: &random) ?? Piece(text: "")
    let views = MadeConfiguration.views.randomElement(using: &random) ?? Piece(text: "")
    let others = (0..<2).map { _ in MadeConfiguration.others.randomElement(using: &random) ?? "" }
    let style = Int.random(in: 0..<12, using: &random)
    let body = MadeConfiguration.body([theme.text, views.text, others[0]].shuffled(using: &random).joined(), in: style)
    var text = head + body + tail
    if Int.random(in: 0..<6, using: &random) == 0, text.hasSuffix("\n") { text.removeLast() }
    let ending = ["\n", "\r\n", "\r", "mixed"].randomElement(using: &random) ?? "\n"
    text = MadeConfiguration.ended(text, with: ending)
    bytes = (Int.random(in: 0..<4, using: &random) == 0 ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    self.theme = style < 7 ? theme.value : "Fern"
    view = style < 7 ? views.value : ""
    isThemeStuck = style < 7 && theme.isStuck
    areViewsStuck = style < 7 && views.isStuck
  }

  /// Whole files of other forms from 7 on; most are a block.
  private static func body(_ block: String, in style: Int) -> String {
    switch style {
    case 5:
      block.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "   \($0)" }.joined(
        separator: "\n")
    case 6: block
    case 7: ""
    case 8: "{archive: \"~/x\", theme: Fern, keys: {quit: Q}}\n"
    case 9: "{\n  \"archive\": \"~/x\", # mine\n  \"keys\": {\n    \"quit\": [\"Q\"]\n  }\n}\n"
    case 10: "{}\n"
    case 11: ["- a\n- b\n", "word\n", "a: b\n---\nc: d\n", "a: b\na: c\n", "a: [\n", "\ta: b\n"][block.utf8.count % 6]
    default: block
    }
  }

  private static func ended(_ text: String, with ending: String) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard ending == "mixed" else { return lines.joined(separator: ending) }
    return lines.enumerated().map { $0 == 0 ? $1 : ($0 % 3 == 0 ? "\r\n" : "\n") + $1 }.joined()
  }
}
