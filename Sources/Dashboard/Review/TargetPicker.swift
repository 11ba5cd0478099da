import Incidents
import Screen
import Search
import Text

/// Choosing the incident that a fact or an article is moved into; what is typed narrows the list.
package struct TargetPicker: OverlayView {
  /// An incident to choose, with its title where that is at hand.
  struct Target: Sendable, Equatable {
    let id: Incident.ID
    let title: String

    var words: String { title.isEmpty ? id.text : "\(title) · \(id)" }
  }

  private let part: IncidentPart
  private let name: String
  private let source: Incident.ID
  private let targets: [Target]
  /// What the whole archive has for the words that were typed.
  private var found = Found()

  private struct Found: Sendable, Equatable {
    var words = ""
    var targets: [Target] = []
  }
  private var text = TextField()
  private var cursor = ListCursor()

  /// - Parameters:
  ///   - name: what messages call the part.
  ///   - targets: the marked ones first.
  init(moving part: IncidentPart, called name: String, of source: Incident.ID, into targets: [Target]) {
    self.part = part
    self.name = name
    self.source = source
    self.targets = targets
  }

  func title(in state: State) -> String { "Move \(name) into which incident?" }
  func hint(in state: State) -> String { "type to narrow, Enter moves it, Esc goes back" }

  /// The marked ones, those of the list, then those of the whole archive.
  private var fitting: [Target] {
    let typed = Fold.text(text.string)
    let own = targets.filter { typed.isEmpty || Fold.text($0.words).contains(typed) }
    let known = Set(own.map(\.id))
    let more = found.targets.filter {
      !known.contains($0.id) && (found.words == text.string || Fold.text($0.words).contains(typed))
    }
    return own + more
  }

  /// What the archive has for words; of other words than those that stand there now, what fits them too.
  mutating func take(_ rows: [IncidentSummary], foundBy words: String) {
    let others = rows.filter { $0.id != source }
    found = Found(words: words, targets: others.map { Target(id: $0.id, title: $0.title) })
  }

  func needs(in state: State, columns: Int) -> Size {
    Size(columns: columns, rows: max(targets.count, fitting.count) + 1)
  }

  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer {
    switch key {
    case .escape, .control("c"), .control("g"): return .closes()
    case .control("z"), .control("l"): return .passes
    case .enter: return move()
    case .down, .control("n"): cursor.move(by: 1, count: fitting.count)
    case .up, .control("p"): cursor.move(by: -1, count: fitting.count)
    case .pageDown: cursor.move(by: cursor.visible.count, count: fitting.count)
    case .pageUp: cursor.move(by: -cursor.visible.count, count: fitting.count)
    default:
      guard text.take(key) else { return .stays() }
      cursor = ListCursor()
      return .stays([.errand(.findIncidents(text.string))])
    }
    return .stays()
  }

  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer {
    guard let index = cursor.index(atRow: row - 1) else { return .stays() }
    cursor.position = index
    return move()
  }

  private func move() -> OverlayAnswer {
    guard fitting.indices.contains(cursor.position) else { return .stays() }
    let target = fitting[cursor.position].id
    return .closes([.errand(.move(part, of: source, to: target, words: "moved \(name)"))])
  }

  mutating func settle(in size: Size, _ state: State) {
    cursor.move(by: 0, count: fitting.count)
    cursor.settle(height: max(0, size.rows - 1), count: fitting.count)
  }

  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer) {
    guard content.rows > 0, content.columns > 0 else { return }
    text.draw(prompt: "", in: content.row(0), style: Style(.queryBar), on: &buffer)
    let fitting = fitting
    for (row, index) in cursor.visible.enumerated() where row + 1 < content.rows {
      let line = content.row(row + 1)
      let mark = state.review.marked.contains(fitting[index].id) ? "* " : "  "
      buffer.put(
        mark + fitting[index].words, column: line.column, row: line.row, columns: line.columns, style: .plain)
      if index == cursor.position { buffer.select(line, isFocused: true) }
    }
  }
}
