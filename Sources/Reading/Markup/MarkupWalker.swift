internal import CHTML
internal import Incidents
internal import Text

/// Walks the tape of a parsed document and cuts its text into passages.
struct MarkupWalker {
  /// What was found; whole once the walker is made.
  private(set) var found = WalkedMarkup()

  private let tape: MarkupTape
  /// What passages tell of themselves is worked out.
  private let isJudged: Bool
  private let names = MarkupNames.shared
  private let hints = MarkupHints.shared
  private var stack: [OpenElement] = []
  /// Open elements whose text is no page text.
  private var skipping = 0
  private var counts = Counts()
  /// The event after those in hand.
  private var next = 0
  private var draft = PassageDraft()
  private var structure = StructureTracker()

  private struct Counts {
    var elements = 0
    /// Block boundaries since the last passage.
    var boundaries = 0
  }

  /// Walks the whole tape. O(events).
  init(_ tape: MarkupTape, isJudged: Bool = true) {
    self.tape = tape
    self.isJudged = isJudged
    var at = 0
    let events = tape.events
    while at < events.count {
      let event = events[at]
      at += 1
      next = at
      switch Int(event.kind) {
      case chtml_start:
        let first = at
        while at < events.count, Int(events[at].kind) == chtml_attribute { at += 1 }
        next = at
        start(Int(event.name), attributes: events[first..<at])
      case chtml_end: end(Int(event.name))
      case chtml_text: text(tape.value(of: event))
      default: break
      }
    }
    flush()
    if tape.isCut { found.isCut = true }
  }

  // MARK: Elements

  private mutating func start(_ name: Int, attributes: ArraySlice<chtml_event>) {
    let element = names.elements[name]
    counts.elements += 1
    switch element.name {
    case "br": return breakLine()
    case "meta", "link": return found.head.take(element.name, attributes: values(of: attributes))
    case "img", "input": return
    default: break
    }
    if element.isBlock { boundary() }
    if element.name != "hr" { push(element, name: name, attributes: attributes) }
  }

  private mutating func push(_ element: Element, name: Int, attributes: ArraySlice<chtml_event>) {
    let outer = stack.last
    var open = OpenElement(element, number: counts.elements, depth: stack.count, in: outer)
    for event in attributes { read(event, into: &open) }
    open.inherit(from: outer)
    if isNote(open) { open.inherited.sight.isUnseen = true }
    if element.isSkipped { skipping += 1 }
    if element.isBlock { number(&open, name: name) }
    if element.name == "a" { draft.beginLink(to: open.href) }
    structure.start(element.name)
    stack.append(open)
  }

  /// A raised mark, or a bare link to another place of the page, that leads to a note.
  private func isNote(_ open: OpenElement) -> Bool {
    let isLink = open.element.name == "a"
    guard open.element.name == "sup" || isLink else { return false }
    if isLink, open.href?.first != "#" || draft.isApart || !draft.endsInWord { return false }
    let mark = RaisedMark(tape, from: next, isInLink: open.inherited.isInPlaceLink && !isLink, names: names)
    return mark?.isNote(behind: draft.tail, isApart: draft.isApart) ?? false
  }

  /// Gives a block its place in the tree of blocks.
  private mutating func number(_ open: inout OpenElement, name: Int) {
    open.block.make = (open.block.make ^ UInt64(name)) &* FNV1a.prime
    open.block.number = found.blocks.count
    let outer = stack.last.map { stack[$0.block.index].block.number } ?? -1
    found.blocks.append(BlockTree.Block(parent: outer, hints: open.ownHints))
  }

  private mutating func read(_ event: chtml_event, into open: inout OpenElement) {
    guard let attribute = attribute(of: event) else { return }
    let value = tape.value(of: event)
    switch attribute {
    case .class:
      if open.element.name == "time" { open.dateRole = MarkedTime.role(saidBy: value) }
      let hinted = hints.hints(in: value)
      open.ownHints |= hinted
      open.block.make = value.fnv1a
      if Sight.isTaken(byClass: value) { open.inherited.sight.isUnseen = true }
      if hinted & hints.meta != 0 { open.inherited.authorship.isByline = MarkupWalker.namesAuthor(value) }
    case .id, .role: open.ownHints |= hints.hints(in: value)
    case .itemprop:
      if open.element.name == "time" { open.dateRole = MarkedTime.role(saidBy: value) }
      open.ownHints |= hints.hints(in: value)
      if value.elementsEqual("author".utf8) { open.inherited.authorship.isAuthor = true }
    case .rel: if value.elementsEqual("author".utf8) { open.inherited.authorship.isAuthor = true }
    case .href:
      open.href = String(decoding: value, as: UTF8.self)
      if open.element.name == "a" { open.inherited.isInPlaceLink = value.contains(UInt8(ascii: "#")) }
    case .datetime: open.inherited.time = MarkedTime(datetime: Array(value), element: open.number)
    case .hidden: open.hide()
    case .ariaHidden:
      guard value.elementsEqual("true".utf8) else { return }
      open.inherited.surroundings.insert(.hidden)
      open.inherited.sight.isSilent = true
    case .style: if Sight.isTaken(byStyle: value) { open.hide() }
    case .lang: if open.element.name == "html" { found.head.language = String(decoding: value, as: UTF8.self) }
    case .pubdate: open.dateRole = .published
    case .content, .title, .itemtype, .name, .property, .tags: break
    }
  }

  private func attribute(of event: chtml_event) -> MarkupNames.Attribute? {
    names.attributes.indices.contains(Int(event.name)) ? names.attributes[Int(event.name)] : nil
  }

  private static func namesAuthor(_ value: ArraySlice<UInt8>) -> Bool {
    let lower = value.map { $0 | ASCII.caseBit }
    return authorWords.contains { word in
      lower.count >= word.count && (0...(lower.count - word.count)).contains { lower[$0...].starts(with: word) }
    }
  }

  private static let authorWords = ["author", "byline", "autor"].map { Array($0.utf8) }

  private mutating func end(_ name: Int) {
    let element = names.elements[name]
    guard element.name != "br", let top = stack.last else { return }
    // The parser balances its events; elements that were not pushed have no end to match.
    guard top.element.name == element.name else { return }
    if element.name == "a" { draft.endLink() }
    if element.isSkipped { skipping -= 1 }
    if element.name == "title", found.head.title == nil { found.head.title = draft.take() }
    if element.isBlock { boundary() }
    structure.end(element.name)
    stack.removeLast()
  }

  private func values(of attributes: ArraySlice<chtml_event>) -> [MarkupNames.Attribute: String] {
    var values: [MarkupNames.Attribute: String] = [:]
    for event in attributes {
      guard let name = attribute(of: event) else { continue }
      values[name] = String(decoding: tape.value(of: event), as: UTF8.self)
    }
    return values
  }

  // MARK: Text

  private mutating func text(_ text: ArraySlice<UInt8>) {
    guard skipping == 0, let open = stack.last else { return }
    if draft.isEmpty && text.allSatisfy({ $0.isASCIISpace }) { return }
    guard isSeen(text, in: open) else { return leaveOut(text) }
    if draft.isEmpty { draft.facts = facts(in: open) }
    if open.inherited.authorship.isAuthor { draft.facts.authorship.isAuthor = true }
    if open.inherited.authorship.isByline { draft.facts.authorship.isByline = true }
    if let time = open.inherited.time { draft.add(time) }
    let surroundings = open.inherited.surroundings
    draft.append(
      text, isStrong: surroundings.contains(.strong), keepsLines: surroundings.contains(.preformatted))
  }

  /// Whether a text is shown, or stands in a block that is not shown as a whole: such a block is judged by itself.
  private func isSeen(_ text: ArraySlice<UInt8>, in open: OpenElement) -> Bool {
    let (own, block) = (open.inherited.sight, stack[open.block.index].inherited.sight)
    if own.isUnseen && !block.isUnseen { return false }
    // Icons and ornaments; words that screen readers are told otherwise are seen.
    guard own.isSilent, !block.isSilent else { return true }
    return String(decoding: text, as: UTF8.self).unicodeScalars.contains { Letters.kind($0.value) != .other }
  }

  private mutating func leaveOut(_ text: ArraySlice<UInt8>) {
    if text.first?.isASCIISpace ?? false || text.last?.isASCIISpace ?? false { draft.space() }
  }

  private func facts(in open: OpenElement) -> MarkupFacts {
    var facts = MarkupFacts()
    facts.surroundings = open.inherited.surroundings
    let block = stack[open.block.index]
    let outer = open.block.index > 0 ? stack[stack[open.block.index - 1].block.index] : block
    facts.hints.all = open.inherited.hints
    facts.hints.near = block.ownHints | outer.ownHints | open.ownHints
    facts.headingLevel = open.inherited.headingLevel
    facts.isUnseen = block.inherited.sight.isUnseen || block.inherited.sight.isSilent
    facts.boundaries = counts.boundaries
    facts.position.depth = stack.count
    facts.position.container = outer.number
    facts.position.outerContainer = open.block.index > 1 ? outerNumber(ofBlockAt: open.block.index) : outer.number
    facts.position.block = block.block.number
    facts.position.kind = block.block.make &* MarkupWalker.kindFactor &+ outer.block.make
    return facts
  }

  /// So that a block in another and the other way round have different hashes.
  private static let kindFactor: UInt64 = 31

  /// The number of the block two steps out of one in the stack.
  private func outerNumber(ofBlockAt index: Int) -> Int {
    let outer = stack[index - 1].block.index
    return outer > 0 ? stack[stack[outer - 1].block.index].number : stack[outer].number
  }

  private mutating func breakLine() {
    guard skipping == 0 else { return }
    if draft.breakLine() { boundary() }
  }

  private mutating func boundary() {
    counts.boundaries += 1
    flush()
  }

  private mutating func flush() {
    guard !draft.isEmpty else { return }
    if let top = stack.last, top.element.name == "title" { return }
    draft.facts.layout.item = structure.item
    draft.facts.layout.cell = structure.cell
    if let passage = draft.passage(isJudged: isJudged) {
      structure.take()
      if found.passages.count < PageReader.passageLimit { found.passages.append(passage) } else { found.isCut = true }
      counts.boundaries = 0
    }
    draft = PassageDraft()
  }
}
