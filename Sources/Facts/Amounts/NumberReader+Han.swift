import Text

/// Numbers in Han and Hangul units, alone or mixed with figures.
extension NumberReader {
  /// Bytes of one ideograph or Hangul syllable in UTF-8.
  private static let bytesOfSyllable = 3

  func han(at start: Int) -> NumberSpan? {
    var sum = HanSum()
    var index = start
    var end = start
    var scale = 1
    while let step = hanStep(at: index, isFirst: end == start) {
      guard sum.add(step.token) else { return nil }
      if case .big(let unit) = step.token { scale = unit }
      end = step.end
      index = skippingFiller(from: end)
    }
    guard sum.hasUnit, let value = sum.value, !isInsideHangul(start) else { return nil }
    let before = start - NumberReader.bytesOfSyllable
    if before >= 0, NumberReader.vague.contains(text.text(before..<start)) { return nil }
    if before >= 0, hanUnit(at: start) != nil, text.text(before..<start) == NumberReader.upwards { return nil }
    return NumberSpan(range: start..<end, thousandths: value, isPlain: false, hasScale: true, scale: scale)
  }

  /// "인천": a city's name ends with the word for a thousand. A number is written behind a blank, a sign or a figure.
  private func isInsideHangul(_ start: Int) -> Bool {
    text.isHangul(start) && text.isHangul(start - NumberReader.bytesOfSyllable)
  }

  private func hanStep(at index: Int, isFirst: Bool) -> (token: HanSum.Token, end: Int)? {
    if text.isDigit(index) {
      guard let result = digits.read(from: index, scaleFollows: { _ in true }) else { return nil }
      // A further run of digits must lead to a unit or touch the one before it.
      if !isFirst, text.byte(index - 1) == .space, hanUnit(at: skippingFiller(from: result.end)) == nil { return nil }
      return (.number(result.thousandths), result.end)
    }
    for match in words(at: index) {
      switch match.meaning {
      case .hanDigit(let value): return (.digit(value), match.end)
      case .hanSmall(let value): return (.small(value), match.end)
      case .hanBig(let value):
        if isFirst { return nil }
        return (.big(value), match.end)
      default: continue
      }
    }
    return nil
  }

  private func hanUnit(at index: Int) -> Match? {
    words(at: index).first {
      switch $0.meaning {
      case .hanSmall, .hanBig: true
      default: false
      }
    }
  }

  /// A space, or "more than" between a number and its unit: 3000多万.
  private func skippingFiller(from index: Int) -> Int {
    let start = text.byte(index) == .space ? index + 1 : index
    let end = start + NumberReader.bytesOfSyllable
    guard end <= text.count, NumberReader.fillers.contains(text.text(start..<end)), hanUnit(at: end) != nil else {
      return start
    }
    return end
  }

  /// "More than".
  private static let fillers: Set<String> = ["多", "余", "餘", "여"]
  /// "Several", "how many": what follows is no number.
  private static let vague: Set<String> = ["数", "几", "數", "幾", "何", "수"]
  /// "Upwards of", right before a unit: 上百万. Before a figure it ends another word: 五万以上五十万以下.
  private static let upwards = "上"
}
