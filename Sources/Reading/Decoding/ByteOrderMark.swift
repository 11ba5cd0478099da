/// The byte-order marks by which a file says its encoding (Unicode, section 23.8).
enum ByteOrderMark {
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let utf16LittleEndian: [UInt8] = [0xFF, 0xFE]
  static let utf16BigEndian: [UInt8] = [0xFE, 0xFF]
  static let utf16Marks = [utf16LittleEndian, utf16BigEndian]
}
