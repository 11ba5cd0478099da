import Screen
import Testing
import Text

@testable import Terminal

/// What terminals send (ECMA-48; xterm's control sequences; kitty's keyboard protocol), and the keys that it is.
@Suite struct KeyDecoderTests {
  private static let start = ContinuousClock.now
  private static let xterm: [[UInt8]: Key] = [
    Array("\u{1B}OA".utf8): .up, Array("\u{1B}OH".utf8): .home, [0x7F]: .backspace,
    Array("\u{1B}OP".utf8): .function(1),
    Array("\u{1B}[15~".utf8): .function(5),
  ]

  private static func decoder() -> KeyDecoder { KeyDecoder(sent: xterm) }

  /// All keys of pieces that come one millisecond after the other, and then nothing for long.
  private static func keys(_ pieces: [[UInt8]]) -> [Key] {
    var (decoder, now, keys) = (decoder(), start, [Key]())
    for piece in pieces {
      now += .milliseconds(1)
      keys += decoder.take(piece, at: now)
    }
    while let deadline = decoder.deadline { keys += decoder.lapse(at: deadline) }
    return keys
  }

  /// What is no key: modified keys and answers of terminals.
  private static let nothing = [
    "\u{1B}[24;80R", "\u{1B}[57399u", "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}", "\u{1B}]11;rgb:Aa/Rr/uu\u{1B}\\",
    "\u{1B}P1$r0mAR\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^secret A\u{1B}\\", "\u{1B}Xstart A\u{1B}\\",
    "\u{1B}[?62;4c",
    "\u{1B}[>41;330;0c", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?2026;2$y", "\u{1B}[8;24;80t", "\u{1B}[1;2P", "\u{1B}[15;5~",
    "\u{1B}[97;1:3u", "\u{1B}[1;1:3A", "\u{1B}[E", "\u{1B}[[A", "\u{1B}[<0;10;5m", "\u{1B}[<35;10;5M", "\u{1B}[97;9u",
    "\u{1B}Oz",
    "\u{1B}\r", "\u{1B}[ q",
  ]

  private static let meant: [(String, [Key])] = [
    ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[1;9A", [.up]), ("\u{1B}[1;5A", [.up]), ("\u{1B}[1;2H", [.home]),
    ("\u{1B}[1~", [.home]), ("\u{1B}[7~", [.home]), ("\u{1B}[4~", [.end]), ("\u{1B}[8~", [.end]), ("\u{1B}[F", [.end]),
    ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6;5~", [.pageDown]), ("\u{1B}[2~", [.insert]), ("\u{1B}[3~", [.delete]),
    ("\u{1B}\u{1B}[B", [.down]), ("\u{1B}[Z", [.backTab]), ("\u{1B}[15~", [.function(5)]), ("\u{1B}OP", [.function(1)]),
    ("\u{1B}[97u", ["a"]), ("\u{1B}[97;2u", ["A"]), ("\u{1B}[97:65;2u", ["A"]), ("\u{1B}[97;5u", [.control("a")]),
    ("\u{1B}[97;3u", [.alt("a")]), ("\u{1B}[27u", [.escape]), ("\u{1B}[13u", [.enter]), ("\u{1B}[9;2u", [.backTab]),
    ("\u{1B}[97;65u", ["a"]), ("\u{1B}[27;5;97~", [.control("a")]), ("\u{1B}a", [.alt("a")]), ("\u{1B}A", [.alt("A")]),
    ("\u{1B}é", [.alt("é")]), ("\u{1B}[", [.alt("[")]), ("\u{1B}P", [.alt("P")]), ("\u{1B}", [.escape]),
    ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}\u{C}", [.escape, .control("l")]), ("\u{1B}OM", [.enter]),
    ("\u{1B}Op", ["0"]), ("\u{1B}[<0;10;5M", [.click(column: 9, row: 4)]),
    ("\u{1B}[<32;10;5M", [.drag(column: 9, row: 4)]), ("\u{1B}[<36;10;5M", [.drag(column: 9, row: 4)]),
    ("\u{1B}[<64;1;1M", [.wheelUp(column: 0, row: 0)]),
    ("\u{1B}[<65;1;1M", [.wheelDown(column: 0, row: 0)]), ("\u{1B}[M !!", [.click(column: 0, row: 0)]),
    ("\u{1B}[200~a\rq\u{1B}[201~", [.paste("a\nq")]), ("\u{9B}A", [.up]), ("é漢😀", ["é", "漢", "😀"]),
    ("\r\t\u{7F}\u{8}\u{3}", [.enter, .tab, .backspace, .backspace, .control("c")]),
    ("\u{1B}[12\u{3}", [.control("c")]), ("\u{1B}]11;\u{3}", [.control("c")]),
  ]

  @Test(arguments: nothing)
  func `what is no key is nothing as a whole, and the next key is one`(sent: String) {
    #expect(KeyDecoderTests.keys([Array(sent.utf8)]) == [])
    #expect(KeyDecoderTests.keys([Array((sent + "j").utf8)]) == ["j"])
  }

  @Test(arguments: meant)
  func `a sequence is the key that it means`(sent: String, keys: [Key]) {
    #expect(KeyDecoderTests.keys([Array(sent.utf8)]) == keys)
  }

  @Test(arguments: nothing + meant.map(\.0))
  func `a sequence that comes byte by byte is what it is in one piece`(sent: String) {
    let bytes = Array(sent.utf8)
    let whole = KeyDecoderTests.keys([bytes])
    #expect(KeyDecoderTests.keys(bytes.map { [$0] }) == whole)
    for place in 1..<max(2, bytes.count) {
      let pieces = [Array(bytes.prefix(place)), Array(bytes.dropFirst(place))]
      #expect(KeyDecoderTests.keys(pieces) == whole, "\(place)")
    }
  }

  @Test func `an Esc ends after a moment, and what is typed then is typed`() {
    var decoder = KeyDecoderTests.decoder()
    let now = KeyDecoderTests.start
    #expect(decoder.take([0x1B], at: now) == [])
    #expect(decoder.lapse(at: now + .milliseconds(10)) == [])
    #expect(decoder.lapse(at: now + .milliseconds(60)) == [.escape] && decoder.deadline == nil)
    #expect(decoder.take(Array("A".utf8), at: now + .milliseconds(70)) == ["A"])
  }

  @Test(arguments: ["[1;9A", "[24;80R", "]11;rgb:Aa/Rr/uu\u{7}", "OA"])
  func `the rest of a sequence that comes when its Esc has ended is no row of commands`(rest: String) {
    var decoder = KeyDecoderTests.decoder()
    let now = KeyDecoderTests.start
    _ = decoder.take([0x1B], at: now)
    #expect(decoder.lapse(at: now + .milliseconds(60)) == [.escape])
    let keys = decoder.take(Array(rest.utf8), at: now + .milliseconds(200))
    #expect(keys.isEmpty || keys == [.up])
  }

  /// What is sent, and after how many milliseconds.
  private static let clicks: [(sent: [(String, Int)], keys: [Key])] = {
    let (press, release) = ("\u{1B}[<0;10;5M", "\u{1B}[<0;10;5m")
    let (click, double) = (Key.click(column: 9, row: 4), Key.doubleClick(column: 9, row: 4))
    return [
      ([(press, 0), (release, 80), (press, 200), (release, 280)], [click, double]),
      ([(press, 0), (press, 200), (press, 400)], [click, double, click]),
      ([(press, 0), (press, 700)], [click, click]),
      ([(press, 0), ("\u{1B}[<0;11;5M", 100)], [click, .click(column: 10, row: 4)]),
      ([(press, 0), ("j", 50), (press, 100)], [click, "j", click]),
      ([(press, 0), ("\u{1B}[<32;11;5M", 50), (press, 100)], [click, .drag(column: 10, row: 4), click]),
    ]
  }()

  @Test(arguments: clicks.indices) func `two clicks at one place soon after each other are a double click`(number: Int)
  {
    let (sent, expected) = KeyDecoderTests.clicks[number]
    var decoder = KeyDecoderTests.decoder()
    let keys = sent.flatMap { text, time in
      decoder.take(Array(text.utf8), at: KeyDecoderTests.start + .milliseconds(time))
    }
    #expect(keys == expected)
  }

  @Test func `an Esc by itself between two clicks parts them`() {
    var decoder = KeyDecoderTests.decoder()
    let (press, start) = (Array("\u{1B}[<0;10;5M".utf8), KeyDecoderTests.start)
    #expect(decoder.take(press, at: start) == [.click(column: 9, row: 4)])
    #expect(decoder.take([0x1B], at: start + .milliseconds(100)).isEmpty)
    #expect(decoder.lapse(at: start + .milliseconds(200)) == [.escape])
    #expect(decoder.take(press, at: start + .milliseconds(300)) == [.click(column: 9, row: 4)])
  }

  @Test func `a string without an end is over after a moment of silence`() {
    var decoder = KeyDecoderTests.decoder()
    let now = KeyDecoderTests.start
    #expect(decoder.take(Array("\u{1B}]11;AAA".utf8), at: now) == [])
    #expect(decoder.lapse(at: now + .seconds(1)) == [])
    #expect(decoder.take(Array("j".utf8), at: now + .seconds(2)) == ["j"])
  }

  @Test func `a paste whose end does not come is what came of it`() {
    var decoder = KeyDecoderTests.decoder()
    let now = KeyDecoderTests.start
    #expect(decoder.take(Array("\u{1B}[200~abc".utf8), at: now) == [])
    #expect(decoder.lapse(at: now + .seconds(2)) == [.paste("abc")])
    #expect(decoder.take(Array("j".utf8), at: now + .seconds(3)) == ["j"])
  }

  @Test func `bytes of any kind end in no trap, and a letter after a silence is a key`() {
    var random = SplitMix64(state: 7)
    let common: [UInt8] = Array("\u{1B}[O]P;:<M~u0129AR\\\u{7}".utf8)
    for _ in 0..<2_000 {
      var (decoder, now) = (KeyDecoderTests.decoder(), KeyDecoderTests.start)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let piece = (0..<Int.random(in: 1...6, using: &random)).map { _ in
          Bool.random(using: &random)
            ? common[Int.random(in: 0..<common.count, using: &random)] : UInt8.random(in: 0...255, using: &random)
        }
        _ = decoder.take(piece, at: now)
        now += .milliseconds(1)
      }
      while let deadline = decoder.deadline {
        _ = decoder.lapse(at: deadline)
        now = deadline
      }
      #expect(decoder.take(Array("j".utf8), at: now + .seconds(5)) == ["j"])
    }
  }

  @Test func `in another charset its bytes are its characters, and sequences are what they are`() {
    let latin = Charset.other { .scalar(Unicode.Scalar($0.first ?? 0), count: 1) }
    var decoder = KeyDecoder(sent: KeyDecoderTests.xterm, charset: latin)
    #expect(decoder.take([0xE9, 0x1B, 0x5B, 0x41], at: KeyDecoderTests.start) == ["é", .up])
  }
}
