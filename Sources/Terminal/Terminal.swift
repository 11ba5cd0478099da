internal import CTerminal
package import Screen

/// The terminal: shows a screen, reads keys, and is always given back. There is one a process.
package final class Terminal {
  private var shown: CellBuffer?
  private var theme: Theme?
  private var palette: Palette?
  private var pairs: [Int: Int] = [:]
  private let colours: Int
  private var hyperlinks: Hyperlinks
  var decoder: KeyDecoder

  /// The entry by which the terminal is driven, where the system knows none of its own; `nil` where it does.
  package let standIn: String?

  /// Takes the terminal.
  ///
  /// - Parameter wantsColour: false draws with attributes only (NO_COLOR).
  package init(wantsColour: Bool, termName: String) throws(TerminalError) {
    switch ct_refusal(UInt32(ct_open(wantsColour))) {
    case CT_OPENED: break
    case CT_TERM_UNSET: throw .termUnset
    case CT_TERM_UNKNOWN: throw .termUnknown(termName)
    case CT_TERM_TOO_SIMPLE: throw .termTooSimple(termName)
    default: throw .notATerminal
    }
    colours = Int(ct_colours())
    hyperlinks = Hyperlinks(colours: colours)
    decoder = Terminal.decoder()
    let entry = unsafe String(cString: ct_entry())
    standIn = entry == termName ? nil : entry
  }

  deinit { ct_close() }

  /// Lets the process hold little memory beyond what it uses. Before the first thread is started.
  package static func keepMemorySmall() { ct_keep_memory_small() }

  /// Gives the terminal back.
  package func close() { ct_close() }

  /// Ends the process by the signal that asked for it, with the terminal given back.
  package func die(bySignal number: Int) { ct_die(Int32(number)) }

  package var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    unsafe ct_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Draws a screen; only cells that changed are sent.
  package func show(_ buffer: CellBuffer, theme: Theme) {
    if theme != self.theme { take(theme) }
    if shown?.size != buffer.size { shown = nil }
    if shown == nil { hyperlinks.forget() }
    for row in 0..<buffer.size.rows {
      for run in buffer.changes(in: row, since: shown) { draw(run, row: row, of: buffer) }
    }
    ct_flush(Int32(buffer.cursor?.column ?? -1), Int32(buffer.cursor?.row ?? 0))
    if let palette, hyperlinks.areConcerned(by: buffer) { hyperlinks.show(buffer, since: shown, in: palette) }
    shown = buffer
  }

  /// Sends everything anew at the next `show`.
  package func forget() {
    shown = nil
    ct_forget()
  }

  /// Stops the process until it is continued.
  package func stop() {
    ct_stop()
    shown = nil
  }

  /// Lends the screen to another program while `body` runs.
  package func lend<T>(while body: () -> T) -> T {
    ct_lend()
    defer {
      ct_take_back()
      shown = nil
    }
    return body()
  }

  private func take(_ theme: Theme) {
    self.theme = theme
    palette = colours >= 8 ? Palette(theme, colours: colours) : nil
    pairs = [:]
    shown = nil
  }

  /// Draws changed cells of one style.
  private func draw(_ run: Range<Int>, row: Int, of buffer: CellBuffer) {
    let cells = buffer.cells[row * buffer.size.columns + run.lowerBound..<row * buffer.size.columns + run.upperBound]
    guard let first = cells.first else { return }
    let glyphs = cells.filter { $0.width > 0 }.map { ct_glyph($0) }
    let (attributes, pair) = attributesAndPair(first.style)
    let start = first.width == 0 ? run.lowerBound + 1 : run.lowerBound
    unsafe glyphs.withUnsafeBufferPointer { pointer in
      unsafe ct_put(Int32(row), Int32(start), pointer.baseAddress, Int32(pointer.count), attributes, Int32(pair))
    }
  }

  private func attributesAndPair(_ style: Style) -> (Int32, Int) {
    let face = style.face
    guard let palette else { return (Terminal.attributes(face, colours: false), 0) }
    return (Terminal.attributes(face, colours: true), pair(palette.pair(face)))
  }

  private func pair(_ colours: (foreground: Int, background: Int)) -> Int {
    let key = colours.foreground << 24 | colours.background
    if let known = pairs[key] { return known }
    let pair = pairs.count + 1
    guard ct_pair(Int32(pair), Int32(colours.foreground), Int32(colours.background)) else { return 0 }
    pairs[key] = pair
    return pair
  }

  private static func attributes(_ face: Face, colours: Bool) -> Int32 {
    var attributes: UInt32 = 0
    if face.isBold { attributes |= CT_BOLD.rawValue }
    if face.isUnderlined { attributes |= CT_UNDERLINE.rawValue }
    if !colours, face.isUnderlinedWithoutColour { attributes |= CT_UNDERLINE.rawValue }
    if !colours, face.isDim { attributes |= CT_DIM.rawValue }
    if !colours, face.isReverse { attributes |= CT_REVERSE.rawValue }
    return Int32(attributes)
  }
}

extension ct_glyph {
  fileprivate init(_ cell: Cell) {
    self.init()
    base = cell.base.value
    marks = (cell.marks.first?.value ?? 0, cell.marks.second?.value ?? 0)
    width = Int32(cell.width)
  }
}
