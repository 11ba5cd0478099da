import Testing
import Text

@Suite struct HashingTests {
  /// Test vectors of the authors (isthe.com/chongo/tech/comp/fnv) and of RFC 9923.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func `FNV-1a gives the published values`(text: String, hash: UInt64) {
    #expect(FNV1a.hash(text.utf8) == hash)
  }

  @Test func `a hash can be gone on from`() {
    #expect(FNV1a.hash("bar".utf8, from: FNV1a.hash("foo".utf8)) == FNV1a.hash("foobar".utf8))
    #expect(FNV1a.adding(UInt8(ascii: "a"), to: FNV1a.offset) == FNV1a.hash("a".utf8))
  }

  /// The first numbers of the authors' reference program for this seed, as Rosetta Code lists them.
  @Test func `SplitMix64 gives the published numbers`() {
    var generator = SplitMix64(state: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }
}
