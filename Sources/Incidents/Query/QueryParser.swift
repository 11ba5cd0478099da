import Text

/// Reads the query language: words, "phrases", `-not`, `or`, brackets, `field:value` and `sort:`.
struct QueryParser {
  private let tokens: [QueryToken]
  private var position = 0
  /// Brackets and minus signs that are open.
  private var depth = 0
  private var sort = Query.Sort()

  private init(_ tokens: [QueryToken]) { self.tokens = tokens }

  /// Longer queries are not read: nobody types them, and what is worked out for each of their words must have an end.
  static let longest = 100_000
  /// Brackets and minus signs within one another: the condition is a tree that is walked by calls.
  static let deepest = 100

  /// - Complexity: O(length × depth).
  static func parse(_ text: String) throws(QueryError) -> Query {
    guard text.utf8.count <= longest else {
      throw QueryError(column: longest, message: "this query is longer than \(longest) bytes; make it several")
    }
    var parser = QueryParser(try QueryToken.tokens(of: text))
    let condition = try parser.alternatives()
    if let extra = parser.current {
      throw QueryError(column: extra.column, message: "this bracket closes nothing; take it away")
    }
    return Query(condition: condition.simplified, sort: parser.sort)
  }

  private var current: QueryToken? { position < tokens.count ? tokens[position] : nil }

  /// Conditions with `or` between them, each of which says something. Without any `or` it may be empty.
  private mutating func alternatives() throws(QueryError) -> Query.Condition {
    var parts = [try conjunction()]
    while let token = current, token.kind == .or {
      position += 1
      let next = try conjunction()
      for (part, side) in [(parts[parts.count - 1], "before"), (next, "after")] where part == .everything {
        throw QueryError(column: token.column, message: "nothing stands \(side) 'or'; add a word or take it away")
      }
      parts.append(next)
    }
    return Query.Condition.any(parts).simplified
  }

  private mutating func conjunction() throws(QueryError) -> Query.Condition {
    var parts: [Query.Condition] = []
    while let token = current, token.kind != .or, token.kind != .close {
      position += 1
      let part = try operand(token)
      if part != .everything { parts.append(part) }
    }
    return Query.Condition.all(parts).simplified
  }

  /// What a token begins; `everything` where it only sorts.
  private mutating func operand(_ token: QueryToken) throws(QueryError) -> Query.Condition {
    switch token.kind {
    case .not: return try nested(token) { (parser) throws(QueryError) in .not(try parser.negated(by: token)) }
    case .open: return try nested(token) { (parser) throws(QueryError) in try parser.bracketed(from: token) }
    case .phrase(let words): return .words(words, isPhrase: true)
    case .word(let word): return .words(word, isPhrase: false)
    case .term(let name, let certainly, let value, let isQuoted):
      let term = try self.term(name, certainly: certainly, value: value, at: token.column)
      return isQuoted ? term.exact : term
    case .or, .close: return .everything
    }
  }

  private mutating func nested(
    _ token: QueryToken, read: (inout QueryParser) throws(QueryError) -> Query.Condition
  ) throws(QueryError) -> Query.Condition {
    guard depth < QueryParser.deepest else {
      throw QueryError(
        column: token.column,
        message: "brackets and minus signs stand more than \(QueryParser.deepest) deep; make it simpler")
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  /// What a minus stands before.
  private mutating func negated(by minus: QueryToken) throws(QueryError) -> Query.Condition {
    if let token = current, token.kind != .or, token.kind != .close {
      position += 1
      let part = try operand(token)
      if part != .everything { return part }
    }
    throw QueryError(
      column: minus.column, message: "nothing that '-' could leave out stands behind it; add a word or take it away")
  }

  private mutating func bracketed(from open: QueryToken) throws(QueryError) -> Query.Condition {
    let inner = try alternatives()
    guard let close = current, close.kind == .close else {
      throw QueryError(column: open.column, message: "this bracket is not closed; add ')'")
    }
    position += 1
    return inner
  }

  private mutating func term(
    _ name: String, certainly: Bool, value: String, at column: Int
  ) throws(QueryError) -> Query.Condition {
    if name == "sort" {
      sort = try QueryParser.sort(value, at: column)
      return .everything
    }
    guard let field = QueryField(named: name) else {
      let nearest = Suggestion.nearest(to: name, in: QueryField.allCases.map(\.rawValue) + ["sort"])
      throw QueryError(
        column: column,
        message: "no field is called '\(QueryError.shown(name))'"
          + (nearest.map { "; did you mean '\($0):'?" } ?? "; press ? for the list"))
    }
    return .term(
      Query.Term(
        field,
        try QueryParser.operand(
          of: field, certainly: certainly, value: value, at: column + name.count + (certainly ? 2 : 1))))
  }

  private static func operand(
    of field: QueryField, certainly: Bool, value: String, at column: Int
  ) throws(QueryError) -> Query.Operand {
    if value.isEmpty { throw QueryError(column: column, message: "\(field.rawValue): needs a value") }
    switch field.shape {
    case .date:
      if value.lowercased() == Query.absentWord { return .absent }
      guard let date = PartialDate(value.replacing("..", with: "/")) ?? openInterval(value) else {
        throw QueryError(
          column: column,
          message: "'\(QueryError.shown(value))' is no date; write 2017, 2020-01, 2020-01-10, 2017..2020 or none")
      }
      return .date(date, certainly: certainly)
    case .number:
      guard let range = NumberRange(value) else {
        throw QueryError(
          column: column, message: "'\(QueryError.shown(value))' is no number; write >1m, <500 or 10m..1bn")
      }
      return .number(range)
    case .word(let words):
      guard words.contains(value.lowercased()) else {
        let nearest = Suggestion.nearest(to: value, in: words)
        throw QueryError(
          column: column,
          message: "'\(QueryError.shown(value))' is none of \(field.rawValue)'s words"
            + (nearest.map { "; did you mean \($0)?" } ?? ": \(words.joined(separator: ", "))"))
      }
      return .text(value.lowercased())
    case .text: return .text(value)
    }
  }

  /// `2017..` and `..2020`, which EDTF writes `2017/..` and `../2020`.
  private static func openInterval(_ value: String) -> PartialDate? {
    if value.hasSuffix("..") { return PartialDate(value.dropLast(2) + "/..") }
    if value.hasPrefix("..") { return PartialDate("../" + value.dropFirst(2)) }
    return nil
  }

  private static func sort(_ value: String, at column: Int) throws(QueryError) -> Query.Sort {
    let name = value.hasPrefix("-") ? String(value.dropFirst()) : value
    guard let key = Query.Sort.Key(rawValue: name) else {
      let keys = Query.Sort.Key.allCases.map(\.rawValue).joined(separator: ", ")
      throw QueryError(
        column: column + 5, message: "cannot sort by '\(QueryError.shown(name))'; sort by one of \(keys)")
    }
    return Query.Sort(key: key, isDescending: value.hasPrefix("-"))
  }
}

extension Query.Condition {
  /// A name in quotation marks means the whole name.
  fileprivate var exact: Query.Condition {
    guard case .term(let term) = self, case .text(let text) = term.operand, case .text = term.field.shape else {
      return self
    }
    return .term(Query.Term(term.field, .exactly(text)))
  }
}

extension Query {
  /// Parses the query language. An empty text is `everything`.
  package init(parsing text: String) throws(QueryError) { self = try QueryParser.parse(text) }
}
