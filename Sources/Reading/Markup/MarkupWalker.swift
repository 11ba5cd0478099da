internal import CHTML
internal import Incidents

/// Walks the tape of a parsed document and cuts its text into passages.
struct MarkupWalker {
  private(set) var passages: [Passage] = []
  private(set) var head = HeadFacts()
  private(set) var blocks: [BlockTree.Block] = []
  /// There were more passages than are kept, or more elements than are parsed.
  private(set) var isCut = false

  private let tape: MarkupTape
  private let names = MarkupNames.shared
  private let hints = MarkupHints.shared
  private let bylineHint = MarkupHints.shared.bit("meta")
  private var stack: [Open] = []
  private var skipping = 0
  private var elementCount = 0
  private var boundaries = 0
  private var draft = PassageDraft()
  private var lists = ListTracker()
  private var tables = TableTracker()

  /// An element whose end has not come.
  private struct Open {
    var element: Element
    var number: Int
    var places: Element.Place
    var hints: UInt32
    var ownHints: UInt32
    var headingLevel: Int
    /// Index of the nearest block in the stack, itself included.
    var block: Int
    /// Of a block: its place in `blocks`, and a hash of its element and class.
    var blockNumber = -1
    var make: UInt64 = 0
    var isSkipped: Bool
    var href: String?
    var isAuthor: Bool
    var isByline = false
    var datetime: [UInt8]
  }

  init(_ tape: MarkupTape) {
    self.tape = tape
    var at = 0
    let events = tape.events
    while at < events.count {
      let event = events[at]
      at += 1
      switch Int(event.kind) {
      case chtml_start:
        let first = at
        while at < events.count, Int(events[at].kind) == chtml_attribute { at += 1 }
        start(Int(event.name), events[first..<at])
      case chtml_end: end(Int(event.name))
      case chtml_text: text(tape.value(of: event))
      default: break
      }
    }
    flush()
    if tape.isCut { isCut = true }
  }

  // MARK: Elements

  private mutating func start(_ name: Int, _ attributes: ArraySlice<chtml_event>) {
    let element = names.elements[name]
    elementCount += 1
    if element.name == "br" { return breakLine() }
    if element.name == "meta" || element.name == "link" || element.name == "base" {
      return head.take(element.name, values(attributes))
    }
    if element.name == "img" || element.name == "input" || element.name == "hr" {
      if element.isBlock { boundary() }
      return
    }
    if element.isBlock { boundary() }
    push(element, name, attributes)
  }

  private mutating func push(_ element: Element, _ name: Int, _ attributes: ArraySlice<chtml_event>) {
    let outer = stack.last
    var open = Open(
      element: element, number: elementCount, places: (outer?.places ?? []).union(element.place), hints: 0, ownHints: 0,
      headingLevel: element.headingLevel > 0 ? element.headingLevel : outer?.headingLevel ?? 0,
      block: element.isBlock ? stack.count : outer?.block ?? 0, isSkipped: element.isSkipped, href: nil,
      isAuthor: false,
      datetime: [])
    if element.isBlock { open.places.subtract([.paragraph, .strong]) }
    if element.isBlock { open.places.formUnion(element.place) }
    for event in attributes { read(event, into: &open) }
    open.hints = (outer?.hints ?? 0) | open.ownHints
    open.isByline = open.isByline || (outer?.isByline ?? false)
    open.isAuthor = open.isAuthor || (outer?.isAuthor ?? false && !element.isBlock)
    if open.isSkipped { skipping += 1 }
    if element.isBlock { number(&open, name) }
    if element.name == "a" { draft.beginLink(open.href) }
    lists.start(element.name)
    tables.start(element.name)
    stack.append(open)
  }

  /// Gives a block its place in the tree of blocks.
  private mutating func number(_ open: inout Open, _ name: Int) {
    open.make = (open.make ^ UInt64(name)) &* 0x100_0000_01B3
    open.blockNumber = blocks.count
    let outer = stack.last.map { stack[$0.block].blockNumber } ?? -1
    blocks.append(BlockTree.Block(parent: outer, hints: open.ownHints))
  }

  private mutating func read(_ event: chtml_event, into open: inout Open) {
    guard Int(event.name) < names.attributes.count, let attribute = names.attributes[Int(event.name)] else { return }
    let value = tape.value(of: event)
    switch attribute {
    case .class, .id, .role:
      let found = hints.hints(in: value)
      open.ownHints |= found
      if attribute == .class { open.make = value.reduce(Word.seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }
      if found & bylineHint != 0, attribute == .class { open.isByline = MarkupWalker.namesAuthor(value) }
    case .itemprop:
      open.ownHints |= hints.hints(in: value)
      if value.elementsEqual("author".utf8) { open.isAuthor = true }
    case .rel: if value.elementsEqual("author".utf8) { open.isAuthor = true }
    case .href: open.href = String(decoding: value, as: UTF8.self)
    case .datetime: open.datetime = Array(value)
    case .hidden: open.places.insert(.hidden)
    case .ariaHidden: if value.elementsEqual("true".utf8) { open.places.insert(.hidden) }
    case .style: if isHiding(value) { open.places.insert(.hidden) }
    case .lang: if open.element.name == "html" { head.language = String(decoding: value, as: UTF8.self) }
    case .content, .title, .itemtype, .name, .property, .pubdate: break
    }
  }

  private static func namesAuthor(_ value: ArraySlice<UInt8>) -> Bool {
    let lower = value.map { $0 | 0x20 }
    return authorWords.contains { word in
      lower.count >= word.count && (0...(lower.count - word.count)).contains { lower[$0...].starts(with: word) }
    }
  }

  private static let authorWords = ["author", "byline", "autor"].map { Array($0.utf8) }

  /// `display: none`, with or without spaces.
  private func isHiding(_ style: ArraySlice<UInt8>) -> Bool {
    let squeezed = style.filter { $0 != 0x20 }.map { $0 | 0x20 }
    let needle = Array("display:none".utf8)
    guard squeezed.count >= needle.count else { return false }
    return squeezed.indices.dropLast(needle.count - 1).contains { squeezed[$0...].starts(with: needle) }
  }

  private mutating func end(_ name: Int) {
    let element = names.elements[name]
    guard element.name != "br", let top = stack.last else { return }
    // The parser balances its events; elements that were not pushed have no end to match.
    guard top.element.name == element.name else { return }
    if element.name == "a" { draft.endLink() }
    if top.isSkipped { skipping -= 1 }
    if element.name == "title", head.title == nil { head.title = draft.take() }
    if element.isBlock { boundary() }
    lists.end(element.name)
    tables.end(element.name)
    stack.removeLast()
  }

  private func values(_ attributes: ArraySlice<chtml_event>) -> [MarkupNames.Attribute: String] {
    var values: [MarkupNames.Attribute: String] = [:]
    for event in attributes {
      guard Int(event.name) < names.attributes.count, let name = names.attributes[Int(event.name)] else { continue }
      values[name] = String(decoding: tape.value(of: event), as: UTF8.self)
    }
    return values
  }

  // MARK: Text

  private mutating func text(_ text: ArraySlice<UInt8>) {
    guard skipping == 0, let open = stack.last else { return }
    if draft.isEmpty && text.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }) { return }
    if draft.isEmpty { draft.facts = facts(open) }
    if open.isAuthor { draft.facts.isAuthor = true }
    if open.isByline { draft.facts.isByline = true }
    if !open.datetime.isEmpty { draft.facts.datetime = open.datetime }
    draft.append(text, isStrong: open.places.contains(.strong), keepsLines: open.places.contains(.preformatted))
  }

  private func facts(_ open: Open) -> MarkupFacts {
    var facts = MarkupFacts()
    facts.places = open.places
    facts.hints = open.hints
    let block = stack[open.block]
    let outer = open.block > 0 ? stack[stack[open.block - 1].block] : block
    facts.nearHints = block.ownHints | outer.ownHints | open.ownHints
    facts.headingLevel = open.headingLevel
    facts.depth = stack.count
    facts.container = outer.number
    facts.outerContainer = outer.block < stack.count && open.block > 1 ? outerNumber(of: open.block) : outer.number
    facts.boundaries = boundaries
    facts.block = block.blockNumber
    facts.kind = block.make &* 31 &+ outer.make
    return facts
  }

  /// The number of the block two steps out.
  private func outerNumber(of block: Int) -> Int {
    let outer = stack[block - 1].block
    return outer > 0 ? stack[stack[outer - 1].block].number : stack[outer].number
  }

  private mutating func breakLine() {
    guard skipping == 0 else { return }
    if draft.breakLine() { boundary() }
  }

  private mutating func boundary() {
    boundaries += 1
    flush()
  }

  private mutating func flush() {
    guard !draft.isEmpty else { return }
    if let top = stack.last, top.element.name == "title" { return }
    draft.facts.item = lists.item
    draft.facts.cell = tables.cell
    if let passage = draft.passage() {
      lists.take()
      if passages.count < PageReader.passageLimit { passages.append(passage) } else { isCut = true }
      boundaries = 0
    }
    draft = PassageDraft()
  }
}
