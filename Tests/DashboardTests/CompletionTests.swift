import Dashboard
import Incidents
import Screen
import TestSupport
import Testing
import Text
import Search

@Suite struct CompletionTests {
  private func typing(_ text: String) -> Rig {
    var rig = Rig(120, 40)
    rig.press(.character("/"))
    rig.type(text)
    return rig
  }

  private func offered(_ rig: Rig) -> [String] { rig.state.view.input?.completion?.items.map(\.text) ?? [] }

  @Test func `at a word's start the fields are listed with their help`() {
    let rig = typing("")
    #expect(offered(rig) == QueryField.allCases.map { "\($0.rawValue):" } + ["sort:"])
    #expect(rig.screen.contains("\(QueryField.allCases.count + 1) fields"))
    #expect(rig.screen.contains("company:    an organisation and its units"))
  }

  @Test(arguments: QueryField.allCases)
  func `a field that is the only one offered has its whole help`(field: QueryField) {
    var rig = Rig(160, 40)
    rig.press(.character("/"))
    rig.type(field.rawValue)
    #expect(rig.screen.contains("\(field.rawValue):  \(field.help) "))
  }

  @Test(arguments: [
    ("c", ["company:", "currency:", "country:"]), ("bank c", ["company:", "currency:", "country:"]),
    ("-comp", ["company:"]), ("(comp", ["company:"]), ("COMP", ["company:"]), ("zebra", []), ("\"comp", []),
    ("http://c", []), ("kind:", ["breach", "violation"]), ("kind:v", ["violation"]), ("kind:violation", []),
    ("sort:pen", ["penalty"]), ("tag:x", []),
  ])
  func `what is listed fits what is written`(text: String, items: [String]) {
    #expect(offered(typing(text)) == items, "\(text)")
  }

  @Test func `behind a field stand the archive's values with their incidents, quoted where they hold a blank`() {
    let rig = typing("unit:")
    #expect(offered(rig) == ["\"Shop Pay\""])
    #expect(rig.state.view.input?.completion?.items.first?.note == "1")
    #expect(rig.screen.contains("unit: 1 value, with their incidents"))
    #expect(Set(offered(typing("company:"))) == ["Bank", "Shop", "株式会社サンプル"])
    #expect(offered(typing("unit:pay")) == ["\"Shop Pay\""])
  }

  @Test func `values are counted under the other words of the query and the chosen facets`() {
    #expect(offered(typing("year:2017 company:")) == ["Bank"])
    #expect(offered(typing("-year:2017 company:b")) == [])
    // The term that is being typed does not narrow its own values.
    #expect(offered(typing("company:B")) == ["Bank"])
  }

  @Test func `a field without its value yet leaves the list to the other words`() {
    let rig = typing("bank unit:")
    #expect(rig.state.view.input?.error == nil && rig.state.listing.rows.map(\.id.text) == ["three"])
  }

  @Test func `values are counted anew when the archive was read further`() {
    var rig = typing("company:")
    rig.catalogue = Catalogue([])
    rig.send(.archiveChanged(ArchiveStatus(name: "/clips")))
    #expect(offered(rig) == [])
  }

  @Test func `Tab takes the only item, and then its values are listed`() {
    var rig = typing("comp")
    rig.press(.tab)
    #expect(rig.state.view.input?.field.string == "company:")
    #expect(offered(rig).count == 3)
    rig.type("ba")
    rig.press(.tab)
    #expect(rig.state.view.input?.field.string == "company:Bank" && rig.state.listing.count == 1)
    #expect(rig.state.view.input?.completion?.isShown == false)
  }

  @Test func `Tab goes through several items and round, Shift-Tab back`() {
    var rig = typing("kind:")
    var seen: [String] = []
    for key in [Key.tab, .tab, .tab, .backTab] {
      rig.press(key)
      seen.append(rig.state.view.input?.field.string ?? "")
    }
    #expect(seen == ["kind:breach", "kind:violation", "kind:breach", "kind:violation"])
  }

  @Test func `a value with a blank is put in with quotation marks and finds its incident`() {
    var rig = typing("unit:sh")
    rig.press(.tab)
    #expect(rig.state.view.input?.field.string == "unit:\"Shop Pay\"")
    #expect(rig.state.view.input?.error == nil && rig.state.listing.rows.map(\.id.text) == ["one"])
  }

  @Test(arguments: ["", "c", "kind:"]) func `one Esc leaves the bar, whatever stands there`(text: String) {
    var rig = typing(text)
    rig.press(.escape)
    #expect(rig.state.view.input == nil && rig.state.view.filter == Filter())
  }

  @Test func `Enter and the arrows keep their meaning while the list is there`() {
    var rig = typing("")
    rig.press(.down)
    #expect(rig.state.panes.incidents.cursor.position == 1 && rig.state.view.input?.field.string == "")
    rig.type("k")
    rig.press(.enter)
    #expect(rig.state.view.input == nil)
    #expect(rig.state.view.filter.typed.description == "k")
  }

  @Test func `values are asked for once a word, and a late answer is dropped`() {
    var dashboard = Rig(120, 40).dashboard
    var asked: [(Effect, Int)] = []
    for key in "/company:shop".map(Key.character) {
      for effect in dashboard.handle(.key(key)) {
        if case .facetValues(_, _, let serial) = effect { asked.append((effect, serial)) }
      }
    }
    #expect(asked.count == 1)
    let shop = FacetCount(value: FacetValue(.company, "Shop Ltd"), count: 4)
    _ = dashboard.handle(.facetValues([shop], serial: (asked.first?.1 ?? 0) - 1))
    #expect(dashboard.state.view.input?.completion?.items.isEmpty == true)
    _ = dashboard.handle(.facetValues([shop], serial: asked.first?.1 ?? 0))
    #expect(dashboard.state.view.input?.completion?.items.map(\.text) == ["\"Shop Ltd\""])
  }

  @Test func `values are asked for again when the bar was closed before they came`() {
    var dashboard = Rig(120, 40).dashboard
    func asks(_ keys: [Key]) -> Int {
      keys.flatMap { dashboard.handle(.key($0)) }.count { if case .facetValues = $0 { true } else { false } }
    }
    #expect(asks("/company:".map(Key.character)) == 1)
    #expect(asks([.enter, .character("/")] + "company:".map(Key.character)) == 1)
  }

  @Test func `values that come while one goes through the list leave it`() {
    var dashboard = Rig(120, 40).dashboard
    for key in "/data:".map(Key.character) + [.tab] { _ = dashboard.handle(.key(key)) }
    let before = dashboard.state.view.input?.completion
    let late = FacetCount(value: FacetValue(.data, "voice"), count: 1)
    _ = dashboard.handle(.facetValues([late], serial: dashboard.state.questions.values.serial))
    #expect(before?.chosen == 0 && dashboard.state.view.input?.completion == before)
  }

  @Test(arguments: [(40, 12), (20, 5), (12, 3), (1, 1), (80, 24), (300, 100)])
  func `the list draws at any size`(columns: Int, rows: Int) {
    var rig = typing("year:2017 ")
    rig.send(.resized(Size(columns: columns, rows: rows)))
    #expect(rig.lines.count == rows && rig.lines.allSatisfy { DisplayWidth.of($0) <= columns })
  }
}

/// What stands at the caret, wherever the caret is.
@Suite struct CompletionPlaceTests {
  private func typing(_ text: String) -> Rig {
    var rig = Rig(120, 40)
    rig.press(.character("/"))
    rig.type(text)
    return rig
  }

  private func offered(_ rig: Rig) -> [String] { rig.state.view.input?.completion?.items.map(\.text) ?? [] }

  @Test(arguments: [
    ("-unit:sh", "-unit:\"Shop Pay\""), ("(unit:sh", "(unit:\"Shop Pay\""),
    ("(bank or unit:sh", "(bank or unit:\"Shop Pay\""),
    ("bank -(unit:sh", "bank -(unit:\"Shop Pay\""), ("unit:\"sh", "unit:\"Shop Pay\""),
    ("UNIT:sh", "UNIT:\"Shop Pay\""),
    ("company:株", "company:株式会社サンプル"), ("sort:aff", "sort:affected"), ("-kin", "-kind:"),
    ("\"a b\" kin", "\"a b\" kind:"),
    ("-\"a b\" kind:bre", "-\"a b\" kind:breach"),
  ])
  func `Tab completes behind a minus, a bracket, a quotation mark and in any script`(written: String, completed: String)
  {
    var rig = typing(written)
    rig.press(.tab)
    #expect(rig.state.view.input?.field.string == completed)
  }

  @Test(arguments: ["\"kin", "bank \"shop kin", "-\"kin", "nofield:kin", "https://kin"])
  func `in a phrase and behind what is no field nothing is completed`(written: String) {
    var rig = typing(written)
    #expect(offered(rig).isEmpty)
    rig.press(.tab)
    #expect(rig.state.view.input?.field.string == written)
  }

  @Test func `inside a word nothing is completed, before a blank and a bracket it is`() {
    var rig = typing("kin shop")
    rig.press(.home, .right, .right)
    #expect(offered(rig).isEmpty)
    rig.press(.right)
    #expect(offered(rig) == ["kind:"])
    rig.press(.tab)
    #expect(rig.state.view.input?.field.string == "kind: shop" && rig.state.view.input?.field.caret == 5)
    rig = typing("(kin)")
    rig.press(.left)
    #expect(offered(rig) == ["kind:"])
  }

  @Test func `every order that a query knows is offered`() {
    #expect(offered(typing("sort:")) == Query.Sort.Key.allCases.map(\.rawValue))
  }

  @Test func `the item that Tab has put in is marked, and no other`() throws {
    var rig = typing("c")
    func marked() -> [String] {
      let buffer = rig.dashboard.render()
      return buffer.lines.indices.filter { row in
        (0..<buffer.size.columns).contains {
          buffer[$0, row].style.selection == .focused && buffer[$0, row].base == ":"
        }
      }.map { buffer.lines[$0] }
    }
    #expect(marked().isEmpty)
    for name in ["company:", "currency:", "country:"] {
      rig.press(.tab)
      #expect(marked().count == 1 && marked()[0].contains(name), "\(name)")
    }
  }
}
