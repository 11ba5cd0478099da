import Foundation

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

  /// Single-spaced, as the passages are.
  static func squeezed(_ text: String) -> [UInt8] {
    Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
  }
}
