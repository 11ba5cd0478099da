import Screen
import Testing
import Text

@testable import Terminal

/// A theme's colours on terminals that have fewer.
@Suite struct PaletteTests {
  private static func theme(_ colours: [Theme.RGB]) throws -> Theme {
    func hex(_ value: UInt8) -> String { (value < 16 ? "0" : "") + String(value, radix: 16) }
    let texts = colours.map { hex($0.red) + hex($0.green) + hex($0.blue) }
    return try Theme(name: "x", author: "", colours: Dictionary(uniqueKeysWithValues: zip(Theme.keys, texts)))
  }

  private static let faces = Role.allCases.flatMap { role in
    [Style.Selection.none, .resting, .focused].map { Style(role, selection: $0).face }
  }

  /// Faces that cannot be read: two colours of the theme on one number of the terminal.
  private func unreadable(_ theme: Theme, colours: Int) -> [Face] {
    let palette = Palette(theme, colours: colours)
    return PaletteTests.faces.filter { face in
      let pair = palette.pair(face)
      return theme.palette[face.foreground] != theme.palette[face.background] && pair.foreground == pair.background
    }
  }

  @Test(arguments: [8, 16, 88, 256, 1 << 24])
  func `the built-in theme can be read whatever the terminal has`(colours: Int) {
    #expect(unreadable(.builtIn, colours: colours) == [])
  }

  @Test func `no theme loses its words on a terminal with few colours`() throws {
    var random = SplitMix64(state: 77)
    var lost = 0
    for _ in 0..<200 {
      let colours = (0..<16).map { _ in
        Theme.RGB(
          .random(in: 0...255, using: &random), .random(in: 0...255, using: &random),
          .random(in: 0...255, using: &random))
      }
      for count in [8, 16] { lost += unreadable(try PaletteTests.theme(colours), colours: count).count }
    }
    withKnownIssue("where two colours fall together, the one put in their place may be the ground's own number") {
      #expect(lost == 0)
    }
  }

  /// xterm's 256 colours: a cube of six steps a part from 16, and 24 greys from 232.
  @Test(arguments: [
    (Theme.RGB(0, 0, 0), 16), (.init(255, 255, 255), 231), (.init(255, 0, 0), 196), (.init(0, 255, 0), 46),
    (.init(0, 0, 255), 21), (.init(95, 135, 175), 67), (.init(8, 8, 8), 232), (.init(238, 238, 238), 255),
    (.init(128, 128, 128), 244),
  ])
  func `a colour that xterm has is that colour`(colour: Theme.RGB, number: Int) throws {
    let theme = try PaletteTests.theme(Array(repeating: colour, count: 16))
    #expect(Palette(theme, colours: 256).numbers == Array(repeating: number, count: 16))
  }

  @Test func `with sixteen colours each of the terminal's own is itself, with eight the first eight`() throws {
    let bright = try PaletteTests.theme(Array(repeating: Theme.RGB(255, 0, 0), count: 16))
    #expect(Palette(bright, colours: 16).numbers[0] == 9 && Palette(bright, colours: 8).numbers[0] == 1)
    for colours in [8, 16] {
      #expect(Palette(.builtIn, colours: colours).numbers.allSatisfy { (0..<colours).contains($0) })
    }
  }

  @Test func `with true colour a number is the colour, and none is one of the terminal's eight own but black`() throws {
    let dark = (0..<16).map { Theme.RGB(0, 0, $0) }
    let numbers = Palette(try PaletteTests.theme(dark), colours: 1 << 24).numbers
    #expect(numbers == [0, 8, 8, 8, 8, 8, 8, 8, 8, 9, 10, 11, 12, 13, 14, 15])
    #expect(Palette(.builtIn, colours: 1 << 24).numbers[8] == 0xEF7F86)
  }
}
