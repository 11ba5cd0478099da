import Text

// Names that say what they are of: bodies, what somebody is called before quotes, and words for data.

extension NameRunFinder {
  /// "Trường Tiểu học Acme": what a public body is has a capital only where it begins, and its name follows.
  func endOfBody(from place: Int) -> (end: Int, words: Int)? {
    guard !isInitial(place) || !sentence.isHeadline,
      let kind = scan.phrases.end(of: .publicBody, at: place, in: text), kind > endOfWord(from: place),
      text.byte(kind) == .space, startsName(at: kind + 1), !isTaken(kind + 1)
    else { return nil }
    let (end, words) = end(of: kind + 1)
    return (end, words + 1)
  }

  /// "банк «Северный ветер»": behind what somebody is, all between the quotes is the name; where names stand in quotes, behind
  /// anything.
  func endOfQuoted(from place: Int) -> (end: Int, words: Int)? {
    guard text.byte(place - 1) == .quotationMark, text.byte(place - 2) == .space,
      isCalled(before: place - 2) || quotesNames && text.isUpper(place)
    else { return nil }
    let inside = place..<min(sentence.range.upperBound, place + NameRunFinder.mostQuoted)
    guard let end = text.bytes[inside].firstIndex(of: .quotationMark),
      !sentence.matches.contains(where: { $0.meaning.isName && $0.range.overlaps(place..<end) })
    else { return nil }
    let words = text.bytes[place..<end].count { $0 == .space } + 1
    return words <= NameRunFinder.mostWords ? (end, words) : nil
  }

  private var quotesNames: Bool { scan.languages != .any && !scan.languages.isDisjoint(with: .quotedNames) }

  /// Bytes of a name in quotes; longer ones are of what somebody said. Chosen by hand.
  private static let mostQuoted = 80

  /// Where no letter is a capital, a name is what stands in quotes behind what somebody is.
  func startsQuoted(at place: Int) -> Bool {
    text.byte(place - 1) == .quotationMark && text.isLetter(place) && scan.languages != .any
      && !scan.languages.isDisjoint(with: .caseless)
  }

  /// Whether what stands before is a legal form, or says what somebody is; a word may lie between: "تطبيق التوصيل «…»".
  func isCalled(before end: Int) -> Bool {
    if scan.phrases.start(of: .publicBody, before: end, in: text) != nil { return true }
    var word = end
    while word > sentence.range.lowerBound, text.byte(word - 1) != .space { word -= 1 }
    return sentence.matches.contains {
      ($0.meaning == .cue(.company) || $0.meaning == .cue(.legalForm))
        && ($0.end == end || $0.end == word - 1 && !startsName(at: word))
    }
  }

  /// "Ministry of Health", "Acme Medical College": with a capital amid a sentence, a word for data is part of a name. Its end.
  func endOfData(at place: Int) -> Int? {
    guard scan.languages != .any, scan.languages.isDisjoint(with: .capitalisesNouns), !sentence.isHeadline else {
      return nil
    }
    let data = sentence.matches.first { match in
      guard case .data = match.meaning else { return false }
      return match.start == place
    }
    guard let data, data.range.allSatisfy({ text.byte($0) != .space || text.isUpper($0 + 1) }) else { return nil }
    return max(endOfWord(from: place), text.endOfLetters(data.end))
  }

  /// "Ordine degli Psicologi della Lombardia": where a name may go on. A sentence's first word has its capital anyway, and in a
  /// headline any may: those are linked to nothing. "Department for Rural Settlement", "Guild of Keepers and Pilots": what is a body by its
  /// first word has more links, and "and" behind one of them.
  func behindLink(_ place: Int, ofNameAt start: Int, links: inout Links) -> Int {
    guard !startsName(at: place), !sentence.isHeadline, !isInitial(start) else { return place }
    var ends = [scan.phrases.end(of: .nameLink, at: place, in: text)]
    let ofBody = [Phrase.bodyLink, .bodyAnd].map { scan.phrases.end(of: $0, at: place, in: text) }
    if ofBody.contains(where: { $0 != nil }) {
      if links.isOfBody == nil {
        // "ministère de la Ruralité": what it is stands before already, and is linked.
        let isBehindBody = startOfBody(before: start) != nil
        links = Links(isOfBody: isBehindBody || isBodyHead(at: start), isLinked: links.isLinked || isBehindBody)
      }
      if links.isOfBody == true { ends += links.isLinked ? ofBody : [ofBody[0]] }
    }
    guard let link = ends.compactMap(\.self).max() else { return place }
    let next = text.byte(link) == .space ? link + 1 : link
    // "the Ministry of Health and the University": a body of its own.
    guard !isBodyHead(at: next) else { return place }
    links.isLinked = true
    return next
  }

  /// "gemeente Deventer", "comune di Milano": what a public body is belongs to its name, small as it is written.
  func startOfBody(before place: Int) -> Int? {
    guard text.byte(place - 1) == .space else { return nil }
    var end = place - 1
    if let link = scan.phrases.start(of: .nameLink, before: end, in: text), text.byte(link - 1) == .space {
      end = link - 1
    }
    guard let start = scan.phrases.start(of: .publicBody, before: end, in: text), start >= sentence.range.lowerBound
    else { return nil }
    return start
  }
}
