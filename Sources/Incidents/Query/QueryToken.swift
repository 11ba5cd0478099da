/// A piece of a query with its place.
struct QueryToken {
  /// Characters from the start of the query.
  let column: Int
  let kind: Kind

  enum Kind: Equatable {
    case word(String)
    case phrase(String)
    case term(name: String, certainly: Bool, value: String, isQuoted: Bool)
    case not, or, open, close
  }

  static func tokens(of text: String) throws(QueryError) -> [QueryToken] {
    var scanner = Scanner(characters: Array(text))
    var tokens: [QueryToken] = []
    while let token = try scanner.next() { tokens.append(token) }
    return tokens
  }

  private struct Scanner {
    let characters: [Character]
    var at = 0

    mutating func next() throws(QueryError) -> QueryToken? {
      while at < characters.count, characters[at].isWhitespace { at += 1 }
      guard at < characters.count else { return nil }
      let start = at
      switch characters[at] {
      case "(":
        at += 1
        return QueryToken(column: start, kind: .open)
      case ")":
        at += 1
        return QueryToken(column: start, kind: .close)
      case "-" where at + 1 < characters.count && !characters[at + 1].isWhitespace:
        at += 1
        return QueryToken(column: start, kind: .not)
      case "\"": return QueryToken(column: start, kind: .phrase(try quoted()))
      default: return QueryToken(column: start, kind: try word())
      }
    }

    /// What stands between quotation marks; two of them are one that belongs to the text.
    private mutating func quoted() throws(QueryError) -> String {
      let start = at
      var text: [Character] = []
      repeat {
        at += 1
        let body = characters[at...].prefix { $0 != "\"" }
        text += body
        at += body.count
        guard at < characters.count else {
          throw QueryError(column: start, message: "this quotation mark is not closed; add '\"'")
        }
        at += 1
        if at < characters.count, characters[at] == "\"" { text.append("\"") } else { break }
      } while true
      return String(text)
    }

    private mutating func word() throws(QueryError) -> Kind {
      let name = run { !$0.isWhitespace && !"():\"".contains($0) }
      guard at < characters.count, characters[at] == ":", let field = fieldName(name) else {
        let rest = run { !$0.isWhitespace && !"()\"".contains($0) }
        let whole = name + rest
        return whole.lowercased() == "or" ? .or : .word(whole)
      }
      at += 1
      let isQuoted = at < characters.count && characters[at] == "\""
      let value = isQuoted ? try quoted() : run { !$0.isWhitespace && !"()".contains($0) }
      return .term(name: field.name, certainly: field.certainly, value: value, isQuoted: isQuoted)
    }

    /// A field's name has letters only, and perhaps `!` at its end; `14:44` and `https://x` are words.
    private func fieldName(_ text: String) -> (name: String, certainly: Bool)? {
      let certainly = text.hasSuffix("!")
      let name = (certainly ? String(text.dropLast()) : text).lowercased()
      let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter } && !["http", "https"].contains(name)
      return isName ? (name, certainly) : nil
    }

    private mutating func run(while holds: (Character) -> Bool) -> String {
      let body = characters[at...].prefix(while: holds)
      at += body.count
      return String(body)
    }
  }
}
