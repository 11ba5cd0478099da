package import Screen

/// A screen as one text, for comparing and for reading in a failure.
package func screenText(_ buffer: CellBuffer) -> String { buffer.lines.joined(separator: "\n") }
