import Text

/// Names that differ only by what a case ends them with: «Быстрая еда» and «Быструю еду», "Minister Zdrowia" and "Ministra Zdrowia".
struct NameEndings {
  let scan: ArticleScan

  // All were chosen by hand, not measured.
  /// Letters that all forms of a word begin with; of a short one all but the last.
  private static let leastStem = 3
  /// Letters of an ending.
  private static let mostEnding = 3
  /// Names of an article that are held against each other: the work grows with their square.
  private static let mostNames = 300

  /// Forms of one name are one name: that which stands more often, the first of two that stand as often. O(names log names x
  /// forms).
  func joined(_ byName: [String: [NameRun]]) -> [String: [NameRun]] {
    guard scan.languages != .any, !scan.languages.isDisjoint(with: .inflectingNames),
      byName.count <= NameEndings.mostNames
    else { return byName }
    var joined = byName
    var homes: [String: [String]] = [:]
    for name in byName.keys.sorted(by: { isBefore($0, $1, in: byName) }) {
      let key = stem(of: name)
      guard let home = homes[key]?.first(where: { NameEndings.isForm(name, of: $0) }) else {
        homes[key, default: []].append(name)
        continue
      }
      joined[home, default: []] += joined.removeValue(forKey: name) ?? []
    }
    return joined
  }

  private func isBefore(_ one: String, _ other: String, in byName: [String: [NameRun]]) -> Bool {
    func order(_ name: String) -> (Int, Int, String) {
      let places = byName[name] ?? []
      return (-places.count, places.map(\.range.lowerBound).min() ?? .max, name)
    }
    return order(one) < order(other)
  }

  /// What two forms of a name surely share: how many words, and the first letters.
  private func stem(of name: String) -> String {
    "\(name.prefix(NameEndings.leastStem)) \(name.count { $0 == " " })"
  }

  /// Whether two names are the same word by word but for short endings.
  static func isForm(_ one: String, of other: String) -> Bool {
    let (ones, others) = (one.split(separator: " "), other.split(separator: " "))
    guard ones.count == others.count else { return false }
    return zip(ones, others).allSatisfy { one, other in
      let stem = zip(one, other).prefix { $0 == $1 }.count
      return one == other
        || stem >= min(leastStem, min(one.count, other.count) - 1) && max(one.count, other.count) - stem <= mostEnding
          && (one.dropFirst(stem) + other.dropFirst(stem)).allSatisfy(\.isLetter)
    }
  }
}
