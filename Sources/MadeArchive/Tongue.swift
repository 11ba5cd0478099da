/// What pages are composed of in one language: sentences with blanks in braces, and the words that fill them.
///
/// Written as lines `key|text`; a key may stand on many lines. All of it was written for this purpose.
struct Tongue: Sendable {
  /// BCP 47.
  let code: String
  /// Words are not set apart by blanks.
  let isUnspaced: Bool
  private let lines: [String: [String]]

  init(_ code: String, isUnspaced: Bool = false, text: String) {
    self.code = code
    self.isUnspaced = isUnspaced
    var lines: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      guard let bar = line.firstIndex(of: "|") else { continue }
      lines[String(line[..<bar]), default: []].append(String(line[line.index(after: bar)...]))
    }
    self.lines = lines
  }

  subscript(key: String) -> [String] { lines[key] ?? [] }

  /// The words behind a key that has one line.
  func word(_ key: String) -> String { lines[key]?.first ?? key }

  /// The line's parts, set apart by semicolons.
  func list(_ key: String) -> [String] { word(key).split(separator: ";").map(String.init) }

  /// A list in words: "a, b and c".
  func enumeration(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let comma = word("comma") == "comma" ? ", " : word("comma")
    return words.dropLast().joined(separator: comma) + word("and").replacing("_", with: " ") + last
  }

  static let all = [english, french, german, spanish, indonesian, russian, japanese, chinese, arabic, thai]
}
