import Incidents
import Text

/// Charts as pictures (SVG) that need nothing from elsewhere; colours are the page's.
enum ChartPicture {
  private static let width = 640
  private static let row = 22
  /// Of a label at most, and of one of its columns.
  private static let mostLabel = 200
  private static let labelColumn = 8
  private static let numberWidth = 120
  private static let barHeight = 14

  /// Horizontal bars, each with its label and its number.
  static func svg(of group: Chart.Group, titled title: String, id: String) -> String {
    let height = group.bars.count * row + 8
    let widest = group.bars.map { DisplayWidth.of($0.label) }.max() ?? 0
    let start = min(mostLabel, widest * labelColumn + 14)
    let bars = group.bars.enumerated().map { bar($1, at: $0, from: start, largest: group.largest) }
      .joined(separator: "\n")
    let words = group.bars.map { "\($0.label): \($0.words)" }.joined(separator: "; ")
    return """
      <svg role="img" aria-labelledby="\(id)-t \(id)-d" viewBox="0 0 \(width) \(height)" xmlns="http://www.w3.org/2000/svg">
      <title id="\(id)-t">\(escaped(title))</title>
      <desc id="\(id)-d">\(escaped(words))</desc>
      \(bars)
      </svg>
      """
  }

  private static func bar(_ bar: Chart.Bar, at place: Int, from start: Int, largest: Amount) -> String {
    let top = place * row + 4
    let room = width - start - numberWidth
    let share = largest.thousandths > 0 ? Double(bar.amount.thousandths) / Double(largest.thousandths) : 0
    let length = bar.amount.thousandths > 0 ? max(1, Int((share * Double(room)).rounded())) : 0
    return """
      <text class="label" x="\(start - 8)" y="\(top + 12)" text-anchor="end">\(escaped(shortened(bar.label)))</text>\
      <rect class="bar" x="\(start)" y="\(top)" width="\(length)" height="\(barHeight)"/>\
      <text class="number" x="\(start + length + 6)" y="\(top + 12)">\(escaped(bar.words))</text>
      """
  }

  /// Columns of a label that has room.
  private static let labelColumns = 28

  /// A label that has no room is cut where words end, and its whole stands in the description.
  private static func shortened(_ label: String) -> String {
    if DisplayWidth.of(label) <= labelColumns { return label }
    var (text, used) = ("", 1)
    for character in label {
      let next = DisplayWidth.of(String(character))
      if used + next > labelColumns { break }
      text.append(character)
      used += next
    }
    return text + "…"
  }

  static func escaped(_ text: String) -> String {
    PlainText.line(text).unicodeScalars.map { scalar -> String in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(scalar)
      }
    }.joined()
  }
}
