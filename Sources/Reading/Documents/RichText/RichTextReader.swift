internal import Incidents
internal import Text

/// An article from a document in RTF: its paragraphs, headings, lists and tables in their order, notes of its foot behind them.
/// What is hidden, was taken out or is for the program alone is left out.
struct RichTextReader {
  static let mark = Array("{\\rtf".utf8)

  private var scanner: RichTextScanner
  private var fonts = RichTextFonts()
  private var page = RichTextPage()
  private var notes = RichTextPage()
  private var state = RichTextState()
  private var stack: [RichTextState] = []
  /// Groups beyond those that are kept.
  private var deeper = 0
  /// What follows a letter in Unicode for programs that know none.
  private var passing = 0
  /// The first half of a letter beyond the first 65,536.
  private var half: UInt32?
  private var pending: [UInt8] = []
  private var styles: [Int: String] = [:]
  private var title = ""
  private var name = ""

  /// Groups within each other; documents have some twenty.
  private static let deepest = 500
  private static let mostStyles = 5000

  init(_ bytes: [UInt8]) {
    scanner = RichTextScanner(bytes)
    while let sign = scanner.next() { take(sign) }
    endText()
    page.endParagraph(styles)
    notes.endParagraph(styles)
    page.endTable()
  }

  func article() throws(ReadingError) -> Article {
    let blocks = page.blocks + notes.blocks
    guard blocks.contains(where: { !$0.text.isEmpty }) else {
      throw .wordless(kind: "This RTF document")
    }
    return OfficeReader.article(of: blocks, ownTitle: title.singleSpaced)
  }

  private mutating func take(_ sign: RichTextScanner.Sign) {
    switch sign {
    case .open: open()
    case .close: close()
    case .byte(let byte): take(byte)
    case .symbol(let sign): take(symbol: sign)
    case .word(let word, let number): take(word, number)
    }
  }

  // MARK: Groups

  private mutating func open() {
    endText()
    passing = 0
    if stack.count < RichTextReader.deepest { stack.append(state) } else { deeper += 1 }
    state.isStarred = false
  }

  private mutating func close() {
    endText()
    passing = 0
    if deeper > 0 { return deeper -= 1 }
    guard let outer = stack.popLast() else { return }
    if state.place == .note, outer.place != .note { notes.endParagraph(styles) }
    state = outer
  }

  // MARK: Text

  private mutating func take(_ byte: UInt8) {
    if passing > 0 { return passing -= 1 }
    if state.isHidden || state.place == .nowhere { return }
    pending.append(byte)
  }

  /// What was gathered goes where it belongs.
  private mutating func endText() {
    guard !pending.isEmpty else { return }
    let page = fonts.page(of: state.isRightToLeft ? state.otherFont ?? state.font : state.font)
    let text = fonts.text(pending, page: page)
    pending.removeAll(keepingCapacity: true)
    put(text)
  }

  private mutating func put(_ text: String) {
    if state.isHidden { return }
    switch state.place {
    case .page: page.line += text
    case .note: notes.line += text
    case .title: title += text
    case .styles: putStyle(text)
    case .fonts, .nowhere: break
    }
  }

  /// A style's name ends with a semicolon.
  private mutating func putStyle(_ text: String) {
    name += text
    guard name.hasSuffix(";") else { return }
    if let style = state.style, styles.count < RichTextReader.mostStyles { styles[style] = name.lowercased() }
    name = ""
  }

  /// A letter by its number in UTF-16, of which negative ones are the upper half.
  private mutating func take(unicode number: Int) {
    endText()
    passing = state.fallback
    let unit = UInt32(truncatingIfNeeded: number) & 0xFFFF
    if Scalars.highSurrogates.contains(unit) { return half = unit }
    var value = unit
    if let high = half, unit >= Scalars.lowSurrogatesStart {
      value =
        Scalars.supplementStart + (high - Scalars.highSurrogates.lowerBound) << 10 + (unit - Scalars.lowSurrogatesStart)
    }
    half = nil
    // Fonts of symbols lie in the area for private use, where there are no letters.
    if RichTextReader.privateUse.contains(value) { return put(value & 0xFF == RichTextReader.bullet ? "•" : "") }
    if let scalar = Unicode.Scalar(value) { put(String(Character(scalar))) }
  }

  private static let privateUse: ClosedRange<UInt32> = 0xF000...0xF0FF
  private static let bullet: UInt32 = 0xB7

  // MARK: Words

  private mutating func take(symbol: UInt8) {
    if passing > 0, symbol != ASCII.asterisk { return passing -= 1 }
    endText()
    switch symbol {
    case ASCII.asterisk: state.isStarred = true
    case UInt8(ascii: "~"): put("\u{A0}")
    case ASCII.underscore: put("-")
    case ASCII.backslash, ASCII.openingBrace, ASCII.closingBrace: put(String(Unicode.Scalar(symbol)))
    case ASCII.lineFeed, ASCII.carriageReturn: endParagraph()
    default: break
    }
  }

  private mutating func take(_ word: String, _ number: Int?) {
    if word == "bin" { return scanner.skip(number ?? 0) }
    if word == "u", let number { return take(unicode: number) }
    endText()
    let isStarred = state.isStarred
    state.isStarred = false
    if let place = RichTextState.Place.of(word, isStarred: isStarred, in: state) { return enter(place, by: word) }
    if let letter = RichTextReader.letters[word] { return put(letter) }
    if take(form: word, number) || take(font: word, number) { return }
    switch word {
    case "par", "sect", "page": endParagraph()
    case "cell", "nestcell": onPage { $0.endCell() }
    case "row", "nestrow": onPage { $0.endRow() }
    default: break
    }
  }

  private static let letters = [
    "tab": " ", "line": " ", "emspace": " ", "enspace": " ", "qmspace": " ", "emdash": "—", "endash": "–",
    "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
  ]

  private mutating func enter(_ place: RichTextState.Place, by word: String) {
    if word == "upr" { state.beside = state.place }
    if word == "listtext" || word == "pntext" { onPage { $0.isItem = true } }
    state.place = place
  }

  /// How a paragraph and its letters are; whether the word says so.
  private mutating func take(form word: String, _ number: Int?) -> Bool {
    switch word {
    case "v", "deleted": state.isHidden = number != 0
    case "plain": (state.isHidden, state.isRightToLeft) = (false, false)
    case "pard": onPage { $0.beginForm() }
    case "s":
      state.style = number
      onPage { $0.style = number }
    case "outlinelevel": onPage { $0.isHeading = true }
    case "intbl": onPage { $0.isInTable = true }
    case "ls": onPage { $0.isItem = true }
    case "uc": state.fallback = max(0, number ?? 1)
    default: return false
    }
    return true
  }

  private mutating func take(font word: String, _ number: Int?) -> Bool {
    switch (word, number) {
    case ("ansicpg", let number?): if number > 0 { fonts.documentPage = number }
    case ("mac", _): fonts.documentPage = 10_000
    case ("pc", _): fonts.documentPage = 437
    case ("pca", _): fonts.documentPage = 850
    case ("deff", let number?), ("f", let number?): state.font = number
    case ("af", let number?): if state.isRightToLeft { state.otherFont = number }
    case ("ltrch", _): state.isRightToLeft = false
    case ("rtlch", _): state.isRightToLeft = true
    case ("fcharset", let number?): if state.place == .fonts, let font = state.font { fonts.set(font, charset: number) }
    case ("cpg", let number?): if state.place == .fonts, let font = state.font { fonts.set(font, page: number) }
    default: return false
    }
    return true
  }

  private mutating func endParagraph() { onPage { $0.endParagraph($1) } }

  /// Does something to what is being written, which may be nothing.
  private mutating func onPage(_ change: (inout RichTextPage) -> Void) { onPage { page, _ in change(&page) } }

  private mutating func onPage(_ change: (inout RichTextPage, [Int: String]) -> Void) {
    switch state.place {
    case .page: change(&page, styles)
    case .note: change(&notes, styles)
    case .title, .styles, .fonts, .nowhere: break
    }
  }
}
