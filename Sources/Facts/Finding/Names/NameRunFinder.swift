import Text

/// Finds runs of capitalised words in a sentence, apart from the words that the lexicon knows.
struct NameRunFinder {
  let scan: ArticleScan
  /// Of the sentence.
  let index: Int
  /// Ranges of words with a meaning of their own.
  let taken: [Range<Int>]

  private var text: FoldedText { scan.text }
  private var sentence: Sentence { scan.sentences[index] }

  /// Bytes and words that a name has.
  private static let leastBytes = 3
  private static let mostWords = 5
  /// Letters of a name's first word: an initial alone begins none.
  private static let leastLetters = 2

  /// O(length).
  func runs() -> [NameRun] {
    let range = sentence.range
    var runs: [NameRun] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard text.isWordStart(place), startsName(at: place), !isArticle(place), !goesOn(before: place),
        let (end, words) = end(ofNameAt: place)
      else {
        place += 1
        continue
      }
      if end - place >= NameRunFinder.leastBytes, words <= NameRunFinder.mostWords {
        let start = startOfBody(before: place) ?? place
        runs.append(
          NameRun(
            range: start..<end, sentence: index, words: start < place ? words + 1 : words, isInitial: isInitial(start),
            isQuoted: isQuoted(start..<end), isTyped: isTyped(start..<end, words: words)))
      }
      place = max(end, place + 1)
    }
    return runs
  }

  /// "The University of Manchester": a sentence's first word has its capital anyway.
  private func isArticle(_ place: Int) -> Bool {
    isInitial(place) && scan.phrases.end(of: .article, at: place, in: text) == endOfWord(from: place)
  }

  /// "Endesa Energía", "Samsung Galaxy": right behind a name that is known, a word with a capital goes on with it.
  private func goesOn(before place: Int) -> Bool {
    text.byte(place - 1) == .space && sentence.matches.contains { $0.end == place - 1 && $0.meaning.isOrganisation }
  }

  private func end(ofNameAt place: Int) -> (end: Int, words: Int)? {
    isTaken(place) ? endBehindLink(from: place) : end(of: place)
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

  /// "Ordine degli Psicologi della Lombardia": where a name may go on. A sentence's first word has its capital anyway, and in a
  /// headline any may: those are linked to nothing.
  private func behindLink(_ place: Int, ofNameAt start: Int) -> Int {
    guard !sentence.isHeadline, !isInitial(start), let link = scan.phrases.end(of: .nameLink, at: place, in: text)
    else {
      return place
    }
    return text.byte(link) == .space ? link + 1 : link
  }

  /// "gemeente Deventer", "comune di Milano": what a public body is belongs to its name, small as it is written.
  private func startOfBody(before place: Int) -> Int? {
    guard text.byte(place - 1) == .space else { return nil }
    var end = place - 1
    if let link = scan.phrases.start(of: .nameLink, before: end, in: text), text.byte(link - 1) == .space {
      end = link - 1
    }
    guard let start = scan.phrases.start(of: .publicBody, before: end, in: text), start >= sentence.range.lowerBound
    else { return nil }
    return start
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

  private func isTaken(_ place: Int) -> Bool { taken.contains { $0.contains(place) } }

  /// "Metro Bank", "Example Holdings": what kind of company it is, as a part of its name, where common nouns have no capital.
  private func isOfName(_ place: Int) -> Bool {
    guard scan.languages != .any, scan.languages.isDisjoint(with: .capitalisesNouns) else { return false }
    return sentence.matches.contains { $0.start == place && $0.meaning == .cue(.company) }
  }

  private func startsName(at place: Int) -> Bool {
    guard text.isLetter(place), text.isUpper(place) else { return false }
    return text.endOfLetters(place) - place >= NameRunFinder.leastLetters
  }

  private func end(of start: Int) -> (end: Int, words: Int) {
    let limit = sentence.range.upperBound
    var end = endOfWord(from: start)
    var words = 1
    while text.byte(end) == .space || text.byte(end) == .ampersand, end + 1 < limit {
      let next = text.byte(end + 1) == .ampersand ? text.skippingSpaces(end + 2) : behindLink(end + 1, ofNameAt: start)
      guard next < limit, startsName(at: next),
        !isTaken(next) || isOfName(next) || isOfCountry(next) && (next > end + 1 || writesAdjectivesSmall)
      else { break }
      end = endOfWord(from: next)
      words += 1
    }
    return (end, words)
  }

  /// Letters, digits, and the signs inside a name: "Morele.net", "T-Systems".
  private func endOfWord(from start: Int) -> Int {
    var end = start
    while text.isLetter(end) || text.isDigit(end) || isSignInside(end) { end += 1 }
    return end
  }

  private func isSignInside(_ place: Int) -> Bool {
    switch text.byte(place) {
    case .hyphen, .ampersand, .plusSign: text.isLetter(place + 1)
    case .fullStop: text.isLetter(place + 1) && !text.isUpper(place + 1)
    default: false
    }
  }

  private func isInitial(_ place: Int) -> Bool {
    let start = sentence.range.lowerBound
    var index = place - 1
    while index >= start, !text.marks[index].contains(.letter), !text.isDigit(index) {
      // Behind a heading, and behind where a report comes from: "AMSTERDAM - The".
      if text.bytes[index] == .colon || text.bytes[index] == .hyphen && text.byte(index + 1) == .space { return true }
      index -= 1
    }
    return index < start
  }

  private func isQuoted(_ range: Range<Int>) -> Bool {
    switch text.byte(range.lowerBound - 1) {
    case .quotationMark, .asterisk, .apostrophe: text.byte(range.upperBound) == text.byte(range.lowerBound - 1)
    default: false
    }
  }
}
