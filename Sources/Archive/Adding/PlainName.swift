internal import Foundation
import Text

/// Names of files in letters that every file system and every shell takes.
enum PlainName {
  /// Words in plain letters with dashes between them; whole words, unless the first is already too long. ASCII letters, digits and
  /// dashes only; empty where the text has none. O(length).
  ///
  /// - Parameter limit: in bytes.
  static func words(_ text: String, limit: Int) -> String {
    var name = ""
    for word in latin(text, limit: limit).utf8.split(whereSeparator: { !isWordByte($0) }) {
      let dash = name.isEmpty ? 0 : 1
      if name.utf8.count + dash + word.count > limit {
        if name.isEmpty { name = String(decoding: word.prefix(max(0, limit)), as: UTF8.self) }
        break
      }
      name += (dash == 1 ? "-" : "") + String(decoding: word, as: UTF8.self)
    }
    return name
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }

  /// Lower-case Latin letters where the script has any, by ICU's tables; apostrophes are no gaps.
  private static func latin(_ text: String, limit: Int) -> String {
    let head = Fold.text(String(text.prefix(limit * 2))).filter { !"'’ʼ".contains($0) }
    if head.utf8.allSatisfy({ $0 < 0x80 }) { return head }
    return Fold.text(head.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? head)
      .filter { !"'’ʼ".contains($0) }
  }
}
