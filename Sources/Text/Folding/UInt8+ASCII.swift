/// ASCII characters by name, where text is read as folded bytes: `text.byte(end) == .comma`.
///
/// Computed and inlined, so that a comparison is one with a constant in every target.
extension UInt8 {
  /// What ends a block of an article.
  @inlinable package static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  /// What stands before a line feed in files of other systems.
  @inlinable package static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  /// What separates the cells of a word list.
  @inlinable package static var tab: UInt8 { UInt8(ascii: "\t") }
  /// What all blanks but line feeds fold to.
  @inlinable package static var space: UInt8 { UInt8(ascii: " ") }
  /// U+0021.
  @inlinable package static var exclamationMark: UInt8 { UInt8(ascii: "!") }
  /// What all double quotes fold to.
  @inlinable package static var quotationMark: UInt8 { UInt8(ascii: "\"") }
  @inlinable package static var percentSign: UInt8 { UInt8(ascii: "%") }
  @inlinable package static var ampersand: UInt8 { UInt8(ascii: "&") }
  /// What all single quotes fold to.
  @inlinable package static var apostrophe: UInt8 { UInt8(ascii: "'") }
  @inlinable package static var openingBracket: UInt8 { UInt8(ascii: "(") }
  @inlinable package static var closingBracket: UInt8 { UInt8(ascii: ")") }
  @inlinable package static var asterisk: UInt8 { UInt8(ascii: "*") }
  @inlinable package static var commercialAt: UInt8 { UInt8(ascii: "@") }
  @inlinable package static var plusSign: UInt8 { UInt8(ascii: "+") }
  @inlinable package static var comma: UInt8 { UInt8(ascii: ",") }
  /// What all dashes fold to.
  @inlinable package static var hyphen: UInt8 { UInt8(ascii: "-") }
  @inlinable package static var fullStop: UInt8 { UInt8(ascii: ".") }
  @inlinable package static var slash: UInt8 { UInt8(ascii: "/") }
  @inlinable package static var colon: UInt8 { UInt8(ascii: ":") }
  @inlinable package static var semicolon: UInt8 { UInt8(ascii: ";") }
  @inlinable package static var questionMark: UInt8 { UInt8(ascii: "?") }
  @inlinable package static var underscore: UInt8 { UInt8(ascii: "_") }
  @inlinable package static var dollarSign: UInt8 { UInt8(ascii: "$") }

  /// Whether this is one of `0` to `9`.
  @inlinable package var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// The value of an ASCII digit, 0...9; without meaning for any other byte.
  @inlinable package var digitValue: Int { Int(self &- UInt8(ascii: "0")) }
}
