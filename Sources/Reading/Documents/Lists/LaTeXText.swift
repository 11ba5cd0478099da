internal import Foundation
internal import Text

/// LaTeX as bibliographies have it, made plain: accents, dashes, quotes; braces and commands gone.
struct LaTeXText {
  /// Single-spaced. O(length).
  static func plain(_ text: String) -> String {
    guard text.contains(where: { "\\{}~$-`'".contains($0) }) else { return text.singleSpaced }
    var reader = LaTeXText(Array(text.unicodeScalars))
    reader.read()
    return reader.plain.precomposedStringWithCanonicalMapping.singleSpaced
  }

  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var plain = ""

  private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// Marks that go on the letter behind them, as combining scalars.
  private static let accents: [String: Unicode.Scalar] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}", ".": "\u{307}",
    "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}",
    "b": "\u{331}",
  ]
  private static let signs: [String: String] = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
    "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "textendash": "–", "textemdash": "—",
    "textquoteright": "’", "textquoteleft": "‘", "ldots": "…", "dots": "…", "euro": "€", "pounds": "£",
    "copyright": "©",
    "S": "§",
  ]

  private mutating func read() {
    while at < scalars.count {
      let scalar = scalars[at]
      at += 1
      switch scalar {
      case "\\": command()
      case "{", "}", "$": break
      case "~": plain += " "
      case "-": dash()
      case "`", "'": quote(scalar)
      default: plain.unicodeScalars.append(scalar)
      }
    }
  }

  /// `--` and `---`.
  private mutating func dash() {
    var count = 1
    while count < 3, at < scalars.count, scalars[at] == "-" {
      at += 1
      count += 1
    }
    plain += ["-", "–", "—"][count - 1]
  }

  /// Two of them are quotes.
  private mutating func quote(_ sign: Unicode.Scalar) {
    guard at < scalars.count, scalars[at] == sign else { return plain.unicodeScalars.append(sign) }
    at += 1
    plain += sign == "`" ? "“" : "”"
  }

  private mutating func command() {
    guard at < scalars.count else { return }
    let name = name()
    if let accent = LaTeXText.accents[name] {
      if let letter = letter() {
        plain.unicodeScalars.append(letter)
        plain.unicodeScalars.append(accent)
      }
    } else if let sign = LaTeXText.signs[name] {
      plain += sign
      // The blank ends the command's name.
      if at < scalars.count, scalars[at] == " " { at += 1 }
    } else if name.count == 1, let sign = name.unicodeScalars.first, !sign.properties.isAlphabetic {
      plain += sign == "\\" ? " " : name
    } else {
      plain += " "
    }
  }

  /// Letters, or one sign.
  private mutating func name() -> String {
    var name = String.UnicodeScalarView()
    while at < scalars.count, scalars[at].isASCII, scalars[at].properties.isAlphabetic {
      name.append(scalars[at])
      at += 1
    }
    if name.isEmpty {
      name.append(scalars[at])
      at += 1
    }
    return String(name)
  }

  /// The letter that a mark goes on: in braces, behind a blank, or as a command (`\i`).
  private mutating func letter() -> Unicode.Scalar? {
    while at < scalars.count, "{ \\".unicodeScalars.contains(scalars[at]) { at += 1 }
    guard at < scalars.count, scalars[at] != "}" else { return nil }
    defer { at += 1 }
    return scalars[at]
  }
}
