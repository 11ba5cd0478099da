/// A headline's text without what pages put around it.
enum HeadlineTitle {
  /// The text of a headline without the marks that close buttons and bullets leave before it.
  static func clean(_ text: [UInt8]) -> [UInt8] {
    var scan = UTF8Scan(text)
    while true {
      let start = scan.position
      guard let scalar = scan.next() else { return text }
      switch scalar {
      case Scalars.multiplication, Scalars.ballotCrosses, Scalars.crossMark, Scalars.bullet, Scalars.middleDot,
        Scalars.blackTriangleRight, Scalars.blackPointerRight, Scalars.plus, Scalars.asterisk, Scalars.bar,
        Scalars.space:
        continue
      default: return start == 0 ? text : Array(text[start...])
      }
    }
  }

  private static let bar = " | "
  /// What stands between a title and the outlet's name.
  private static let marks = [bar, " - ", " – ", " — ", " :: ", " » ", " • "]
  /// In bytes: a longer tail is a part of the title.
  private static let mostOfOutlet = 30

  /// A metadata title without the outlet's name after a bar or dash.
  static func withoutOutlet(_ title: String, siteName: String?) -> String {
    for mark in marks {
      guard let range = lastRange(of: mark, in: title) else { continue }
      let head = title[..<range.lowerBound]
      let tail = title[range.upperBound...]
      let isOutlet = siteName.map { tail.lowercased() == $0.lowercased() } ?? false
      let isShort = tail.utf8.count < mostOfOutlet && head.utf8.count > tail.utf8.count
      if isOutlet || mark == bar || isShort { return String(head) }
    }
    return title
  }

  /// Where a mark stands last, but not at the start.
  private static func lastRange(of mark: String, in text: String) -> Range<String.Index>? {
    let bytes = Array(text.utf8)
    let needle = Array(mark.utf8)
    guard bytes.count > needle.count else { return nil }
    for start in stride(from: bytes.count - needle.count, through: 1, by: -1) where bytes[start] == needle[0] {
      guard bytes[start...].starts(with: needle) else { continue }
      let from = text.utf8.index(text.utf8.startIndex, offsetBy: start)
      return from..<text.utf8.index(from, offsetBy: needle.count)
    }
    return nil
  }
}
