import Screen
import Testing

@Suite struct ThemeParsingTests {
  private var colours: [String: String] {
    Dictionary(uniqueKeysWithValues: Theme.keys.enumerated().map { ($1, "0\($0 % 10)1020") })
  }

  @Test func `there are sixteen keys, base00 to base0F`() {
    #expect(
      Theme.keys.count == 16 && Theme.keys.first == "base00" && Theme.keys[10] == "base0A"
        && Theme.keys.last == "base0F")
  }

  @Test(arguments: Theme.keys)
  func `each colour is needed, and its absence and its nonsense are told by name`(key: String) {
    var colours = colours
    colours[key] = "blue"
    let wrong = #expect(throws: ThemeError.self) { try Theme(name: "x", author: "", colours: colours) }
    #expect(wrong?.description == "\(key) is 'blue', which is no colour; write six hexadecimal digits")
    colours[key] = nil
    let missing = #expect(throws: ThemeError.self) { try Theme(name: "x", author: "", colours: colours) }
    #expect(missing?.description == "the colour \(key) is missing; a base16 scheme has base00 to base0F")
  }

  @Test(
    arguments: [
      ("ff8000", 255, 128, 0), ("#FF8000", 255, 128, 0), ("000000", 0, 0, 0), ("#fFfFfF", 255, 255, 255),
      ("010203", 1, 2, 3),
    ] as [(String, UInt8, UInt8, UInt8)])
  func `six hexadecimal digits are red, green and blue`(text: String, red: UInt8, green: UInt8, blue: UInt8) {
    #expect(Theme.RGB(text) == Theme.RGB(red, green, blue))
  }

  @Test(arguments: ["##ff8000", "#ff800", "ff80001", "0x8000", "+f8000", "ff 800", "ＦＦ", "ffg000", "#", "-12345"])
  func `anything else is no colour`(text: String) { #expect(Theme.RGB(text) == nil) }

  @Test func `keys in lower case are keys, and colours keep their places`() throws {
    let lower = Dictionary(uniqueKeysWithValues: colours.map { ($0.lowercased(), $1) })
    let theme = try Theme(name: "Name", author: "Author", colours: lower)
    #expect(theme.name == "Name" && theme.author == "Author")
    #expect(theme.palette.map(\.red) == (0..<16).map { UInt8($0 % 10) })
  }
}
