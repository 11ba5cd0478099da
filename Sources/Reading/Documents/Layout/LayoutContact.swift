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
    let words = text.lowercased().split { $0 == " " || $0 == "\u{A0}" }
    if words.contains(where: { isMark($0) || isMail($0) }) { return true }
    return isTelephone(words)
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
