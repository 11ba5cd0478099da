import Text

// Which names are one name.

extension NameFinder {
  /// A short form stands for its long one wherever the article has it.
  func join(_ pair: NameAbbreviations.Pair, in byName: inout [String: [NameRun]]) {
    let (short, long) = (scan.text.text(pair.short.range), scan.text.text(pair.long.range))
    guard short != long, let places = byName.removeValue(forKey: short) else { return }
    byName[long, default: []] += places
  }

  /// Where every noun has a capital, what somebody is stands before the name: "Dienst Acme" is "Acme", where that stands alone too.
  /// O(names).
  func withoutNouns(_ byName: [String: [NameRun]]) -> [String: [NameRun]] {
    guard scan.languages != .any, !scan.languages.isDisjoint(with: .capitalisesNouns) else { return byName }
    var byName = byName
    for name in byName.keys.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
      var rest = name[...]
      while let blank = rest.firstIndex(of: " ") {
        rest = rest[rest.index(after: blank)...]
        guard let places = byName[name], byName[String(rest)] != nil, !isBody(places) else { continue }
        let count = rest.utf8.count
        byName[String(rest), default: []] += places.map { $0.ending(count) }
        byName[name] = nil
        break
      }
    }
    return byName
  }

  /// "Stadt Acme": what a public body is belongs to its name.
  private func isBody(_ places: [NameRun]) -> Bool {
    guard let first = places.first else { return false }
    return scan.phrases.end(of: .publicBody, at: first.range.lowerBound, in: scan.text) != nil
  }

  /// Names of which one begins another are one name, "Kaiser" and "Kaiser Permanente": that which stands more often, the longer
  /// of two that stand as often. O(names log names).
  func joined(_ byName: [String: [NameRun]]) -> [String: [NameRun]] {
    var joined: [String: [NameRun]] = [:]
    var first: (name: String, others: [String])?
    func close() {
      guard let first else { return }
      let names = [first.name] + first.others
      // "The Guild" is whole by what it is a guild of.
      let best = names.max { a, b in
        (isKind(a) ? 0 : byName[a]?.count ?? 0, a.utf8.count) < (isKind(b) ? 0 : byName[b]?.count ?? 0, b.utf8.count)
      }
      joined[best ?? first.name] = names.flatMap { byName[$0] ?? [] }.sorted {
        ($0.sentence, $0.range.lowerBound) < ($1.sentence, $1.range.lowerBound)
      }
    }
    for name in byName.keys.sorted() {
      if let known = first, name.hasPrefix(known.name + " ") {
        first?.others.append(name)
      } else {
        close()
        first = (name, [])
      }
    }
    close()
    return joined
  }

  /// Whether a name is one word that says what a body is.
  private func isKind(_ name: String) -> Bool {
    let word = Array(name.utf8)
    return !word.contains(.space)
      && scan.phrases.words(of: .bodyHead).contains { $0.bytes.elementsEqual(word) }
  }
}
