/// What the reader needs to know of single Unicode scalars, by arithmetic on their ranges: no table is loaded.
///
/// Folding covers the bicameral scripts of the languages known here (Latin, Greek, Cyrillic); it is for comparing words,
/// not for showing them.
enum Letters {
  enum Kind: Hashable { case letter, digit, other }

  /// What a scalar is to a word.
  @inline(__always)
  static func kind(_ scalar: UInt32) -> Kind {
    if scalar < 0x80 {
      let lower = scalar | 0x20
      return lower >= 0x61 && lower <= 0x7A ? .letter : scalar >= 0x30 && scalar <= 0x39 ? .digit : .other
    }
    return digit(scalar) != nil ? .digit : isLetter(scalar) ? .letter : .other
  }

  /// The lower-case form.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar }
    return wideFolded(scalar)
  }

  private static func wideFolded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0..<0xC0: scalar
    case 0xC0...0xDE: scalar == 0xD7 ? scalar : scalar + 0x20
    case 0x130: 0x69  // İ
    case 0x178: 0xFF
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x1A0, 0x1AF: scalar + 1
    case 0x218, 0x21A: scalar + 1
    case 0x15F, 0x163: scalar
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 37
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: scalar + 63
    case 0x391...0x3AB: scalar + 32
    case 0x400...0x40F: scalar + 80
    case 0x410...0x42F: scalar + 32
    case 0x490: 0x491
    case 0x1EA0...0x1EF9: scalar | 1
    case 0x2019, 0x2018, 0x02BC: 0x27
    default: scalar
    }
  }

  static func isUpper(_ scalar: UInt32) -> Bool { folded(scalar) != scalar && isLetter(scalar) }

  /// Letters, marks and joiners that hold a word together; digits are not letters.
  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xAA: false
    case 0xAA, 0xB5, 0xBA: true
    case 0xAB...0xBF: false
    case 0xD7, 0xF7: false
    case 0x2B0..<0x2000:
      digit(scalar) == nil && scalar != 0x60C && scalar != 0x61B && scalar != 0x61F && scalar != 0x66A
        && scalar != 0x6D4
        && scalar != 0x964 && scalar != 0x965
    case 0x2000..<0x2C00: scalar == 0x200C || scalar == 0x200D
    case 0x2E00..<0x3005: false
    case 0x3008...0x3020, 0x3030, 0x303D, 0x30FB: false
    case 0xD800..<0xF900: false
    case 0xFF00...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: false
    case 0xFFE0...0xFFFF: false
    case 0x1F000...0x1FAFF: false
    default: true
    }
  }

  /// The value of a decimal digit in any script of the languages known here.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0..<0x660: nil
    case 0x660...0x669: Int(scalar - 0x660)
    case 0x6F0...0x6F9: Int(scalar - 0x6F0)
    case 0x966...0x96F: Int(scalar - 0x966)
    case 0x9E6...0x9EF: Int(scalar - 0x9E6)
    case 0xE50...0xE59: Int(scalar - 0xE50)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }

  /// Scripts that write without spaces between words: Thai, Lao, Khmer, Burmese, kana and Han.
  static func isUnspaced(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0xE00: false
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  static func isHan(_ scalar: UInt32) -> Bool {
    (0x3400...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0x0A || scalar == 0x0D || scalar == 0xA0 || scalar == 0x3000
      || (0x2000...0x200A).contains(scalar) || scalar == 0x202F || scalar == 0x2028 || scalar == 0x2029
  }
}
