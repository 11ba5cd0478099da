import Foundation
import Testing
import Text

@testable import Archive

/// Whatever happens to bytes that were sealed is seen.
@Suite struct SealTests {
  private static let sizes = [0, 1, 7, 8, 9, 15, 16, 17, 64, 100]

  private func bytes(_ count: Int) -> [UInt8] {
    var random = SplitMix64(state: UInt64(count))
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  @Test(arguments: SealTests.sizes)
  func `what was sealed is found whole, and a seal is eight bytes`(count: Int) throws {
    let sealed = Seal.seal(bytes(count))
    #expect(sealed.count == count + 8 && Array(sealed.prefix(count)) == bytes(count))
    #expect(Seal.contents(sealed) == count && Seal.contents(Data(sealed)) == count)
    #expect(try NumberBlob.opened(Data(sealed)) == Data(bytes(count)))
    #expect(NumberBlob.sealed(Data(bytes(count))) == Data(sealed))
  }

  @Test(arguments: SealTests.sizes)
  func `no bit can be turned unseen, and nothing be taken away or added`(count: Int) {
    let sealed = Seal.seal(bytes(count))
    for bit in 0..<sealed.count * 8 {
      var damaged = sealed
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(Seal.contents(damaged) == nil, "bit \(bit)")
    }
    for size in 0..<sealed.count { #expect(Seal.contents(Array(sealed.prefix(size))) == nil) }
    #expect(Seal.contents(sealed + [0]) == nil && Seal.contents([0] + sealed) == nil)
  }

  @Test func `words that change places are seen`() {
    let words = (0..<6).map { word in (0..<8).map { UInt8(word * 8 + $0) } }
    let sealed = Seal.seal(words.flatMap(\.self))
    for one in 0..<6 {
      for other in 0..<one {
        var swapped = words
        swapped.swapAt(one, other)
        #expect(Seal.contents(swapped.flatMap(\.self) + sealed.suffix(8)) == nil)
      }
    }
  }

  @Test func `of a broken seal nothing is read`() throws {
    var sealed = [UInt8](ByteWriter.data { $0.text("a number that is cited") })
    var whole = ByteReader(Data(sealed))
    #expect(try whole.text() == "a number that is cited" && whole.isAtEnd)
    sealed[3] ^= 1
    var broken = ByteReader(Data(sealed))
    #expect(throws: ByteReader.Broken.self) { try broken.text() }
    #expect(throws: ByteReader.Broken.self) { try broken.number() }
    #expect(throws: ByteReader.Broken.self) { try broken.list { (_) throws(ByteReader.Broken) in 1 } }
  }
}
