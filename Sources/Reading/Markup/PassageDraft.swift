internal import Incidents

/// A passage in the making: text arrives in pieces, with links around some of them.
struct PassageDraft {
  var facts = MarkupFacts()
  private var text: [UInt8] = []
  private var scalars = 0
  private var pendingSpace = false
  private var breaks = 0
  private var links: [Block.Link] = []
  private var href: String?
  private var linkStart = 0
  private var isLinked = false

  var isEmpty: Bool { text.isEmpty }

  /// Appends text, white space made single; line feeds are kept in preformatted text.
  mutating func append(_ piece: ArraySlice<UInt8>, isStrong: Bool, keepsLines: Bool) {
    let before = scalars
    var at = piece.startIndex
    while at < piece.endIndex {
      let byte = piece[at]
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        if keepsLines && byte == 0x0A && !text.isEmpty { lineFeed() } else { pendingSpace = true }
        at += 1
        continue
      }
      // No-break space.
      if byte == 0xC2, at + 1 < piece.endIndex, piece[at + 1] == 0xA0 {
        pendingSpace = true
        at += 2
        continue
      }
      if pendingSpace && !text.isEmpty && text.last != 0x0A {
        text.append(0x20)
        scalars += 1
      }
      pendingSpace = false
      breaks = 0
      text.append(byte)
      if byte & 0xC0 != 0x80 { scalars += 1 }
      at += 1
    }
    if isLinked { facts.linkScalars += scalars - before }
    if isStrong { facts.strongScalars += scalars - before }
  }

  private mutating func lineFeed() {
    text.append(0x0A)
    scalars += 1
    pendingSpace = false
  }

  /// A `br`: one is a space, two in a row end the passage (then it returns true).
  mutating func breakLine() -> Bool {
    pendingSpace = true
    breaks += 1
    return breaks >= 2 && !text.isEmpty
  }

  mutating func beginLink(_ href: String?) {
    self.href = href
    linkStart = scalars
    isLinked = true
  }

  mutating func endLink() {
    let start = linkStart == 0 ? 0 : min(linkStart + 1, scalars)
    if let href, scalars > start { links.append(Block.Link(range: start..<scalars, url: href)) }
    href = nil
    isLinked = false
  }

  /// The text so far, which is then forgotten.
  mutating func take() -> String {
    defer { self = PassageDraft() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The finished passage; `nil` when there is nothing to show.
  func passage() -> Passage? {
    var end = text.count
    while end > 0, text[end - 1] == 0x0A || text[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return nil }
    return Passage(Array(text[..<end]), kind: kind, gap: min(facts.boundaries, 9), markup: facts, links: links)
  }

  private var kind: Block.Kind {
    let places = facts.places
    if facts.headingLevel > 0 { return .heading(level: facts.headingLevel) }
    if places.contains(.caption) { return .caption }
    if places.contains(.preformatted) { return .preformatted }
    if places.contains(.quote) { return .quote }
    return places.contains(.item) ? .listItem : .paragraph
  }
}
