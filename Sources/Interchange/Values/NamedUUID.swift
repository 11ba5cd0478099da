import Text

/// Names made of names: the same name, the same identifier, on every machine (RFC 9562, version 5).
enum NamedUUID {
  /// The name space of URLs (RFC 9562, appendix A).
  private static let urls: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  /// The identifier of a URL.
  static func of(_ url: String) -> String {
    var bytes = Array(SHA1.bytes(of: urls + Array(url.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
  }
}
