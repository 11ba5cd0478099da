/// One character cell: a base scalar with up to two marks on it, and its style.
package struct Cell: Hashable, Sendable {
  package var base: Unicode.Scalar
  package var marks: Marks
  package var style: Style
  /// Columns the glyph takes: 1, or 2; 0 for the second cell of a wide glyph.
  package var width: UInt8

  package init(_ base: Unicode.Scalar, _ style: Style = .plain, width: UInt8 = 1, marks: Marks = Marks()) {
    self.base = base
    self.marks = marks
    self.style = style
    self.width = width
  }

  package static let blank = Cell(" ")

  /// Combining marks; what does not fit is dropped (terminals show no more).
  package struct Marks: Hashable, Sendable {
    package var first: Unicode.Scalar?
    package var second: Unicode.Scalar?

    package init() {}

    /// Adds a mark; a third is dropped.
    package mutating func add(_ mark: Unicode.Scalar) {
      if first == nil { first = mark } else if second == nil { second = mark }
    }
  }
}
