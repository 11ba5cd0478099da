/// What a list shows and in which order: the same in the dashboard, on the command line and in a saved view.
package struct Query: Hashable, Sendable {
  /// Which incidents.
  package var condition: Condition
  /// In which order.
  package var sort: Sort

  package init(condition: Condition = .everything, sort: Sort = .init()) {
    self.condition = condition
    self.sort = sort
  }

  /// All incidents, the newest first.
  package static let everything = Query()

  /// Both conditions at once; the sort order of `self`.
  package func and(_ other: Condition) -> Query {
    Query(condition: .all([condition, other].filter { $0 != .everything }).simplified, sort: sort)
  }

  /// What an incident must meet, as a tree.
  package indirect enum Condition: Hashable, Sendable {
    case everything
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// Words in records and articles, folded before comparison; a phrase must stand as one piece.
    case words(String, isPhrase: Bool)
    case term(Term)

    /// Without needless brackets.
    package var simplified: Condition {
      switch self {
      case .all(let parts):
        parts.isEmpty ? .everything : parts.count == 1 ? parts[0].simplified : .all(parts.map(\.simplified))
      case .any(let parts):
        parts.isEmpty ? .everything : parts.count == 1 ? parts[0].simplified : .any(parts.map(\.simplified))
      case .not(let part): .not(part.simplified)
      case .everything, .words, .term: self
      }
    }
  }

  /// One `field:value`.
  package struct Term: Hashable, Sendable {
    /// What stands before the colon.
    package var field: QueryField
    /// What stands behind it.
    package var operand: Operand

    package init(_ field: QueryField, _ operand: Operand) {
      self.field = field
      self.operand = operand
    }
  }

  /// A value to compare with, in the shape that its field has.
  package enum Operand: Hashable, Sendable {
    /// A name's beginning, or one of the field's words.
    case text(String)
    /// A whole name, written in quotation marks.
    case exactly(String)
    /// A span of days; `certainly` leaves out what only possibly falls in it.
    case date(PartialDate, certainly: Bool)
    case number(NumberRange)
    /// Nothing is known of the field: `year:none`.
    case absent
  }

  /// The order of a list; ties go by id.
  package struct Sort: Hashable, Sendable {
    /// What is compared.
    package var key: Key = .date
    /// Largest, newest or last of the alphabet first.
    package var isDescending = true

    package init(key: Key = .date, isDescending: Bool = true) {
      self.key = key
      self.isDescending = isDescending
    }

    /// What lists can be ordered by; the raw value is what stands behind `sort:`.
    package enum Key: String, Hashable, Sendable, CaseIterable {
      case date, title, organisation, penalty, affected, sources, relevance
    }
  }
}

extension Query: CustomStringConvertible {
  /// Normal form; parsing it gives the same query back.
  package var description: String {
    let words = condition == .everything ? "" : condition.description
    guard sort != Sort() else { return words }
    let order = "sort:\(sort.isDescending ? "-" : "")\(sort.key.rawValue)"
    return words.isEmpty ? order : "\(words) \(order)"
  }
}

extension Query.Condition: CustomStringConvertible {
  /// As it is typed; parsing it gives the same condition back.
  package var description: String {
    switch self {
    case .everything: ""
    case .all(let parts): parts.map { $0.bracketed(inside: .all([])) }.joined(separator: " ")
    case .any(let parts): parts.map { $0.bracketed(inside: .any([])) }.joined(separator: " or ")
    case .not(let part): "-\(part.bracketed(inside: .not(.everything)))"
    case .words(let words, let isPhrase): isPhrase ? Query.quoted(words) : words
    case .term(let term): term.description
    }
  }

  private func bracketed(inside outer: Query.Condition) -> String {
    switch (self, outer) {
    case (.any, .all), (.any, .not), (.all, .not), (.all, .all), (.any, .any): "(\(description))"
    default: description
    }
  }
}

extension Query.Term: CustomStringConvertible {
  /// As it is typed: `field:value`.
  package var description: String {
    switch operand {
    case .text(let text): "\(field.rawValue):\(text)"
    case .exactly(let text): "\(field.rawValue):\(Query.quoted(text))"
    case .date(let date, let certainly):
      "\(field.rawValue)\(certainly ? "!" : ""):\(Query.span(date))"
    case .number(let range): "\(field.rawValue):\(range)"
    case .absent: "\(field.rawValue):\(Query.absentWord)"
    }
  }
}

extension Query {
  /// `2017/2020` as `2017..2020`, `2017/..` as `2017..`.
  fileprivate static func span(_ date: PartialDate) -> String {
    date.edtf.split(separator: "/").filter { $0 != ".." }.count == 1 && date.precision == .interval
      ? date.edtf.replacing("/", with: "") : date.edtf.replacing("/", with: "..")
  }

  /// What stands after a date field's colon for what has no such date.
  package static let absentWord = "none"

  /// Between quotation marks; those of the text are doubled.
  static func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
}
