/// Words for the blanks of a sentence.
struct Blanks: Sendable {
  var words: [String: String]

  init(_ words: [String: String]) { self.words = words }

  /// The words of a date.
  init(day: MadeDay, in tongue: Tongue) {
    let months = tongue.list("months")
    words = ["d": String(day.day), "month": months[day.month - 1], "y": String(day.year)]
  }

  /// `{name}` becomes its word; an unknown blank stays as it is.
  func fill(_ pattern: String) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += words[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

extension Tongue {
  /// A sum as this language writes it: 5800000 USD is "$5.8 million", "5,8 millions dollars", "580万ドル".
  func money(_ amount: Int, in currency: String) -> String {
    let sign = self["sign.\(currency)"].first ?? (code == "en" || code == "id" ? "\(currency) " : currency)
    let (number, scale) = scaled(amount)
    return Blanks(["sign": sign, "number": number, "scale": scale]).fill(word("money"))
  }

  /// A count with separators: 1,200,000 or 1.200.000 or 1 200 000.
  func count(_ number: Int) -> String {
    if isUnspaced { return String(number) }
    let separator = code == "ru" || code == "fr" ? "\u{A0}" : word("decimal") == "," ? "." : ","
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: Tongue.placesOfThousands) { text += separator }
      text.append(digit)
    }
    return text
  }

  private static let placesOfThousands = 3
  /// What "thousand;million;billion" multiply by.
  private static let thousands = [1000, 1_000_000, 1_000_000_000]
  /// What "万;億" multiply by; a third word is never reached.
  private static let myriads = [10_000, 100_000_000, Int.max]

  /// The number has at most one decimal, for amounts have two significant digits.
  private func scaled(_ amount: Int) -> (number: String, scale: String) {
    let scales =
      self["myriads"].isEmpty
      ? zip(Tongue.thousands, list("scales")) : zip(Tongue.myriads, list("myriads"))
    guard let scale = Array(scales).last(where: { $0.0 <= amount }) else { return (String(amount), "") }
    let tenths = amount / (scale.0 / 10)
    return (tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10)\(word("decimal"))\(tenths % 10)", scale.1)
  }
}
