/// A zip archive made by hand (APPNOTE 6.3): its files as they are, without compression.
package enum MadeZip {
  package static func bytes(_ files: [(name: String, text: String)]) -> [UInt8] {
    bytes(of: files.map { ($0.name, Array($0.text.utf8)) })
  }

  /// The same of files that are no text.
  package static func bytes(of files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let name = Array(name.utf8)
      let start = archive.count
      let common =
        two(0) + two(0) + two(0) + two(33) + four(crc(content)) + four(UInt32(content.count))
        + four(UInt32(content.count))
        + two(UInt16(name.count)) + two(0)
      archive += four(0x0403_4B50) + two(20) + common + name + content
      directory +=
        four(0x0201_4B50) + two(20) + two(20) + common + two(0) + two(0) + two(0) + four(0) + four(UInt32(start)) + name
    }
    let count = two(UInt16(files.count))
    return archive + directory + four(0x0605_4B50) + two(0) + two(0) + count + count + four(UInt32(directory.count))
      + four(UInt32(archive.count)) + two(0)
  }

  static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
  static func four(_ number: UInt32) -> [UInt8] {
    two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16))
  }

  /// CRC-32 (ISO 3309).
  static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}
