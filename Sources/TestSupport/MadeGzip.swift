/// What gzip makes of bytes (RFC 1952), without compression: one member of stored blocks (RFC 1951, 3.2.4).
package enum MadeGzip {
  /// Bytes of one block.
  private static let block = 1000

  package static func bytes(_ content: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = content[...]
    repeat {
      let piece = rest.prefix(block)
      rest = rest.dropFirst(block)
      let count = UInt16(piece.count)
      packed += [rest.isEmpty ? 1 : 0] + MadeZip.two(count) + MadeZip.two(~count) + piece
    } while !rest.isEmpty
    return packed + MadeZip.four(MadeZip.crc(content)) + MadeZip.four(UInt32(content.count))
  }
}
