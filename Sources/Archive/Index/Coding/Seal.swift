internal import Foundation
import Text

/// A number by which bytes are told from others. SQLite does not check what is in its pages, and a column of wrong numbers is
/// worse than none.
enum Seal {
  /// Bytes of a seal.
  static let size = 8

  static func value(of data: Data) -> UInt64 { unsafe data.withUnsafeBytes { unsafe value(of: $0) } }
  static func value(of bytes: ArraySlice<UInt8>) -> UInt64 { unsafe bytes.withUnsafeBytes { unsafe value(of: $0) } }

  /// FNV-1a over words of eight bytes, turned so that every bit reaches all places.
  private static func value(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count) ^ FNV1a.offset
    let words = bytes.count / 8
    for index in 0..<words {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash = hash << 23 | hash >> 41
    }
    for index in words * 8..<bytes.count { hash = FNV1a.adding(unsafe bytes[index], to: hash) }
    return hash
  }

  /// The bytes with their seal behind them.
  static func seal(_ bytes: [UInt8]) -> [UInt8] {
    let value = value(of: bytes[...])
    return bytes + (0..<size).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }

  /// What was sealed; `nil` where it is not whole.
  static func open(_ bytes: [UInt8]) -> [UInt8]? {
    let content = bytes.dropLast(size)
    return bytes.count >= size && seal(Array(content)) == bytes ? Array(content) : nil
  }
}
