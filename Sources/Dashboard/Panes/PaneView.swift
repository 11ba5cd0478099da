import Screen

/// The questions that every pane answers. What a pane knows stands in `State`; the pane changes its own part of it, and what
/// belongs to all through the methods of `State`.
protocol PaneView {
  /// What stands in the rule above the pane.
  static func heading(of state: State) -> PaneHeading

  /// Whether a command that may be given here does something as things stand. The footer offers no other, and a key for
  /// another says so.
  static func takes(_ command: PaneCommand, in state: State) -> Bool

  /// Does what a command means here.
  static func perform(_ command: PaneCommand, on state: inout State) -> [Effect]

  /// Moves by lines: keys and the wheel. More lines than there are go to the end.
  static func move(by lines: Int, on state: inout State) -> [Effect]

  /// A click.
  ///
  /// - Parameter place: counted from the content's top left corner; inside the content.
  static func click(at place: Position, on state: inout State) -> [Effect]

  /// Works out what the pane shows of `state.listing`, which is new or has new counts.
  ///
  /// - Parameter isRefresh: the same question was answered before, so that what the person looks at should stay in its place.
  static func takeListing(_ state: inout State, isRefresh: Bool)

  /// Lays the pane out for a size: what drawing and clicks then read. Once after each event, where the pane can be seen.
  static func settle(in size: Size, on state: inout State)

  /// Notes what the pane still waits for.
  static func note(_ waiting: inout Waiting, in state: State)

  /// Draws the content. Changes nothing.
  ///
  /// - Parameter content: the part of the screen within the pane's frame.
  static func draw(_ state: State, in content: Rect, isFocused: Bool, on buffer: inout CellBuffer)
}

extension PaneView {
  /// A pane that shows nothing of the list has nothing to work out.
  static func takeListing(_ state: inout State, isRefresh: Bool) {}
}

/// What stands in the rule above a pane.
struct PaneHeading {
  let title: String
  /// What stands at the right end: the first of these that has room.
  var notes: [String] = []
}

extension Rect {
  /// The rows of a rectangle, one rectangle each, from the first.
  func row(_ index: Int) -> Rect { Rect(column: column, row: row + index, columns: columns, rows: 1) }
}

extension CellBuffer {
  /// Marks the line that the cursor stands on.
  mutating func select(_ line: Rect, isFocused: Bool) {
    restyle(line) { $0.selection = isFocused ? .focused : .resting }
  }
}
