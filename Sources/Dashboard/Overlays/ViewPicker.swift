import Incidents

/// The saved views, and a name for one more being typed.
package struct ViewPicker: Sendable, Equatable {
  /// Index of the chosen line; behind the views there is one for keeping the current filter.
  package var chosen = 0
  /// The new view's name, while it is typed.
  package var name: TextField?

  /// How many views have a key.
  static let mostKeys = 9
}
