import Incidents
import Screen
import Search
import Text

/// Something that was done to an incident.
package struct HistoryEntry: Sendable, Equatable {
  /// As ISO 8601.
  package let time: String
  /// `nil` where nobody was named.
  package let person: String?
  package let words: String

  package init(time: String, person: String?, words: String) {
    self.time = time
    self.person = person
    self.words = words
  }
}

/// Who did what to an incident and when, the newest first.
package struct HistoryOverlay: OverlayView {
  private let entries: [HistoryEntry]
  private var lines: [FactLine] = []
  private var columns = -1
  private var top = 0
  private var height = 0

  init(_ entries: [HistoryEntry]) { self.entries = entries }

  func title(in state: State) -> String { "History: \(Labels.counted(entries.count, "entry", "entries"))" }
  func hint(in state: State) -> String { "j k scroll, Esc closes" }

  func needs(in state: State, columns: Int) -> Size {
    let lines = columns == self.columns ? lines : HistoryOverlay.lines(entries, columns: columns)
    return Size(columns: lines.map { DisplayWidth.of($0.text) }.max() ?? 0, rows: lines.count)
  }

  /// Of each the time and the person above the words.
  private static func lines(_ entries: [HistoryEntry], columns: Int) -> [FactLine] {
    if entries.isEmpty { return [FactLine(text: "Nobody has decided on this incident yet.", style: Style(.muted))] }
    return entries.flatMap { entry in
      let head = [entry.time, entry.person].compactMap(\.self).joined(separator: "  ")
      let words = Wrap.texts(of: entry.words, columns: max(1, columns - 2))
      return [FactLine(text: head, style: Style(.date))] + words.map { FactLine(text: "  \($0.text)") }
    }
  }

  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer {
    guard let step = OverlayScroll.step(key, as: command, page: height) else { return .passes }
    top = max(0, min(top + step, lines.count - height))
    return .stays()
  }

  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer { .stays() }

  mutating func settle(in size: Size, _ state: State) {
    let most = OverlayFrame.mostColumns(in: state.size)
    if columns != most { (columns, lines) = (most, HistoryOverlay.lines(entries, columns: most)) }
    height = size.rows
    top = max(0, min(top, lines.count - height))
  }

  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer) {
    for (row, line) in lines.dropFirst(top).prefix(content.rows).enumerated() {
      let at = content.row(row)
      buffer.put(line.text, column: at.column, row: at.row, columns: at.columns, style: line.style)
    }
  }
}

extension State {
  /// What was asked for is shown, unless another incident is chosen by now or something else is open.
  mutating func open(history entries: [HistoryEntry], of id: Incident.ID) {
    guard id == row?.id, view.overlay == nil, view.input == nil else { return }
    view.overlay = .history(HistoryOverlay(entries))
  }
}
