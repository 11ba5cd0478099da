internal import CTerminal

extension Terminal {
  /// Bytes of a text that terminals take at least; longer ones some refuse.
  private static let most = 74_994

  /// Hands a text to the terminal's clipboard (OSC 52, xterm's control sequences), which is the person's own, over ssh too. Whether
  /// the terminal takes it is not told by any.
  package func copy(_ text: String) {
    let encoded = Base64.encoded(Array(text.utf8.prefix(Terminal.most)))
    unsafe Array("\u{1B}]52;c;\(encoded)\u{7}".utf8).withUnsafeBufferPointer { bytes in
      unsafe ct_write(bytes.baseAddress, bytes.count)
    }
  }
}

/// RFC 4648, section 4: Foundation has it, and would be touched for it alone.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func encoded(_ bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let number = group[0] << 16 | group[1] << 8 | group[2]
      let count = min(3, bytes.count - start)
      for place in 0..<4 {
        text.append(place <= count ? letters[number >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
