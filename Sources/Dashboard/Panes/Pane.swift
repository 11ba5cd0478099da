/// The dashboard's panes, in the order of Tab.
///
/// To add one: a case here with its rows in this file, a folder beside the others whose type answers `PaneView`, and its place
/// in `Layout`. The compiler names whatever is forgotten.
package enum Pane: String, Sendable, CaseIterable {
  case facets, incidents, facts, article

  /// Who answers for the pane.
  var view: any PaneView.Type {
    switch self {
    case .facets: FacetPane.self
    case .incidents: IncidentPane.self
    case .facts: FactsPane.self
    case .article: ArticlePane.self
    }
  }

  /// What messages call it.
  var name: String {
    switch self {
    case .facets: "the facets"
    case .incidents: "the list of incidents"
    case .facts: "the facts"
    case .article: "the article"
    }
  }
}

/// What each pane knows of itself.
package struct PaneStates: Sendable, Equatable {
  package internal(set) var facets = FacetPane()
  package internal(set) var incidents = IncidentPane()
  package internal(set) var facts = FactsPane()
  package internal(set) var article = ArticlePane()
}
