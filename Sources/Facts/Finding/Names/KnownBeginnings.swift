import Text

/// By which words a story may name an organisation of the lists again that it has named whole: "Kaiser" after "Kaiser Permanente".
struct KnownBeginnings {
  /// By folded words, without those that begin the names of two.
  private let organisations: [String: Organisation]

  /// Shorter beginnings are too often other words; in bytes of the folded text, chosen by hand.
  private static let leastBytes = 4

  /// O(matches). None where every noun has a capital: "Deutsche" of "Deutsche Telekom".
  init(of scan: ArticleScan) {
    guard scan.languages != .any, scan.languages.isDisjoint(with: .capitalisesNouns) else {
      organisations = [:]
      return
    }
    var found: [String: Organisation] = [:]
    var ambiguous: Set<String> = []
    for match in scan.sentences.lazy.flatMap(\.matches) {
      guard case .organisation(let number) = match.meaning else { continue }
      let organisation = scan.lexicon.organisations[number]
      guard organisation.kind == .company || organisation.kind == .public else { continue }
      let name = scan.text.text(match.range)
      for blank in name.indices where name[blank] == " " {
        let beginning = String(name[..<blank])
        guard beginning.utf8.count >= KnownBeginnings.leastBytes else { continue }
        if let other = found[beginning], other.parent != organisation.parent { ambiguous.insert(beginning) }
        if found[beginning] == nil { found[beginning] = organisation }
      }
    }
    organisations = found.filter { !ambiguous.contains($0.key) }
  }

  func organisation(beginningWith word: String) -> Organisation? { organisations[word] }
}

extension Organisation {
  /// A place where a story names it by fewer words than the lists do.
  func mention(at run: NameRun) -> Mention {
    Mention(
      parent: parent, unit: isUnit ? name : nil, kind: kind, range: run.range, sentence: run.sentence, signs: nil)
  }
}
