import Screen

/// The questions that every window over the dashboard answers.
protocol OverlayView: Sendable, Equatable {
  /// What is shown, and what its numbers count.
  func title(in state: State) -> String
  /// The keys that matter here.
  func hint(in state: State) -> String
  /// Where the box stands.
  var placement: OverlayFrame.Placement { get }

  /// Columns and rows that the content needs; the box is as large as that, as far as the screen is.
  ///
  /// - Parameter columns: the most there are, for what must be wrapped.
  func needs(in state: State, columns: Int) -> Size

  /// Takes a key.
  ///
  /// - Parameter command: what the key is bound to.
  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer

  /// A click in the content, at a row counted from its first.
  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer

  /// Lays the content out for a size: what drawing and clicks then read.
  mutating func settle(in size: Size, _ state: State)

  /// Draws the content. Changes nothing.
  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer)
}

extension OverlayView {
  var placement: OverlayFrame.Placement { .middle }
}

/// What a window makes of a key.
enum OverlayAnswer {
  /// The window stays.
  case stays([Effect] = [])
  case closes([Effect] = [])
  /// The key means here what it means everywhere.
  case passes
}
