import Incidents
import Screen
import Search
import TestSupport
import Testing

@testable import Dashboard

/// Words of an article that are selected as the quote of a fact.
@Suite struct SelectionTests {
  private func requests(_ rig: Rig) -> [DecisionRequest] {
    rig.outside.compactMap { if case .errand(.decide(let request)) = $0 { request } else { nil } }
  }

  private var penalty: Claim.Value {
    get throws { try #require(Sample.incidents[0].claims.first { $0.field == .penalty }?.value) }
  }

  /// The facts of the first incident, which is reviewed, with the cursor on its penalty.
  private func atPenalty() -> Rig {
    var rig = Rig(140, 40)
    rig.press(.enter)
    return rig
  }

  /// The words that are shown as selected.
  private func selected(_ rig: Rig) -> String? {
    rig.state.view.selection.map { TextUnits(Sample.article.cleanText).words($0.range) }
  }

  @Test func `a sentence is selected, grown, and becomes the quote of the chosen fact`() throws {
    var rig = atPenalty()
    rig.press("\"")
    let sentence = try #require(selected(rig))
    #expect(rig.state.view.focus == .article && sentence.hasSuffix("."))
    rig.press(" ", " ")
    let word = try #require(selected(rig))
    #expect(!word.contains(" ") && sentence.hasPrefix(word))
    rig.press("L")
    #expect(selected(rig)?.split(separator: " ").count == 2)
    rig.press("H", .enter)
    #expect(rig.state.view.selection == nil && rig.screen.contains("for which fact?"))
    rig.press(.enter)
    let request = try #require(requests(rig).first)
    guard case .cite(let value, let evidence) = request.decisions[0] else {
      Issue.record("\(request.decisions)")
      return
    }
    #expect(value == (try penalty) && evidence.quote.exact == word && evidence.position != nil)
  }

  @Test func `a new fact takes the value that its quote states, and another one that is typed`() throws {
    var rig = atPenalty()
    rig.press("\"", .enter)
    rig.type("occ")
    rig.press(.enter)
    guard case .errand(.readValue(.occurred, let words, _))? = rig.outside.last else {
      Issue.record("\(rig.outside)")
      return
    }
    rig.send(.valueRead(.occurred, PartialDate("2020-01-10").map { .occurred($0) }))
    #expect(rig.screen.contains("2020-01-10"))
    rig.press(.enter)
    guard case .addFact(let claim)? = requests(rig).first?.decisions.first else {
      Issue.record("\(requests(rig))")
      return
    }
    #expect(
      claim.value == PartialDate("2020-01-10").map { .occurred($0) } && claim.evidence.map(\.quote.exact) == [words])
  }

  @Test func `a click on a word of the article selects it, and Esc ends it`() throws {
    var rig = atPenalty()
    rig.press(.enter)
    let row = try #require(rig.lines.firstIndex { $0.contains("authority fined") })
    let line = rig.lines[row]
    let column = try #require(line.firstRange(of: "fined Shop")).lowerBound.utf16Offset(in: line)
    rig.press(.click(column: column + 1, row: row))
    #expect(selected(rig) == "fined")
    rig.press(.escape)
    #expect(rig.state.view.selection == nil && rig.outside.isEmpty)
  }

  @Test func `behind a quote the focus is where it was, and Esc leads from the fields back to the words`() throws {
    var rig = atPenalty()
    rig.press("\"", " ", " ", "L")
    let words = try #require(selected(rig))
    rig.press(.enter)
    rig.type("occ")
    rig.press(.enter, .escape)
    #expect(rig.screen.contains("for which fact?"))
    rig.press(.escape)
    #expect(selected(rig) == words && rig.state.view.focus == .article && rig.screen.contains("word: hl move"))
    rig.press(.enter, .enter)
    #expect(requests(rig).count == 1 && rig.state.view.focus == .facts)
    rig.press("\"", .escape)
    #expect(rig.state.view.focus == .facts && rig.state.view.selection == nil)
  }

  @Test func `letters that no field begins with say so, and Enter does nothing`() {
    var rig = atPenalty()
    rig.press("+")
    rig.type("zzz")
    #expect(rig.screen.contains("no field is called 'zzz'"))
    rig.press(.enter)
    #expect(rig.screen.contains("Add a fact: which field?") && requests(rig).isEmpty)
  }

  @Test func `a drag over the article selects its words, in either direction, and one from elsewhere does not`() throws
  {
    let row = try #require(atPenalty().lines.firstIndex { $0.contains("authority fined") })
    let line = atPenalty().lines[row]
    func column(_ words: String) throws -> Int {
      try #require(line.firstRange(of: words)).lowerBound.utf16Offset(in: line)
    }
    let (from, to) = (try column("uthority"), try column("hop 1.5"))
    for (press, drag) in [(from, to), (to, from)] {
      var rig = atPenalty()
      rig.press(
        .click(column: press, row: row), .drag(column: (from + to) / 2, row: row), .drag(column: drag, row: row))
      #expect(selected(rig) == "authority fined Shop" && rig.state.view.focus == .article)
      rig.press(.enter)
      #expect(rig.screen.contains("“authority fined Shop”: for which fact?"))
      // A window is open.
      rig.press(.drag(column: from, row: row))
      #expect(rig.state.view.selection == nil)
    }
    var rig = atPenalty()
    rig.press(.drag(column: to, row: row), .click(column: 60, row: 3), .drag(column: to, row: row))
    #expect(selected(rig) == nil)
  }

  @Test func `what the first letter takes the place of looks selected`() throws {
    var rig = atPenalty()
    rig.press("c")
    let row = try #require(rig.lines.firstIndex { $0.contains("fine 1500000 EUR") })
    func isSelected() -> Bool {
      (0..<140).contains { rig.dashboard.render()[$0, row].style.selection == .focused }
    }
    #expect(isSelected())
    rig.press(.end)
    #expect(!isSelected())
  }

  @Test func `on a small screen the article comes first, and then its words are selected`() {
    var rig = Rig(80, 24)
    rig.press(.enter, "\"")
    #expect(rig.state.view.focus == .article && selected(rig) != nil)
    #expect(rig.screen.contains("sentence: hl move, jk sentence") && rig.screen.contains("Esc ends"))
  }

  @Test func `a quote that the fact has already is not quoted again, and that is said`() {
    var rig = atPenalty()
    rig.press("\"", .enter, .enter)
    #expect(requests(rig).count == 1 && rig.screen.contains("quoted for"))
    rig.press("\"", .enter, .enter)
    #expect(requests(rig).count == 1 && rig.screen.contains("nothing changed: it is so already"))
  }

  @Test(arguments: [("leak", "leak"), ("漢字 l", "漢字 leak"), ("uth", "authority")])
  func `a selection begins at the match of a search`(words: String, expected: String) {
    var rig = atPenalty()
    rig.press(.enter, "/")
    rig.type(words)
    rig.press(.enter, "\"")
    #expect(selected(rig) == expected)
    rig.press(" ", " ")
    #expect(selected(rig)?.contains(expected) == true)
  }
}
