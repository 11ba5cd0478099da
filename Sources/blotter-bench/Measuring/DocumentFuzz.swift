import ArgumentParser
import Archive
import Foundation
import Incidents
import Reading
import TestSupport
import Text

/// Reads whole documents with bytes changed at random: mails, packed files, web archives, feeds, clippings,
/// reading lists, rich text, and the layouts of PDFs.
struct DocumentFuzz {
  private let files: [(name: String, bytes: [UInt8])]
  /// What is in packed ones, in the same order: damage in packed bytes would seldom come past the checksums.
  private let packed: [[PackedPart]]
  private let numbers: Range<Int>
  private let slow: Int

  /// Larger documents would be most of the time; of packed ones, only a few files are damaged.
  private static let largest = 300_000
  private static let largestPacked = 3_000_000
  /// Bytes changed at most, at once and in runs.
  private static let mostChanges = 12
  private static let mostRun = 60

  init(_ folders: [String], from first: Int, count: Int, slow: Int) throws {
    files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, [UInt8]($0)) }
      }
    }.filter { file in
      let most = PackedPart.isPacked(file.bytes) ? DocumentFuzz.largestPacked : DocumentFuzz.largest
      return !file.bytes.isEmpty && file.bytes.count <= most
    }
    packed = files.map { PackedPart.parts(of: $0.bytes) }
    numbers = first..<first + count
    self.slow = slow
    guard !files.isEmpty else { throw ValidationError("The folders hold no documents.") }
  }

  func run() throws {
    let layouts = files.map { file in
      file.bytes.starts(with: "%PDF".utf8) ? DocumentTools.plainLayout(of: file.bytes) : nil
    }
    var (articles, refused) = (0, 0)
    for number in numbers {
      var random = SplitMix64(state: UInt64(number) &* 0x2545_F491_4F6C_DD1D &+ 7)
      let place = Int.random(in: 0..<files.count, using: &random)
      let damaged =
        packed[place].isEmpty
        ? DocumentFuzz.damaged(layouts[place] ?? files[place].bytes, using: &random)
        : DocumentFuzz.repacked(packed[place], using: &random)
      let start = ContinuousClock.now
      let read = layouts[place] == nil ? count(in: damaged, named: files[place].name) : count(inLayout: damaged)
      if read > 0 { articles += read } else { refused += 1 }
      if ContinuousClock.now - start > .milliseconds(slow) { print("slow: input \(number), \(files[place].name)") }
    }
    print("\(numbers.count) inputs of \(files.count) documents: \(articles) articles, \(refused) refused, no crash")
  }

  /// Articles in a damaged document.
  private func count(in bytes: [UInt8], named name: String) -> Int {
    if let list = Reader.list(bytes, named: name) { return list.entries.count }
    // What is refused is counted as none.
    if let parts = try? Reader.parts(bytes, named: name)?.parts {
      return parts.count { (try? $0.article.get()) != nil }
    }
    return (try? Reader.read(bytes, named: name)) == nil ? 0 : 1
  }

  private func count(inLayout bytes: [UInt8]) -> Int {
    (try? Reader.read(Array("%PDF".utf8), named: "a.pdf", by: DocumentTools { _ in .success(PDFLayout(bytes)) })) == nil
      ? 0 : 1
  }

  /// A packed document with one of its files damaged, under checksums that are right.
  private static func repacked(_ parts: [PackedPart], using random: inout SplitMix64) -> [UInt8] {
    let damagedPart = Int.random(in: 0..<parts.count, using: &random)
    return MadeZip.bytes(
      of: parts.enumerated().map { index, part in
        (part.name, index == damagedPart ? damaged(part.bytes, using: &random) : part.bytes)
      })
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

/// A file in a packed document.
private struct PackedPart {
  let name: String
  let bytes: [UInt8]

  /// Those that the readers open: the parts that DOCX and ODT name, and of a book what its container leads to. Empty of what is not packed.
  static func parts(of bytes: [UInt8]) -> [PackedPart] {
    guard isPacked(bytes) else { return [] }
    let zip = ZipFile(bytes, kind: "This document")
    func part(_ name: String) -> PackedPart? {
      ((try? zip.file(name)) ?? nil).map { PackedPart(name: name, bytes: $0) }
    }
    let own = [
      "word/document.xml", "docProps/core.xml", "content.xml", "meta.xml", "META-INF/manifest.xml",
      "META-INF/container.xml",
    ]
    .compactMap(part)
    guard let container = own.first(where: { $0.name == "META-INF/container.xml" }) else { return own }
    let roots = values(of: "full-path", in: container.bytes).compactMap(part)
    let chapters = roots.flatMap { root in
      values(of: "href", in: root.bytes).compactMap { chapter in
        part(root.name.contains("/") ? "\(root.name.prefix { $0 != "/" })/\(chapter)" : chapter)
      }
    }
    let pages = chapters.filter { $0.bytes.count <= mostOfChapter && $0.bytes.starts(with: "<".utf8) }
    return own + roots + pages.prefix(mostChapters)
  }

  static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  private static let mostOfChapter = 30_000
  private static let mostChapters = 3

  /// `name="value"` in markup, as it stands there.
  private static func values(of name: String, in bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\(name)=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }
}
