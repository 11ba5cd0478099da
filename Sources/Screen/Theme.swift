/// Sixteen colours of a base16 scheme, and what the roles make of them.
package struct Theme: Hashable, Sendable {
  package var name: String
  package var author: String
  /// base00 ... base0F. Exactly sixteen.
  package let palette: [RGB]

  /// A colour, each part 0 to 255.
  package struct RGB: Hashable, Sendable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// `RRGGBB` or `#RRGGBB`.
    package init?(_ hex: some StringProtocol) {
      let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex.dropFirst(0)
      guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
        return nil
      }
      self.init(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
    }
  }

  /// From the keys of a scheme file, either form: `base00: "181818"`, or the same under `palette`.
  ///
  /// - Throws: what is missing or is no colour.
  package init(name: String, author: String, colours: [String: String]) throws(ThemeError) {
    self.name = name
    self.author = author
    var palette: [RGB] = []
    for key in Theme.keys {
      guard let text = colours[key] ?? colours[key.lowercased()] else { throw ThemeError.missing(key) }
      guard let colour = RGB(text) else { throw ThemeError.notAColour(key, text) }
      palette.append(colour)
    }
    self.palette = palette
  }

  private init(name: String, author: String, hex: String) {
    self.name = name
    self.author = author
    palette = hex.split(separator: " ").compactMap { RGB($0) }
  }

  /// base00 ... base0F.
  package static let keys = (0..<16).map { "base0" + String($0, radix: 16).uppercased() }

  /// What is used when no theme file is found; the same colours as `Themes/blotter-dark.yaml`.
  package static let builtIn = Theme(
    name: "Blotter Dark", author: "The Blotter authors",
    hex:
      "16181d 1f232b 2d333f 5f6b7d 9aa5b5 d5dbe4 e8ecf2 f7f9fc ef7f86 e8a465 e9cf7b 98c98a 74c7c0 7fb2f0 c59af0 c08f77")
}

/// Why a theme file cannot be used.
package enum ThemeError: Error, CustomStringConvertible {
  case missing(String)
  case notAColour(String, String)

  package var description: String {
    switch self {
    case .missing(let key): "the colour \(key) is missing; a base16 scheme has base00 to base0F"
    case .notAColour(let key, let text): "\(key) is '\(text)', which is no colour; write six hexadecimal digits"
    }
  }
}
