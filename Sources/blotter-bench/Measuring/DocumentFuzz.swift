import ArgumentParser
import Archive
import Foundation
import Incidents
import Reading
import Text

/// Reads whole documents with bytes changed at random: mails, packed files, web archives, feeds, clippings,
/// reading lists, rich text, and the layouts of PDFs.
struct DocumentFuzz {
  private let files: [(name: String, bytes: [UInt8])]
  private let numbers: Range<Int>
  private let slow: Int

  /// Larger documents would be most of the time.
  private static let largest = 300_000
  /// Bytes changed at most, at once and in runs.
  private static let mostChanges = 12
  private static let mostRun = 60

  init(_ folders: [String], from first: Int, count: Int, slow: Int) throws {
    files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, [UInt8]($0)) }
      }
    }.filter { !$0.bytes.isEmpty && $0.bytes.count <= DocumentFuzz.largest }
    numbers = first..<first + count
    self.slow = slow
    guard !files.isEmpty else { throw ValidationError("The folders hold no documents.") }
  }

  func run() throws {
    let layouts = files.map { file in
      file.bytes.starts(with: "%PDF".utf8) ? try? DocumentTools.installed.pdfLayout(file.bytes).get() : nil
    }
    var (articles, refused) = (0, 0)
    for number in numbers {
      var random = SplitMix64(state: UInt64(number) &* 0x2545_F491_4F6C_DD1D &+ 7)
      let place = Int.random(in: 0..<files.count, using: &random)
      let damaged = DocumentFuzz.damaged(layouts[place] ?? files[place].bytes, using: &random)
      let start = ContinuousClock.now
      let read = layouts[place] == nil ? count(in: damaged, named: files[place].name) : count(inLayout: damaged)
      if read > 0 { articles += read } else { refused += 1 }
      if ContinuousClock.now - start > .milliseconds(slow) { print("slow: input \(number), \(files[place].name)") }
    }
    print("\(numbers.count) inputs of \(files.count) documents: \(articles) articles, \(refused) refused, no crash")
  }

  /// Articles in a damaged document.
  private func count(in bytes: [UInt8], named name: String) -> Int {
    if let list = Reader.list(bytes, named: name) { return list.parts.count }
    // What is refused is counted as none.
    if let parts = try? Reader.parts(bytes, named: name) { return parts.count { (try? $0.article.get()) != nil } }
    return (try? Reader.read(bytes, named: name)) == nil ? 0 : 1
  }

  private func count(inLayout bytes: [UInt8]) -> Int {
    (try? Reader.read(Array("%PDF".utf8), named: "a.pdf", by: DocumentTools { _ in .success(bytes) })) == nil ? 0 : 1
  }

  private static func damaged(_ whole: [UInt8], using random: inout SplitMix64) -> [UInt8] {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...mostChanges, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let run = min(bytes.count, at + Int.random(in: 1...mostRun, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(at..<run)
      case 2: bytes.insert(contentsOf: bytes[at..<run], at: at)
      case 3: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
      default: bytes = Array(bytes[..<max(1, Int.random(in: 0..<bytes.count, using: &random))])
      }
    }
    return bytes
  }
}
