import Incidents
import Records
import Testing

@Suite struct ViewTests {
  private func view(_ name: String, _ query: String) throws -> SavedView {
    SavedView(name: name, query: try Query(parsing: query), path: "c")
  }

  private func changed(_ text: String, adding view: SavedView) throws -> String {
    String(decoding: try ViewReader.changed(Array(text.utf8), adding: view), as: UTF8.self)
  }

  @Test func `views are read in the file's order, and a file without them has none`() throws {
    let text = "theme: Fern\nviews:\n  big: penalty:>1m sort:-penalty\n  'all': ''\n"
    let (views, findings) = ViewReader.read(text, path: "c")
    #expect(findings == [])
    #expect(views == [try view("big", "penalty:>1m sort:-penalty"), try view("all", "")])
    #expect(ViewReader.read("theme: Fern\n", path: "c").views == [])
    #expect(ViewReader.read("", path: "c").findings == [])
  }

  @Test func `a query that is not understood is a finding with its line, and the other views stay`() throws {
    let (views, findings) = ViewReader.read("views:\n  a: compny:x\n  b: bank\n  c: [x]\n", path: "c")
    #expect(views == [try view("b", "bank")])
    #expect(findings.map(\.line) == [2, 4] && findings.first?.column == 6)
    #expect(findings.first?.message.contains("did you mean 'company:'?") == true)
  }

  @Test(arguments: ["views: [a, b]\n", "views: a\n", "views: {a: \n"])
  func `views that are no map are a finding`(text: String) {
    let (views, findings) = ViewReader.read(text, path: "c")
    #expect(views.isEmpty && findings.count == 1)
  }

  @Test(arguments: [
    ("", "views:\n  'big': 'penalty:>=1000000'\n"),
    ("# mine\ntheme: Fern", "# mine\ntheme: Fern\nviews:\n  'big': 'penalty:>=1000000'\n"),
    (
      "views:\n    one: bank # mine\n# below\nkeys:\n  quit: Q\n",
      "views:\n    one: bank # mine\n    'big': 'penalty:>=1000000'\n# below\nkeys:\n  quit: Q\n"
    ),
    ("views:\n  BIG: bank\n  two: x\n", "views:\n  'big': 'penalty:>=1000000'\n  two: x\n"),
    ("views:\ntheme: Fern\n", "views:\n  'big': 'penalty:>=1000000'\ntheme: Fern\n"),
    ("views: {}\n", "views: {\"big\": \"penalty:>=1000000\"}\n"),
    ("views: {a: b}\n", "views: {a: b, \"big\": \"penalty:>=1000000\"}\n"),
    ("views:\n  a: >\n    bank\n", "views:\n  a: >\n    bank\n  'big': 'penalty:>=1000000'\n"),
    ("views:\n  a: bank\n    shop\n", "views:\n  a: bank\n    shop\n  'big': 'penalty:>=1000000'\n"),
  ])
  func `keeping a view changes one line`(before: String, after: String) throws {
    #expect(try changed(before, adding: view("big", "penalty:>=1000000")) == after)
  }

  @Test func `names and queries with quotation marks come back the same`() throws {
    let kept = try view("l'an d'or", "company:\"Shop Pay\" or 'x'")
    let text = try changed("views:\n  a: b\n", adding: kept)
    #expect(ViewReader.read(text, path: "c").views == [try view("a", "b"), kept])
  }

  @Test(arguments: [
    "views: [\n", "views: [a]\n", "views: a\n", "v: &v {a: b}\nviews: *v\n", "views:\n  big: [x]\n", "- x\n", "x\n",
    "views:\n  a: b\nviews:\n  c: d\n",
  ])
  func `what cannot be added to without harm is left alone`(text: String) throws {
    let new = try view("big", "bank")
    #expect(throws: YAMLEditError.self) { try changed(text, adding: new) }
  }

  @Test(arguments: [("Big-Fines", true), ("big_fines", true), ("bíg fines", true), ("big", false)])
  func `a view answers to its name, case and accents aside`(name: String, isCalled: Bool) throws {
    #expect(try view("big fines", "").isCalled(name) == isCalled)
  }

  @Test func `views are no wrong setting`() {
    #expect(SettingsReader.read("views:\n  a: compny:x\n", path: "c").findings == [])
  }
}
