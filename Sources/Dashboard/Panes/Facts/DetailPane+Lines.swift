import Incidents
import Screen
import Text

extension DetailPane {
  /// All lines of the pane for a width. O(claims × their text).
  func lines(columns: Int) -> [Line] {
    guard let detail else { return [] }
    var lines = headLines(detail, columns)
    for group in DetailPane.groups {
      let claims = group.fields.flatMap { field in
        detail.incident.claims.indices.filter { detail.incident.claims[$0].field == field }
      }
      if claims.isEmpty { continue }
      lines.append(Line(text: ""))
      lines.append(Line(text: group.title, style: Style(.heading)))
      for claim in claims { lines += claimLines(claim, detail, columns) }
    }
    return lines + articleLines(detail) + noteLines(detail, columns)
  }

  private func headLines(_ detail: IncidentDetail, _ columns: Int) -> [Line] {
    let incident = detail.incident
    var lines = DetailPane.wrapped(incident.title, columns).map { Line(text: $0, style: Style(.heading, bold: true)) }
    let state =
      incident.review == .draft ? "draft, found by the program; check it before you cite it" : incident.review.rawValue
    lines.append(Line(text: "\(incident.id) · \(state)", style: Style(incident.review == .draft ? .draft : .muted)))
    return lines
  }

  private func claimLines(_ index: Int, _ detail: IncidentDetail, _ columns: Int) -> [Line] {
    let claim = detail.incident.claims[index]
    let anchors = detail.anchors.indices.contains(index) ? detail.anchors[index] : []
    let label = claim.label
    let room = max(8, columns - DetailPane.labelColumns - 3)
    let value = claim.text
    let values = DetailPane.wrapped(value, room)
    var notes: [String] = []
    if let written = claim.asWritten, written != value { notes += DetailPane.wrapped("“\(written)”", room) }
    if let reason = claim.reason { notes += DetailPane.wrapped(reason, room) }
    var lines = values.map { Line(item: .claim(index), text: $0, style: Style(claim.role)) }
    lines += notes.map { Line(item: .claim(index), text: $0, style: Style(.muted)) }
    lines[0].label = label
    lines[0].mark = Mark(anchors)
    if let note = DetailPane.note(anchors) { lines[0].note = note }
    return lines
  }

  /// `×3` for several excerpts, with what is wrong among them.
  private static func note(_ anchors: [Anchor]) -> String? {
    let lost = anchors.count { $0.status == .lost }
    let moved = anchors.count { $0.status == .moved }
    let words = [
      anchors.count > 1 ? "×\(anchors.count)" : nil, lost > 0 ? "\(lost) lost" : nil,
      moved > 0 ? "\(moved) moved" : nil,
    ]
    let note = words.compactMap(\.self).joined(separator: " ")
    return note.isEmpty ? nil : note
  }

  private func articleLines(_ detail: IncidentDetail) -> [Line] {
    let paths = detail.incident.articles
    guard !paths.isEmpty else { return [] }
    let heading = Line(text: "\(Labels.counted(paths.count, "article"))", style: Style(.heading))
    return [Line(text: ""), heading]
      + paths.indices.map { index in
        let info = detail.articles.first { $0.path == paths[index] }
        let source = [info?.outlet, info?.published?.date.edtf, info?.language].compactMap(\.self).joined(
          separator: " · ")
        return Line(item: .article(index), text: info?.headline ?? paths[index], note: source, style: Style(.link))
      }
  }

  private func noteLines(_ detail: IncidentDetail, _ columns: Int) -> [Line] {
    var lines: [Line] = []
    if let notes = detail.incident.notes {
      lines += [Line(text: ""), Line(text: "Notes", style: Style(.heading))]
      lines += notes.split(separator: "\n").flatMap { DetailPane.wrapped(String($0), columns) }.map { Line(text: $0) }
    }
    if !detail.incident.tags.isEmpty {
      lines += [
        Line(text: ""), Line(text: "tags: " + detail.incident.tags.joined(separator: ", "), style: Style(.muted)),
      ]
    }
    return lines
  }

  static let labelColumns = 13

  static func wrapped(_ text: String, _ columns: Int) -> [String] {
    Wrap.texts(of: text, columns: max(1, columns)).map(\.text)
  }
}

extension DetailPane {
  func draw(in rect: Rect, isFocused: Bool, isLoading: Bool, on buffer: inout CellBuffer) {
    PaneFrame.draw("Facts", note: note, in: rect, isFocused: isFocused, on: &buffer)
    let content = PaneFrame.content(of: rect)
    if detail == nil {
      return PaneFrame.drawEmpty([isLoading ? "" : "No incident is chosen."], in: content, on: &buffer)
    }
    let lines = layout.lines
    let first = firstVisible(height: content.rows)
    for (row, index) in (first..<max(first, min(lines.count, first + content.rows))).enumerated() {
      let place = Rect(column: content.column, row: content.row + row, columns: content.columns, rows: 1)
      DetailPane.draw(lines[index], in: place, on: &buffer)
      if let item, lines[index].item == item {
        buffer.restyle(place) { $0.selection = isFocused ? .focused : .resting }
      }
    }
  }

  private var note: String { items.isEmpty ? "" : "\(chosen + 1) of \(items.count)" }

  /// The view follows the chosen item; at the first item it shows the head too.
  func firstVisible(height: Int) -> Int {
    let lines = layout.lines
    guard height > 0, chosen > 0, let start = lines.firstIndex(where: { $0.item == item }) else { return 0 }
    let end = lines.lastIndex { $0.item == item } ?? start
    var first = scroll
    if end >= first + height { first = end - height + 1 }
    if start < first { first = max(0, start - 1) }
    return max(0, min(first, lines.count - height))
  }

  private static func draw(_ line: Line, in place: Rect, on buffer: inout CellBuffer) {
    var column = place.column
    if line.mark != nil || !line.label.isEmpty || isContinuation(line) {
      if let mark = line.mark {
        buffer.put(mark.rawValue, column: column, row: place.row, columns: 1, style: Style(mark.role, bold: true))
      }
      buffer.put(line.label, column: column + 2, row: place.row, columns: labelColumns, style: Style(.label))
      column += 3 + labelColumns
    }
    let end = place.column + place.columns
    let used = buffer.put(line.text, column: column, row: place.row, columns: end - column, style: line.style)
    let noteColumns = DisplayWidth.of(line.note)
    if noteColumns > 0, column + used + noteColumns + 1 <= end {
      buffer.put(line.note, column: end - noteColumns, row: place.row, columns: noteColumns, style: Style(.muted))
    }
  }

  private static func isContinuation(_ line: Line) -> Bool { if case .claim = line.item { true } else { false } }
}
