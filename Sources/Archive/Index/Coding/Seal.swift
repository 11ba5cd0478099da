internal import Foundation
import Text

/// A number behind bytes by which damage is told. SQLite does not check what is in its pages, and a column of wrong numbers is
/// worse than none.
enum Seal {
  /// Bytes of a seal.
  static let size = 8

  /// The bytes with their seal behind them. O(bytes), at memory's speed.
  static func seal(_ bytes: [UInt8]) -> [UInt8] {
    var sealed = bytes
    sealed.reserveCapacity(bytes.count + size)
    let number: UInt64 = unsafe bytes.withUnsafeBytes { unsafe Seal.value(of: $0) }
    for place in 0..<size { sealed.append(UInt8(truncatingIfNeeded: number >> UInt64(place * 8))) }
    return sealed
  }

  /// How many bytes stand before the seal; `nil` where they are not those that were sealed.
  static func contents(_ bytes: [UInt8]) -> Int? { unsafe bytes.withUnsafeBytes { unsafe contents($0) } }

  static func contents(_ data: Data) -> Int? { unsafe data.withUnsafeBytes { unsafe contents($0) } }

  private static func contents(_ bytes: UnsafeRawBufferPointer) -> Int? {
    let count = bytes.count - size
    guard count >= 0 else { return nil }
    let found = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: count, as: UInt64.self))
    return unsafe value(of: UnsafeRawBufferPointer(rebasing: bytes[..<count])) == found ? count : nil
  }

  static func value(of data: Data) -> UInt64 { unsafe data.withUnsafeBytes { unsafe value(of: $0) } }

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
}
