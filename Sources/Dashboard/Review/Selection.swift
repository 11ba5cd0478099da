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
  /// Begins at the match of a search that was gone to last, else where the shown excerpt is, or at the first line in view.
  mutating func startSelection() -> [Effect] {
    guard let detail = chosenDetail, !detail.incident.articles.isEmpty else {
      view.message = "there is no article to quote from"
      return []
    }
    // Where the article was not in sight, it comes in a moment.
    let effects = view.focus == .article ? [] : followItem()
    view.focus = .article
    guard let article = panes.article.article, let path = panes.article.path else {
      view.wantsSelection = true
      return effects
    }
    view.wantsSelection = false
    if let match = panes.article.search.currentMatch {
      select(Selection(over: match, of: TextUnits(article.cleanText), article: path))
      return effects
    }
    let excerpt = currentExcerpt?.article == path ? currentExcerpt?.anchor.range?.lowerBound : nil
    select(at: excerpt ?? panes.article.firstVisible ?? 0, as: .sentence, in: article, at: path)
    return effects
  }

  mutating func select(at position: Int, as unit: TextUnits.Unit, in article: Article, at path: String) {
    select(Selection(at: position, as: unit, of: TextUnits(article.cleanText), article: path))
  }

  private mutating func select(_ selection: Selection) {
    view.selection = selection
    showSelection()
  }

  private mutating func showSelection() {
    guard let selection = view.selection else { return }
    panes.article.reveal(selection.range.lowerBound)
    view.message =
      "\(selection.unit): hjkl move, Space grows, L H a word ±, Enter takes it, Esc ends"
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
      view.selection = nil
      view.overlay = .editor(ValueEditor(quoting: selection.evidence, for: chosenClaim))
      return []
    case .click:
      view.selection = nil
      return mouse(key) ?? []
    default:
      view.selection = nil
      return []
    }
    view.selection = selection
    showSelection()
    return []
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
