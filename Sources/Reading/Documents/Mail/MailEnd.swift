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

  /// Four letters are three bytes. Where something else follows, such as a list's own words, nobody can tell.
  private static func isCutBase64(_ content: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    for byte in content where byte > ASCII.space {
      guard byte.isASCIILetter || byte.isASCIIDigit || base64Signs.contains(byte) else { return false }
      letters += 1
    }
    return letters % 4 != 0
  }

  private static let base64Signs = Array("+/=".utf8)

  /// `=` or `=C` at the very end: a sign that is not whole.
  private static func isCutQuotedPrintable(_ content: ArraySlice<UInt8>) -> Bool {
    content.last == ASCII.equals || content.dropLast().last == ASCII.equals && (content.last ?? 0) > ASCII.space
  }
}
