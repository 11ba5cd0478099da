internal import Incidents

/// A passage in the making: text arrives in pieces, with links around some of them.
struct PassageDraft {
  var facts = MarkupFacts()
  private var text: [UInt8] = []
  private var scalars = 0
  /// White space stood after the text; a space takes its place when more text follows.
  private var pendingSpace = false
  /// Line breaks since the last text.
  private var breaks = 0
  private var links: [Block.Link] = []
  private var href: String?
  /// Scalars before the first letter of the link that was begun; `nil` until there is one.
  private var linkStart: Int?
  private var isLinked = false

  var isEmpty: Bool { text.isEmpty }

  /// The last bytes so far.
  var tail: ArraySlice<UInt8> { text.suffix(PassageDraft.tailLength) }
  /// In bytes: the longest unit or formula, and the sign and number before it.
  private static let tailLength = 16
  /// The last byte is no blank, and no bracket that opens.
  var endsInWord: Bool { text.last.map { $0 != ASCII.openingParenthesis && $0 != ASCII.openingBracket } ?? false }
  /// Whether white space stood after the text.
  var isApart: Bool { pendingSpace }

  /// White space, or what is left out of the text and had some at its ends.
  mutating func space() { pendingSpace = true }

  /// Appends text, white space made single; line feeds are kept in preformatted text.
  mutating func append(_ piece: ArraySlice<UInt8>, isStrong: Bool, keepsLines: Bool) {
    let before = scalars
    var at = piece.startIndex
    while at < piece.endIndex {
      let byte = piece[at]
      if byte.isASCIISpace {
        if keepsLines && byte == ASCII.lineFeed && !text.isEmpty { lineFeed() } else { pendingSpace = true }
        at += 1
        continue
      }
      if byte == UTF8Form.noBreakSpaceLead, at + 1 < piece.endIndex, piece[at + 1] == UTF8Form.noBreakSpaceTrail {
        pendingSpace = true
        at += 2
        continue
      }
      if pendingSpace && !text.isEmpty && text.last != ASCII.lineFeed {
        text.append(ASCII.space)
        scalars += 1
      }
      pendingSpace = false
      breaks = 0
      if isLinked, linkStart == nil { linkStart = scalars }
      let end = PassageDraft.end(ofWordsIn: piece, from: at)
      text += piece[at..<end]
      scalars += piece[at..<end].count { !UTF8Form.isTrailing($0) }
      at = end
    }
    if isLinked { facts.styled.linked += scalars - before }
    if isStrong { facts.styled.strong += scalars - before }
  }

  /// Behind the words that stand with one space between two, as they are to stand in the passage.
  private static func end(ofWordsIn piece: ArraySlice<UInt8>, from start: Int) -> Int {
    var at = start
    while at < piece.endIndex {
      let byte = piece[at]
      let isSpace = byte.isASCIISpace
      if isSpace {
        let next = at + 1
        guard byte == ASCII.space, next < piece.endIndex, !piece[next].isASCIISpace,
          piece[next] != UTF8Form.noBreakSpaceLead
        else { return at }
      } else if byte == UTF8Form.noBreakSpaceLead, at > start {
        return at
      }
      at += 1
    }
    return at
  }

  /// Notes that the text which comes next stands in a time element; once for each.
  mutating func add(_ time: MarkedTime) {
    guard facts.times.last?.element != time.element else { return }
    var time = time
    time.start = text.count
    facts.times.append(time)
  }

  private mutating func lineFeed() {
    text.append(ASCII.lineFeed)
    scalars += 1
    pendingSpace = false
  }

  /// A `br`: one is a space, two in a row end the passage (then it returns true).
  mutating func breakLine() -> Bool {
    pendingSpace = true
    breaks += 1
    return breaks >= 2 && !text.isEmpty
  }

  /// A link begins; what is said until it ends is its text.
  ///
  /// - Parameter href: as the page has it; `nil` for an anchor.
  mutating func beginLink(to href: String?) {
    self.href = href
    linkStart = nil
    isLinked = true
  }

  /// The link that was begun ends.
  mutating func endLink() {
    if let href, let start = linkStart, scalars > start { links.append(Block.Link(range: start..<scalars, url: href)) }
    href = nil
    isLinked = false
  }

  /// The text so far, which is then forgotten.
  mutating func take() -> String {
    defer { self = PassageDraft() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The finished passage; `nil` when there is nothing to show.
  ///
  /// - Parameter isJudged: whether what it tells of itself is worked out.
  func passage(isJudged: Bool = true) -> Passage? {
    var end = text.count
    while end > 0, text[end - 1] == ASCII.lineFeed || text[end - 1] == ASCII.space { end -= 1 }
    guard end > 0 else { return nil }
    return Passage(
      end == text.count ? text : Array(text[..<end]), kind: kind, gap: min(facts.boundaries, PassageDraft.mostGap),
      markup: facts, links: links, isJudged: isJudged)
  }

  /// More boundaries between two passages say no more.
  private static let mostGap = 9

  private var kind: Block.Kind {
    let places = facts.surroundings
    if facts.headingLevel > 0 { return .heading(level: facts.headingLevel) }
    if places.contains(.caption) { return .caption }
    if places.contains(.preformatted) { return .preformatted }
    if places.contains(.quote) { return .quote }
    return places.contains(.item) ? .listItem : .paragraph
  }
}
