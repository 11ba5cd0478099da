internal import CHTML

/// Tells marks of notes (`2 million<sup>3</sup>`, `<sup><a href="#a">a</a></sup>`) from what belongs to the text before: powers,
/// formulas, ordinals, fractions.
struct RaisedMark {
  /// What stands in the element, blanks aside.
  private var text: [UInt8] = []
  /// A link is in it or around it.
  private var isLink: Bool
  /// What follows it; empty for nothing near.
  private var next: ArraySlice<UInt8> = []

  /// Events that are looked at, and bytes that a mark has at most: "[note 12]", "1, 2, 3".
  private static let reach = 24
  private static let mostBytes = 24

  /// Reads the element whose first event inside it is at `start`. Bounded.
  ///
  /// - Parameters:
  ///   - isInLink: a link within the page is around the element, or it is one.
  ///   - names: of elements, by their numbers.
  init?(_ tape: MarkupTape, from start: Int, isInLink: Bool, names: MarkupNames) {
    isLink = isInLink
    var depth = 1
    for event in tape.events[start...].prefix(RaisedMark.reach) {
      switch Int(event.kind) {
      case chtml_start:
        if depth > 0 { depth += 1 }
        if names.elements[Int(event.name)].name == "a" { isLink = true }
      case chtml_end: if depth > 0 { depth -= 1 }
      case chtml_text where depth == 0:
        next = tape.value(of: event)
        return
      case chtml_text: text += tape.value(of: event).filter { $0 > ASCII.space }
      default: break
      }
      guard text.count <= RaisedMark.mostBytes else { return nil }
    }
    if depth > 0 { return nil }
  }

  /// Whether it is the mark of a note.
  ///
  /// - Parameters:
  ///   - before: the text that the mark stands behind.
  ///   - isApart: white space stands between.
  func isNote(behind before: ArraySlice<UInt8>, isApart: Bool) -> Bool {
    let isBracketed = text.first == ASCII.openingBracket && text.last == ASCII.closingBracket
    if isBracketed || isLink && text.count <= RaisedMark.mostOfLink { return !text.isEmpty }
    guard !text.isEmpty, isFigures || isSigns else { return false }
    if isSigns { return !before.isEmpty }
    if RaisedMark.fractionBars.contains(where: { next.starts(with: $0) }) { return false }
    // An isotope: "of ¹⁴C".
    if before.isEmpty || isApart { return !(next.first?.isASCIILetter ?? false) }
    return !isPower(of: before)
  }

  /// Bytes of a linked mark: "12", "a", "iv".
  private static let mostOfLink = 6
  /// More digits are a number of the text.
  private static let mostDigits = 3
  private static let parting = Array("()[],;*".utf8)

  /// Short numbers and what parts them.
  private var isFigures: Bool {
    let numbers = text.split { RaisedMark.parting.contains($0) || $0 == ASCII.hyphen }
    return !numbers.isEmpty
      && numbers.allSatisfy { $0.count <= RaisedMark.mostDigits && $0.allSatisfy(\.isASCIIDigit) }
  }

  /// Asterisks and daggers.
  private var isSigns: Bool {
    let signs = String(decoding: text, as: UTF8.self).unicodeScalars
    return !signs.isEmpty && signs.allSatisfy { RaisedMark.signs.contains($0) }
  }

  private static let signs: Set<Unicode.Scalar> = ["*", "†", "‡", "§", "¶"]

  /// After the upper half of a fraction: a slash or U+2044.
  private static let fractionBars = ["/", "\u{2044}"].map { Array($0.utf8) }

  /// A lone 2 or 3 behind a unit, a variable or a formula; and any figures behind a factor of ten.
  private func isPower(of before: ArraySlice<UInt8>) -> Bool {
    let word = before.suffix(while: { $0.isASCIILetter || $0 >= ASCII.end })
    if word.isEmpty { return RaisedMark.powersOfTen.contains { before.suffix($0.count).elementsEqual($0) } }
    guard text.count == 1, text[0] == UInt8(ascii: "2") || text[0] == UInt8(ascii: "3") else { return false }
    return RaisedMark.bases.contains(Array(word)) || RaisedMark.isVariable(word)
  }

  /// A lone letter of an alphabet.
  private static func isVariable(_ word: ArraySlice<UInt8>) -> Bool {
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
    return word.count <= 2 && scalars.count == 1 && Letters.isLetter(scalars.first?.value ?? 0)
  }

  private static let bases = Set(Table.markup.words(named: "raised").map(Array.init))
  private static let powersOfTen = ["×10", "× 10", "x10", "x 10", "·10", "· 10"].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  /// The longest end whose bytes all are as asked.
  fileprivate func suffix(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !isWanted($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
