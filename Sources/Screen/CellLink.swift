/// Cells of a row that lead to an address.
package struct CellLink: Sendable, Equatable {
  package let row: Int
  package let columns: Range<Int>
  /// Printable ASCII without blanks: nothing of it can end the sequence that carries it to the terminal.
  package let address: String

  /// `nil` for an address that is none of the web or of mail, or is longer than terminals take.
  init?(row: Int, columns: Range<Int>, to address: String) {
    let start = address.prefix(8).lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: { start.hasPrefix($0) }) else { return nil }
    self.row = row
    self.columns = columns
    self.address = CellLink.encoded(address)
    // VTE and iTerm2 drop longer ones (gist.github.com/egmontkob, "Hyperlinks in terminal emulators").
    if self.address.utf8.count > 2083 { return nil }
  }

  /// All bytes but printable ASCII as %XX.
  private static func encoded(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = address.utf8.flatMap { byte -> [UInt8] in
      (0x21...0x7E).contains(byte) ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
