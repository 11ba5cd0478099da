import Text

/// Finds names of organisations that no list has: where the sentence fines them, breaches them or says what they are.
struct NameFinder {
  let scan: ArticleScan

  init(_ scan: ArticleScan) { self.scan = scan }

  /// Articles with more sentences than this are not searched for new names.
  private static let mostSentences = 400

  /// Every place of every name that enough speaks for.
  func mentions() -> [Mention] {
    guard scan.sentences.count <= NameFinder.mostSentences else { return [] }
    let taken = takenRanges()
    var byName: [String: [NameRun]] = [:]
    var pairs: [NameAbbreviations.Pair] = []
    for index in scan.sentences.indices {
      let taken = taken[index] ?? []
      let runs =
        NameRunFinder(scan: scan, index: index, taken: taken).runs()
        + UnspacedNameRunFinder(scan: scan, index: index, taken: taken).runs()
      let own = NameAbbreviations(scan: scan).pairs(among: runs)
      // A name that is spelled out may begin with a run of its own: "Agence".
      let kept = runs.filter { run in !own.contains { $0.long.range.contains(run.range.lowerBound) } }
      for run in kept + own.map(\.long) { byName[scan.text.text(run.range), default: []].append(run) }
      pairs += own
    }
    pairs += NameAbbreviations(scan: scan).initials(among: byName.values.compactMap(\.first), besides: pairs)
    for pair in pairs { join(pair, in: &byName) }
    var mentions: [Mention] = []
    let known = KnownBeginnings(of: scan)
    let names = joined(NameEndings(of: scan).joined(withoutNouns(byName)))
    let words = names.values.compactMap(\.first).filter { $0.words == 1 }
    let small = SmallWords(of: scan, likeThoseAt: words.lazy.map(\.range.lowerBound))
    for (word, places) in names
    where !scan.lexicon.terms.contains(word) && !isCommonWord(places, beside: small) && !isOfficer(places)
      && !isRegion(places)
    {
      if let organisation = known.organisation(beginningWith: word) {
        mentions += places.map { organisation.mention(at: $0) }
        continue
      }
      let signs = signs(of: places)
      guard signs.isLikely || mayBeName(places, signs: signs),
        let own = Optional(places.filter { scan.text.text($0.range) == word }),
        let first = own.first(where: { !scan.sentences[$0.sentence].isHeadline }) ?? own.first
      else { continue }
      let name = scan.written(first.range)
      mentions += places.map {
        Mention(parent: name, unit: nil, kind: .company, range: $0.range, sentence: $0.sentence, signs: signs)
      }
    }
    return mentions
  }

  /// Words with a meaning of their own are no new names; by sentence.
  private func takenRanges() -> [Int: [Range<Int>]] {
    var taken: [Int: [Range<Int>]] = [:]
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        switch match.meaning {
        case .organisation, .authority, .country, .month, .weekday, .currency, .cue(.watchdog), .cue(.company),
          .cue(.fine), .cue(.breach),
          .cue(.settlement), .cue(.privacy), .cue(.legalForm), .data, .action:
          taken[index, default: []].append(match.range)
        default: continue
        }
      }
    }
    for address in scan.addresses {
      guard let index = scan.sentence(at: address.lowerBound) else { continue }
      taken[index, default: []].append(address)
    }
    return taken
  }

  private func signs(of places: [NameRun]) -> NameSigns {
    let ofHeadline = isSubjectOfHeadline(places) ? Evidence.weak : .none
    let sum = places.map { evidence(for: $0).rawValue }.reduce(ofHeadline.rawValue, +)
    return NameSigns(
      evidence: sum, isLikely: isOrganisation(places, evidence: sum), isOnlyInitial: places.allSatisfy(\.isInitial),
      isDistinct: places.contains(where: isDistinct), isQuoted: places.contains(where: \.isQuoted),
      isTail: places.contains(where: isTail), isTyped: places.contains(where: \.isTyped))
  }

  /// A name that little speaks for, which a judge may still take: not a noun of a language that writes all of them so, not a
  /// word of a headline alone, not one that stands only where any word has a capital.
  private func mayBeName(_ places: [NameRun], signs: NameSigns) -> Bool {
    let capitalsTellNothing = scan.languages == .any || !scan.languages.isDisjoint(with: .capitalisesNouns)
    if !signs.isDistinct, places.allSatisfy({ $0.isInitial && $0.words == 1 }) {
      return !capitalsTellNothing && places.contains(where: isExplained)
    }
    if capitalsTellNothing, !signs.isDistinct, signs.evidence == 0, places.allSatisfy({ $0.words == 1 }) {
      return false
    }
    return scan.sentences.count == 1 || !places.allSatisfy { scan.sentences[$0.sentence].isHeadline }
  }

  private func isOrganisation(_ places: [NameRun], evidence sum: Int) -> Bool {
    guard sum > Evidence.none.rawValue else { return false }
    // Headlines may write every word with a capital.
    if places.allSatisfy({ scan.sentences[$0.sentence].isHeadline }), scan.sentences.count > 1 { return false }
    if places.allSatisfy({ $0.isInitial && $0.words == 1 && !isDistinct($0) }) { return false }
    let inHeadline = places.contains { scan.sentences[$0.sentence].isHeadline }
    return sum >= Evidence.strong.rawValue || inHeadline || places.count > 1
  }

  /// A single word that the article also writes small ("What", "Court"): no name, whatever its sentence says.
  private func isCommonWord(_ places: [NameRun], beside small: SmallWords) -> Bool {
    guard let run = places.first, run.words == 1, scan.text.marks[run.range.lowerBound].contains(.cased),
      !places.contains(where: isDistinct)
    else { return false }
    let (word, text) = (scan.text.bytes[run.range], scan.text)
    return small.places(ofWordAt: run.range.lowerBound).contains { start in
      text.bytes[start...].starts(with: word) && text.isWordEnd(start + word.count)
        && !isInAddress(start..<start + word.count)
    }
  }

  /// "Lombardia": a part of a country and no more is nobody's name.
  private func isRegion(_ places: [NameRun]) -> Bool {
    places.allSatisfy { run in
      scan.sentences[run.sentence].matches.contains { match in
        guard case .region = match.meaning else { return false }
        return match.range == run.range
      }
    }
  }

  /// "Prezes UODO Jan Kowalski": two plain words right behind an authority name whoever heads it.
  private func isOfficer(_ places: [NameRun]) -> Bool {
    places.contains { run in
      run.words == 2 && !run.isTyped && !isDistinct(run) && scan.text.byte(run.range.lowerBound - 1) == .space
        && scan.sentences[run.sentence].matches.contains { $0.end == run.range.lowerBound - 1 && $0.isAuthority }
    }
  }

  /// "acme.com", "info@acme.com", "/acme/": an address is written small, whatever it is of.
  private func isInAddress(_ range: Range<Int>) -> Bool {
    let text = scan.text
    if [.slash, .commercialAt].contains(text.byte(range.lowerBound - 1)) { return true }
    if text.byte(range.lowerBound - 1) == .fullStop, text.isLetter(range.lowerBound - 2) { return true }
    return text.byte(range.upperBound) == .fullStop && text.isLetter(range.upperBound + 1)
  }

  /// It begins the headline and stands in the text again, as more than a word that begins a sentence.
  private func isSubjectOfHeadline(_ places: [NameRun]) -> Bool {
    guard scan.languages != .any, scan.languages.isDisjoint(with: .capitalisesNouns) else { return false }
    let begins = places.contains { scan.sentences[$0.sentence].isHeadline && $0.isInitial }
    return begins && places.contains { !scan.sentences[$0.sentence].isHeadline && ($0.words > 1 || !$0.isInitial) }
  }

  /// Written as no common word is: a capital or digit inside, or Latin letters in another script's text.
  private func isDistinct(_ run: NameRun) -> Bool {
    let inner = run.range.dropFirst()
    if run.words == 1, inner.contains(where: { scan.text.isUpper($0) || scan.text.isDigit($0) }) { return true }
    return isForeign(run)
  }

  private func isForeign(_ run: NameRun) -> Bool {
    let isASCII = scan.text.bytes[run.range].allSatisfy { $0 < 0x80 }
    return isASCII && scan.languages != .any && !scan.languages.isDisjoint(with: .nonLatin)
  }

  /// ", a hospital chain"
  private func isApposition(_ run: NameRun) -> Bool { scan.text.byte(run.range.upperBound) == .comma }

  /// "Acme, the budgeting app, has"
  private func isExplained(_ run: NameRun) -> Bool {
    isApposition(run)
      && scan.sentences[run.sentence].cues(.company).contains {
        Reach.apposition.contains($0.start - run.range.upperBound)
      }
  }

  /// "of Barcelona": the end of a longer name, or a place.
  private func isTail(_ run: NameRun) -> Bool {
    let end = run.range.lowerBound - 1
    guard scan.text.byte(end) == .space else { return false }
    var start = end
    while start > 0, scan.text.marks[start - 1].contains(.letter) { start -= 1 }
    return start < end && end - start <= Reach.preposition && !scan.text.isUpper(start)
      && !scan.sentences[run.sentence].isHeadline
  }

  /// A word of fining or of a breach close behind the name: "has been fined", "was hacked".
  private func isStruck(_ run: NameRun, in sentence: Sentence) -> Bool {
    sentence.matches.contains {
      guard $0.meaning == .cue(.fine) || $0.meaning == .cue(.breach) else { return false }
      return Reach.struck.contains($0.start - run.range.upperBound)
    }
  }

  /// How much one place says for a name's being an organisation's. They are added up over the places.
  private enum Evidence: Int {
    case none
    /// It is called a company, or struck by something.
    case weak
    /// The sentence makes it the one fined or breached, or gives its legal form.
    case strong
  }

  /// How far words may stand from a name, in bytes of the folded text. Set by hand on the first 47 articles; to be learned.
  private enum Reach {
    /// "Acme Ltd", "the company Acme", "against Acme".
    static let beside = 0...2
    static let against = 1...2
    static let fined = 0...6
    static let apposition = 3...16
    static let struck = 0...24
    /// Letters of a preposition: "of", "from".
    static let preposition = 4
  }

  private func evidence(for run: NameRun) -> Evidence {
    let sentence = scan.sentences[run.sentence]
    var best: Evidence = run.isTyped || run.isQuoted && sentence.has(.company) ? .weak : .none
    for match in sentence.matches {
      guard case .cue(let cue) = match.meaning else { continue }
      let found = evidence(for: run, beside: cue, at: match.range, in: sentence)
      if found.rawValue > best.rawValue { best = found }
    }
    return best
  }

  private func evidence(for run: NameRun, beside cue: Cue, at range: Range<Int>, in sentence: Sentence) -> Evidence {
    let capitalsTellNothing = scan.languages != .any && !scan.languages.isDisjoint(with: .capitalisesNouns)
    let ahead = range.lowerBound - run.range.upperBound
    let behind = run.start - range.upperBound
    switch cue {
    case .legalForm where Reach.beside.contains(ahead) || range.overlaps(run.range) || behind == 1: return .strong
    case .company where Reach.beside.contains(behind):
      return isDistinct(run) || run.words > 1 || !capitalsTellNothing ? .strong : .weak
    case .fine where !capitalsTellNothing && Reach.fined.contains(behind) && !sentence.isHeadline: return .strong
    case .against where Reach.against.contains(behind) && sentence.has(.fine) && run.isProper: return .strong
    case .company where Reach.apposition.contains(ahead) && isApposition(run): return .strong
    case .suffered where (!capitalsTellNothing || run.words > 1) && Reach.beside.contains(ahead) && !isTail(run):
      return isStruck(run, in: sentence) ? .strong : .weak
    case .fine, .breach: return isForeign(run) && (sentence.isHeadline || run.words == 1) ? .weak : .none
    default: return .none
    }
  }
}

extension Match {
  fileprivate var isAuthority: Bool {
    if case .authority = meaning { true } else { false }
  }
}
