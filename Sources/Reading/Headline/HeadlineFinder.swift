internal import Incidents

/// Finds the headline.
enum HeadlineFinder {
  /// The passage that is the headline, among those above the body; `nil` when none will do.
  ///
  /// - Parameter repeats: how many other passages say the same as each.
  static func index(_ passages: [Passage], repeats: [Int], body: Int) -> Int? {
    let first = max(0, body - 40)
    guard first < body else { return nil }
    var best: (index: Int, score: Double)?
    for index in first..<body {
      let score = score(passages, index, body, isRepeated: repeats[index] > 0)
      if score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  private static func score(_ passages: [Passage], _ index: Int, _ body: Int, isRepeated: Bool) -> Double {
    let passage = passages[index]
    let shape = passage.shape
    guard shape.letters >= 8, shape.words >= 2, shape.words <= 40, passage.reason == nil,
      !passage.isPictureName
    else { return 0 }
    var score = 10 - Double(body - index) * 0.35
    score += min(Double(shape.words), 9) * 0.9 - max(0, Double(shape.words) - 18) * 0.6
    if passage.text.last == 0x2E { score -= 4 }
    if passage.kind == .listItem { score -= 4 }
    if passage.gap > 0 { score += 1 }
    if shape.digits * 3 > shape.letters { score -= 6 }
    if passage.hasDate { score -= shape.words < 12 ? 8 : 2 }
    if (index + 1..<min(body, index + 5)).contains(where: { passages[$0].hasDate }) { score += 3 }
    if isRepeated { score += 2 }
    return score
  }

  /// The text of a headline without the marks that close buttons and bullets leave before it.
  static func clean(_ text: [UInt8]) -> [UInt8] {
    var scan = UTF8Scan(text)
    while true {
      let start = scan.position
      guard let scalar = scan.next() else { return text }
      switch scalar {
      case 0xD7, 0x2715...0x2718, 0x274C, 0x2022, 0xB7, 0x25B6, 0x25BA, 0x2B, 0x2A, 0x7C, 0x20: continue
      default: return start == 0 ? text : Array(text[start...])
      }
    }
  }
}
