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
    let taken = files.map { file in
      seconds(of: [
        { _ = DocumentBench.articles(in: file) },
        { if kind == "pdf" { _ = DocumentTools.plainLayout(of: file.bytes, isKept: false) } },
      ])
    }
    let (all, own) = (taken.reduce(0) { $0 + $1[0] }, taken.reduce(0) { $0 + $1[1] })
    var line =
      "\(kind): \(Int(Double(files.count) / all)) files/s, \(Int(Double(articles) / all)) articles/s, \(files.count) files"
    if kind == "pdf" { line += ", \((all / own * 100).rounded() / 100) x the time of the child process alone" }
    print(line)
  }

  /// Seconds of each in the quickest of all rounds, in which they take turns: what others do on the machine meanwhile is in the other
  /// rounds, and what they do for long is in all alike.
  private func seconds(of works: [() -> Void]) -> [Double] {
    let all = (0..<max(1, rounds)).map { _ -> [Double] in
      works.map { work -> Double in
        let start = ContinuousClock.now
        work()
        return (ContinuousClock.now - start) / .seconds(1)
      }
    }
    return works.indices.map { work in all.map { $0[work] }.min() ?? 0 }
  }

  private static func articles(in file: File) -> Int {
    // What is refused is counted as none.
    if let parts = try? Reader.parts(file.bytes, named: file.name)?.parts {
      return parts.count { (try? $0.article.get()) != nil }
    }
    return (try? Reader.read(file.bytes, named: file.name, by: .installed)) == nil ? 0 : 1
  }
}
