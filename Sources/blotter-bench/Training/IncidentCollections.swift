import ArgumentParser
import Foundation
import Incidents
import Text

/// Entries of collections that people coded: short texts on one incident each, with who was hit.
///
/// Two are read: VERIS records of the VERIS Community Database, and the descriptions of Have I Been Pwned.
struct IncidentCollections {
  let folder: String

  /// An entry as an article, with what people coded of it.
  struct Entry: Sendable {
    let gold: FactGold
    let article: Article
  }

  /// Shorter summaries say next to nothing; longer ones are pasted articles.
  private static let usefulLength = 120...4000

  func entries() throws -> [Entry] { try pwned() + veris(in: "vcdb-2019-03.veris.jsonl.gz") }

  private struct Breach: Decodable {
    let Name: String
    let Title: String
    let Domain: String
    let Description: String
    let AddedDate: String
  }

  private func pwned() throws -> [Entry] {
    let breaches = try JSONDecoder().decode([Breach].self, from: unpacked("hibp-2025-03.json.gz"))
    return breaches.compactMap { breach in
      let text = IncidentCollections.plain(breach.Description)
      return entry(
        id: "hibp-\(breach.Name)", names: [breach.Title, breach.Name, breach.Domain], text: text,
        published: String(breach.AddedDate.prefix(10)))
    }
  }

  private struct Veris: Decodable {
    let incident_id: String
    let summary: String?
    let victim: Victim?

    struct Victim: Decodable {
      let victim_id: String?
    }
  }

  private func veris(in file: String) throws -> [Entry] {
    let decoder = JSONDecoder()
    return try unpacked(file).split(separator: UInt8(ascii: "\n")).compactMap { line in
      let record = try decoder.decode(Veris.self, from: Data(line))
      guard let summary = record.summary, let name = record.victim?.victim_id,
        summary.localizedCaseInsensitiveContains(name)
      else { return nil }
      return entry(id: "vcdb-\(record.incident_id)", names: [name], text: summary, published: nil)
    }
  }

  private func entry(id: String, names: [String], text: String, published: String?) -> Entry? {
    guard IncidentCollections.usefulLength.contains(text.utf8.count) else { return nil }
    var article = Article(language: "en", blocks: [Block(.paragraph, text)])
    article.published = published.flatMap { PartialDate($0) }.map { PublishedDate(date: $0) }
    let gold = FactGold(
      id: id, companies: names, penalties: nil, other_amounts: [], affected: nil, data_categories: nil, action: nil,
      incident_count: 1, incidents: nil)
    return Entry(gold: gold, article: article)
  }

  /// Without tags and the few entities that the descriptions use.
  private static func plain(_ markup: String) -> String {
    markup.replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
      .replacing("&#39;", with: "'")
  }

  /// The bytes of a file packed by gzip.
  private func unpacked(_ file: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", "\(folder)/\(file)"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ValidationError("\(folder)/\(file) cannot be unpacked.") }
    return data
  }
}
