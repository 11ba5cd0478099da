internal import CTerminal
import Screen

/// Tells the terminal which cells are links (OSC 8), which curses has no words for: after a frame such cells are written once
/// more, and so are those that were links and are none any more. Cursor and colours are saved before and restored after, so
/// that curses' picture of the screen stays true.
struct Hyperlinks {
  private let colours: Int
  private var shown: [CellLink] = []

  /// - Parameter colours: of the terminal; those with few do not know links either.
  init(colours: Int) { self.colours = colours }

  /// The terminal's screen was drawn over: no cell of it is a link.
  mutating func forget() { shown = [] }

  func areConcerned(by buffer: CellBuffer) -> Bool {
    colours >= 256 && ct_speaks_utf8() && !(buffer.links.isEmpty && shown.isEmpty)
  }

  /// Writes the links of a frame that has just been sent.
  mutating func show(_ buffer: CellBuffer, _ palette: Palette) {
    var output = "\u{1B}7"
    for old in shown where !buffer.links.contains(old) { write(old.row, old.columns, buffer, palette, to: &output) }
    for link in buffer.links {
      output += "\u{1B}]8;;\(link.address)\u{1B}\\"
      write(link.row, link.columns, buffer, palette, to: &output)
      output += "\u{1B}]8;;\u{1B}\\"
    }
    output += "\u{1B}8"
    shown = buffer.links
    unsafe Array(output.utf8).withUnsafeBufferPointer { unsafe ct_write($0.baseAddress, $0.count) }
  }

  private func write(
    _ row: Int, _ columns: Range<Int>, _ buffer: CellBuffer, _ palette: Palette, to output: inout String
  ) {
    guard row < buffer.size.rows else { return }
    output += "\u{1B}[\(row + 1);\(columns.lowerBound + 1)H"
    for column in columns.clamped(to: 0..<buffer.size.columns) {
      let cell = buffer[column, row]
      if cell.width == 0 { continue }
      output += sequence(cell.style.face, palette)
      output.unicodeScalars.append(cell.base)
      for mark in [cell.marks.first, cell.marks.second].compactMap(\.self) { output.unicodeScalars.append(mark) }
    }
  }

  private func sequence(_ face: Face, _ palette: Palette) -> String {
    let (foreground, background) = palette.pair(face)
    let attributes = (face.isBold ? ";1" : "") + (face.isUnderlined ? ";4" : "")
    return "\u{1B}[0\(attributes);\(colour(38, foreground));\(colour(48, background))m"
  }

  private func colour(_ kind: Int, _ number: Int) -> String {
    colours > 65_536 && number >= 8
      ? "\(kind);2;\(number >> 16);\(number >> 8 & 255);\(number & 255)" : "\(kind);5;\(number)"
  }
}
