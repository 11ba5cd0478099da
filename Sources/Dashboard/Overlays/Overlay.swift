import Screen

/// A window over the dashboard.
///
/// To add one: a case here with its rows in `view` and `change`, and a file beside the others whose type answers `OverlayView`.
package enum Overlay: Sendable, Equatable {
  case help(HelpOverlay)
  case problems(ProblemsOverlay)
  case themes(ThemePicker)
  case facet(FacetBrowser)
  case views(ViewPicker)
  case editor(ValueEditor)
  case target(TargetPicker)
  case history(HistoryOverlay)
  case export(ExportPicker)
  case files(FilesOverlay)

  /// Who answers for the window.
  var view: any OverlayView {
    switch self {
    case .help(let view): view
    case .problems(let view): view
    case .themes(let view): view
    case .facet(let view): view
    case .views(let view): view
    case .editor(let view): view
    case .target(let view): view
    case .history(let view): view
    case .export(let view): view
    case .files(let view): view
    }
  }

  /// Lets the window change itself.
  mutating func change<Answer>(_ change: (inout any OverlayView) -> Answer) -> Answer {
    func apply<View: OverlayView>(_ view: View, wrap: (View) -> Overlay) -> Answer {
      var any: any OverlayView = view
      let answer = change(&any)
      if let changed = any as? View { self = wrap(changed) }
      return answer
    }
    switch self {
    case .help(let view): return apply(view, wrap: Overlay.help)
    case .problems(let view): return apply(view, wrap: Overlay.problems)
    case .themes(let view): return apply(view, wrap: Overlay.themes)
    case .facet(let view): return apply(view, wrap: Overlay.facet)
    case .views(let view): return apply(view, wrap: Overlay.views)
    case .editor(let view): return apply(view, wrap: Overlay.editor)
    case .target(let view): return apply(view, wrap: Overlay.target)
    case .history(let view): return apply(view, wrap: Overlay.history)
    case .export(let view): return apply(view, wrap: Overlay.export)
    case .files(let view): return apply(view, wrap: Overlay.files)
    }
  }
}
