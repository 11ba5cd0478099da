import Incidents
import Search
import Text

/// What may stand at the caret of a query: fields at a word's start, values behind a field's colon.
package struct Completion: Sendable, Equatable {
  /// What is completed.
  let piece: QueryPiece
  package private(set) var items: [Item] = []
  /// The item that Tab put in last.
  package private(set) var chosen: Int?

  /// One thing that may stand at the caret.
  package struct Item: Sendable, Equatable {
    /// What Tab puts in.
    package let text: String
    /// What stands beside it: a field's help, or how many incidents have the value.
    package let note: String
  }

  init(_ piece: QueryPiece) {
    self.piece = piece
    switch piece.subject {
    case .field: items = Completion.fields(beginning: piece.written)
    case .value(let field): if case .word(let words) = field.shape { takeWords(words) }
    case .sortKey: takeWords(Query.Sort.Key.allCases.map(\.rawValue))
    }
  }

  package var isShown: Bool { !items.isEmpty }

  /// The values of the archive, in place of what was known without it.
  mutating func take(_ counts: [FacetCount]) {
    // Who goes through the list with Tab keeps it.
    guard chosen == nil else { return }
    let fitting = counts.filter { fits($0.value) && Completion.begins($0.value.value, with: piece.written) }
    items = fitting.map { Item(text: Completion.quoted($0.value.value), note: Labels.grouped($0.count)) }
    dropIfComplete()
  }

  /// The text of the next item, or of the one before.
  mutating func step(by step: Int) -> String? {
    guard !items.isEmpty else { return nil }
    let next = chosen.map { ($0 + step + items.count) % items.count } ?? (step > 0 ? 0 : items.count - 1)
    chosen = next
    return items[next].text
  }

  /// `company:` finds a unit by its company, `unit:` by itself.
  private func fits(_ value: FacetValue) -> Bool {
    guard value.facet == .company else { return true }
    return (piece.subject == .value(.unit)) == (value.parent != nil)
  }

  private mutating func takeWords(_ words: [String]) {
    items = words.filter { Completion.begins($0, with: piece.written) }.map { Item(text: $0, note: "") }
    dropIfComplete()
  }

  /// A list of only what stands there already helps nobody.
  private mutating func dropIfComplete() {
    if items.count == 1, items[0].text == Completion.quoted(piece.written) { items = [] }
  }

  private static func fields(beginning prefix: String) -> [Item] {
    let fields = QueryField.allCases.map { Item(text: "\($0.rawValue):", note: $0.help) }
    let sort = Item(text: "sort:", note: "the order of the list (sort:-penalty is largest first)")
    return (fields + [sort]).filter { $0.text.hasPrefix(prefix.lowercased()) }
  }

  /// Whether the value or one of its words begins so.
  private static func begins(_ value: String, with written: String) -> Bool {
    let (value, written) = (Fold.text(value), Fold.text(written))
    if written.isEmpty || value.hasPrefix(written) { return true }
    return value.split { !$0.isLetter && !$0.isNumber }.contains { value[$0.startIndex...].hasPrefix(written) }
  }

  /// In quotation marks where the query language would cut it.
  private static func quoted(_ value: String) -> String {
    value.contains { $0.isWhitespace || "()\"".contains($0) } ? "\"\(value.replacing("\"", with: ""))\"" : value
  }
}

extension QueryField {
  /// The facet that lists the field's values; `nil` for fields that none lists.
  var facet: Facet? { Facet.allCases.first { $0.field == self.column } }
}
