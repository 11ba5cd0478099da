import Incidents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// What leaves the dashboard: citations, files, addresses.
@Suite struct LeavingTests {
  private func errands(_ rig: Rig) -> [Errand] {
    rig.outside.compactMap { if case .errand(let errand) = $0 { errand } else { nil } }
  }

  private func rig() -> Rig {
    Rig(
      140, 40,
      exports: [
        ExportChoice(name: "csv", help: "a table", ending: "csv"),
        ExportChoice(name: "html", help: "a page", ending: "html"),
      ])
  }

  @Test func `y copies the fact under the cursor, in the list the incident, and C the list`() throws {
    var rig = rig()
    let first = Sample.incidents[0]
    rig.press("y", "Y", "C")
    #expect(
      errands(rig) == [
        .cite(.incident(first.id), .footnote), .cite(.incident(first.id), .footnote), .cite(.list(Filter()), .footnote),
      ])
    rig.press(.enter, "y")
    let penalty = try #require(first.claims.first { $0.field == .penalty }?.value)
    #expect(errands(rig).last == .cite(.fact(first.id, penalty), .footnote))
    rig.press(.enter, "y")
    guard case .cite(.fact(let id, _), _)? = errands(rig).last else { return #expect(Bool(false)) }
    #expect(id == first.id)
  }

  @Test func `i goes through the styles, and the next copy is of the chosen one`() {
    var rig = rig()
    rig.press("i")
    #expect(rig.screen.contains("citations are copied as markdown"))
    rig.press("Y")
    #expect(errands(rig).last == .cite(.incident(Sample.incidents[0].id), .markdown))
    rig.press("i", "i", "i")
    #expect(rig.state.preferences.citation == .footnote)
  }

  @Test func `what was copied is said, and handed to the terminal where nothing else took it`() {
    var rig = rig()
    rig.send(.cited("“a”", words: "copied fine as footnote"))
    #expect(rig.outside.contains(.copy("“a”")) && rig.screen.contains("copied fine as footnote"))
    let count = rig.outside.count
    rig.send(.cited(nil, words: "copied by xclip"))
    #expect(rig.outside.count == count && rig.screen.contains("copied by xclip"))
  }

  @Test func `X chooses a form and a file, and writes what the list shows`() {
    var rig = rig()
    rig.press("X")
    #expect(rig.screen.contains("Export what is reviewed of 3 incidents") && rig.screen.contains("a page"))
    rig.press("j", " ", .enter)
    #expect(rig.screen.contains("file: /home/ann/incidents.html"))
    rig.press(.enter)
    #expect(
      errands(rig).last
        == .export(ExportRequest(filter: Filter(), form: "html", path: "/home/ann/incidents.html", hasDrafts: true)))
    #expect(rig.state.view.overlay == nil)
  }

  @Test func `while the archive is being read its list neither is counted nor leaves`() {
    var rig = rig()
    rig.send(.progress("reading 5 of 9 articles"))
    rig.press("X")
    #expect(rig.state.view.overlay == nil && rig.screen.contains("the list is not whole yet"))
    rig.press("C")
    #expect(errands(rig).isEmpty)
  }

  @Test func `a file that is there is replaced only by a second Enter, and not under another name`() {
    var rig = rig()
    let request = ExportRequest(filter: Filter(), form: "csv", path: "/a.csv", hasDrafts: false)
    rig.send(.fileIsThere(request))
    #expect(rig.screen.contains("it is there already: Enter replaces it"))
    rig.press(.enter)
    var replacing = request
    replacing.replaces = true
    #expect(errands(rig).last == .export(replacing))
    rig.send(.fileIsThere(request))
    rig.press("x", .enter)
    #expect(
      errands(rig).last
        == .export(ExportRequest(filter: Filter(), form: "csv", path: "/a.csvx", hasDrafts: false)))
  }

  @Test func `b opens the article's own address, and says where there is none`() {
    var rig = rig()
    rig.press(.enter, "b")
    #expect(errands(rig).allSatisfy { if case .browse = $0 { false } else { true } })
    #expect(rig.screen.contains("a.txt does not say its address"))
    var article = Sample.article
    article.url = "https://example.org/a"
    rig.send(.article(path: "a.txt", .read(article)))
    rig.press("b")
    #expect(errands(rig).last == .browse("https://example.org/a"))
  }

  @Test func `Esc goes back from the name to the forms and then closes`() {
    var rig = rig()
    rig.press("X", .enter, .escape)
    #expect(rig.screen.contains("a page"))
    rig.press(.escape)
    #expect(rig.state.view.overlay == nil && errands(rig).isEmpty)
  }
}
