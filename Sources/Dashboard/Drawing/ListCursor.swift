import Screen

/// A cursor in a list and the part of the list in view.
package struct ListCursor: Sendable, Equatable {
  /// Index of the chosen line.
  package var position = 0
  /// Index of the first line in view.
  package var top = 0
  /// The lines in view, as laid out last: what drawing shows and clicks mean.
  package private(set) var visible = 0..<0

  package init(position: Int = 0, top: Int = 0) {
    self.position = position
    self.top = top
  }

  /// Moves within `count` lines; stops at the ends.
  package mutating func move(by step: Int, count: Int) {
    position = max(0, min(count - 1, position + step))
  }

  /// Goes to where its line has got to, and the view with it. A view of the top stays there, so that what is new is seen.
  mutating func follow(to position: Int) {
    if top > 0 { top = max(0, top + position - self.position) }
    self.position = position
  }

  /// The first line in view in a pane of `height` rows, the chosen line in sight.
  package func firstVisible(height: Int, count: Int) -> Int {
    guard height > 0 else { return position }
    var first = top
    if position < first { first = position }
    if position >= first + height { first = position - height + 1 }
    return max(0, min(first, count - height))
  }

  /// Lays the view out, so that the list does not jump at the next move.
  package mutating func settle(height: Int, count: Int) {
    top = firstVisible(height: height, count: count)
    visible = height > 0 ? min(top, count)..<min(count, top + height) : 0..<0
  }

  /// The line at a row of the view; `nil` below the last.
  func index(atRow row: Int) -> Int? {
    row >= 0 && row < visible.count ? visible.lowerBound + row : nil
  }
}

extension ListCursor {
  /// How far a key goes in a list below a line that is typed in; `nil` for a key of that line.
  ///
  /// - Parameter count: lines of the list, where Home and End are the list's.
  func step(for key: Key, count: Int? = nil) -> Int? {
    switch key {
    case .down: 1
    case .up: -1
    case .pageDown: max(1, visible.count)
    case .pageUp: -max(1, visible.count)
    case .wheelDown: State.notch
    case .wheelUp: -State.notch
    case .home: count.map { -$0 }
    case .end: count
    default: nil
    }
  }
}
