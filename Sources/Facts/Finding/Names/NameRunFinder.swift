import Text

/// Finds runs of capitalised words in a sentence, apart from the words that the lexicon knows.
struct NameRunFinder {
  let scan: ArticleScan
  /// Of the sentence.
  let index: Int
  /// Ranges of words with a meaning of their own.
  let taken: [Range<Int>]

  var text: FoldedText { scan.text }
  var sentence: Sentence { scan.sentences[index] }

  /// Bytes and words that a name has.
  static let leastBytes = 3
  static let mostWords = 5
  /// Letters of a name's first word: an initial alone begins none.
  private static let leastLetters = 2

  /// O(length).
  func runs() -> [NameRun] {
    let range = sentence.range
    var runs: [NameRun] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard text.isWordStart(place), startsName(at: place) || startsQuoted(at: place), !isArticle(place),
        !goesOn(before: place), let (end, words) = end(ofNameAt: place)
      else {
        place += 1
        continue
      }
      if end - place >= NameRunFinder.leastBytes, words <= NameRunFinder.mostWords {
        let start = startOfBody(before: place) ?? place
        // "Comune di Milano" in a headline: what it is was taken for a name already.
        while let last = runs.last, last.range.upperBound > start { runs.removeLast() }
        runs.append(
          NameRun(
            range: start..<end, sentence: index, words: start < place ? words + 1 : words, isInitial: isInitial(start),
            isQuoted: isQuoted(start..<end), isTyped: isTyped(start..<end, words: words)))
      }
      place = max(end, place + 1)
    }
    return runs
  }

  /// "The University of Manchester", "Il Ministero": a sentence's first word has its capital anyway.
  private func isArticle(_ place: Int) -> Bool {
    isInitial(place) && scan.phrases.end(of: .leadingArticle, at: place, in: text) == endOfWord(from: place)
  }

  /// "Endesa Energía", "Samsung Galaxy": right behind a name that is known, a word with a capital goes on with it.
  private func goesOn(before place: Int) -> Bool {
    text.byte(place - 1) == .space && sentence.matches.contains { $0.end == place - 1 && $0.meaning.isOrganisation }
  }

  private func end(ofNameAt place: Int) -> (end: Int, words: Int)? {
    if let quoted = endOfQuoted(from: place) { return quoted }
    if let body = endOfBody(from: place) { return body }
    guard isTaken(place) else { return end(of: place) }
    if let data = endOfData(at: place), !isInitial(place) {
      // "ministère de la Santé", "the Health Insurance Fund": said small, or alone, it is what it means.
      let (end, words) = end(of: place, firstWordTo: data)
      return words > 1 && isTyped(place..<end, words: words) || startOfBody(before: place) != nil ? (end, words) : nil
    }
    return endBehindLink(from: place)
  }

  /// "University of Manchester": a name that begins with what it is. As long as it is linked by few letters, it is no sentence.
  private func endBehindLink(from place: Int) -> (end: Int, words: Int)? {
    guard isOfName(place) else { return nil }
    let kind = endOfWord(from: place)
    // "Servizio Idrico Integrato": amid a sentence no other word than a name's first has a capital.
    if text.byte(kind) == .space, !sentence.isHeadline, !isInitial(place), startsName(at: kind + 1), !isTaken(kind + 1)
    {
      let (end, words) = end(of: kind + 1)
      return (end, words + 1)
    }
    guard text.byte(kind) == .space, let link = scan.phrases.end(of: .nameLink, at: kind + 1, in: text) else {
      return nil
    }
    let next = text.byte(link) == .space ? link + 1 : link
    guard startsName(at: next), !isTaken(next) || isOfCountry(next) else { return nil }
    let (end, words) = end(of: next)
    return (end, words + 1)
  }

  /// "Stadtwerke Acme", "Acme University": what it is begins or ends its name.
  private func isTyped(_ range: Range<Int>, words: Int) -> Bool {
    if scan.phrases.end(of: .publicBody, at: range.lowerBound, in: text) ?? range.upperBound < range.upperBound {
      return true
    }
    return words > 1 && scan.phrases.start(of: .nameEnd, before: range.upperBound, in: text) != nil
  }

  private func isOfCountry(_ place: Int) -> Bool {
    sentence.matches.contains { match in
      guard case .country = match.meaning else { return false }
      return match.start == place
    }
  }

  /// "Exército Brasileiro": where a word for a country's own is written small, one with a capital is part of a name; in a headline
  /// any word may have one.
  private var writesAdjectivesSmall: Bool {
    scan.languages != .any && !scan.languages.isDisjoint(with: .smallAdjectives) && !sentence.isHeadline
  }

  func isTaken(_ place: Int) -> Bool { taken.contains { $0.contains(place) } }

  /// "Metro Bank", "Example Holdings": what kind of company it is, as a part of its name, where common nouns have no capital.
  private func isOfName(_ place: Int) -> Bool {
    guard scan.languages != .any, scan.languages.isDisjoint(with: .capitalisesNouns) else { return false }
    return sentence.matches.contains { $0.start == place && $0.meaning == .cue(.company) }
  }

  func startsName(at place: Int) -> Bool {
    // "4Corners"
    var start = place
    while text.isDigit(start), start - place < NameRunFinder.mostDigits { start += 1 }
    guard text.isLetter(start), text.isUpper(start) else { return false }
    let letters = text.endOfLetters(start) - start
    return letters >= (start > place ? NameRunFinder.leastBytes : NameRunFinder.leastLetters)
      || startsWithApostrophe(at: start)
  }

  /// Digits that a name begins with. Chosen by hand, not measured.
  private static let mostDigits = 3

  /// "O'Dallan"
  private func startsWithApostrophe(at place: Int) -> Bool {
    scan.languages.isSubset(of: .possessiveApostrophe) && text.byte(place + 1) == .apostrophe && text.isUpper(place + 2)
      && text.endOfLetters(place) == place + 1
  }

  func end(of start: Int, firstWordTo first: Int? = nil) -> (end: Int, words: Int) {
    let limit = sentence.range.upperBound
    var end = first ?? endOfWord(from: start)
    var words = 1
    var links = Links()
    while let blank = endOfPossessive(at: end), blank + 1 < limit {
      let next =
        text.byte(blank + 1) == .ampersand
        ? text.skippingSpaces(blank + 2) : behindLink(blank + 1, ofNameAt: start, links: &links)
      guard blank == end || isKind(at: next), next < limit, startsName(at: next) else { break }
      let data = endOfData(at: next)
      guard
        data != nil || !isTaken(next) || isOfName(next) || links.isWhole && isPlainWord(at: next)
          || isOfCountry(next) && (next > end + 1 || writesAdjectivesSmall)
      else { break }
      if isBodyHead(at: next) { links.isOfBody = true }
      end = data ?? endOfWord(from: next)
      words += 1
    }
    return (end, words)
  }

  func isBodyHead(at place: Int) -> Bool { scan.phrases.end(of: .bodyHead, at: place, in: text) != nil }

  /// What a name has so far: a word that says which body it is, which is asked for where that matters, and another that is linked
  /// to it.
  struct Links {
    var isOfBody: Bool?
    var isLinked = false

    var isWhole: Bool { isOfBody == true && isLinked }
  }

  /// "Department for Rural Settlement": a word that means something by itself and is nobody's name.
  private func isPlainWord(at place: Int) -> Bool {
    scan.languages.isDisjoint(with: .capitalisesNouns)
      && sentence.matches.allSatisfy { match in
        !match.range.contains(place) || !(match.meaning.isName || match.meaning == .cue(.legalForm))
      }
  }

  /// The blank or the ampersand behind a word of a name; in English behind the sign of whose it is: "St Odo's Hospital".
  private func endOfPossessive(at end: Int) -> Int? {
    if text.byte(end) == .space || text.byte(end) == .ampersand { return end }
    guard scan.languages.isSubset(of: .possessiveApostrophe), text.byte(end) == .apostrophe else { return nil }
    let blank = text.byte(end + 1) == UInt8(ascii: "s") ? end + 2 : end + 1
    return text.byte(blank) == .space ? blank : nil
  }

  /// A word with a capital that says what somebody is: "Hospital".
  private func isKind(at place: Int) -> Bool {
    startsName(at: place) && (isOfName(place) || scan.phrases.end(of: .nameEnd, at: place, in: text) != nil)
  }

  /// Letters, digits, and the signs inside a name: "Morele.net", "T-Systems".
  func endOfWord(from start: Int) -> Int {
    var end = start
    while text.isLetter(end) || text.isDigit(end) || isSignInside(end) { end += 1 }
    return end
  }

  private func isSignInside(_ place: Int) -> Bool {
    switch text.byte(place) {
    case .hyphen, .ampersand, .plusSign: text.isLetter(place + 1)
    case .apostrophe: startsWithApostrophe(at: place - 1) && text.isWordStart(place - 1)
    case .fullStop: text.isLetter(place + 1) && !text.isUpper(place + 1)
    default: false
    }
  }

  func isInitial(_ place: Int) -> Bool {
    let start = sentence.range.lowerBound
    var index = place - 1
    while index >= start, !text.marks[index].contains(.letter), !text.isDigit(index) {
      // Behind a heading, and behind where a report comes from: "AMSTERDAM - The".
      if text.bytes[index] == .colon || text.bytes[index] == .hyphen && text.byte(index + 1) == .space { return true }
      index -= 1
    }
    return index < start
  }

  func isQuoted(_ range: Range<Int>) -> Bool {
    switch text.byte(range.lowerBound - 1) {
    case .quotationMark, .asterisk, .apostrophe: text.byte(range.upperBound) == text.byte(range.lowerBound - 1)
    default: false
    }
  }
}
