import Incidents
import Screen

/// Completing the query that is typed.
extension State {
  /// Works out anew what may stand at the caret; values are asked for, never waited for.
  mutating func complete() -> [Effect] {
    guard let input = view.input, input.purpose == .query else { return [] }
    view.input?.completion = nil
    guard let piece = QueryPiece(input.field.text, caret: input.field.caret) else { return [] }
    view.input?.completion = Completion(piece)
    guard case .value(let field) = piece.subject, let facet = field.facet else { return [] }
    return ask(for: facet, beside: piece.rest)
  }

  /// Values that were asked for under the same filter are at hand.
  private mutating func ask(for facet: Facet, beside rest: String) -> [Effect] {
    var filter = view.filter
    filter.typed = (try? Query(parsing: rest)) ?? .everything
    let question = FacetQuestion.Asked(facet: facet, filter: filter)
    if question == questions.values.asked {
      if let counts = questions.values.counts { view.input?.completion?.take(counts) }
      return []
    }
    questions.values.asked = question
    questions.values.counts = nil
    return askForValues(of: facet, under: filter)
  }

  mutating func takeForCompletion(_ counts: [FacetCount]) {
    questions.values.counts = counts
    view.input?.completion?.take(counts)
  }

  /// Tab: puts the next item in the place of what is written.
  mutating func complete(by step: Int) -> [Effect] {
    guard var input = view.input, var completion = input.completion, completion.isShown else { return [] }
    let piece = completion.piece
    let written = piece.range.lowerBound..<(completion.chosen == nil ? piece.range.upperBound : input.field.caret)
    guard let text = completion.step(by: step) else { return [] }
    input.field.replace(written, with: text)
    input.completion = completion
    view.input = input
    let effects = typed(input)
    // The only item is taken for good; of several, the list stays for the next Tab.
    return completion.items.count == 1 ? effects + complete() : effects
  }

  /// After the archive changed: other values, except in the midst of going through them.
  mutating func completeAnew() -> [Effect] {
    guard let completion = view.input?.completion, completion.chosen == nil else { return [] }
    questions.values.asked = nil
    return complete()
  }
}
