import ArgumentParser
import Archive
import Foundation
import Incidents
import Reading

/// Documents a second by their kind, and what reading a PDF costs beside the program that lays it out. By the clock, as a child works
/// too.
struct DocumentBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents", abstract: "Print documents read a second, by kind.")

  @Argument(help: "A folder of documents.") var folder: String
  @Option(help: "How often each document is read.") var rounds = 10

  private typealias File = (name: String, bytes: [UInt8])

  func run() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)").map { File(name, [UInt8]($0)) }
    }
    let kinds = Dictionary(grouping: files) { $0.name.split(separator: ".").last?.lowercased() ?? "" }
    for (kind, files) in kinds.sorted(by: { $0.key < $1.key }) { measure(kind, files) }
  }

  private func measure(_ kind: String, _ files: [File]) {
    // Tables are built by the first reading.
    for file in files { _ = DocumentBench.articles(in: file) }
    var articles = 0
    let all = time { for file in files { articles += DocumentBench.articles(in: file) } }
    let rate = { (count: Int) in String(Int(Double(count * rounds) / all)) }
    var line =
      "\(kind): \(rate(files.count)) files/s, \(rate(articles / max(rounds, 1))) articles/s, \(files.count) files"
    if kind == "pdf" {
      let own = time { for file in files { _ = DocumentTools.installed.pdfLayout(file.bytes) } }
      line += ", \((all / own * 100).rounded() / 100) x the time of the child process alone"
    }
    print(line)
  }

  /// Seconds of all rounds.
  private func time(_ work: () -> Void) -> Double {
    let start = ContinuousClock.now
    for _ in 0..<rounds { work() }
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private static func articles(in file: File) -> Int {
    // What is refused is counted as none.
    if let parts = try? Reader.parts(file.bytes, named: file.name)?.parts {
      return parts.count { (try? $0.article.get()) != nil }
    }
    return (try? Reader.read(file.bytes, named: file.name, by: .installed)) == nil ? 0 : 1
  }
}
