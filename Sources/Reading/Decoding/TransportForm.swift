/// Files whose text is written for transport (MIME, RFC 2045), as mail programs and browsers save them: what they say must be
/// taken out of it first.
enum TransportForm {
  /// Bytes looked at: the headers of a long mail, or the head of a page.
  private static let reach = 16_384

  /// The kind of file in words; `nil` for text that stands as it is. Bounded.
  static func kind(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(reach)
    if hasHeaders(head) { return "a web archive (MHTML) or a mail" }
    return isQuotedPrintable(head) ? "text in quoted-printable, a part of a web archive or mail" : nil
  }

  // MARK: Headers

  /// Headers that only MIME has; values that say its form.
  private static let versionHeader = Array("mime-version".utf8)
  private static let formHeaders = ["content-transfer-encoding", "content-type"].map { Array($0.utf8) }
  private static let forms = ["quoted-printable", "base64", "multipart/"].map { Array($0.utf8) }

  /// Whether it begins with headers of MIME: lines of a name and a colon, up to an empty line.
  private static func hasHeaders(_ head: ArraySlice<UInt8>) -> Bool {
    var rest = head.drop { $0 <= ASCII.space }
    while !rest.isEmpty {
      let line = rest.prefix { $0 != ASCII.lineFeed }
      rest = rest[line.endIndex...].dropFirst()
      let text = line.last == ASCII.carriageReturn ? line.dropLast() : line
      if text.first == ASCII.space || text.first == ASCII.tab { continue }
      guard let name = headerName(text) else { return false }
      let value = text[name.endIndex...].map(\.lowered)
      if name.elementsEqual(versionHeader, by: { $0.lowered == $1 }) { return true }
      let isOfForm = formHeaders.contains { name.elementsEqual($0) { $0.lowered == $1 } }
      if isOfForm, forms.contains(where: { contains(value, $0) }) { return true }
    }
    return false
  }

  private static func headerName(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = line.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == ASCII.hyphen }
    return !name.isEmpty && name.endIndex < line.endIndex && line[name.endIndex] == ASCII.colon ? name : nil
  }

  private static func contains(_ text: [UInt8], _ needle: [UInt8]) -> Bool {
    text.indices.contains { text[$0] == needle[0] && text[$0...].starts(with: needle) }
  }

  // MARK: Quoted-printable

  /// An equals sign of an attribute, as it must be written, and a sequence of UTF-8.
  private static let equals = Array("=3D".utf8)
  private static let leastSigns = 5
  private static let signLength = 3

  /// Whether equals signs are written `=3D`, or letters beyond ASCII `=C3=BC`, several times.
  private static func isQuotedPrintable(_ head: ArraySlice<UInt8>) -> Bool {
    var signs = 0
    var at = head.startIndex
    while let sign = head[at...].firstIndex(of: ASCII.equals), signs < leastSigns {
      let next = sign + signLength
      let isPair = next < head.endIndex && head[next] == ASCII.equals && isHighSign(head[sign..<next])
      if head[sign...].starts(with: equals) && next < head.endIndex && isQuote(head[next]) || isPair { signs += 1 }
      at = sign + 1
    }
    return signs >= leastSigns && !head.contains { $0 >= ASCII.end }
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == ASCII.quote || byte == ASCII.apostrophe }

  /// `=C3`: a byte beyond ASCII in capital hexadecimal digits.
  private static func isHighSign(_ sign: ArraySlice<UInt8>) -> Bool {
    sign.count == signLength && highDigits.contains(sign[sign.startIndex + 1])
      && hexDigits.contains(sign[sign.startIndex + 2])
  }

  private static let highDigits = Set("89ABCDEF".utf8)
  private static let hexDigits = Set("0123456789ABCDEF".utf8)
}
