/// What one scalar beyond ASCII becomes in `FoldedText`: nothing, one scalar or two. The one table of folding.
enum Folding {
  /// Scalars; 0 stands for none.
  struct Result {
    var first: UInt32
    var second: UInt32 = 0
    var marks: FoldedText.Mark
  }

  /// O(1).
  static func fold(_ scalar: Unicode.Scalar) -> Result {
    let value = scalar.value
    switch value {
    case 0xC0...0x24F: return latin(value)
    case 0x1E00...0x1EFF: return vietnamese(value)
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      return Result(first: 0, marks: [])
    case 0x370...0x52F: return greekOrCyrillic(value)
    case 0x600...0x6FF: return arabic(value)
    case 0x900...0xDFF: return indic(value)
    case 0xE00...0xEFF, 0x1780...0x17FF: return Result(first: value, marks: .unspaced)
    case 0x80...0xBF, 0x2000...0x2BFF, 0x3000...0x303F: return Punctuation.fold(value)
    case 0x3040...0x318F, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return Result(first: HanVariants.simplified(value), marks: .unspaced)
    case 0xFF01...0xFF5E: return fullWidth(value)
    case 0xFFE5, 0xFFE1, 0xFFE6:
      return Result(first: value == 0xFFE5 ? 0xA5 : value == 0xFFE1 ? 0xA3 : 0x20A9, marks: [])
    case 0x1F000...0x1FFFF, 0xE000...0xF8FF, 0xE0000...0x10FFFF: return Result(first: 32, marks: [])
    default: return Result(first: value, marks: scalar.properties.isAlphabetic ? .letter : [])
    }
  }

  private static func fullWidth(_ value: UInt32) -> Result {
    let ascii = value - 0xFEE0
    switch ascii {
    case 48...57: return Result(first: ascii, marks: .digit)
    case 65...90: return Result(first: ascii + 32, marks: [.letter, .cased, .upper])
    case 97...122: return Result(first: ascii, marks: [.letter, .cased])
    default: return Result(first: ascii, marks: [])
    }
  }

  private static func latin(_ value: UInt32) -> Result {
    let upper: FoldedText.Mark = isUpperLatin(value) ? .upper : []
    let marks: FoldedText.Mark = [.letter, .cased, upper]
    switch value {
    case 0xD7, 0xF7: return Result(first: value, marks: [])
    case 0xDF: return Result(first: 0x73, second: 0x73, marks: marks)
    case 0xC6, 0xE6: return Result(first: 0x61, second: 0x65, marks: marks)
    case 0x152, 0x153: return Result(first: 0x6F, second: 0x65, marks: marks)
    case 0x1A0, 0x1A1: return Result(first: 0x1A1, marks: marks)
    case 0x1AF, 0x1B0: return Result(first: 0x1B0, marks: marks)
    default:
      let base = LatinBase.letter(value)
      return Result(first: base == 0 ? value : UInt32(base), marks: marks)
    }
  }

  private static func isUpperLatin(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0xDE: true
    case 0x100...0x137, 0x14A...0x177: value % 2 == 0
    case 0x139...0x148, 0x179...0x17E: value % 2 == 1
    case 0x178, 0x1A0, 0x1AF: true
    case 0x1CD...0x1DC: value % 2 == 1
    default: value >= 0x1DE && value % 2 == 0
    }
  }

  private static func vietnamese(_ value: UInt32) -> Result {
    let isUpper = value % 2 == 0 && value != 0x1E9E
    let upper: FoldedText.Mark = isUpper ? .upper : []
    return Result(first: isUpper ? value + 1 : value, marks: [.letter, .cased, upper])
  }

  private static func greekOrCyrillic(_ value: UInt32) -> Result {
    let cased: FoldedText.Mark = [.letter, .cased]
    switch value {
    case 0x410...0x42F: return greekOrCyrillic(value + 0x20).asUpper
    case 0x401, 0x451: return Result(first: 0x435, marks: value == 0x401 ? [cased, .upper] : cased)
    case 0x439: return Result(first: 0x438, marks: cased)
    case 0x400...0x40F: return Result(first: value + 0x50, marks: [cased, .upper])
    case 0x386: return Result(first: 0x3AC, marks: [cased, .upper])
    case 0x388...0x38A: return Result(first: value + 0x25, marks: [cased, .upper])
    case 0x38C: return Result(first: 0x3CC, marks: [cased, .upper])
    case 0x38E, 0x38F: return Result(first: value + 0x3F, marks: [cased, .upper])
    case 0x391...0x3AB: return Result(first: value + 0x20, marks: [cased, .upper])
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F:
      return Result(first: value | 1, marks: value % 2 == 0 ? [cased, .upper] : cased)
    default: return Result(first: value, marks: cased)
    }
  }

  private static func arabic(_ value: UInt32) -> Result {
    switch value {
    case 0x640, 0x64B...0x65F, 0x670: return Result(first: 0, marks: [])
    case 0x660...0x669: return Result(first: value - 0x660 + 48, marks: .digit)
    case 0x6F0...0x6F9: return Result(first: value - 0x6F0 + 48, marks: .digit)
    case 0x622, 0x623, 0x625, 0x671: return Result(first: 0x627, marks: .letter)
    case 0x649, 0x6CC: return Result(first: 0x64A, marks: .letter)
    case 0x629: return Result(first: 0x647, marks: .letter)
    case 0x6A9: return Result(first: 0x643, marks: .letter)
    case 0x66B: return Result(first: 46, marks: [])
    case 0x66C, 0x60C: return Result(first: 44, marks: [])
    case 0x61B, 0x6D4: return Result(first: 59, marks: [])
    case 0x61F: return Result(first: 63, marks: [])
    case 0x66A: return Result(first: 37, marks: [])
    default: return Result(first: value, marks: .letter)
    }
  }

  private static func indic(_ value: UInt32) -> Result {
    switch value {
    case 0x93C: return Result(first: 0, marks: [])
    case 0x958...0x95F:
      let bases: [UInt32] = [0x915, 0x916, 0x917, 0x91C, 0x921, 0x922, 0x92B, 0x92F]
      return Result(first: bases[Int(value - 0x958)], marks: .letter)
    case 0x964, 0x965: return Result(first: 0x964, marks: [])
    case 0x966...0x96F: return Result(first: value - 0x966 + 48, marks: .digit)
    case 0x970: return Result(first: value, marks: [])
    default: return Result(first: value, marks: .letter)
    }
  }
}

extension Folding.Result {
  fileprivate var asUpper: Folding.Result {
    var result = self
    result.marks.insert(.upper)
    return result
  }
}
