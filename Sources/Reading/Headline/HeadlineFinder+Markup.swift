internal import Incidents

extension HeadlineFinder {
  /// The visible h1 or h2 that shares most words with the page's titles; `nil` when none shares any.
  static func markupIndex(_ passages: [Passage], titles: [String]) -> Int? {
    let wanted = titles.map { Set(Word.scan(Array($0.utf8)).map(\.hash)) }.filter { !$0.isEmpty }
    var best: (index: Int, score: Double)?
    for (index, passage) in passages.enumerated() {
      guard let level = passage.markup?.headingLevel, level == 1 || level == 2 else { continue }
      let own = Set(passage.shape.leading.map(\.hash))
      guard !own.isEmpty else { continue }
      let shared = wanted.map { likeness(own, $0) }.max() ?? 0
      let score = shared + (level == 1 ? 0.15 : 0) - Double(index) * 0.0001
      guard wanted.isEmpty ? level == 1 : shared > 0.25 else { continue }
      if score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  /// Dice's coefficient of two sets of words.
  private static func likeness(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Double {
    2 * Double(a.intersection(b).count) / Double(a.count + b.count)
  }

  /// A metadata title without the outlet's name after a bar or dash.
  static func withoutOutlet(_ title: String, siteName: String?) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " • "] {
      guard let range = lastRange(of: mark, in: title) else { continue }
      let head = title[..<range.lowerBound]
      let tail = title[range.upperBound...]
      let isOutlet = siteName.map { tail.lowercased() == $0.lowercased() } ?? false
      if isOutlet || mark == " | " || (tail.utf8.count < 30 && head.utf8.count > tail.utf8.count) {
        return String(head)
      }
    }
    return title
  }

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
