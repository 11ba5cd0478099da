import Incidents
import Screen

/// Completing the query that is typed.
extension State {
  /// Works out anew what may stand at the caret; values are asked for, never waited for.
  mutating func complete() -> [Effect] {
    let before = view.completion
    view.completion = nil
    guard let input = view.input, input.purpose == .query,
      let piece = QueryPiece(input.field.text, caret: input.field.caret)
    else { return [] }
    var completion = Completion(piece)
    completion.isClosed = before?.isClosed == true && before?.piece.range.lowerBound == piece.range.lowerBound
    view.completion = completion
    guard case .value(let field) = piece.subject, let facet = field.facet else { return [] }
    return ask(for: facet, beside: piece.rest)
  }

  /// Values that were asked for under the same filter are at hand.
  private mutating func ask(for facet: Facet, beside rest: String) -> [Effect] {
    var filter = view.filter
    filter.typed = (try? Query(parsing: rest)) ?? .everything
    let question = ViewState.ValueQuestion(facet: facet, filter: filter)
    if question == view.valuesAsked {
      if let counts = view.values { view.completion?.take(counts) }
      return []
    }
    view.valuesAsked = question
    view.values = nil
    return askForValues(of: facet, under: filter)
  }

  mutating func takeForCompletion(_ counts: [FacetCount]) {
    view.values = counts
    view.completion?.take(counts)
  }

  /// Tab: puts the next item in the place of what is written.
  mutating func complete(_ step: Int) -> [Effect] {
    guard var input = view.input, var completion = view.completion, completion.isShown else { return [] }
    let piece = completion.piece
    let written = piece.range.lowerBound..<(completion.chosen == nil ? piece.range.upperBound : input.field.caret)
    guard let text = completion.step(step) else { return [] }
    input.field.replace(written, with: text)
    view.input = input
    view.completion = completion
    let effects = typed(input)
    // The only item is taken for good; of several, the list stays for the next Tab.
    return completion.items.count == 1 ? effects + complete() : effects
  }

  /// After the archive changed: other values, except in the midst of going through them.
  mutating func completeAnew() -> [Effect] {
    guard view.completion != nil, view.completion?.chosen == nil else { return [] }
    view.valuesAsked = nil
    return complete()
  }

  mutating func forgetCompletion() {
    view.completion = nil
    view.values = nil
    view.valuesAsked = nil
  }
}
