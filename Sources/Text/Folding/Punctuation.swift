/// Signs and spaces that mean the same, made the same.
enum Punctuation {
  static func fold(_ value: UInt32) -> Folding.Result {
    switch value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: plain(32)
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0xB4: plain(39)
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB, 0x2039, 0x203A: plain(34)
    case 0x300C...0x300F, 0x300A, 0x300B, 0x3008, 0x3009: plain(34)
    case 0x2010...0x2015, 0x2212: plain(45)
    case 0x2022, 0xB7, 0x25CF: plain(0xB7)
    case 0x2026: plain(32)
    case 0x2028, 0x2029: plain(10)
    case 0x3001: plain(44)
    case 0x3007: Folding.Result(first: 0x3007, marks: .unspaced)
    case 0x3010, 0x3014: plain(40)
    case 0x3011, 0x3015: plain(41)
    case 0xAA, 0xB5, 0xBA: Folding.Result(first: value, marks: .letter)
    default: plain(value)
    }
  }

  private static func plain(_ value: UInt32) -> Folding.Result { Folding.Result(first: value, marks: []) }
}
