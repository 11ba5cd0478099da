import Text

/// Finds the authorities and courts that act in the story.
struct AuthorityFinder {
  let scan: ArticleScan

  struct Found {
    let name: String
    /// ISO 3166 code, `EU`, or a US state as `US-NY`.
    let country: String
    let kind: Authority.Kind
    let range: Range<Int>
    let sentence: Int
  }

  /// How far a country may stand from the watchdog that is its own, in bytes of the folded text: "South Korea's privacy watchdog".
  /// Set by hand on the first 47 articles; to be learned.
  private static let reachOfCountry = 42

  /// Every place where one is named, by its name or as "South Korea's privacy watchdog".
  func found() -> [Found] {
    var found: [Found] = []
    var attorneys: [Range<Int>] = []
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        let attorney = attorney(beside: match, in: sentence)
        if let range = attorney?.range { attorneys.append(range) }
        guard let authority = attorney?.authority ?? authority(of: match, in: sentence) else { continue }
        found.append(
          Found(
            name: authority.name, country: authority.country, kind: authority.kind,
            range: attorney?.range ?? match.range, sentence: index))
      }
    }
    // "州司法長官" of "ネバダ州司法長官" is all of them by itself.
    guard !attorneys.isEmpty else { return found }
    return found.filter { one in
      let around = attorneys.last(before: one.range.upperBound) { $0 }
      return around.map { $0 == one.range || !$0.holds(one.range) } ?? true
    }
  }

  private func authority(of match: Match, in sentence: Sentence) -> Authority? {
    switch match.meaning {
    case .authority(let number, _):
      let authority = scan.lexicon.authorities[number]
      return sameNamed(authority, at: match, in: sentence) ?? authority
    case .organisation(let number):
      return scan.lexicon.authorityOfOrganisation[number].map { scan.lexicon.authorities[$0] }
    case .country(let number) where sentence.isOnTopic && isBare(beside: match.range, in: sentence):
      return national(scan.lexicon.countries[number])
    case .cue(.watchdog):
      return country(near: match, in: sentence, reach: AuthorityFinder.reachOfCountry).flatMap(national)
    default: return nil
    }
  }

  /// "The Dutch regulator": nothing but a blank parts a country from the word; in a sentence on privacy it is that of data protection.
  private func isBare(beside range: Range<Int>, in sentence: Sentence) -> Bool {
    let (text, phrases) = (scan.text, scan.phrases)
    guard !sentence.has(.competition) else { return false }
    // Endings may follow: "niederländischen".
    let end = text.endOfLetters(range.upperBound)
    let behind = text.byte(end) == .space ? phrases.end(of: .bareAuthority, at: end + 1, in: text) : nil
    let before =
      text.byte(range.lowerBound - 1) == .space
      ? phrases.start(of: .bareAuthority, before: range.lowerBound - 1, in: text) : nil
    let words = behind.map { end + 1..<$0 } ?? before.map { $0..<range.lowerBound - 1 }
    // "The Irish watchdog Data Protection Commission": one that is named goes by its name.
    return words.map { !isNamed($0, in: sentence) } ?? false
  }

  /// Who sues for the state that a match names: "fiscal general de Texas", "Texas' attorney general", "テキサス州司法長官".
  private func attorney(beside match: Match, in sentence: Sentence) -> (authority: Authority, range: Range<Int>)? {
    guard case .region(let number) = match.meaning, let range = attorneyRange(beside: match.range),
      !isNamed(match.range, in: sentence)
    else { return nil }
    let state = scan.lexicon.countries[number]
    guard state.contains("-") else { return nil }
    return scan.lexicon.authorities.first { $0.country == state && $0.kind == .attorney }.map { ($0, range) }
  }

  /// The state and the words for who sues for it, right before or behind.
  private func attorneyRange(beside region: Range<Int>) -> Range<Int>? {
    let text = scan.text
    let before = text.byte(region.lowerBound - 1) == .space ? region.lowerBound - 1 : region.lowerBound
    if let start = scan.phrases.start(of: .attorneyBefore, before: before, in: text) {
      return start..<region.upperBound
    }
    // In scripts without blanks what follows may be letters too.
    let isCased = text.marks[region.lowerBound].contains(.cased)
    var place = isCased ? text.endOfLetters(region.upperBound) : region.upperBound
    if text.byte(place) == .apostrophe { place = text.endOfLetters(place + 1) }
    if text.byte(place) == .space { place += 1 }
    return scan.phrases.end(of: .attorneyBehind, at: place, in: text).map { region.lowerBound..<$0 }
  }

  private func isNamed(_ range: Range<Int>, in sentence: Sentence) -> Bool {
    sentence.matches.contains { $0.range.overlaps(range) && $0.isAuthority }
  }

  /// Whether it acts by its kind and its sentence: not police, and courts only where they decide.
  func acts(_ place: Found) -> Bool {
    let sentence = scan.sentences[place.sentence]
    return switch place.kind {
    case .police, .parliament: false
    case .court: sentence.isHeadline || isDecision(sentence)
    case .dpa, .regulator, .competition, .attorney, .ministry: true
    }
  }

  private func isDecision(_ sentence: Sentence) -> Bool {
    sentence.has(.damages) || sentence.has(.annulled) || sentence.has(.fine) || sentence.has(.upheld)
      || sentence.has(.reduced)
  }

  /// "Garante privacy irlandese", "the Belgian CNIL": with nothing but a blank between, the authority of the other country. Behind a
  /// comma another one is named: "the DPC, France's CNIL".
  private func sameNamed(_ authority: Authority, at match: Match, in sentence: Sentence) -> Authority? {
    guard authority.kind == .dpa,
      let code = country(near: match, in: sentence, reach: 1, joinedBy: .space),
      code != authority.country
    else { return nil }
    return national(code)
  }

  /// Country named nearest to a match, at most `reach` bytes away.
  ///
  /// - Parameter sign: what alone may stand between them; anything where it is `nil`.
  private func country(near match: Match, in sentence: Sentence, reach: Int, joinedBy sign: UInt8? = nil) -> String? {
    var best: (code: String, gap: Int)?
    for other in sentence.matches {
      guard case .country(let number) = other.meaning else { continue }
      let gap = other.range.gap(to: match.range)
      if let sign, scan.text.byte(min(other.end, match.end)) != sign { continue }
      if gap <= reach, gap < best?.gap ?? .max { best = (scan.lexicon.countries[number], gap) }
    }
    return best?.code
  }

  /// The first data-protection authority of a country.
  private func national(_ code: String) -> Authority? {
    scan.lexicon.authorities.first { $0.country == code && $0.kind == .dpa }
  }
}

extension Match {
  fileprivate var isAuthority: Bool {
    switch meaning {
    case .authority, .cue(.watchdog): true
    default: false
    }
  }
}

extension Range<Int> {
  fileprivate func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
