internal import Incidents
internal import Text

/// Markdown's paragraphs, headings, items, quotes and code, without its signs.
enum MarkdownText {
  /// A block as it is written, with the signs within its lines.
  typealias Piece = (kind: Block.Kind, text: String)

  static func blocks(of lines: [Substring]) -> [Block] {
    pieces(of: lines).compactMap { piece in
      if piece.kind == .preformatted { return Block(.preformatted, piece.text) }
      let text = plain(piece.text)
      return text.isEmpty ? nil : marked(Block(piece.kind, text))
    }
  }

  /// O(letters).
  static func pieces(of lines: [Substring]) -> [Piece] {
    var pieces: [Piece] = []
    var open: [Substring] = []
    var code: [Substring]?
    func close() {
      if !open.isEmpty { pieces.append((.paragraph, open.joined(separator: " "))) }
      open = []
    }
    for line in lines {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
        if let lines = code {
          if !lines.isEmpty { pieces.append((.preformatted, lines.joined(separator: "\n"))) }
          code = nil
        } else {
          close()
          code = []
        }
      } else if code != nil {
        code?.append(line)
      } else if bare.isEmpty {
        close()
      } else if let piece = own(bare) {
        close()
        pieces.append(piece)
      } else {
        open.append(bare)
      }
    }
    close()
    return withWholeLinks(pieces)
  }

  /// Paragraphs over which one link goes: a card with a picture above its title. Chosen by hand.
  private static let mostOfLink = 3

  /// A link that begins in one paragraph and ends in another, as one. O(letters).
  private static func withWholeLinks(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    var index = 0
    while index < pieces.count {
      var piece = pieces[index]
      index += 1
      if piece.kind == .paragraph, piece.text.first == "[", depth(of: piece.text) > 0 {
        let rest = pieces[index...].prefix(mostOfLink - 1).prefix { $0.kind == .paragraph }
        if let end = rest.firstIndex(where: { depth(of: $0.text) < 0 && $0.text.contains("](") }) {
          piece.text = ([piece.text] + pieces[index...end].map(\.text)).joined(separator: " ")
          index = end + 1
        }
      }
      joined.append(piece)
    }
    return joined
  }

  /// How many brackets are open at its end.
  private static func depth(of text: String) -> Int {
    text.utf8.reduce(0) { $1 == UInt8(ascii: "[") ? $0 + 1 : $1 == UInt8(ascii: "]") ? $0 - 1 : $0 }
  }

  /// A line that is a block by itself: a heading, an item, a quote, a rule.
  private static func own(_ line: Substring) -> Piece? {
    let signs = line.prefix { $0 == "#" }.count
    if (1...6).contains(signs), line.dropFirst(signs).first == " " {
      return (.heading(level: max(2, signs)), String(line.dropFirst(signs + 1)))
    }
    if line.allSatisfy({ "-*_= ".contains($0) }), line.count >= 3 { return (.paragraph, "") }
    if line.hasPrefix(">") { return (.quote, String(line.drop { $0 == ">" || $0 == " " })) }
    let mark = line.prefix { $0 != " " }
    guard mark.count < line.count else { return nil }
    let isBullet = ["-", "*", "+"].contains(mark)
    let isNumber =
      mark.count <= 4 && (mark.last == "." || mark.last == ")") && mark.dropLast().allSatisfy(\.isNumber)
      && mark.count > 1
    return isBullet || isNumber ? (.listItem, String(line.dropFirst(mark.count + 1))) : nil
  }

  /// What a block says of itself, and what is nothing but links, is furniture.
  private static func marked(_ block: Block) -> Block {
    var block = block
    let passage = Passage(Array(block.text.utf8), kind: .paragraph, gap: 1)
    if passage.shape.words <= mostOfNotice { block.boilerplate = passage.cues.reason }
    return block
  }

  private static let mostOfNotice = 12

  /// Without the signs of links, pictures, stress and code.
  static func plain(_ text: String) -> String {
    bare(text).singleSpaced
  }

  /// The same with the blanks as they are.
  static func bare(_ text: String) -> String {
    var words = ""
    var rest = Substring(text)
    while let next = rest.first {
      if next == "!" && rest.dropFirst().first == "[", let link = link(in: rest.dropFirst()) {
        // A picture has no text of the page's.
        rest = link.rest
      } else if next == "[", let link = link(in: rest) {
        words += bare(link.text)
        rest = link.rest
      } else if next == "]", rest.dropFirst().first == "(", let end = rest.firstIndex(of: ")") {
        // The end of a link that began in another block.
        rest = rest[rest.index(after: end)...]
      } else if next == "\\", let escaped = rest.dropFirst().first, escaped.isPunctuation || escaped.isSymbol {
        words.append(escaped)
        rest = rest.dropFirst(2)
      } else if next == "*" || next == "`" || next == "_" && isEdge(words.last, rest.dropFirst().first) {
        rest = rest.dropFirst()
      } else {
        words.append(next)
        rest = rest.dropFirst()
      }
    }
    return words
  }

  /// A low line within a word is the word's own.
  private static func isEdge(_ before: Character?, _ after: Character?) -> Bool {
    let isWord: (Character?) -> Bool = { $0.map { $0.isLetter || $0.isNumber } ?? false }
    return !(isWord(before) && isWord(after))
  }

  /// `[text](address)`, `[text][name]`; `nil` where the brackets are the text's own.
  static func link(in text: Substring) -> (text: String, address: Substring, rest: Substring)? {
    var depth = 0
    var end: Substring.Index?
    for index in text.indices {
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" {
        depth -= 1
        if depth == 0 {
          end = index
          break
        }
      }
    }
    guard let end else { return nil }
    let words = String(text[text.index(after: text.startIndex)..<end])
    let behind = text[text.index(after: end)...]
    guard let open = behind.first, open == "(" || open == "[" else { return nil }
    let closing: Character = open == "(" ? ")" : "]"
    guard let close = behind.firstIndex(of: closing) else { return nil }
    return (words, behind[..<close].dropFirst(), behind[behind.index(after: close)...])
  }
}
