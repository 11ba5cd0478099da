internal import Foundation
package import Incidents
import Text

/// The file name that an article gets in an archive: its date, outlet and headline in plain letters.
package enum ArticleName {
  /// Bytes of a name without number and ending: short enough for every file system and for a line of a listing.
  static let limit = 96
  private static let outletLimit = 24

  /// `2020-01-10-tempo-headline-words`; what the article does not say is left out. Never empty, never hidden, ASCII letters,
  /// digits and dashes only. O(length of the headline).
  package static func stem(of article: Article) -> String {
    let date = article.published.map(\.date.edtf).flatMap { $0.utf8.allSatisfy(isDateByte) ? $0 : nil } ?? ""
    let outlet = words(host(article.outlet ?? ""), limit: outletLimit)
    let head = [date, outlet].filter { !$0.isEmpty }.joined(separator: "-")
    let headline = words(article.headline ?? "", limit: limit - head.utf8.count - 1)
    return [head, headline.isEmpty ? "article" : headline].filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func isDateByte(_ byte: UInt8) -> Bool { byte == 0x2D || (0x30...0x39).contains(byte) }

  /// An outlet that is known by its host is named without what all hosts have.
  private static func host(_ outlet: String) -> String {
    outlet.lowercased().hasPrefix("www.") ? String(outlet.dropFirst(4)) : outlet
  }

  /// Words in plain letters with dashes between them; whole words, unless the first is already too long.
  private static func words(_ text: String, limit: Int) -> String {
    var name = ""
    for word in latin(text).utf8.split(whereSeparator: { !isWordByte($0) }) {
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
  private static func latin(_ text: String) -> String {
    let head = Fold.text(String(text.prefix(limit * 2))).filter { !"'’ʼ".contains($0) }
    if head.utf8.allSatisfy({ $0 < 0x80 }) { return head }
    return Fold.text(head.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? head)
      .filter { !"'’ʼ".contains($0) }
  }
}
