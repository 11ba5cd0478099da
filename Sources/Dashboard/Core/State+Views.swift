import Incidents
import Screen

/// Saved views: applying them and keeping new ones.
extension State {
  private var views: [SavedView] { archive.views }

  /// Shows a view by its number, counted from 1.
  mutating func apply(view number: Int) -> [Effect] {
    guard views.indices.contains(number - 1) else {
      message =
        views.isEmpty
        ? "there are no saved views yet; filter, then keep the filter as a view"
        : "there is no view \(number); there \(views.count == 1 ? "is 1" : "are \(views.count)")"
      return []
    }
    view.overlay = nil
    message = "view \(number): \(views[number - 1].name)"
    return setFilter(Filter(typed: views[number - 1].query))
  }

  /// Takes a key in the list of views; `nil` when the key has its usual meaning.
  mutating func type(_ key: Key, in picker: ViewPicker) -> [Effect]? {
    if case .click(let column, let row) = key { return click(column, row, in: picker) }
    guard var name = picker.name else { return nil }
    var picker = picker
    switch key {
    case .escape, .control("c"), .control("g"): picker.name = nil
    case .enter: return keep(as: name.string, picker)
    case .control("z"), .control("l"): return nil
    default:
      _ = name.take(key)
      picker.name = name
    }
    view.overlay = .views(picker)
    return []
  }

  /// A click on a line is Enter on it; one beside the box closes the list.
  private mutating func click(_ column: Int, _ row: Int, in picker: ViewPicker) -> [Effect] {
    let box = Overlay.box(in: size)
    guard box.contains(column: column, row: row) else {
      view.overlay = nil
      return []
    }
    let line = row - box.inner.row
    let first = ListCursor(position: picker.chosen).firstVisible(height: box.inner.rows, count: views.count + 1)
    guard picker.name == nil, (0..<box.inner.rows).contains(line), first + line <= views.count else { return [] }
    return accept(ViewPicker(chosen: first + line))
  }

  /// Enter in the list: shows the chosen view, or asks for a name for the current filter.
  mutating func accept(_ picker: ViewPicker) -> [Effect] {
    if picker.chosen < views.count { return apply(view: picker.chosen + 1) }
    var picker = picker
    if !view.filter.isEmpty { picker.name = TextField() }
    view.overlay = .views(picker)
    return []
  }

  private mutating func keep(as text: String, _ picker: ViewPicker) -> [Effect] {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    guard !name.isEmpty, !name.hasPrefix("@") else {
      message = "a view needs a name, such as big-fines"
      return []
    }
    view.overlay = nil
    return [.keepView(name, view.filter.query)]
  }
}
