import Incidents

/// The piece of a typed query that the caret stands at the end of.
struct QueryPiece: Sendable, Equatable {
  let subject: Subject
  /// What is written of it so far, without a quotation mark.
  let written: String
  /// Characters of the text that a completion replaces.
  let range: Range<Int>
  /// The query's other words.
  let rest: String

  enum Subject: Sendable, Equatable {
    case field
    case value(QueryField)
    case sortKey
  }

  /// `nil` where nothing can be completed: inside a word, or in a phrase.
  init?(_ text: [Character], caret: Int) {
    if caret < text.count, !text[caret].isWhitespace, text[caret] != ")" { return nil }
    let start = QueryPiece.start(text[..<caret])
    let word = text[start..<caret]
    let before = text[..<start].last == "-" ? text[..<(start - 1)] : text[..<start]
    rest = String(before) + " " + String(text[caret...])
    if let colon = word.firstIndex(of: ":") {
      guard let subject = Subject(String(word[..<colon]).lowercased()) else { return nil }
      self.subject = subject
      written = String(word[(colon + 1)...].filter { $0 != "\"" })
      range = colon + 1..<caret
    } else {
      if word.first == "\"" { return nil }
      subject = .field
      written = String(word)
      range = start..<caret
    }
  }

  /// Where the last word begins: behind a blank, a bracket or a minus that stand outside quotation marks.
  private static func start(_ text: ArraySlice<Character>) -> Int {
    var start = 0
    var isQuoted = false
    for (index, character) in text.enumerated() {
      if character == "\"" { isQuoted.toggle() }
      let isMinus = character == "-" && index == start
      if !isQuoted, character.isWhitespace || character == "(" || character == ")" || isMinus { start = index + 1 }
    }
    return start
  }
}

extension QueryPiece.Subject {
  /// By the name before the colon; `year!` is `year`.
  fileprivate init?(_ name: String) {
    if name == "sort" {
      self = .sortKey
      return
    }
    guard let field = QueryField(named: name.hasSuffix("!") ? String(name.dropLast()) : name) else { return nil }
    self = .value(field)
  }
}
