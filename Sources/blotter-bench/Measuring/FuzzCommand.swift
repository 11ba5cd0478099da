import ArgumentParser
import Foundation
import Reading
import Text

/// Reads pieces of saved pages with bytes changed at random, to find what crashes or hangs the reader. Input `n` of a seed is
/// always the same, so a crash is repeated with `--from n --count 1`.
struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "fuzz", abstract: "Read damaged pages.")

  @Argument(help: "Folders of saved pages.") var folders: [String]
  @Option(help: "How many inputs.") var count = 1_000_000
  @Option(help: "The first input's number.") var from = 0
  @Option(help: "Longest input, in bytes, before it is damaged.") var longest = 1200
  @Flag(
    help: "Damage whole documents under their own names, not pieces of pages; of a PDF, what its layout is read from.")
  var documents = false
  @Option(help: "Report inputs that take longer, in milliseconds.") var slow = 200

  func run() throws {
    if documents { return try DocumentFuzz(folders, from: from, count: count, slow: slow).run() }
    let files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .compactMap { FileManager.default.contents(atPath: "\(folder)/\($0)").map { [UInt8]($0) } }
    }.filter { !$0.isEmpty }
    guard !files.isEmpty else { throw ValidationError("The folders hold no files.") }
    var (articles, refused) = (0, 0)
    for number in from..<(from + count) {
      let input = FuzzInput(number: number, files: files, longest: longest)
      let start = ContinuousClock.now
      do {
        _ = try Reader.read(input.bytes, named: input.name)
        articles += 1
      } catch { refused += 1 }
      if ContinuousClock.now - start > .milliseconds(slow) {
        print("slow: input \(number), \(input.bytes.count) bytes")
      }
      if (number + 1) % 100_000 == 0 { FileHandle.standardError.write(Data("\(number + 1) inputs\n".utf8)) }
    }
    print("\(count) inputs: \(articles) articles, \(refused) refused, no crash")
  }
}

/// One damaged input.
struct FuzzInput {
  let bytes: [UInt8]
  let name: String

  init(number: Int, files: [[UInt8]], longest: Int) {
    var random = SplitMix64(state: UInt64(number) &* 0x2545_F491_4F6C_DD1D &+ 99)
    let file = files[Int.random(in: 0..<files.count, using: &random)]
    let length = Int.random(in: 1...longest, using: &random)
    let start = Int.random(in: 0..<max(1, file.count - length), using: &random)
    var bytes = Array(file[start..<min(start + length, file.count)])
    if Bool.random(using: &random) { bytes = Array("<html><body><p>".utf8) + bytes }
    for _ in 0..<Int.random(in: 1...12, using: &random) { FuzzInput.damage(&bytes, using: &random) }
    self.bytes = bytes
    name = Bool.random(using: &random) ? "page.html" : "page.txt"
  }

  private static func damage(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let at = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0 where !bytes.isEmpty: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1 where !bytes.isEmpty:
      bytes.removeSubrange(at..<min(at + Int.random(in: 1...40, using: &random), bytes.count))
    case 2: bytes.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)], at: at)
    case 3 where !bytes.isEmpty:
      let piece = Array(bytes[at..<min(at + Int.random(in: 1...60, using: &random), bytes.count)])
      let times = Int.random(in: 1...8, using: &random)
      for _ in 0..<times { bytes.insert(contentsOf: piece, at: at) }
    case 4: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
    default: if !bytes.isEmpty { bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random)) }
    }
  }

  private static let pieces: [[UInt8]] =
    [
      "<!--", "-->", "<script>", "</script>",
      "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"datePublished\":",
      "<a href='", "<td>", "</table>", "<br><br>", "&#x110000;", "&#0;", "&", "<", ">", "\"", "\n\n", "\r\n", "\0",
      "\u{1B}[31m",
      "<meta charset=shift_jis>", "<meta charset=utf-16>", "2020-99-99", "32.13.2020", "999999999999999999",
      "2023年13月45日",
      "31 February 2020 25:61", "\u{FEFF}", "\u{202E}", "https://[::1]/", "令和99999年1月1日", "{\"a\":[[[[", "\\ud800", "|",
      ": : :",
      "<title>", "<h1>", "<style>", "  * ", "____", "(BUTTON)", "[ ]", "by By BY", "© © 2020", "+99:99", "12:00 +9999",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0x80, 0x80], [0xED, 0xA0, 0x80],
    ]
}
