import Facts
import Incidents
import Printing
import Testing

@Suite struct FactsLineTests {
  private static let finder = FactFinder(lexicon: Lexicon())

  private func outcome(_ headline: String, _ paragraphs: String...) -> ReadOutcome {
    let blocks = [Block(.headline, headline)] + paragraphs.map { Block(.paragraph, $0) }
    let published = PartialDate(year: 2023, month: 6, day: 1).map { PublishedDate(date: $0) }
    let article = Article(headline: headline, published: published, language: "en", blocks: blocks)
    return ReadOutcome(path: "in/a.txt", article: .success(article))
  }

  private var amazon: FactsLine {
    FactsLine(
      outcome(
        "Amazon fined over privacy", "Amazon will pay fines of $30.8 million for breaching privacy.",
        "For Ring it will pay a fine of $5.8 million.", "For Alexa it will pay a fine of $25 million."),
      by: FactsLineTests.finder)
  }

  @Test func `an article's facts have their names, and the sum is no third penalty`() throws {
    let line = try amazon.text(as: .jsonl)
    #expect(try amazon.text(as: .json) == line && !line.contains("\n"))
    for part in [
      #""path":"in/a.txt""#, #""title":"Amazon fined over privacy""#, #""published":"2023-06-01""#, #""language":"en""#,
      #""companies":["Amazon"]"#, #""amount":5800000,"#, #""amount":25000000,"#, #""currency":"USD""#,
      #""what":"total""#, #""amount":30800000,"#,
    ] {
      #expect(line.contains(part), "\(part) in \(line)")
    }
    let keys = [
      "actions", "affected", "companies", "data_categories", "incidents", "language", "mentioned_companies",
      "other_amounts",
      "path", "penalties", "published", "regulators", "title", "years",
    ]
    let places = keys.map { line.firstRange(of: "\"\($0)\":")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(!line.contains("\"error\"") && !line.contains("null"))
  }

  @Test func `every claim of a draft has its field, its value and the place of its sentence`() throws {
    let line = try amazon.text(as: .jsonl)
    #expect(line.contains(#""exact":"For Ring it will pay a fine of $5.8 million.""#), "\(line)")
    #expect(line.contains(#""field":"penalty""#) && line.contains(#""value":"fine 5800000 USD"#), "\(line)")
  }

  @Test func `of a document with pages every sentence has its page`() throws {
    let outcome = outcome("Amazon fined", "For Ring it will pay a fine of $5.8 million.")
    guard case .success(var article) = outcome.article else { return #expect(Bool(false)) }
    for index in article.blocks.indices { article.blocks[index].page = index == 0 ? 6 : 7 }
    let line = FactsLine(ReadOutcome(path: "a.pdf", article: .success(article)), by: FactsLineTests.finder)
    let json = try line.text(as: .jsonl)
    #expect(json.contains(#""exact":"For Ring it will pay a fine of $5.8 million.""#) && json.contains(#""page":7"#))
    let text = try line.text(as: .text)
    #expect(text.contains("      \"For Ring it will pay a fine of $5.8 million.\"  p. 7\n"), "\(text)")
    #expect(try !FactsLine(outcome, by: FactsLineTests.finder).text(as: .jsonl).contains("\"page\""))
  }

  @Test func `for people each claim stands above its sentence, and other sums at the end`() throws {
    let lines = try amazon.text(as: .text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(2) == ["Amazon fined over privacy", "2023-06-01 | en | in/a.txt"])
    let place = try #require(lines.firstIndex { $0.hasPrefix("    penalty: fine 5800000 USD") })
    #expect(lines[place + 1] == "      \"For Ring it will pay a fine of $5.8 million.\"")
    #expect(lines.contains { $0.hasPrefix("  Other sums: ") && $0.contains("30.8 million (total)") })
    let plain = FactsLine(
      outcome("Amazon fined", "For Ring it will pay a fine of $5.8 million."), by: FactsLineTests.finder)
    #expect(try !plain.text(as: .text).contains("Other sums"))
  }

  @Test func `an article ends with one empty line, so that the next stands apart`() throws {
    let lines = try amazon.text(as: .text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "" && lines.dropLast().last != "")
  }

  @Test func `an article without an incident says so`() throws {
    let line = FactsLine(outcome("Weather", "It will rain."), by: FactsLineTests.finder)
    #expect(try line.text(as: .text).contains("  No incident was found."))
    #expect(try line.text(as: .jsonl).contains(#""incidents":[]"#))
  }

  @Test func `what went wrong with a file is told in its line`() throws {
    let failed = ReadOutcome(path: "in/\u{1B}a", article: .failure(.init(text: "is a folder")))
    let line = FactsLine(failed, by: FactsLineTests.finder)
    #expect(line.error == "is a folder")
    #expect(try line.text(as: .text) == "in/·a: is a folder")
    #expect(try line.text(as: .jsonl).contains(#""error":"is a folder""#))
  }

  @Test func `nothing of a file controls the terminal`() throws {
    let evil = outcome(
      "Amazon \u{1B}[2Jfined", "Amazon will pay a fine of $5.8 million\u{9B}31m for the \u{7}data breach.")
    let text = try FactsLine(evil, by: FactsLineTests.finder).text(as: .text)
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) })
    #expect(text.hasPrefix("Amazon ·[2Jfined\n"))
  }
}
