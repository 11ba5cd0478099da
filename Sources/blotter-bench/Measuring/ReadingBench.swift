import ArgumentParser
import Foundation
import Reading

/// Pages a second of one core's time, without the reading of files; other programs' load does not count.
struct ReadingBench: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "reading", abstract: "Print pages read a second.")

  @Argument(help: "Folders of saved pages.") var folders: [String]
  @Option(help: "How often each page is read.") var rounds = 3

  func run() throws {
    for folder in folders {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      let files = names.compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, [UInt8]($0)) }
      }
      let start = clock()
      var failed = 0
      for _ in 0..<rounds {
        for (name, bytes) in files {
          do { _ = try Reader.read(bytes, named: name) } catch { failed += 1 }
        }
      }
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      let rate = Double(files.count * rounds) / seconds
      print("\(folder): \(Int(rate)) pages/s, \(files.count) pages, \(failed / max(rounds, 1)) without a story")
    }
  }
}
