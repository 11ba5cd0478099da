import Screen

/// A screen as an SVG picture in a theme's colours: one rectangle and one text a run of cells that look alike.
struct ScreenPicture {
  private let screen: CellBuffer
  private let theme: Theme

  /// Pixels of a cell, of the type in it, and around the screen.
  private static let cell = (width: 8.4, height: 18.0)
  private static let type = 14
  private static let margin = 12.0
  /// From a row's top to the line that its letters stand on.
  private static let baseline = 13.5

  init(_ screen: CellBuffer, theme: Theme) {
    self.screen = screen
    self.theme = theme
  }

  var svg: String {
    let width = Double(screen.size.columns) * ScreenPicture.cell.width + 2 * ScreenPicture.margin
    let height = Double(screen.size.rows) * ScreenPicture.cell.height + 2 * ScreenPicture.margin
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(number(width)) \(number(height))\" "
        + "font-family=\"ui-monospace, 'DejaVu Sans Mono', 'Noto Sans Mono', Menlo, Consolas, monospace\" "
        + "font-size=\"\(ScreenPicture.type)\">",
      "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"\(colour(0))\"/>",
    ]
    for row in 0..<screen.size.rows { for run in screen.changes(in: row, since: nil) { lines += drawn(run, row: row) } }
    return (lines + ["</svg>"]).joined(separator: "\n")
  }

  private func drawn(_ run: Range<Int>, row: Int) -> [String] {
    let face = screen[run.lowerBound, row].style.face
    let x = ScreenPicture.margin + Double(run.lowerBound) * ScreenPicture.cell.width
    let y = ScreenPicture.margin + Double(row) * ScreenPicture.cell.height
    let width = Double(run.count) * ScreenPicture.cell.width
    var lines: [String] = []
    if face.background != 0 {
      lines.append(
        "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
          + "height=\"\(number(ScreenPicture.cell.height))\" fill=\"\(colour(face.background))\"/>")
    }
    let text = text(of: run, row: row)
    if text.allSatisfy({ $0 == " " }) { return lines }
    let bold = face.isBold ? " font-weight=\"bold\"" : ""
    let underline = face.isUnderlined ? " text-decoration=\"underline\"" : ""
    return lines + [
      "<text x=\"\(number(x))\" y=\"\(number(y + ScreenPicture.baseline))\" textLength=\"\(number(width))\" "
        + "xml:space=\"preserve\" fill=\"\(colour(face.foreground))\"\(bold)\(underline)>\(escaped(text))</text>"
    ]
  }

  private func text(of run: Range<Int>, row: Int) -> String {
    var text = String.UnicodeScalarView()
    for column in run where screen[column, row].width > 0 {
      let cell = screen[column, row]
      for scalar in [cell.base, cell.marks.first, cell.marks.second].compactMap(\.self) { text.append(scalar) }
    }
    return String(text)
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// One decimal, as SVG takes it.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private func colour(_ index: Int) -> String {
    let colour = theme.palette[index]
    return "#" + [colour.red, colour.green, colour.blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
