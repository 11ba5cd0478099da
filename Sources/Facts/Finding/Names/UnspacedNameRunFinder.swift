import Text

/// Finds names of organisations where no capital tells one: in Japanese, Chinese and Korean by the word at their end that says what they
/// are (…病院, …은행), by a legal form beside them, by what somebody is called right before them (업체 …), and by quotes behind that.
struct UnspacedNameRunFinder {
  let scan: ArticleScan
  /// Of the sentence.
  let index: Int
  /// Ranges of words with a meaning of their own.
  let taken: [Range<Int>]
  /// Where each legal form of the sentence begins, by where it ends.
  private let forms: [Int: Int]

  init(scan: ArticleScan, index: Int, taken: [Range<Int>]) {
    (self.scan, self.index, self.taken) = (scan, index, taken)
    let legal = scan.sentences[index].matches.filter { $0.meaning == .cue(.legalForm) }
    forms = Dictionary(legal.map { ($0.end, $0.start) }) { min($0, $1) }
  }

  private var text: FoldedText { scan.text }
  private var sentence: Sentence { scan.sentences[index] }
  private var isChinese: Bool { !scan.languages.isDisjoint(with: .chinese) }

  /// Bytes of a Han character, a kana or a syllable in UTF-8.
  private static let bytesOfCharacter = 3
  /// Characters of a name: one alone stands for too much, and a longer run is a phrase. Chosen by hand, not measured.
  private static let lengths = 2 * bytesOfCharacter...12 * bytesOfCharacter
  /// Behind what somebody is called common nouns stand too, most of which have two syllables: 업체 대표.
  private static let leastCalled = 3 * bytesOfCharacter
  /// 有限公司: what is shorter (公司) stands behind verbs and plain words too in Chinese.
  private static let leastLegalForm = 4 * bytesOfCharacter
  /// Beyond so many pieces of one sentence it is a table, and no name is looked for: each is held against all words of the sentence.
  private static let mostPieces = 400
  /// What stands before the word that says what it is: 선 of 선병원.
  private static let leastBeforeEnd = bytesOfCharacter

  /// The runs in order, none of which overlaps another. O(length x words of a phrase + matches).
  func runs() -> [NameRun] {
    guard scan.languages != .any, !scan.languages.isDisjoint(with: .unspacedNames) else { return [] }
    let pieces = Array(pieces().prefix(UnspacedNameRunFinder.mostPieces))
    let names = pieces.map { piece in name(in: piece).flatMap { isFit($0) ? $0 : nil } }
    let listed = listed(pieces, beside: names)
    return pieces.indices.compactMap { number in
      (names[number] ?? listed[number]).map { name in
        NameRun(range: name, sentence: index, words: 1, isInitial: false, isQuoted: isQuoted(name), isTyped: true)
      }
    }
  }

  /// Behind a legal form a name may have kana that inflect elsewhere: from the form to the particle behind the name. A particle stands
  /// behind what is no kana, else behind two letters of a name.
  private func registered(from place: Int) -> Range<Int>? {
    guard isHiragana(place) || text.marks[place].contains(.unspaced),
      let form = forms[place]
    else { return nil }
    let size = UnspacedNameRunFinder.bytesOfCharacter
    var end: Int?
    var at = place
    while at < min(sentence.range.upperBound, place + UnspacedNameRunFinder.lengths.upperBound),
      isHiragana(at) || text.marks[at].contains(.unspaced)
    {
      let isParticle = at > place && scan.phrases.end(of: .kanaParticle, at: at, in: text) != nil
      if isParticle, !isHiragana(at - size) { return form..<at }
      if isParticle, end == nil, at >= place + 2 * size { end = at }
      at += size
    }
    return end.map { form..<$0 }
  }

  /// Whether what is found may be a name at all.
  private func isFit(_ name: Range<Int>) -> Bool {
    UnspacedNameRunFinder.lengths.contains(name.count) && hasUnspaced(name)
      && !taken.contains { $0.overlaps(name) && $0.lowerBound <= name.lowerBound } && !isCommon(name)
  }

  /// "제주항공·야놀자·안다르": where one of a list is an organisation the others are, each by its piece. In Chinese a piece is more
  /// often a phrase.
  private func listed(_ pieces: [Range<Int>], beside names: [Range<Int>?]) -> [Int: Range<Int>] {
    guard !isChinese else { return [:] }
    var listed: [Int: Range<Int>] = [:]
    var start = 0
    while start < pieces.count {
      var list = [start]
      while let next = item(behind: list[list.count - 1], in: pieces) { list.append(next) }
      if list.count > 1, list.contains(where: { names[$0] != nil || isKnown(pieces[$0]) }) {
        for number in list where names[number] == nil {
          let item = pieces[number].lowerBound..<endWithoutParticle(of: pieces[number])
          if item.count >= UnspacedNameRunFinder.leastCalled, isFit(item) { listed[number] = item }
        }
      }
      start = list[list.count - 1] + 1
    }
    return listed
  }

  /// The next item of a list: the next piece, or one behind what a bracket says.
  private func item(behind number: Int, in pieces: [Range<Int>]) -> Int? {
    let next = number + 1..<min(pieces.count, number + 2 + UnspacedNameRunFinder.mostPiecesInBracket)
    return next.first { isListSign(pieces[number].upperBound..<pieces[$0].lowerBound) }
  }

  private func isKnown(_ piece: Range<Int>) -> Bool {
    sentence.matches.contains { $0.meaning.isOrganisation && $0.start == piece.lowerBound }
  }

  /// One comma or point, with what a bracket says of the item before it: "알럽스킨(쇼핑몰), ".
  private func isListSign(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    if text.byte(place) == .openingBracket {
      let bracket = place..<min(range.upperBound, place + UnspacedNameRunFinder.mostInBracket)
      guard let close = text.bytes[bracket].firstIndex(of: .closingBracket) else { return false }
      place = close + 1
    }
    place = text.skippingSpaces(place)
    for sign in UnspacedNameRunFinder.listSigns where text.bytes[place...].starts(with: sign) {
      return text.skippingSpaces(place + sign.count) == range.upperBound
    }
    return false
  }

  /// Signs between the items of a list, folded.
  private static let listSigns: [[UInt8]] = [Array(",".utf8), Array("·".utf8), Array("△".utf8), Array("▲".utf8)]
  /// Bytes of what a bracket says of an item. Chosen by hand, not measured.
  private static let mostInBracket = 40
  /// Pieces of what it says. Chosen by hand, not measured.
  private static let mostPiecesInBracket = 3

  /// What is written as one: letters and digits up to a sign, a blank, a kana that inflects, or a word that links in Chinese.
  private func pieces() -> [Range<Int>] {
    let range = sentence.range
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var place = range.lowerBound
    func close(at end: Int, next: Int) {
      if end - start >= UnspacedNameRunFinder.lengths.lowerBound { pieces.append(start..<end) }
      start = next
    }
    while place < range.upperBound {
      if let registered = registered(from: place) {
        // "通販の株式会社ひだまり雑貨店は"
        if start < registered.lowerBound { close(at: registered.lowerBound, next: registered.lowerBound) }
        close(at: registered.upperBound, next: registered.upperBound)
        place = registered.upperBound
      } else if text.kind(at: place).isEmpty || isHiragana(place) {
        close(at: place, next: place + 1)
        place += 1
      } else if isChinese, let end = scan.phrases.end(of: .nameEnd, at: place, in: text), endsPiece(end) {
        close(at: end, next: end)
        place = end
      } else if let end = scan.phrases.end(of: .nameBreak, at: place, in: text) {
        close(at: place, next: end)
        place = end
      } else {
        place += 1
        while place < range.upperBound, text.marks[place].contains(.inside) { place += 1 }
      }
    }
    close(at: range.upperBound, next: range.upperBound)
    return pieces
  }

  /// Chinese writes on behind a name; elsewhere a name ends with its piece. A longer one may end behind a shorter end.
  private func endsPiece(_ end: Int) -> Bool {
    scan.phrases.end(of: .nameEnd, at: end, in: text) == nil
  }

  private func name(in piece: Range<Int>) -> Range<Int>? {
    let whole = piece.lowerBound..<endWithoutParticle(of: piece)
    if let form = legalForm(in: whole) {
      return form.lowerBound == whole.lowerBound
        ? form.upperBound..<whole.upperBound : whole.lowerBound..<form.lowerBound
    }
    let particle = endWithoutPlainParticle(of: piece)
    for end in Set([piece.upperBound, whole.upperBound, particle ?? whole.upperBound]).sorted(by: >) {
      guard let start = scan.phrases.start(of: .nameEnd, before: end, in: text),
        start - piece.lowerBound >= UnspacedNameRunFinder.leastBeforeEnd
      else { continue }
      return piece.lowerBound..<end
    }
    guard isCalled(before: piece.lowerBound) else { return nil }
    let called = piece.lowerBound..<min(whole.upperBound, particle ?? whole.upperBound)
    return [called, whole].first { $0.count >= UnspacedNameRunFinder.leastCalled }
  }

  /// 三星级酒店, 保险公司, 관계자: it begins with words that are no name, or is one that others' names go on with.
  private func isCommon(_ name: Range<Int>) -> Bool {
    sentence.matches.contains { $0.meaning == .noName && $0.start == name.lowerBound }
      || scan.phrases.end(of: .nameTail, at: name.lowerBound, in: text) == name.upperBound
  }

  private func legalForm(in range: Range<Int>) -> Range<Int>? {
    sentence.matches.first { match in
      match.meaning == .cue(.legalForm) && (!isChinese || match.range.count >= UnspacedNameRunFinder.leastLegalForm)
        && range.lowerBound <= match.start && match.end <= range.upperBound
        && (match.start == range.lowerBound || match.end == range.upperBound) && match.range != range
    }?.range
  }

  /// "전문기업 인포스케이프": the word before ends with what somebody is.
  private func isCalled(before place: Int) -> Bool {
    var end = place
    if text.byte(end - 1) == .quotationMark || text.byte(end - 1) == .apostrophe { end -= 1 }
    if text.byte(end - 1) == .space { end -= 1 }
    return end < place && scan.phrases.start(of: .calledBefore, before: end, in: text) != nil
  }

  /// Without a Korean particle, which goes by whether the syllable before it ends with a consonant: 은 and 이 behind one, 는 and
  /// 가 behind none.
  private func endWithoutParticle(of piece: Range<Int>) -> Int {
    let size = UnspacedNameRunFinder.bytesOfCharacter
    let start = piece.upperBound - size
    guard start - size >= piece.lowerBound, let closed = isClosedSyllable(start - size) else { return piece.upperBound }
    let phrase = closed ? Phrase.particleBehindConsonant : .particleBehindVowel
    return scan.phrases.start(of: phrase, before: piece.upperBound, in: text) == start ? start : piece.upperBound
  }

  /// Without a particle that is the same behind any syllable: 에, 에서.
  private func endWithoutPlainParticle(of piece: Range<Int>) -> Int? {
    let isTopic = [Phrase.particleBehindConsonant, .particleBehindVowel].contains {
      scan.phrases.start(of: $0, before: piece.upperBound, in: text) != nil
    }
    return isTopic ? nil : scan.phrases.start(of: .particle, before: piece.upperBound, in: text)
  }

  /// Whether a Hangul syllable ends with a consonant; `nil` for anything else. The Unicode Standard, 3.12: from U+AC00 on, 28
  /// syllables for each beginning, of which the first is open.
  private func isClosedSyllable(_ place: Int) -> Bool? {
    let bytes = text.bytes[place..<place + UnspacedNameRunFinder.bytesOfCharacter]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first, ("가"..."힣").contains(scalar) else {
      return nil
    }
    return (scalar.value - ("가" as Unicode.Scalar).value) % 28 != 0
  }

  private func isHiragana(_ place: Int) -> Bool {
    switch (text.byte(place), text.byte(place + 1), text.byte(place + 2)) {
    case (0xE3, 0x81, _), (0xE3, 0x82, 0x80...0x9F): true
    default: false
    }
  }

  private func hasUnspaced(_ range: Range<Int>) -> Bool {
    range.contains { text.marks[$0].contains(.unspaced) }
  }

  private func isQuoted(_ range: Range<Int>) -> Bool {
    let before = text.byte(range.lowerBound - 1)
    return (before == .quotationMark || before == .apostrophe) && text.byte(range.upperBound) == before
  }
}
