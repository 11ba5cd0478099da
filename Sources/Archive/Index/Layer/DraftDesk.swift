import Incidents
import Text

/// Lays what the program found beside what people recorded: the record wins field by field, drafts propose.
enum DraftDesk {
  /// `articles/leak-2020.html` becomes `draft-articles-leak-2020`. A path that could be mistaken for another one in this form
  /// has its hash behind it: `articles/a b.txt` becomes `draft-articles-a-b~1c2d3e4f`. The same for the same path, always.
  static func draftName(_ path: String) -> String {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    let name = "draft-" + String(stem.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    if isPlain(path) { return name }
    let hash = UInt32(truncatingIfNeeded: FNV1a.hash(path.utf8))
    let digits = String(hash, radix: 16)
    return "\(name)~\(String(repeating: "0", count: 8 - digits.count))\(digits)"
  }

  /// Whether the name tells the path: an HTML file right in `articles`, named with ASCII letters, digits and hyphens.
  private static func isPlain(_ path: String) -> Bool {
    let (folder, ending) = ("articles/", ".html")
    guard path.hasPrefix(folder), path.hasSuffix(ending), path.utf8.count > folder.utf8.count + ending.utf8.count else {
      return false
    }
    return path.dropFirst(folder.count).dropLast(ending.count).utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }

  /// Values for fields that the record leaves open. They are drafts, and no count or sum takes them in.
  static func propose(_ draft: Incident, to record: Incident) -> Incident {
    var incident = record
    let known = Set(record.claims.map(\.field))
    for var claim in draft.claims where !known.contains(claim.field) {
      claim.review = .draft
      incident.claims.append(claim)
    }
    for path in draft.articles where !incident.articles.contains(where: { ExactText($0) == ExactText(path) }) {
      incident.articles.append(path)
    }
    return incident
  }
}
