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
    let articles = files.reduce(0) { $0 + DocumentBench.articles(in: $1) }
    let all = files.map { file in time { _ = DocumentBench.articles(in: file) } }.reduce(0, +)
    var line =
      "\(kind): \(Int(Double(files.count) / all)) files/s, \(Int(Double(articles) / all)) articles/s, \(files.count) files"
    if kind == "pdf" {
      let own = files.map { file in time { _ = DocumentTools.plainLayout(of: file.bytes, isKept: false) } }.reduce(0, +)
      line += ", \((all / own * 100).rounded() / 100) x the time of the child process alone"
    }
    print(line)
  }

  /// Seconds of the quickest of all rounds: what others do on the machine meanwhile is in the others.
  private func time(_ work: () -> Void) -> Double {
    (0..<max(1, rounds)).map { _ in
      let start = ContinuousClock.now
      work()
      return (ContinuousClock.now - start) / .seconds(1)
    }.min() ?? 0
  }

  private static func articles(in file: File) -> Int {
    // What is refused is counted as none.
    if let parts = try? Reader.parts(file.bytes, named: file.name)?.parts {
      return parts.count { (try? $0.article.get()) != nil }
    }
    return (try? Reader.read(file.bytes, named: file.name, by: .installed)) == nil ? 0 : 1
  }
}
