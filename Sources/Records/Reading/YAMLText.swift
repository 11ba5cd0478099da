/// What a file's bytes are before they are YAML.
package enum YAMLText {
  private static let byteOrderMark: Unicode.Scalar = "\u{FEFF}"

  /// A text's byte order mark, if it has one, and what is behind it: the parser takes the mark for a column of the first line.
  static func parted(_ text: String) -> (mark: String, body: String) {
    guard text.unicodeScalars.first == byteOrderMark else { return ("", text) }
    return (String(byteOrderMark), String(text.unicodeScalars.dropFirst()))
  }

  /// The name of an encoding that is told by its mark, or by where its zeros are, and is not UTF-8; `nil` for all others.
  /// Text of ASCII letters in these encodings is valid UTF-8 too, of letters and zeros: ask for this first.
  package static func encoding(of bytes: [UInt8]) -> String? {
    // UTF-32 first: its mark begins with that of UTF-16.
    let starts: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE], "UTF-16"),
      ([0xFE, 0xFF], "UTF-16"),
      ([0, 0, 0], "UTF-32"),
    ]
    if let start = starts.first(where: { bytes.starts(with: $0.0) }) { return start.1 }
    guard bytes.count > 3 else { return nil }
    switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
    case (false, true, true, true): return "UTF-32"
    case (false, true, false, true), (true, false, true, false): return "UTF-16"
    default: return nil
    }
  }

  /// Where the first byte stands that is no UTF-8; `nil` when all are.
  static func firstWrongByte(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var (parser, rest, at) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator(), 0)
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): at += scalar.count
      case .error: return at
      case .emptyInput: return nil
      }
    }
  }
}
