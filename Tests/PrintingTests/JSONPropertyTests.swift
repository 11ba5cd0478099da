import Foundation
import Incidents
import Printing
import Search
import Testing
import Text

/// Lines for programs, read back by another reader of JSON than the one that wrote them.
@Suite struct JSONPropertyTests {
  private var random = SplitMix64(state: 41)

  /// All but U+FEFF, which Foundation's reader takes for a byte-order mark where a string begins with it.
  private static let pieces = [
    "a", "\"", "\\", "/", "\u{0}", "\u{1F}", "\n", "\r\n", "\t", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "é",
    "e\u{301}",
    "漢", "😀", "👍🏽", "\u{202E}", "</script>", "\\u0041", "{}", "[", ",", ":", "null", "\u{FFFD}", "\u{10FFFF}",
  ]

  private mutating func text() -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in JSONPropertyTests.pieces.randomElement(using: &random) ?? ""
    }
    .joined()
  }

  /// The object of a line. Scalars are compared, not characters: what is canonically the same need not be the same.
  private func object(_ line: String) throws -> [String: Any] {
    #expect(!line.contains("\n") && !line.contains("\r"))
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private func isSame(_ value: Any?, _ text: String?) -> Bool {
    (value as? String).map { Array($0.unicodeScalars) } == text.map { Array($0.unicodeScalars) }
  }

  @Test mutating func `an incident's texts come back scalar by scalar`() throws {
    for _ in 0..<200 {
      let (title, tag, exact, article, name) = (text(), text(), text(), text(), text())
      let evidence = Evidence(article: article, quote: Quote(exact: exact))
      var incident = Incident(
        id: .init(name), title: title, review: .draft,
        claims: [Claim(.regulator(name), evidence: [evidence]), Claim(.subjects(tag))], articles: [article])
      incident.tags = [tag]
      let anchors = [[Anchor(status: .exact, range: 3..<9, matches: 1)], []]
      let detail = IncidentDetail(incident: incident, articles: [], anchors: anchors, totals: [])
      let read = try object(JSONOutput.line(IncidentLine(detail)))
      #expect(isSame(read["title"], title) && isSame(read["id"], name))
      for (key, text) in [("tags", tag), ("articles", article), ("regulators", name), ("subjects", tag)] {
        #expect(isSame((read[key] as? [Any])?.first, text), "\(key)")
      }
      let quote = try #require((read["evidence"] as? [[String: Any]])?.first)
      #expect(isSame(quote["exact"], exact) && isSame(quote["article"], article))
      #expect(quote["start"] as? Int == 3 && quote["end"] as? Int == 9)
    }
  }

  @Test mutating func `a hit's words stand in its sentence where the line says, counted in scalars`() throws {
    for _ in 0..<200 {
      let (before, word, behind) = (text(), "w" + text(), text())
      let start = before.unicodeScalars.count
      let place = start..<start + word.unicodeScalars.count
      let info = ArticleInfo(path: behind, headline: before, outlet: word, language: nil)
      let hit = SearchHit(info: info, sentence: before + word + behind, matches: [place], failure: nil)
      let read = try object(JSONOutput.line(HitLine(hit)))
      let sentence = Array(try #require(read["sentence"] as? String).unicodeScalars)
      let match = try #require((read["matches"] as? [[String: Int]])?.first)
      let found = sentence[try #require(match["start"])..<(try #require(match["end"]))]
      #expect(Array(found) == Array(word.unicodeScalars))
      #expect(isSame(read["path"], behind) && isSame(read["headline"], before) && read["language"] == nil)
    }
  }

  @Test mutating func `findings and read files come back, and what is not known has no key`() throws {
    for _ in 0..<200 {
      let (path, message, story) = (text(), text(), text())
      let finding = try object(
        JSONOutput.line(FindingLine(Finding(.warning, path: path, line: nil, message: message, advice: story))))
      #expect(isSame(finding["path"], path) && isSame(finding["message"], message) && isSame(finding["advice"], story))
      #expect(Set(finding.keys) == ["path", "message", "advice", "severity"])
      let blocks = [Block(.headline, message), Block(.paragraph, story), Block(.paragraph, path, boilerplate: .menu)]
      let outcome = ReadOutcome(path: path, article: .success(Article(headline: message, blocks: blocks)))
      let read = try object(JSONOutput.line(ReadRecord(outcome)))
      #expect(isSame(read["title"], message) && isSame((read["paragraphs"] as? [Any])?.first, story))
      #expect(isSame((read["boilerplate"] as? [[String: Any]])?.first?["text"], path) && read["error"] == nil)
    }
  }

  /// A double holds every decimal of fifteen digits (IEEE 754), so that no sum of a story may lose a cent on the way.
  @Test mutating func `amounts of up to fifteen digits come back exactly`() throws {
    for digits in 1...15 {
      for _ in 0..<20 {
        let most = (0..<digits).reduce(1) { power, _ in power * 10 } - 1
        let amount = Amount(thousandths: Int.random(in: 0...most, using: &random))
        let claim = Claim(.penalty(Penalty(type: .fine, money: Money(amount: amount, currency: "EUR"))))
        let incident = Incident(id: .init("x"), title: "x", review: .reviewed, claims: [claim])
        let line = try JSONOutput.line(
          IncidentLine(IncidentDetail(incident: incident, articles: [], anchors: [[]], totals: [])))
        let behind = try #require(line.split(separator: "\"amount\":").last)
        #expect(Amount(behind.prefix { $0 != "," }) == amount, "\(behind)")
      }
    }
  }
}
