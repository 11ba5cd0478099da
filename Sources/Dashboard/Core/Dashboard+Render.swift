import Incidents
package import Screen
import Text

extension Dashboard {
  /// The screen for the state. Changes nothing. Complexity: O(cells + facet values).
  package func render() -> CellBuffer {
    var buffer = CellBuffer(state.size)
    guard state.size.columns > 0, state.size.rows > 0 else { return buffer }
    let layout = state.layout
    if let header = layout.header { drawHeader(in: header, on: &buffer) }
    for pane in Pane.allCases {
      if let rect = layout.panes[pane], !rect.isEmpty { draw(pane, in: rect, on: &buffer) }
    }
    if let status = layout.status { drawStatus(in: status, on: &buffer) }
    if let overlay = state.view.overlay {
      buffer.dropLinks()
      overlay.draw(state, keymap, on: &buffer)
    }
    return buffer
  }

  private func draw(_ pane: Pane, in rect: Rect, on buffer: inout CellBuffer) {
    let isFocused = state.view.focus == pane
    switch pane {
    case .facets: state.facets.draw(in: rect, isFocused: isFocused, on: &buffer)
    case .incidents:
      IncidentPane.draw(
        state.listing, state.incidents, isReading: state.isReading, in: rect, isFocused: isFocused,
        on: &buffer)
    case .detail: state.detail.draw(in: rect, isFocused: isFocused, isLoading: state.row != nil, on: &buffer)
    case .reader:
      state.reader.draw(state.highlights, note: state.readerNote, in: rect, isFocused: isFocused, on: &buffer)
    }
  }

  private func drawHeader(in line: Rect, on buffer: inout CellBuffer) {
    let style = Style(.statusBar)
    buffer.fill(line, style)
    var column =
      line.column
      + buffer.put(" blotter ", column: line.column, row: line.row, columns: line.columns, style: Style(.statusKey))
    let archive = state.archive.name + (state.archive.isSample ? " (the sample archive)" : "")
    let filter = state.view.filter.query.description
    let words = filter.isEmpty ? archive : "\(archive)  filter: \(filter)"
    column += buffer.put(words, column: column, row: line.row, columns: line.columns - column, style: style)
    let note = headerNote
    let columns = DisplayWidth.of(note)
    if column + columns + 1 < line.columns {
      buffer.put(
        note, column: line.columns - columns - 1, row: line.row, columns: columns,
        style: Style(state.archive.findings.contains { $0.severity == .error } ? .queryError : .statusBar))
    }
  }

  private var headerNote: String {
    if let progress = state.archive.progress { return progress }
    let problems = state.archive.problems
    if problems > 0 { return "\(Labels.counted(problems, "problem")): press \(keymap.label(for: .problems))" }
    return state.archive.articleCount.map { Labels.counted($0, "article") } ?? ""
  }

  private func drawStatus(in line: Rect, on buffer: inout CellBuffer) {
    buffer.fill(line, Style(.statusBar))
    if let input = state.view.input {
      let prompt = input.purpose == .query ? " filter: " : " search this article: "
      input.field.draw(prompt: prompt, in: line, style: Style(.queryBar), on: &buffer)
      drawInputNote(input, in: line, on: &buffer)
      if let completion = input.completion {
        let before = String(input.field.text[..<min(completion.piece.range.lowerBound, input.field.text.count)])
        let column = DisplayWidth.of(prompt) + DisplayWidth.of(before)
        completion.draw(over: line, column: column, on: &buffer)
      }
    } else if let message = state.message {
      buffer.put(" \(message)", column: line.column, row: line.row, columns: line.columns, style: Style(.message))
    } else {
      drawHints(in: line, on: &buffer)
    }
    drawSpinner(in: line, on: &buffer)
  }

  /// At the right end, where nothing else is written.
  private func drawSpinner(in line: Rect, on buffer: inout CellBuffer) {
    guard let step = state.view.spinner, line.columns > 0 else { return }
    let shapes: [Unicode.Scalar] = ["|", "/", "-", "\\"]
    let last = line.column + line.columns - 1
    buffer.set(Cell(shapes[step % shapes.count], Style(.statusKey)), column: last, row: line.row)
  }

  /// What is wrong with the query, or how many matches there are, at the right end.
  private func drawInputNote(_ input: ViewState.Input, in line: Rect, on buffer: inout CellBuffer) {
    let matches = state.reader.search.matches.count
    let note =
      switch input.purpose {
      case .query: input.error?.description ?? "Enter keeps it, Esc clears it"
      case .articleSearch: input.field.string.isEmpty ? "" : Labels.counted(matches, "match", "matches")
      }
    let columns = min(DisplayWidth.of(note), line.columns - 16 - DisplayWidth.of(input.field.string))
    guard columns > 8 else { return }
    let role: Role = input.error == nil ? .statusBar : .queryError
    buffer.put(note, column: line.columns - columns - 1, row: line.row, columns: columns, style: Style(role))
  }

  private func drawHints(in line: Rect, on buffer: inout CellBuffer) {
    var column = line.column + 1
    for (key, hint) in hints {
      let columns = DisplayWidth.of(key) + DisplayWidth.of(hint) + 3
      guard column + columns < line.columns else { return }
      column += buffer.put(key, column: column, row: line.row, columns: columns, style: Style(.statusKey)) + 1
      column += buffer.put(hint, column: column, row: line.row, columns: columns, style: Style(.statusBar)) + 2
    }
  }
}

extension State {
  /// What is highlighted in the article that is shown.
  var highlights: ReaderPane.Highlights {
    var highlights = ReaderPane.Highlights()
    for excerpt in detail.detail?.excerpts ?? [] where excerpt.article == reader.path {
      if let range = excerpt.anchor.range { highlights.excerpts.append(range) }
    }
    highlights.matches = reader.filterMatches + reader.search.matches
    if let excerpt = currentExcerpt, excerpt.article == reader.path { highlights.current = excerpt.anchor.range }
    if reader.search.matches.indices.contains(reader.search.current) {
      highlights.current = reader.search.matches[reader.search.current]
    }
    return highlights
  }

  /// Which of how many excerpts, and for what.
  var readerNote: String {
    if !reader.search.words.isEmpty {
      let count = reader.search.matches.count
      return count == 0 ? "no match" : "match \(reader.search.current + 1) of \(count)"
    }
    guard let detail = detail.detail, let index = view.excerpt, let excerpt = currentExcerpt else { return "" }
    let label = detail.incident.claims[excerpt.claim].label
    let state = excerpt.anchor.status == .exact ? "" : " (\(excerpt.anchor.status.rawValue))"
    return "excerpt \(index + 1) of \(detail.excerpts.count): \(label)\(state)"
  }
}
