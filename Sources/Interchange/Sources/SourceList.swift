import Incidents
import Text

/// The articles that incidents are told of by, each once, with a key of its own to be cited by.
struct SourceList {
  private(set) var sources: [ArticleSource] = []
  private var numbers: [ExactText: Int] = [:]

  /// Takes the articles of some incidents in.
  mutating func add(_ incidents: [SourcedIncident]) {
    for source in incidents.flatMap(\.sources) { number(of: source) }
  }

  /// An article's number, counted from 1 in the order in which they came.
  @discardableResult mutating func number(of source: ArticleSource) -> Int {
    let path = ExactText(source.info.path)
    if let known = numbers[path] { return known }
    sources.append(source)
    numbers[path] = sources.count
    return sources.count
  }
}

extension ArticleSource {
  /// A key for bibliographies that stays the same whatever else is cited: outlet, year, and four digits of the path.
  package var key: String {
    let letters = Fold.text(info.outlet ?? "").unicodeScalars.filter {
      ("a"..."z").contains($0) || ("0"..."9").contains($0)
    }
    let outlet = letters.isEmpty ? "article" : String(String.UnicodeScalarView(letters.prefix(12)))
    let year = info.published?.date.earliest.map { String($0.civil.year) } ?? "nd"
    let digits = String(FNV1a.hash(info.path.utf8) & 0xFFFF, radix: 16)
    return "\(outlet)\(year)-" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// What it is called: its headline, or else its file's name.
  package var title: String { info.headline ?? String(info.path.split(separator: "/").last ?? "") }
}
