/// Bytes of ASCII by the names of their characters (ISO 646, Unicode block "Basic Latin").
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let formFeed: UInt8 = 0x0C
  static let carriageReturn = UInt8(ascii: "\r")
  static let escape: UInt8 = 0x1B
  static let space = UInt8(ascii: " ")
  static let exclamationMark = UInt8(ascii: "!")
  static let quote = UInt8(ascii: "\"")
  static let ampersand = UInt8(ascii: "&")
  static let apostrophe = UInt8(ascii: "'")
  static let openingParenthesis = UInt8(ascii: "(")
  static let closingParenthesis = UInt8(ascii: ")")
  static let asterisk = UInt8(ascii: "*")
  static let plus = UInt8(ascii: "+")
  static let comma = UInt8(ascii: ",")
  static let hyphen = UInt8(ascii: "-")
  static let point = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let zero = UInt8(ascii: "0")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let less = UInt8(ascii: "<")
  static let equals = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">")
  static let questionMark = UInt8(ascii: "?")
  static let openingBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")
  static let closingBracket = UInt8(ascii: "]")
  static let underscore = UInt8(ascii: "_")
  static let openingBrace = UInt8(ascii: "{")
  static let bar = UInt8(ascii: "|")
  static let closingBrace = UInt8(ascii: "}")
  static let delete: UInt8 = 0x7F
  /// The first byte that is not of ASCII.
  static let end: UInt8 = 0x80
  /// The bit by which a small letter differs from its capital.
  static let caseBit: UInt8 = 0x20

  static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
  static let smallLetters = UInt8(ascii: "a")...UInt8(ascii: "z")
  static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}

extension UInt8 {
  /// A letter of ASCII, small or capital.
  @inline(__always)
  var isASCIILetter: Bool { ASCII.smallLetters.contains(self | ASCII.caseBit) }

  /// A digit of ASCII.
  @inline(__always)
  var isASCIIDigit: Bool { ASCII.digits.contains(self) }

  /// The small letter of a capital of ASCII; every other byte as it is.
  @inline(__always)
  var lowered: UInt8 { ASCII.capitals.contains(self) ? self | ASCII.caseBit : self }

  /// White space of HTML but the form feed, which decoding makes a line feed (HTML, "ASCII whitespace").
  @inline(__always)
  var isASCIISpace: Bool {
    self == ASCII.space || self == ASCII.lineFeed || self == ASCII.tab || self == ASCII.carriageReturn
  }
}
