import Archive
import Records
import Screen
import Testing

@testable import Terminal

/// The themes that come with the program.
@Suite struct ShippedThemesTests {
  private static func themes() throws -> [(file: String, theme: Theme)] {
    let folder = try #require(ArchiveLocator.shipped("Themes", near: #filePath))
    return try FileBytes.names(in: folder).filter { $0.name.hasSuffix(".yaml") }.map { entry in
      let text = String(decoding: try FileBytes.read("\(folder)/\(entry.name)"), as: UTF8.self)
      let file = try ThemeFile(text, fallbackName: entry.name)
      return (entry.name, try Theme(name: file.name, author: file.author, colours: file.colours))
    }
  }

  @Test func `each is whole and has a name of its own`() throws {
    let themes = try ShippedThemesTests.themes()
    #expect(themes.count >= 2 && Set(themes.map(\.theme.name)).count == themes.count)
    #expect(themes.allSatisfy { !$0.theme.author.isEmpty })
  }

  @Test func `the theme within the program is the one in the file`() throws {
    let file = try #require(try ShippedThemesTests.themes().first { $0.file == "blotter-dark.yaml" })
    #expect(file.theme == .builtIn)
  }

  @Test(arguments: [8, 16, 256, 1 << 24])
  func `nothing that a theme draws falls together with its ground`(colours: Int) throws {
    for (file, theme) in try ShippedThemesTests.themes() {
      let palette = Palette(theme, colours: colours)
      for role in Role.allCases {
        for selection in [Style.Selection.none, .resting, .focused] {
          let pair = palette.pair(Style(role, selection: selection).face)
          #expect(pair.foreground != pair.background, "\(file): \(role), \(selection)")
        }
      }
    }
  }
}
