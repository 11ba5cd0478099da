import Foundation
import Text

/// A page whose story is known in part: pieces of text that belong to it and pieces that do not.
struct Gold: Decodable {
  let id: String
  let url: String
  let with: [String]
  let without: [String]
  let comments: [String]?
  let title: String?
  let date: String?

  static func pages(inFolder folder: String) throws -> [Gold] {
    let text = try String(contentsOfFile: "\(folder)/manifest.jsonl", encoding: .utf8)
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").map { try decoder.decode(Gold.self, from: Data($0.utf8)) }
  }

  /// One of `count` groups; pages of one site are always together.
  func fold(of count: Int) -> Int {
    let host = url.split(separator: "/").dropFirst().first.map(String.init) ?? url
    let labels = host.split(separator: ".").suffix(2).joined(separator: ".")
    let hash = labels.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }
    return Int((hash >> 7) % UInt64(count))
  }

  /// The lines of a dump from the one that says the title to the last that holds a piece of the story; `nil` when no line says
  /// the title, or too few follow.
  func storyAlone(_ dump: [UInt8]) -> [UInt8]? {
    let lines = dump.split(separator: 0x0A, omittingEmptySubsequences: false)
    let texts = lines.map { Gold.squeezed(String(decoding: $0, as: UTF8.self)) }
    guard let title = title.map(Gold.squeezed), let first = texts.firstIndex(of: title) else { return nil }
    let pieces = with.map(Gold.squeezed)
    let last = texts.lastIndex { text in pieces.contains { text.contains(piece: $0) } } ?? 0
    return last > first + 2 ? Array(lines[first...last].joined(separator: [0x0A])) : nil
  }

  /// Single-spaced, as the passages are.
  static func squeezed(_ text: String) -> [UInt8] {
    Array(text.singleSpaced.utf8)
  }
}
