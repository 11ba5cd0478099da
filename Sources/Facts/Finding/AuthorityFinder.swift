/// Finds the authorities and courts that act in the story.
struct AuthorityFinder {
  let scan: ArticleScan

  struct Found {
    let name: String
    let kind: Authority.Kind
    let range: Range<Int>
    let sentence: Int
  }

  /// Every place where one is named, by its name or as "South Korea's privacy watchdog".
  func found() -> [Found] {
    var found: [Found] = []
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        switch match.meaning {
        case .authority(let number):
          var authority = scan.lexicon.authorities[number]
          if let other = foreign(authority, match, sentence) { authority = other }
          found.append(Found(name: authority.name, kind: authority.kind, range: match.range, sentence: index))
        case .cue(.watchdog):
          guard let country = country(near: match, sentence, reach: 42), let authority = national(country) else {
            continue
          }
          found.append(Found(name: authority.name, kind: authority.kind, range: match.range, sentence: index))
        default: continue
        }
      }
    }
    return found
  }

  /// Names of those that act: not police, and courts only where they decide.
  func names() -> [String] {
    var names: [String] = []
    for place in found() {
      let sentence = scan.sentences[place.sentence]
      switch place.kind {
      case .police, .parliament: continue
      case .court where !(sentence.isHeadline || isDecision(sentence)): continue
      default: break
      }
      if !names.contains(place.name) { names.append(place.name) }
    }
    return names
  }

  private func isDecision(_ sentence: Sentence) -> Bool {
    sentence.has(.damages) || sentence.has(.annulled) || sentence.has(.fine) || sentence.has(.upheld)
      || sentence.has(.reduced)
  }

  /// "Garante privacy irlandese" is the authority of the other country.
  private func foreign(_ authority: Authority, _ match: Match, _ sentence: Sentence) -> Authority? {
    guard authority.kind == .dpa, let code = country(near: match, sentence, reach: 3), code != authority.country,
      scan.lexicon.authorities.contains(where: { $0.country == code && $0.kind == .dpa })
    else { return nil }
    return authority.name == "Garante" ? national(code) : nil
  }

  /// Country named nearest to a match, at most `reach` bytes away.
  private func country(near match: Match, _ sentence: Sentence, reach: Int) -> String? {
    var best: (code: String, gap: Int)?
    for other in sentence.matches {
      guard case .country(let number) = other.meaning else { continue }
      let gap = other.range.gap(to: match.range)
      if gap <= reach, gap < best?.gap ?? .max { best = (scan.lexicon.countries[number], gap) }
    }
    return best?.code
  }

  /// The first data-protection authority of a country.
  private func national(_ code: String) -> Authority? {
    scan.lexicon.authorities.first { $0.country == code && $0.kind == .dpa }
  }
}
