internal import Incidents

/// Markdown's paragraphs, headings, items, quotes and code, without its signs.
enum MarkdownText {
  static func blocks(of lines: [Substring]) -> [Block] {
    var blocks: [Block] = []
    var open: [String] = []
    var code: [String]?
    func close() {
      let text = plain(open.joined(separator: " "))
      open = []
      if !text.isEmpty { blocks.append(marked(Block(.paragraph, text))) }
    }
    for line in lines {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
        if let lines = code {
          if !lines.isEmpty { blocks.append(Block(.preformatted, lines.joined(separator: "\n"))) }
          code = nil
        } else {
          close()
          code = []
        }
      } else if code != nil {
        code?.append(String(line))
      } else if bare.isEmpty {
        close()
      } else if let block = own(bare) {
        close()
        if !block.text.isEmpty { blocks.append(marked(block)) }
      } else {
        open.append(String(bare))
      }
    }
    close()
    return blocks
  }

  /// A line that is a block by itself: a heading, an item, a quote, a rule.
  private static func own(_ line: Substring) -> Block? {
    let signs = line.prefix { $0 == "#" }.count
    if (1...6).contains(signs), line.dropFirst(signs).first == " " {
      return Block(.heading(level: max(2, signs)), plain(String(line.dropFirst(signs + 1))))
    }
    if line.allSatisfy({ "-*_= ".contains($0) }), line.count >= 3 { return Block(.paragraph, "") }
    if line.hasPrefix(">") { return Block(.quote, plain(String(line.drop { $0 == ">" || $0 == " " }))) }
    let mark = line.prefix { $0 != " " }
    guard mark.count < line.count else { return nil }
    let isBullet = ["-", "*", "+"].contains(mark)
    let isNumber =
      mark.count <= 4 && (mark.last == "." || mark.last == ")") && mark.dropLast().allSatisfy(\.isNumber)
      && mark.count > 1
    return isBullet || isNumber ? Block(.listItem, plain(String(line.dropFirst(mark.count + 1)))) : nil
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
    var words = ""
    var rest = Substring(text)
    while let next = rest.first {
      if next == "!" && rest.dropFirst().first == "[", let link = link(in: rest.dropFirst()) {
        // A picture has no text of the page's.
        rest = link.rest
      } else if next == "[", let link = link(in: rest) {
        words += plain(link.text)
        rest = link.rest
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
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A low line within a word is the word's own.
  private static func isEdge(_ before: Character?, _ after: Character?) -> Bool {
    let isWord: (Character?) -> Bool = { $0.map { $0.isLetter || $0.isNumber } ?? false }
    return !(isWord(before) && isWord(after))
  }

  /// `[text](address)`, `[text][name]`; `nil` where the brackets are the text's own.
  private static func link(in text: Substring) -> (text: String, rest: Substring)? {
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
    return (words, behind[behind.index(after: close)...])
  }
}
