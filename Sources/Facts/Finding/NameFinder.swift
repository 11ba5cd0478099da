import Text

/// Finds names of organisations that no list has: where the sentence fines them, breaches them or says what they are.
struct NameFinder {
  let scan: ArticleScan

  init(_ scan: ArticleScan) { self.scan = scan }

  /// Articles with more sentences than this are not searched for new names.
  private static let mostSentences = 400

  func mentions(known: [Mention]) -> [Mention] {
    guard scan.sentences.count <= NameFinder.mostSentences else { return [] }
    let taken = takenRanges()
    var runs: [NameRun] = []
    for index in scan.sentences.indices {
      runs += NameRun.runs(scan, index, taken: taken[index] ?? [])
    }
    var byName: [String: [NameRun]] = [:]
    for run in runs { byName[scan.text.text(run.range), default: []].append(run) }
    var mentions: [Mention] = []
    for (word, places) in byName
    where !NameFinder.technical.contains(word) && isOrganisation(places) && !isCommonWord(places) {
      guard let first = places.first(where: { !scan.sentences[$0.sentence].isHeadline }) ?? places.first else {
        continue
      }
      let name = scan.written(first.range)
      mentions += places.map {
        Mention(family: name, unit: nil, kind: .company, range: $0.range, sentence: $0.sentence, isKnown: false)
      }
    }
    return mentions
  }

  /// Acronyms and terms that are no organisations, folded.
  private static let technical: Set<String> = [
    "wi-fi", "wifi", "api", "apis", "gdpr", "dsgvo", "rgpd", "lgpd", "ccpa", "coppa", "hipaa", "avg", "rodo", "sql",
    "vpn", "dns",
    "url", "https", "http", "html", "pdf", "usb", "cpu", "gps", "sms", "imsi", "imei", "usim", "sim", "ceo", "cto",
    "ciso", "cfo",
    "dpo", "it", "ai", "ia", "ki", "vr", "ar", "b2b", "b2c", "iot", "5g", "4g", "lte", "covid-19", "covid", "pin",
    "otp", "qr",
    "iban", "cvv", "ssn", "sha1", "sha-1", "md5", "bcrypt", "aes", "tls", "ssl", "ssh", "ftp", "aws s3", "s3", "redis",
    "mongodb",
    "elasticsearch", "mysql", "postgresql", "windows", "linux", "ios", "macos", "chrome", "java", "python", "cookie",
    "cookies",
    "data protection", "data breach", "data act", "schrems", "schrems ii", "privacy shield", "trojan", "phishing",
    "ransomware",
    "lockbit", "black basta", "cl0p", "clop", "alphv", "blackcat", "scattered spider", "lapsus$", "hive", "conti",
    "revil",
    "darkside", "anonymous", "killnet", "lazarus", "pegasus", "ip", "id", "pr", "tv", "pc", "ott", "sns", "ict",
    "k-pop", "kpop",
    "dark web", "darknet", "internet", "online", "email", "android", "news", "update", "black friday", "premium",
    "free",
    "cve", "siem", "mfa", "2fa", "aidc", "femtocell", "ecommerce", "e-commerce", "the", "in", "a", "an",
  ]

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
    return taken
  }

  private func isOrganisation(_ places: [NameRun]) -> Bool {
    let evidence = places.map(evidence).reduce(0, +) + (isSubjectOfHeadline(places) ? 1 : 0)
    guard evidence > 0 else { return false }
    // Headlines may write every word with a capital.
    if places.allSatisfy({ scan.sentences[$0.sentence].isHeadline }), scan.sentences.count > 1 { return false }
    if places.allSatisfy({ $0.isInitial && $0.words == 1 && !isDistinct($0) }) { return false }
    let inHeadline = places.contains { scan.sentences[$0.sentence].isHeadline }
    return evidence >= 2 || (evidence >= 1 && (inHeadline || places.count >= 2))
  }

  /// A single word that the article also writes small ("What", "Court"): no name, whatever its sentence says.
  private func isCommonWord(_ places: [NameRun]) -> Bool {
    guard let run = places.first, run.words == 1, scan.text.marks[run.range.lowerBound].contains(.cased) else {
      return false
    }
    let (word, text) = (scan.text.bytes[run.range], scan.text)
    return text.bytes.indices.contains { start in
      text.bytes[start] == word.first && text.isWordStart(start) && !text.isUpper(start)
        && text.bytes[start...].starts(with: word) && text.isWordEnd(start + word.count)
    }
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
    if inner.contains(where: { scan.text.isUpper($0) || scan.text.isDigit($0) }) && run.words == 1 { return true }
    return isForeign(run)
  }

  private func isForeign(_ run: NameRun) -> Bool {
    let latin = scan.text.bytes[run.range].allSatisfy { $0 < 0x80 }
    return latin && scan.languages != .any
      && !scan.languages.isDisjoint(
        with: LanguageSet(codes: "ja", "zh", "ko", "ar", "ru", "hi", "uk", "th", "he", "el"))
  }

  /// ", a hospital chain"
  private func isApposition(_ run: NameRun) -> Bool { scan.text.byte(run.range.upperBound) == 44 }

  /// "of Barcelona": the end of a longer name, or a place.
  private func isTail(_ run: NameRun) -> Bool {
    let end = run.range.lowerBound - 1
    guard scan.text.byte(end) == 32 else { return false }
    var start = end
    while start > 0, scan.text.marks[start - 1].contains(.letter) { start -= 1 }
    return start < end && end - start <= 4 && !scan.text.isUpper(start) && !scan.sentences[run.sentence].isHeadline
  }

  /// A word of fining or of a breach close behind the name: "has been fined", "was hacked".
  private func isStruck(_ run: NameRun, _ sentence: Sentence) -> Bool {
    sentence.matches.contains {
      guard $0.meaning == .cue(.fine) || $0.meaning == .cue(.breach) else { return false }
      return (0...24).contains($0.start - run.range.upperBound)
    }
  }

  /// 2 where the sentence makes it the one fined or breached or gives its legal form, 1 where it is called a company.
  private func evidence(_ run: NameRun) -> Int {
    let sentence = scan.sentences[run.sentence]
    let german = scan.languages != .any && !scan.languages.isDisjoint(with: .capitalisesNouns)
    var best = run.isQuoted && sentence.has(.company) ? 1 : 0
    for match in sentence.matches {
      guard case .cue(let cue) = match.meaning else { continue }
      let ahead = match.start - run.range.upperBound
      let behind = run.range.lowerBound - match.end
      switch cue {
      case .legalForm where (0...2).contains(ahead) || match.range.overlaps(run.range) || behind == 1:
        best = max(best, 2)
      case .company where (0...2).contains(behind):
        best = max(best, isDistinct(run) || run.words > 1 || !german ? 2 : 1)
      case .fine where !german && (0...6).contains(behind) && !sentence.isHeadline: best = max(best, 2)
      case .against where (1...2).contains(behind) && sentence.has(.fine) && run.isProper: best = max(best, 2)
      case .company where (3...16).contains(ahead) && isApposition(run): best = max(best, 2)
      case .suffered where !german && (0...2).contains(ahead) && !isTail(run):
        best = max(best, isStruck(run, sentence) ? 2 : 1)
      case .fine, .breach: if isForeign(run) && (sentence.isHeadline || run.words == 1) { best = max(best, 1) }
      default: continue
      }
    }
    return best
  }
}
