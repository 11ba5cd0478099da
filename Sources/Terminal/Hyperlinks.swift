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

  /// Writes the links of a frame that has just been sent; those that the terminal shows already are left alone.
  mutating func show(_ buffer: CellBuffer, since old: CellBuffer?, in palette: Palette) {
    var output = ""
    for link in shown where !buffer.links.contains(link) { output += text(of: link, on: buffer, in: palette) }
    for link in buffer.links where !shown.contains(link) || !buffer.isSame(as: old, in: link) {
      output += "\u{1B}]8;;\(link.address)\u{1B}\\" + text(of: link, on: buffer, in: palette) + "\u{1B}]8;;\u{1B}\\"
    }
    shown = buffer.links
    if output.isEmpty { return }
    unsafe Array("\u{1B}7\(output)\u{1B}8".utf8).withUnsafeBufferPointer { bytes in
      unsafe ct_write(bytes.baseAddress, bytes.count)
    }
  }

  /// The cells of a link as the frame has them, at their place.
  private func text(of link: CellLink, on buffer: CellBuffer, in palette: Palette) -> String {
    guard link.row < buffer.size.rows else { return "" }
    var text = "\u{1B}[\(link.row + 1);\(link.columns.lowerBound + 1)H"
    var face: Face?
    for column in link.columns.clamped(to: 0..<buffer.size.columns) {
      let cell = buffer[column, link.row]
      if cell.width == 0 { continue }
      if cell.style.face != face { text += sequence(cell.style.face, in: palette) }
      face = cell.style.face
      for scalar in [cell.base, cell.marks.first, cell.marks.second].compactMap(\.self) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private func sequence(_ face: Face, in palette: Palette) -> String {
    let (foreground, background) = palette.pair(face)
    let attributes = (face.isBold ? ";1" : "") + (face.isUnderlined ? ";4" : "")
    return "\u{1B}[0\(attributes);\(colour(foreground, kind: 38));\(colour(background, kind: 48))m"
  }

  private func colour(_ number: Int, kind: Int) -> String {
    colours > 65_536 && number >= 8
      ? "\(kind);2;\(number >> 16);\(number >> 8 & 255);\(number & 255)" : "\(kind);5;\(number)"
  }
}

extension CellBuffer {
  fileprivate func isSame(as old: CellBuffer?, in link: CellLink) -> Bool {
    guard let old, old.size == size else { return false }
    return link.columns.allSatisfy { self[$0, link.row] == old[$0, link.row] }
  }
}
