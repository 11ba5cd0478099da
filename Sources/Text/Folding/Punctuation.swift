/// Signs and spaces that mean the same, made the same.
enum Punctuation {
  static func fold(_ scalar: Unicode.Scalar) -> Folding.Result {
    switch scalar {
    case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}", "…": plain(" ")
    case "‘", "’", "‚", "‛", "′", "´": plain("'")
    case "“"..."‟", "″", "«", "»", "‹", "›": plain("\"")
    case "「"..."』", "《", "》", "〈", "〉": plain("\"")
    case "\u{2010}"..."\u{2015}", "\u{2212}": plain("-")
    case "•", "·", "●": plain("·")
    case "\u{2028}", "\u{2029}": plain("\n")
    case "、": plain(",")
    case "【", "〔": plain("(")
    case "】", "〕": plain(")")
    case "〇": Folding.Result(first: scalar.value, marks: .unspaced)
    case "ª", "µ", "º": Folding.Result(first: scalar.value, marks: .letter)
    default: plain(scalar)
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Folding.Result {
    Folding.Result(first: scalar.value, marks: [])
  }
}
