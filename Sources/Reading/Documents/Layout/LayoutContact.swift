/// What tells of how somebody is reached: telephone, post of the network, address on the web, numbers of serials.
enum LayoutContact {
  /// Digits of a telephone's number at least.
  private static let leastDigits = 7
  private static let mostDigits = 18
  /// What serials and makers are known by, in every language.
  private static let marks: Set<Substring> = ["issn", "isbn", "©", "(c)", "www"]
  /// What a telephone's number begins with where no word says so.
  private static let openings: Set<Character> = ["+", "0", "("]

  /// O(letters of the text).
  static func isIn(_ text: String) -> Bool {
    guard mayBe(in: text) else { return false }
    let words = text.lowercased().split { $0 == " " || $0 == "\u{A0}" }
    if words.contains(where: { isMark($0) || isMail($0) }) { return true }
    return isTelephone(words)
  }

  /// Whether any of the signs that are looked for can be there: nearly every line is done with after this one walk over its bytes.
  private static func mayBe(in text: String) -> Bool {
    var digits = 0
    var trio: UInt32 = 0
    for byte in text.utf8 {
      trio = (trio << 8 | UInt32(byte.lowered)) & 0xFF_FFFF
      switch trio {
      // `www`, `://`, `iss`, `isb`, `(c)`.
      case 0x77_7777, 0x3A_2F2F, 0x69_7373, 0x69_7362, 0x28_6329: return true
      default: break
      }
      // `@`, and the two bytes of the sign of copyright.
      if byte == 0x40 || trio & 0xFFFF == 0xC2A9 { return true }
      // Digits of other scripts begin with such bytes.
      if byte.isASCIIDigit || byte >= 0xD9 || byte == 0xC2 { digits += 1 }
      if digits >= leastDigits { return true }
    }
    return false
  }

  private static func isMark(_ word: Substring) -> Bool {
    marks.contains(word.split(separator: ":").first ?? "") || word.contains("www.") || word.hasPrefix("http://")
      || word.hasPrefix("https://") || word.first == "©"
  }

  private static func isMail(_ word: Substring) -> Bool {
    guard let sign = word.firstIndex(of: "@"), sign > word.startIndex else { return false }
    return word[sign...].contains(".")
  }

  /// A run of groups of digits, blanks, hyphens and brackets that is no date and no sum.
  private static func isTelephone(_ words: [Substring]) -> Bool {
    var run: [Substring] = []
    for word in words {
      let number = word.prefix { $0.isNumber || signs.contains($0) }
      if number.contains(where: \.isNumber) { run.append(number) }
      if number.count < word.count || number.isEmpty {
        if isNumber(run) { return true }
        run = []
      }
    }
    return isNumber(run)
  }

  private static let signs: Set<Character> = ["+", "-", "–", "(", ")", "（", "）", "/", "."]

  private static func isNumber(_ run: [Substring]) -> Bool {
    guard let first = run.first?.first, openings.contains(first), !run.contains(where: isDate) else { return false }
    let groups = run.reduce(0) { $0 + $1.split { !$0.isNumber }.count }
    let digits = run.reduce(0) { $0 + $1.count(where: \.isNumber) }
    return groups >= 2 && (leastDigits...mostDigits).contains(digits)
  }

  /// `04.02.2019`, `2019-02-04`.
  private static func isDate(_ word: Substring) -> Bool {
    let parts = word.split { !$0.isNumber }.map(\.count)
    return parts.count == 3 && parts[1] <= 2
      && (parts[0] <= 2 && (parts[2] == 4 || parts[2] == 2) || parts[0] == 4 && parts[2] <= 2)
  }
}
