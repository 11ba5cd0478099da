import Incidents
import Screen
import Search
import Testing

@testable import Dashboard

/// Taking facts and articles off an incident by keys.
@Suite struct PartingKeysTests {
  private var penalty: Claim.Value {
    get throws { try #require(Sample.incidents[0].claims.first { $0.field == .penalty }?.value) }
  }

  private let first = Sample.incidents[0].id

  @Test func `in the list all that was joined is parted, in the facts what the cursor is on goes off`() throws {
    var rig = Rig(140, 40)
    rig.press("S")
    #expect(rig.outside == [.errand(.split(first))])
    rig.press(.enter, "S")
    guard case .errand(.move(let part, let id, nil, let words)) = rig.outside.last else {
      Issue.record("\(rig.outside)")
      return
    }
    #expect(part == .facts([try penalty]) && id == first && words.hasPrefix("split off fine"))
    // The article of the facts, which is their last line, and then the article's own pane.
    rig.press("G", "S")
    #expect(
      rig.outside.last == .errand(.move(.article("a.txt"), of: first, to: nil, words: "split off a.txt")))
    rig.press(.enter, "S")
    #expect(rig.outside.count == 4 && rig.outside[3] == rig.outside[2])
  }

  @Test func `a fact is moved into an incident that is chosen by its words, the marked ones first`() throws {
    var rig = Rig(140, 40)
    let ids = rig.state.listing.rows.map(\.id)
    rig.press(.down, .down, "m", .home, .enter, ">")
    #expect(rig.screen.contains("into which incident?"))
    rig.press(.enter)
    guard case .errand(.move(.facts(let values), first, let target?, _)) = rig.outside.last else {
      Issue.record("\(rig.outside)")
      return
    }
    #expect(values == [try penalty] && target == ids[2])
    rig.press(">")
    rig.type(ids[1].text)
    rig.press(.enter)
    guard case .errand(.move(_, _, ids[1]?, _)) = rig.outside.last else {
      Issue.record("\(rig.outside)")
      return
    }
    rig.press(">", .escape)
    #expect(rig.outside.count == 2 && rig.state.view.overlay == nil)
  }

  @Test func `an incident that the filter hides is a target as well`() throws {
    var rig = Rig(140, 40)
    rig.press("/")
    rig.type("company:shop")
    rig.press(.enter)
    #expect(rig.state.listing.rows.map(\.id) == [first])
    rig.press(.enter, ">")
    #expect(rig.screen.contains("What Bank did"))
    rig.type("bank")
    rig.press(.enter)
    guard case .errand(.move(_, first, Incident.ID("three")?, _)) = rig.outside.last else {
      Issue.record("\(rig.outside)")
      return
    }
  }

  @Test func `words that no incident has choose none`() {
    var rig = Rig(140, 40)
    rig.press(.enter, ">")
    rig.type("zzzz")
    rig.press(.enter)
    #expect(rig.outside.isEmpty && rig.state.view.overlay != nil)
  }
}
