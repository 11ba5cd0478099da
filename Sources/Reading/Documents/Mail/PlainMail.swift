internal import Incidents

/// A mail of plain text: paragraphs, with quoted mails and signatures as furniture.
enum PlainMail {
  /// Lines of a paragraph that were wrapped are at least so long; in characters.
  private static let wrapped = 50

  static func article(_ text: String) -> Article {
    var blocks: [Block] = []
    var isSignature = false
    for lines in paragraphs(of: text) {
      if lines.first.map({ $0 == "--" || $0 == "-- " }) == true { isSignature = true }
      let isQuoted = lines.allSatisfy { $0.hasPrefix(">") }
      if isQuoted, let last = blocks.indices.last, blocks[last].boilerplate == nil, blocks[last].text.hasSuffix(":") {
        // Who wrote what is quoted.
        blocks[last].boilerplate = .other
      }
      for text in joined(lines) {
        let passage = Passage(Array(text.utf8), kind: .paragraph, gap: 1)
        let isShort = passage.shape.words <= mostOfNotice
        let reason: Block.Boilerplate? =
          isSignature ? .footer : isQuoted ? .other : isShort ? passage.cues.reason : nil
        blocks.append(Block(.paragraph, text, boilerplate: reason))
      }
    }
    let story = blocks.filter { $0.boilerplate == nil }.map { Array($0.text.utf8) }
    return Article(language: LayoutLanguage.language(of: story), blocks: blocks)
  }

  private static let mostOfNotice = 12

  /// Lines between empty ones; a change from one's own words to quoted ones parts them too.
  private static func paragraphs(of text: String) -> [[String]] {
    var paragraphs: [[String]] = []
    var open: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line.last == "\r" ? line.dropLast() : line)
      let isBlank = line.allSatisfy(\.isWhitespace)
      let isOther = open.first.map { $0.hasPrefix(">") != line.hasPrefix(">") } ?? false
      if isBlank || isOther || line == "--" || line == "-- " {
        if !open.isEmpty { paragraphs.append(open) }
        open = []
      }
      if !isBlank { open.append(line) }
    }
    return open.isEmpty ? paragraphs : paragraphs + [open]
  }

  /// Long lines are one text that was wrapped; short ones stand by themselves.
  private static func joined(_ lines: [String]) -> [String] {
    var texts: [String] = []
    for line in lines {
      let words = line.split(separator: " ").joined(separator: " ")
      let goesOn = texts.last.map { $0.count >= wrapped } ?? false
      if goesOn, !LayoutText.beginsItem(words), let last = texts.popLast() {
        texts.append("\(last) \(words)")
      } else {
        texts.append(words)
      }
    }
    return texts
  }
}
