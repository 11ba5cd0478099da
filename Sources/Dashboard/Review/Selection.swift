import Incidents
import Screen

/// Words of the article that a person selects as a quote.
package struct Selection: Sendable, Equatable {
  let article: String
  /// Of the article's clean text.
  private let units: TextUnits
  private(set) var unit: TextUnits.Unit
  /// Unicode scalars of the clean text.
  private(set) var range: Range<Int>
  /// Where the person was before, and is again behind it.
  var origin = Pane.article

  init(at position: Int, as unit: TextUnits.Unit, of units: TextUnits, article: String) {
    self.article = article
    self.units = units
    self.unit = unit
    range = units.range(of: unit, at: position)
  }

  /// The words that some place of the text touches.
  init(over place: Range<Int>, of units: TextUnits, article: String) {
    self.init(at: place.lowerBound, as: .word, of: units, article: article)
    let last = units.range(of: .word, at: max(place.lowerBound, place.upperBound - 1))
    range = range.lowerBound..<max(range.upperBound, last.upperBound)
  }

  /// Goes to the next unit, or to the one before.
  mutating func step(by step: Int) { range = units.range(of: unit, from: range, step: step) }

  /// Goes to the sentence behind or before, and begins there.
  mutating func stepSentence(by step: Int) {
    let sentence = units.range(of: .sentence, at: range.lowerBound)
    range = units.range(of: unit, at: units.range(of: .sentence, from: sentence, step: step).lowerBound)
  }

  /// From word to clause, sentence, paragraph, and to the word again.
  mutating func grow() {
    unit = TextUnits.Unit(rawValue: unit.rawValue + 1) ?? .word
    range = units.range(of: unit, at: range.lowerBound)
  }

  mutating func lengthen(byWords words: Int) { range = units.grown(range, byWords: words) }

  /// The selected words as evidence.
  var evidence: Evidence { units.evidence(range, of: article) }
}

extension State {
  /// Begins at the match of a search that was gone to last, else where the shown excerpt is, or at the first line in view. Right behind
  /// a value that no quote states, it is that value's.
  ///
  /// - Parameter origin: the pane to come back to; `nil` where the focus is.
  mutating func startSelection(for origin: Pane? = nil) -> [Effect] {
    guard let detail = chosenDetail, !detail.incident.articles.isEmpty else {
      view.message = "there is no article to quote from"
      return []
    }
    let origin = origin ?? view.focus
    let isElsewhere = chooseUnquoted(in: detail.incident) || view.focus != .article
    // Where the article was not in sight, it comes in a moment.
    let effects = isElsewhere ? followItem() : []
    view.focus = .article
    guard let article = panes.article.article, let path = panes.article.path else {
      view.wantsSelection = origin
      return effects
    }
    view.wantsSelection = nil
    let units = TextUnits(article.cleanText)
    var selection: Selection
    if let match = panes.article.search.currentMatch {
      selection = Selection(over: match, of: units, article: path)
    } else {
      let excerpt = currentExcerpt?.article == path ? currentExcerpt?.anchor.range?.lowerBound : nil
      selection = Selection(
        at: excerpt ?? panes.article.firstVisible ?? 0, as: .sentence, of: units, article: path)
    }
    selection.origin = origin
    select(selection)
    return effects
  }

  /// Goes back to the fact that was changed last, where no quote states it.
  private mutating func chooseUnquoted(in incident: Incident) -> Bool {
    guard let value = view.unquoted, let index = incident.claims.firstIndex(where: { $0.value == value && $0.stands })
    else {
      return false
    }
    view.unquoted = nil
    panes.facts.choose(.claim(index))
    return true
  }

  /// Selects words, or goes on with those that were selected.
  ///
  /// - Parameter isInSight: what is selected with the mouse stays where it is, under the pointer.
  mutating func select(_ selection: Selection, isInSight: Bool = false) {
    view.selection = selection
    view.focus = .article
    if !isInSight { panes.article.reveal(selection.range.lowerBound) }
    sayKeys(of: selection)
  }

  private mutating func sayKeys(of selection: Selection) {
    view.message = "\(selection.unit): hl move, jk sentence, Space grows, LH ± word, Enter takes, Esc ends"
  }

  /// Keys while words are selected.
  mutating func pressInSelection(_ key: Key) -> [Effect] {
    guard var selection = view.selection, panes.article.path == selection.article else {
      view.selection = nil
      return []
    }
    switch key {
    case .right, "l": selection.step(by: 1)
    case .left, "h": selection.step(by: -1)
    case .down, "j": selection.stepSentence(by: 1)
    case .up, "k": selection.stepSentence(by: -1)
    case " ", "\"": selection.grow()
    case "L": selection.lengthen(byWords: 1)
    case "H": selection.lengthen(byWords: -1)
    case .enter:
      endSelection()
      view.overlay = .editor(ValueEditor(quoting: selection, for: chosenClaim))
      return []
    case .click, .doubleClick:
      view.selection = nil
      return mouse(key) ?? []
    default:
      endSelection()
      return []
    }
    select(selection)
    return []
  }

  private mutating func endSelection() {
    if let selection = view.selection { view.focus = selection.origin }
    view.selection = nil
  }

  /// The fact that the cursor of the facts is on.
  private var chosenClaim: Claim? {
    guard case .claim(let index) = panes.facts.item, let incident = chosenIncident,
      incident.claims.indices.contains(index)
    else { return nil }
    return incident.claims[index]
  }

  /// What the words that are quoted say of the field that was chosen.
  mutating func takeRead(_ value: Claim.Value?, of field: Field) {
    guard let value, value.field == field, case .editor(var editor) = view.overlay else { return }
    editor.propose(value)
    view.overlay = .editor(editor)
  }
}
