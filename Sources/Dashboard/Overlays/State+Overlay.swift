import Incidents
import Screen

/// Help, problems and themes.
extension State {
  mutating func openThemes(_ themes: [Theme], _ findings: [Finding]) {
    let all = themes.contains { $0.name == theme.name } ? themes : [theme] + themes
    let chosen = all.firstIndex { $0.name == theme.name } ?? 0
    view.overlay = .themes(ThemePicker(themes: all, chosen: chosen, before: theme, findings: findings))
  }

  mutating func performInOverlay(_ command: Command) -> [Effect] {
    switch command {
    case .quit where !isChoosingTheme, .back: return closeOverlay()
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .help, .problems, .themes, .views: return closeOverlay()
    case .open: return accept()
    case .down, .nextPane: scrollOverlay(1)
    case .up, .previousPane: scrollOverlay(-1)
    case .pageDown, .toggle: scrollOverlay(max(1, size.rows - 8))
    case .pageUp: scrollOverlay(-max(1, size.rows - 8))
    case .top: scrollOverlay(-1_000_000)
    case .bottom: scrollOverlay(1_000_000)
    case .quit: return closeOverlay()
    default: break
    }
    return []
  }

  private var isChoosingTheme: Bool { if case .themes = view.overlay { true } else { false } }

  private mutating func closeOverlay() -> [Effect] {
    if case .themes(let picker) = view.overlay { theme = picker.before }
    view.overlay = nil
    return []
  }

  private mutating func accept() -> [Effect] {
    if case .views(let picker) = view.overlay { return accept(picker) }
    guard case .themes(let picker) = view.overlay else { return closeOverlay() }
    view.overlay = nil
    theme = picker.themes[picker.chosen]
    message = "theme: \(theme.name)"
    return [.keepTheme(theme.name)]
  }

  private mutating func scrollOverlay(_ step: Int) {
    switch view.overlay {
    case .help(let top): view.overlay = .help(top: max(0, min(top + step, HelpOverlay.lastTop(size))))
    case .problems(let top):
      view.overlay = .problems(top: max(0, min(top + step, max(0, archive.findings.count - 1))))
    case .themes(var picker):
      picker.chosen = max(0, min(picker.themes.count - 1, picker.chosen + step))
      theme = picker.themes[picker.chosen]
      view.overlay = .themes(picker)
    case .views(var picker):
      picker.chosen = max(0, min(archive.views.count, picker.chosen + step))
      view.overlay = .views(picker)
    case .facet, nil: break
    }
  }
}
