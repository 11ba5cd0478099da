import Text

/// Names that differ only by what a case ends them with: «Быстрая еда» and «Быструю еду».
struct NameEndings {
  /// What a case may end a word with, in the article's languages.
  private let endings: Set<String>

  // Both were chosen by hand, not measured.
  /// Letters that all forms of a word begin with; of a short one all but the last.
  private static let leastStem = 3
  /// Names of an article that are held against each other: the work grows with their square.
  private static let mostNames = 300

  init(of scan: ArticleScan) {
    endings = Set(scan.phrases.words(of: .caseEnding).map { String(decoding: $0.bytes, as: UTF8.self) })
  }

  /// Forms of one name are one name: that which stands more often, the first of two that stand as often. O(names log names x
  /// forms); none where the languages have no such endings.
  func joined(_ byName: [String: [NameRun]]) -> [String: [NameRun]] {
    guard !endings.isEmpty, byName.count <= NameEndings.mostNames else { return byName }
    var joined = byName
    var homes: [String: [String]] = [:]
    for name in ordered(byName) {
      let key = beginning(of: name)
      guard let home = homes[key]?.first(where: { areForms(name, $0) }) else {
        homes[key, default: []].append(name)
        continue
      }
      joined[home, default: []] += joined.removeValue(forKey: name) ?? []
    }
    return joined
  }

  /// Those that stand more often first, of others those that stand first.
  private func ordered(_ byName: [String: [NameRun]]) -> [String] {
    let keyed = byName.map { name, places in
      (-places.count, places.map(\.range.lowerBound).min() ?? .max, name)
    }
    return keyed.sorted(by: <).map(\.2)
  }

  /// What two forms of a name surely share: how many words, and the first letters.
  private func beginning(of name: String) -> String {
    "\(name.prefix(NameEndings.leastStem - 1)) \(name.count { $0 == " " })"
  }

  /// Whether two names are the same word by word but for the endings of cases.
  func areForms(_ one: String, _ other: String) -> Bool {
    let (ones, others) = (one.split(separator: " "), other.split(separator: " "))
    guard ones.count == others.count else { return false }
    return zip(ones, others).allSatisfy { one, other in
      guard one != other else { return true }
      let stem = zip(one, other).prefix { $0 == $1 }.count
      guard stem >= min(NameEndings.leastStem, min(one.count, other.count) - 1) else { return false }
      return [one, other].map { $0.dropFirst(stem) }.allSatisfy { $0.isEmpty || endings.contains(String($0)) }
    }
  }
}
