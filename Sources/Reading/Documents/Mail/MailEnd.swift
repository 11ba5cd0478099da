/// Whether a message ends where it should.
enum MailEnd {
  /// - Parameters:
  ///   - head: its headers.
  ///   - content: where what they are headers of begins.
  ///
  /// O(n).
  static func isCutOff(_ bytes: [UInt8], head: ArraySlice<UInt8>, content: Int) -> Bool {
    guard content < bytes.count else { return false }
    if let type = MailHead.value(of: "content-type", in: head), type.hasPrefix("multipart/") {
      guard let boundary = MailHead.boundaries(in: head)?.first else { return false }
      return !hasEnd(boundary, in: bytes[content...])
    }
    switch MailHead.value(of: "content-transfer-encoding", in: head) {
    case "base64": return isCutBase64(bytes[content...])
    case "quoted-printable": return isCutQuotedPrintable(bytes[content...])
    default: return false
    }
  }

  /// Whether the line behind the last part is there (RFC 2046, 5.1.1). It is looked for from the end.
  private static func hasEnd(_ boundary: [UInt8], in content: ArraySlice<UInt8>) -> Bool {
    let hyphens = [ASCII.hyphen, ASCII.hyphen]
    let line = hyphens + boundary + hyphens
    var at = content.endIndex - line.count
    while at >= content.startIndex {
      if content[at] == ASCII.hyphen, content[at...].starts(with: line),
        at == content.startIndex || content[at - 1] == ASCII.lineFeed
      {
        return true
      }
      at -= 1
    }
    return false
  }

  /// Four letters are three bytes. Some write no `=` behind two that are one byte, or three that are two; then what is left over of
  /// the last letter's bits is zero (RFC 4648, 3.5), and never is one letter left over. Where something else follows, such as a
  /// list's own words, nobody can tell.
  private static func isCutBase64(_ content: ArraySlice<UInt8>) -> Bool {
    var (letters, last) = (0, UInt8(0))
    for byte in content where byte > ASCII.space {
      if byte == ASCII.equals {
        letters = 0
        continue
      }
      guard let value = base64Value(of: byte) else { return false }
      letters += 1
      last = value
    }
    return switch letters % 4 {
    case 1: true
    case 2: last & 0b1111 != 0
    case 3: last & 0b11 != 0
    default: false
    }
  }

  /// The six bits that a letter stands for.
  private static func base64Value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  /// `=` or `=C` at the very end: a sign that is not whole.
  private static func isCutQuotedPrintable(_ content: ArraySlice<UInt8>) -> Bool {
    content.last == ASCII.equals || content.dropLast().last == ASCII.equals && (content.last ?? 0) > ASCII.space
  }
}
