import Text

/// Numbers in Han and Hangul units, alone or mixed with figures.
extension NumberReader {
  func han(_ start: Int) -> NumberSpan? {
    var sum = HanSum()
    var index = start
    var end = start
    while let step = hanStep(index, isFirst: end == start) {
      guard sum.add(step.token) else { return nil }
      end = step.end
      index = skippingFiller(end)
    }
    guard sum.hasUnit, let value = sum.value else { return nil }
    if start >= 3, NumberReader.vague.contains(text.text(start - 3..<start)) { return nil }
    return NumberSpan(range: start..<end, thousandths: value, isPlain: false, from: nil, hasScale: true)
  }

  private func hanStep(_ index: Int, isFirst: Bool) -> (token: HanSum.Token, end: Int)? {
    if text.isDigit(index) {
      guard let result = digits.read(index, scaleFollows: { _ in true }) else { return nil }
      // A further run of digits must lead to a unit or touch the one before it.
      if !isFirst, text.byte(index - 1) == 32, hanUnit(skippingFiller(result.end)) == nil { return nil }
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

  private func hanUnit(_ index: Int) -> Match? {
    words(at: index).first {
      switch $0.meaning {
      case .hanSmall, .hanBig: true
      default: false
      }
    }
  }

  /// A space, or "more than" between a number and its unit: 3000多万.
  private func skippingFiller(_ index: Int) -> Int {
    let next = text.byte(index) == 32 ? index + 1 : index
    guard next + 3 <= text.count, NumberReader.fillers.contains(text.text(next..<next + 3)), hanUnit(next + 3) != nil
    else {
      return next
    }
    return next + 3
  }

  private static let fillers: Set<String> = ["多", "余", "餘", "여"]
  private static let vague: Set<String> = ["数", "几", "數", "幾", "何", "上", "수"]
}
