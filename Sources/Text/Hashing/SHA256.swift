/// The Secure Hash Standard's SHA-256 (FIPS 180-4): what `sha256sum` prints, so that anybody can check a cited file.
package enum SHA256 {
  /// Fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3).
  private static let start: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]

  /// Fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]

  /// The digest as 64 hexadecimal digits. O(n).
  package static func hex(of bytes: [UInt8]) -> String { SecureHash.hex(words(of: bytes)) }

  private static func words(of bytes: [UInt8]) -> [UInt32] {
    var state = start
    SecureHash.eachBlock(of: bytes) { block in
      var schedule = block
      for t in 16..<64 {
        let (a, b) = (schedule[t - 15], schedule[t - 2])
        let first = a.rotated(by: 7) ^ a.rotated(by: 18) ^ (a >> 3)
        let second = b.rotated(by: 17) ^ b.rotated(by: 19) ^ (b >> 10)
        schedule.append(schedule[t - 16] &+ first &+ schedule[t - 7] &+ second)
      }
      compress(schedule, into: &state)
    }
    return state
  }

  private static func compress(_ schedule: [UInt32], into state: inout [UInt32]) {
    var w = state
    for t in 0..<64 {
      let sum1 = w[4].rotated(by: 6) ^ w[4].rotated(by: 11) ^ w[4].rotated(by: 25)
      let choice = (w[4] & w[5]) ^ (~w[4] & w[6])
      let first = w[7] &+ sum1 &+ choice &+ constants[t] &+ schedule[t]
      let sum0 = w[0].rotated(by: 2) ^ w[0].rotated(by: 13) ^ w[0].rotated(by: 22)
      let majority = (w[0] & w[1]) ^ (w[0] & w[2]) ^ (w[1] & w[2])
      w = [first &+ sum0 &+ majority, w[0], w[1], w[2], w[3] &+ first, w[4], w[5], w[6]]
    }
    for index in state.indices { state[index] = state[index] &+ w[index] }
  }
}

/// The Secure Hash Standard's SHA-1 (FIPS 180-4): for names made of names (RFC 9562, version 5), which ask for it. Guards nothing.
package enum SHA1 {
  /// The digest's 20 bytes. O(n).
  package static func bytes(of bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    SecureHash.eachBlock(of: bytes) { block in
      var schedule = block
      for t in 16..<80 {
        let mixed = schedule[t - 3] ^ schedule[t - 8] ^ schedule[t - 14] ^ schedule[t - 16]
        schedule.append(mixed.rotated(by: 31))
      }
      compress(schedule, into: &state)
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  private static func compress(_ schedule: [UInt32], into state: inout [UInt32]) {
    var w = state
    for t in 0..<80 {
      let (mixed, constant): (UInt32, UInt32) =
        switch t {
        case ..<20: ((w[1] & w[2]) | (~w[1] & w[3]), 0x5A82_7999)
        case ..<40: (w[1] ^ w[2] ^ w[3], 0x6ED9_EBA1)
        case ..<60: ((w[1] & w[2]) | (w[1] & w[3]) | (w[2] & w[3]), 0x8F1B_BCDC)
        default: (w[1] ^ w[2] ^ w[3], 0xCA62_C1D6)
        }
      let next = w[0].rotated(by: 27) &+ mixed &+ w[4] &+ constant &+ schedule[t]
      w = [next, w[0], w[1].rotated(by: 2), w[2], w[3]]
    }
    for index in state.indices { state[index] = state[index] &+ w[index] }
  }
}

/// What the standard's hashes share.
private enum SecureHash {
  /// Bytes of a block.
  static let block = 64

  /// The message, padded to whole blocks with its length behind (FIPS 180-4, 5.1.1), a block of 16 words at a time.
  static func eachBlock(of bytes: [UInt8], do work: ([UInt32]) -> Void) {
    let whole = bytes.count / block * block
    for start in stride(from: 0, to: whole, by: block) { work(words(of: bytes[start..<start + block])) }
    var rest = Array(bytes[whole...]) + [0x80]
    while rest.count % block != block - 8 { rest.append(0) }
    let bits = UInt64(bytes.count) * 8
    rest += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) }
    for start in stride(from: 0, to: rest.count, by: block) { work(words(of: rest[start..<start + block])) }
  }

  private static func words(of block: ArraySlice<UInt8>) -> [UInt32] {
    stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
      block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
  }

  static func hex(_ words: [UInt32]) -> String {
    words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }
}

extension UInt32 {
  /// To the right, around the end.
  fileprivate func rotated(by bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
