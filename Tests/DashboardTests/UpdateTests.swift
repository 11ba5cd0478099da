import Dashboard
import Incidents
import Screen
import Testing
import Search
import TestSupport

@Suite struct UpdateTests {
  @Test func `choosing a year and a company narrows the list, and the header says the query`() {
    var rig = Rig(120, 40)
    rig.press(.backTab)
    #expect(rig.state.view.focus == .facets)
    // Years newest first: 2021, 2020, 2019, 2017.
    rig.press(.down, .down, .down, .character(" "))
    #expect(rig.state.listing.rows.map(\.id.text) == ["three"])
    #expect(rig.lines[0].contains("filter: year:2017"))
    rig.press(.character(" "))
    #expect(rig.state.listing.count == 3)
  }

  @Test func `rows that only possibly fall in a year are marked`() {
    var rig = Rig(120, 40)
    rig.press(.character("/"))
    rig.type("year:2020..2021")
    #expect(rig.state.listing.rows.map(\.isPossible) == [false, true])
    #expect(rig.screen.contains("2 incidents of 3, 1 only possibly (?)"))
  }

  @Test func `typing filters with each letter and Esc clears`() {
    var rig = Rig(120, 40)
    rig.press(.character("/"))
    rig.type("ba")
    #expect(rig.state.listing.count == 1)
    rig.press(.backspace, .escape)
    #expect(rig.state.listing.count == 3 && rig.state.view.input == nil)
  }

  @Test func `words typed later are further words of the query`() {
    var rig = Rig(120, 40)
    rig.press(.character("s"), .character("/"))
    rig.type("what")
    rig.press(.enter, .character("/"))
    rig.type("bank")
    #expect(rig.state.view.input?.error == nil && rig.state.listing.rows.map(\.id.text) == ["three"])
    #expect(rig.state.view.filter.typed == (try? Query(parsing: "what bank sort:-penalty")))
  }

  @Test func `a query that is not understood keeps the list and says why`() {
    var rig = Rig(120, 40)
    rig.press(.character("/"))
    rig.type("compny:x")
    // What stands before the colon was a word that nothing holds; the unknown field changes nothing more.
    #expect(rig.state.listing.count == 0 && rig.state.view.input?.error?.message.contains("company:") == true)
    #expect(rig.lines[39].contains("did you mean 'company:'?"))
  }

  @Test func `two keys from the list open the sentence behind the first fact`() {
    var rig = Rig(80, 24)
    rig.press(.enter, .enter)
    #expect(rig.state.view.focus == .article && rig.screen.contains("The authority fined Shop 1.5 million euros"))
    // The company and the fine are stated by the same words, and the company comes first among the claims.
    #expect(rig.screen.contains("excerpt 2 of 3: fine"))
    rig.press(.escape, .escape)
    #expect(rig.state.view.focus == .incidents)
  }

  @Test func `n and N walk all excerpts and come round, and a lost one says so`() {
    var rig = Rig(80, 24)
    var seen: [Int] = []
    for _ in 0..<4 {
      rig.press(.character("n"))
      seen.append(rig.state.view.excerpt ?? -1)
    }
    #expect(Set(seen) == [0, 1, 2] && rig.state.view.focus == .article)
    rig.press(.character("N"))
    #expect(rig.state.view.excerpt == seen[2])
    for _ in 0..<3 where rig.state.view.excerpt != 2 { rig.press(.character("n")) }
    #expect(rig.screen.contains("(lost)"))
  }

  @Test func `search in the article finds and walks matches, Esc drops it`() {
    var rig = Rig(80, 24)
    rig.press(.enter, .enter, .character("/"))
    rig.type("SHOP")
    rig.press(.enter)
    #expect(rig.screen.contains("match 1 of 2"))
    rig.press(.character("n"))
    #expect(rig.screen.contains("match 2 of 2"))
    rig.press(.escape)
    #expect(rig.state.view.focus == .article && !rig.screen.contains("match"))
  }

  @Test func `the words of the filter are marked in the article, whole words from their beginning`() {
    var rig = Rig(160, 45)
    let marked = { (rig: Rig) in
      rig.dashboard.render().cells.filter { $0.style.role == .searchMatch }.map { String($0.base) }.joined()
        .lowercased()
    }
    #expect(marked(rig) == "")
    rig.press(.character("/"))
    rig.type("shop")
    let words = Sample.article.cleanText.lowercased().split { !$0.isLetter && !$0.isNumber }
    let expected = words.filter { $0.hasPrefix("shop") }.count
    #expect(expected > 0)
    // Excerpts may be laid over a match; no cell is marked that is not a match.
    #expect(!marked(rig).isEmpty && marked(rig).count <= expected * 4)
    #expect(marked(rig).allSatisfy { "shop".contains($0) })
  }

  @Test func `f shows boilerplate with its reason, and hides it`() {
    var rig = Rig(80, 24)
    rig.press(.enter, .enter)
    #expect(!rig.screen.contains("Menu Home News"))
    rig.press(.character("f"))
    #expect(rig.screen.contains("‹menu› Menu Home News") && rig.screen.contains("‹related›"))
    rig.press(.character("f"))
    #expect(!rig.screen.contains("Menu Home News"))
  }

  @Test func `the theme picker previews, keeps with Enter and goes back with Esc`() {
    var rig = Rig(80, 24)
    let other = Theme.builtIn.renamed("Other")
    rig.press(.character("t"))
    #expect(rig.outside == [.errand(.loadThemes)])
    rig.send(.themes([.builtIn, other], []))
    rig.press(.down)
    #expect(rig.state.theme.name == "Other")
    rig.press(.escape)
    #expect(rig.state.theme.name == Theme.builtIn.name)
    rig.send(.themes([.builtIn, other], []))
    rig.press(.down, .enter)
    #expect(rig.state.theme.name == "Other" && rig.outside.last == .errand(.keepTheme("Other")))
  }

  @Test func `z gives a pane the whole screen and back`() {
    var rig = Rig(120, 40)
    rig.press(.character("z"))
    #expect(rig.state.layout.visible == [.incidents])
    rig.press(.escape)
    #expect(rig.state.layout.visible == Pane.allCases)
  }

  @Test func `q quits, and in a text field it is a letter`() {
    var rig = Rig(80, 24)
    rig.press(.character("/"), .character("q"))
    #expect(rig.outside.isEmpty)
    rig.press(.enter, .character("q"))
    #expect(rig.outside == [.quit])
  }

  @Test func `keys faster than the facts never open another incident's article`() throws {
    var dashboard = Rig(80, 24).dashboard
    for key in [Key.end, .enter, .enter] { _ = dashboard.handle(.key(key)) }
    #expect(dashboard.state.view.focus == .article && dashboard.state.panes.article.path == nil)
    let detail = try #require(Sample.detail(.init("three")))
    #expect(dashboard.state.row?.id == detail.incident.id)
    #expect(dashboard.handle(.detail(detail)) == [.loadArticle("a.txt")])
    #expect(dashboard.state.view.excerpt != nil)
  }

  @Test func `a late answer to an older question is dropped`() {
    var rig = Rig(120, 40)
    rig.send(.listing(Listing(count: 99), serial: rig.state.questions.serial - 1))
    #expect(rig.state.listing.count == 3)
  }

  @Test func `the chosen incident stays chosen when the list changes around it`() {
    var rig = Rig(120, 40)
    rig.press(.end)
    #expect(rig.state.row?.id.text == "three")
    rig.press(.character("s"), .character("s"))
    #expect(rig.state.row?.id.text == "three")
  }

  @Test func `a click chooses, a second one on a value drops it`() throws {
    var rig = Rig(120, 40)
    let row = try #require(rig.lines.firstIndex { $0.hasPrefix("  2017") })
    rig.press(.click(column: 4, row: row))
    #expect(rig.state.listing.count == 1)
    let again = try #require(rig.lines.firstIndex { $0.hasPrefix("✓ 2017") })
    rig.press(.click(column: 4, row: again))
    #expect(rig.state.listing.count == 3)
    let line = try #require(rig.lines.firstIndex { $0.contains("What Bank did") })
    rig.press(.click(column: 60, row: line))
    #expect(rig.state.row?.id.text == "three" && rig.state.view.focus == .incidents)
  }

  @Test func `resizing comes back to the same screen`() {
    var rig = Rig(120, 40)
    rig.press(.down, .enter)
    let before = rig.screen
    for size in [(80, 24), (200, 60), (20, 5), (1, 1), (120, 40)] {
      rig.send(.resized(Size(columns: size.0, rows: size.1)))
    }
    #expect(rig.screen == before)
  }
}

extension Theme {
  fileprivate func renamed(_ name: String) -> Theme {
    var theme = self
    theme.name = name
    return theme
  }
}

@Suite struct KeymapTests {
  private func binding(_ command: String, _ keys: String...) -> KeyBinding {
    KeyBinding(
      command: .init(text: command, line: 3, column: 3), keys: keys.map { .init(text: $0, line: 3, column: 9) })
  }

  @Test func `a remapped command has its new keys and no others`() {
    let (keymap, findings) = Keymap.standard(with: [binding("quit", "Q")], path: "c")
    #expect(findings == [])
    #expect(keymap.command(for: .character("Q")) == .quit && keymap.command(for: .character("q")) == nil)
    #expect(keymap.label(for: .quit) == "Q")
  }

  @Test(arguments: [
    ("quti", "q", "'quit'"), ("quit", "Ctl-x", "Ctrl-"), ("quit", "PageDwn", "'PageDown'"), ("quit", "F99", "F9"),
  ])
  func `a wrong name is an error with its line`(command: String, key: String, advice: String) throws {
    let finding = try #require(Keymap.standard(with: [binding(command, key)], path: "c").findings.first)
    #expect(finding.line == 3 && finding.path == "c")
    #expect(finding.advice.contains(advice), "\(finding)")
  }

  @Test func `no key means two things by default`() {
    let keys = Command.allCases.flatMap(\.row.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `a list that is shorter than a tall screen is asked for the rest`() {
    var dashboard = Dashboard(
      state: State(size: Size(columns: 40, rows: 200), archive: ArchiveStatus(name: "/clips", articleCount: 1)))
    _ = dashboard.start()
    let row = Sample.catalogue.listing(for: Filter()).rows[0]
    let short = Listing(archiveCount: 300, count: 300, rows: Array(repeating: row, count: 100))
    let effects = dashboard.handle(.listing(short, serial: dashboard.state.questions.serial))
    let asked = effects.compactMap { effect -> Range<Int>? in
      if case .list(_, let window, _, _) = effect { window } else { nil }
    }
    #expect(asked.count == 1 && asked[0].lowerBound == 0 && asked[0].upperBound >= 200)
  }
}
