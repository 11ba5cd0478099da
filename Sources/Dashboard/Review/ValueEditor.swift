import Incidents
import Screen
import Search
import Text

/// A line in which a value is typed, with what it is understood as, or the words there are to choose from.
package struct ValueEditor: OverlayView {
  private var purpose: Purpose
  private var text: TextField
  /// Nothing was typed yet: the first letter takes the place of what stands there.
  private var isUntouched: Bool
  private var cursor = ListCursor()
  /// The quote of the fact that is added, and the fact that it may be for.
  private var evidence: Evidence?
  private var quoted: Claim.Value?
  /// The selection that the quote is made of: Esc goes back to it.
  private var selection: Selection?

  private enum Purpose: Sendable, Equatable {
    /// Another value for a fact.
    case change(Claim.Value)
    /// The field of a new fact is chosen.
    case chooseField
    case add(Field)
    /// Why a value is preferred.
    case prefer(Claim.Value)
    case title
    case tags([String])
    case note
  }

  private init(_ purpose: Purpose, text: String) {
    self.purpose = purpose
    self.text = TextField(text)
    isUntouched = !text.isEmpty
  }

  init(changing value: Claim.Value) {
    let chooses = ValueEditor.choosesWords(value.field)
    self.init(.change(value), text: chooses ? "" : ValueInput.text(of: value))
  }

  /// - Parameter field: `nil` asks for it first.
  init(adding field: Field?) { self.init(field.map { .add($0) } ?? .chooseField, text: "") }

  /// - Parameter claim: the fact that the quote may be for; else it is for a new one.
  init(quoting selection: Selection, for claim: Claim?) {
    self.init(adding: nil)
    evidence = selection.evidence
    self.selection = selection
    quoted = claim?.value
  }

  /// What the quoted words say: it stands in the line until something is typed.
  mutating func propose(_ value: Claim.Value) {
    guard text.string.isEmpty, case .add(value.field) = purpose else { return }
    text = TextField(ValueInput.text(of: value))
    isUntouched = true
  }

  init(preferring value: Claim.Value) { self.init(.prefer(value), text: "") }

  init(titleOf incident: Incident?) {
    self.init(.title, text: incident?.title ?? "")
    isUntouched = false
  }

  init(tagsOf incident: Incident?) {
    let tags = incident?.tags ?? []
    self.init(.tags(tags), text: tags.isEmpty ? "" : tags.joined(separator: ", ") + ", ")
    isUntouched = false
  }

  init(noteOf incident: Incident?) {
    self.init(.note, text: incident?.notes ?? "")
    isUntouched = false
  }

  /// Fields whose values are words of a list; of an event or a penalty the words are only a part.
  private static func choosesWords(_ field: Field) -> Bool {
    ![.event, .penalty].contains(field) && !ValueInput.words(of: field).isEmpty
  }

  // MARK: What it says

  func title(in state: State) -> String {
    switch purpose {
    case .change(let value): "Change \(Claim(value).label): \(Claim(value).text)"
    case .chooseField:
      evidence == nil ? "Add a fact: which field?" : "“\(evidence?.quote.exact ?? "")”: for which fact?"
    case .add(let field): "Add \(Labels.word(field.rawValue))"
    case .prefer(let value): "Why \(Claim(value).text)? (may stay empty)"
    case .title: "Title"
    case .tags: "Tags, with commas between them"
    case .note: "Note"
    }
  }

  func hint(in state: State) -> String {
    words.isEmpty ? "Enter keeps it, Esc goes back" : "type to narrow, Enter takes it, Esc goes back"
  }

  /// The words to choose from that fit what is typed.
  private var words: [String] {
    let all: [String] =
      switch purpose {
      case .chooseField: (quotedWords.map { [$0] } ?? []) + Field.allCases.map(\.rawValue)
      case .change(let value): ValueEditor.choosesWords(value.field) ? ValueInput.words(of: value.field) : []
      case .add(let field): ValueEditor.choosesWords(field) ? ValueInput.words(of: field) : []
      case .prefer, .title, .tags, .note: []
      }
    let typed = Fold.text(text.string)
    if typed.isEmpty { return all }
    return all.filter { word in
      let plain = Fold.text(Labels.word(word))
      return plain.hasPrefix(typed) || word.hasPrefix(typed)
        || plain.split(separator: " ").contains { $0.hasPrefix(typed) }
    }
  }

  /// The fact that the quote may be for, as it stands among the fields.
  private var quotedWords: String? { quoted.map { "for \(Claim($0).label): \(Claim($0).text)" } }

  private var field: Field? {
    switch purpose {
    case .change(let value): value.field
    case .add(let field): field
    case .chooseField, .prefer, .title, .tags, .note: nil
    }
  }

  private var old: Claim.Value? { if case .change(let value) = purpose { value } else { nil } }

  /// What is typed as a value, or what is expected.
  private var understood: (value: Claim.Value?, words: String) {
    guard let field else {
      let isWrong = purpose == .chooseField && !text.string.isEmpty
      return (nil, isWrong ? "no field is called '\(text.string)': empty the line to see them all" : "")
    }
    do throws(ValueInput.Trouble) {
      let value = try ValueInput.value(text.string, of: field, insteadOf: old)
      return (value, "\(Claim(value).label): \(Claim(value).text)")
    } catch {
      return (nil, text.string.isEmpty ? ValueInput.hint(for: field) : error.description)
    }
  }

  func needs(in state: State, columns: Int) -> Size {
    let rows = words.isEmpty ? 3 : words.count + 1
    return Size(columns: columns, rows: rows)
  }

  // MARK: Keys

  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer {
    switch key {
    case .escape, .control("c"), .control("g"): return goBack(on: &state)
    case .control("z"), .control("l"): return .passes
    case .enter: return accept(on: &state)
    case .down, .control("n"): cursor.move(by: 1, count: words.count)
    case .up, .control("p"): cursor.move(by: -1, count: words.count)
    default:
      if isUntouched, case .character = key { text = TextField() }
      if text.take(key) { cursor = ListCursor() }
      isUntouched = false
    }
    return .stays()
  }

  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer {
    guard !words.isEmpty, let index = cursor.index(atRow: row - 1) else { return .stays() }
    cursor.position = index
    return accept(on: &state)
  }

  /// From a field's value to the choice of the field, and from there to the selected words.
  private mutating func goBack(on state: inout State) -> OverlayAnswer {
    guard let selection else { return .closes() }
    if case .add = purpose {
      self = ValueEditor(quoting: selection, for: quoted.map { Claim($0) })
      return .stays()
    }
    state.select(selection)
    return .closes()
  }

  private mutating func accept(on state: inout State) -> OverlayAnswer {
    let typed = text.string
    switch purpose {
    case .chooseField:
      guard words.indices.contains(cursor.position) else { return .stays() }
      if words[cursor.position] == quotedWords, let quoted, let evidence {
        let answer = ask([.cite(quoted, evidence)], as: "quoted for \(Claim(quoted).label)", on: &state)
        guard case .closes(let effects) = answer else { return answer }
        return .closes(effects + state.goOn(behind: quoted))
      }
      guard let field = Field(rawValue: words[cursor.position]) else { return .stays() }
      return choose(field)
    case .prefer(let value):
      return ask(
        [.prefer(value, reason: typed)], as: "preferred \(Claim(value).label) \(Claim(value).text)", on: &state)
    case .title:
      return !typed.contains { !$0.isWhitespace } ? .stays() : ask([.setTitle(typed)], as: "retitled", on: &state)
    case .note: return ask([.setNote(typed)], as: "noted", on: &state)
    case .tags(let before): return ask([tagging(before)], as: "tagged", on: &state)
    case .change, .add: return takeValue(on: &state)
    }
  }

  private mutating func choose(_ field: Field) -> OverlayAnswer {
    let before = self
    self = ValueEditor(adding: field)
    (evidence, quoted, selection) = (before.evidence, before.quoted, before.selection)
    guard let evidence else { return .stays() }
    return .stays([.errand(.readValue(field, words: evidence.quote.exact, article: evidence.article))])
  }

  private func tagging(_ before: [String]) -> Decision {
    let after = text.string.split(separator: ",").map(\.singleSpaced).filter(Decision.isTag)
    return .tag(adding: after.filter { !before.contains($0) }, removing: before.filter { !after.contains($0) })
  }

  private mutating func takeValue(on state: inout State) -> OverlayAnswer {
    if words.indices.contains(cursor.position) { text = TextField(words[cursor.position]) }
    guard let value = understood.value else { return .stays() }
    let said = "\(Claim(value).label) \(Claim(value).text)"
    guard let old else {
      let claim = Claim(value, evidence: evidence.map { [$0] } ?? [])
      return ask([.addFact(claim)], as: "added \(said)", on: &state)
    }
    return .closes(state.mend(old, to: value, as: "set \(said)"))
  }

  private func ask(_ decisions: [Decision], as words: String, on state: inout State) -> OverlayAnswer {
    // Tags are for all that are marked; the rest is one incident's own.
    let ids: [Incident.ID] = if case .tags = purpose { state.targets } else { state.row.map { [$0.id] } ?? [] }
    if ids.count > 1 { return .closes(state.question(decisions, on: ids, as: words)) }
    if ids.isEmpty {
      state.view.message = "no incident is chosen while the list is read anew: what you typed stays, Enter tries again"
      return .stays()
    }
    return .closes(state.ask(decisions, on: ids, as: words))
  }

  // MARK: Drawing

  mutating func settle(in size: Size, _ state: State) {
    cursor.move(by: 0, count: words.count)
    cursor.settle(height: max(0, size.rows - 1), count: words.count)
  }

  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer) {
    guard content.rows > 0, content.columns > 0 else { return }
    text.draw(prompt: "", in: content.row(0), style: Style(.queryBar), on: &buffer)
    if isUntouched { markReplaced(in: content.row(0), on: &buffer) }
    let words = words
    if words.isEmpty { return drawUnderstood(in: content, on: &buffer) }
    for (row, index) in cursor.visible.enumerated() where row + 1 < content.rows {
      let line = content.row(row + 1)
      buffer.put(Labels.word(words[index]), column: line.column, row: line.row, columns: line.columns, style: .plain)
      if index == cursor.position { buffer.select(line, isFocused: true) }
    }
  }

  /// What the first letter will take the place of looks selected.
  private func markReplaced(in line: Rect, on buffer: inout CellBuffer) {
    let columns = min(line.columns, DisplayWidth.of(text.string))
    buffer.select(Rect(column: line.column, row: line.row, columns: columns, rows: 1), isFocused: true)
  }

  private func drawUnderstood(in content: Rect, on buffer: inout CellBuffer) {
    let (value, words) = understood
    let style = Style(value != nil ? .good : text.string.isEmpty || isUntouched ? .muted : .warning)
    for (row, part) in Wrap.texts(of: words, columns: content.columns).enumerated() where row + 1 < content.rows {
      let line = content.row(row + 1)
      buffer.put(part.text, column: line.column, row: line.row, columns: line.columns, style: style)
    }
  }
}
