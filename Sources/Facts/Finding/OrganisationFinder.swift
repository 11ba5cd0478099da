internal import Incidents

/// Finds every place where an organisation is named: those the lexicon knows, and new names.
struct OrganisationFinder {
  let scan: ArticleScan
  /// In the order of the text.
  let mentions: [Mention]

  init(_ scan: ArticleScan) {
    self.scan = scan
    var mentions: [Mention] = []
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        guard case .organisation(let number) = match.meaning else { continue }
        let organisation = scan.lexicon.organisations[number]
        mentions.append(
          Mention(
            parent: organisation.parent, unit: organisation.isUnit ? organisation.name : nil, kind: organisation.kind,
            range: match.range, sentence: index, signs: nil))
      }
    }
    mentions += NameFinder(scan).mentions()
    // Names that begin at one place have an order too: what is found must be the same in each run.
    self.mentions = mentions.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.parent) < ($1.range.lowerBound, $1.range.upperBound, $1.parent)
    }
  }

  /// The name under which the article speaks of a parent: its own, or that of a unit which is named more often.
  func spokenOf(_ parent: String) -> String {
    var counts: [String: Int] = [:]
    for mention in mentions where mention.parent == parent && (mention.unit == nil || mention.kind != .product) {
      counts[mention.name, default: 0] += 1
    }
    let own = counts[parent] ?? 0
    let unit = counts.filter { $0.key != parent }.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let unit, unit.value > own else { return parent }
    return unit.key
  }
}
