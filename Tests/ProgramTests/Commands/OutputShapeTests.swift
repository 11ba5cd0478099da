import Foundation
import TestSupport
import Testing

/// How much commands print, and that the forms of output say the same.
@Suite struct OutputShapeTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    for number in 0..<15 {
      let (year, company) = (2010 + number % 3, "Company \(number % 12)")
      try program.archive.write(
        "title: Leak \(number)\norganisations: \(company)\noccurred: '\(year)'\n", to: "incidents/leak-\(number).yaml")
    }
    for number in 0..<4 {
      try program.archive.write(BuiltProgram.article(number + 2, company: "Zeta"), to: "page\(number).txt")
    }
  }

  private func run(_ command: String) throws -> String {
    let result = try program.shell("blotter \(command) --archive \"$A\" 2>/dev/null")
    #expect(result.status == 0, "\(command): \(result.written)")
    return result.written
  }

  private func lines(_ command: String) throws -> [Substring] {
    try run(command).split(whereSeparator: \.isNewline)
  }

  private func json(_ text: some StringProtocol) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func `the three forms of a list have the same incidents in the same order`() throws {
    for query in ["", "year:2011", "sort:title year:2010..2011", "company:nobody"] {
      let rows = try lines("list '\(query)'").dropLast()
      let each = try lines("list '\(query)' --format jsonl").map { try json($0) as? [String: Any] }
      let all = try #require(try json(run("list '\(query)' --format json")) as? [[String: Any]])
      let ids = all.compactMap { $0["id"] as? String }
      #expect(each.compactMap { $0?["id"] as? String } == ids)
      #expect(rows.map { String($0.split(separator: " ").last ?? "") } == ids, "\(query)")
    }
  }

  @Test func `every incident that a list names can be shown, and says the same of itself`() throws {
    let listed = try lines("list --format jsonl sort:title")
    #expect(listed.count >= 15)
    for line in listed.prefix(4) {
      let id = try #require((try json(line) as? [String: Any])?["id"] as? String)
      #expect(try lines("show \(id) --format json") == [line])
    }
  }

  @Test func `statistics show as many values as asked for, years always, and say how many there are`() throws {
    func companies(_ options: String) throws -> Int {
      try lines("stats --format jsonl \(options)").filter { $0.contains("\"field\":\"company\"") }.count
    }
    // Twelve of the records, and Zeta of the articles.
    #expect(try companies("") == 10 && companies("--limit 3") == 3 && companies("--limit 99") == 13)
    #expect(try companies("--limit 0") == 0)
    let text = try run("stats --limit 3")
    #expect(text.contains("Company (the first 3 of 13)"))
    for year in ["2010", "2011", "2012"] { #expect(text.contains("  \(year)  5")) }
  }

  @Test func `a search shows as many articles as asked for and says how many there are`() throws {
    #expect(try run("search authority").contains("4 articles · "))
    #expect(try run("search authority --limit 1").contains("4 articles, the first 1 shown · "))
    #expect(try lines("search authority --limit 3 --format jsonl").count == 3)
    #expect(try run("search authority --limit 0").contains("4 articles, the first 0 shown"))
    let paths = try lines("search authority --ranked --format jsonl").compactMap { try json($0) as? [String: Any] }
    #expect(Set(paths.compactMap { $0["path"] as? String }) == ["page0.txt", "page1.txt", "page2.txt", "page3.txt"])
  }

  @Test(arguments: ["read", "facts"]) func `one line a file, in the order named, and one array of all`(command: String)
    throws
  {
    let names = [2, 0, 3, 1].map { "\"$A/page\($0).txt\"" }.joined(separator: " ")
    let result = try program.shell(
      "blotter \(command) --format jsonl \(names); blotter \(command) --format json \(names)")
    let lines = result.written.split(whereSeparator: \.isNewline)
    let each = try lines.prefix(4).map { try #require(try json($0) as? [String: Any]) }
    #expect(
      each.compactMap { ($0["path"] as? String)?.suffix(9) } == ["page2.txt", "page0.txt", "page3.txt", "page1.txt"])
    let all = try #require(try json(lines.dropFirst(4).joined(separator: "\n")) as? [[String: Any]])
    #expect(all as NSArray == each as NSArray)
  }

  @Test func `a query that is not understood is shown with a mark under the place`() throws {
    let result = try program.shell("blotter list shop 'compny:x' --archive \"$A\"")
    let lines = result.written.split(whereSeparator: \.isNewline)
    #expect(result.status == 2)
    let place = try #require(lines.firstIndex { $0.contains("shop compny:x") })
    let column = try #require(lines[place].firstRange(of: "compny")).lowerBound
    let mark = try #require(lines[place + 1].firstIndex(of: "^"))
    #expect(
      lines[place].distance(from: lines[place].startIndex, to: column)
        == lines[place + 1].distance(from: lines[place + 1].startIndex, to: mark))
  }
}
