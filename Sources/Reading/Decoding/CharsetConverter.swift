internal import Glibc

/// One conversion descriptor of `iconv` that makes UTF-8. It is opened for one text and closed after it.
@safe final class CharsetConverter {
  /// What to do with a byte that cannot be read.
  enum ErrorHandling {
    /// It becomes U+FFFD.
    case replace
    /// The text is not of this charset.
    case stop
  }

  private let descriptor: iconv_t

  /// `nil` when the system does not know the charset by this name.
  init?(from name: String) {
    guard let opened = unsafe iconv_open("UTF-8", name), Int(bitPattern: opened) != CharsetConverter.failed else {
      return nil
    }
    unsafe descriptor = opened
  }

  deinit { unsafe iconv_close(descriptor) }

  /// What `iconv` and `iconv_open` return when they fail: `(size_t)-1`.
  private static let failed = -1
  private static let replacement = Array("\u{FFFD}".utf8)

  /// The text as UTF-8; `nil` when a byte cannot be read and errors stop it. O(n).
  func convert(_ bytes: [UInt8], onError: ErrorHandling) -> [UInt8]? {
    var input = bytes
    // No charset makes more than a scalar of four bytes of one byte.
    var output = [UInt8](repeating: 0, count: (bytes.count + UTF8Form.fourBytes) * UTF8Form.fourBytes)
    let filled = unsafe input.withUnsafeMutableBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        unsafe convert(source, into: target, onError: onError)
      }
    }
    guard let filled else { return nil }
    output.removeLast(output.count - filled)
    return output
  }

  /// Converts until the input is used up; returns the bytes filled.
  private func convert(
    _ source: UnsafeMutableRawBufferPointer, into target: UnsafeMutableRawBufferPointer, onError: ErrorHandling
  ) -> Int? {
    var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
    var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = source.count
    var room = target.count
    while left > 0 {
      let status = unsafe iconv(descriptor, &from, &left, &to, &room)
      if status != CharsetConverter.failed { break }
      guard onError == .replace, left > 0, room >= CharsetConverter.replacement.count, let at = unsafe to else { break }
      for (offset, byte) in CharsetConverter.replacement.enumerated() {
        unsafe at[offset] = CChar(bitPattern: byte)
      }
      unsafe to = at + CharsetConverter.replacement.count
      room -= CharsetConverter.replacement.count
      unsafe from = from.map { unsafe $0 + 1 }
      left -= 1
    }
    // Some hold a letter back, as a mark that belongs on it may follow.
    _ = unsafe iconv(descriptor, nil, nil, &to, &room)
    return left == 0 || onError == .replace ? target.count - room : nil
  }
}
