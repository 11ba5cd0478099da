import Incidents
import Text

/// Charts as lines of text.
package struct ChartText: Sendable {
  private let columns: Int
  private let isPlain: Bool

  /// - Parameters:
  ///   - columns: that the lines may take.
  ///   - isPlain: whether only ASCII is used.
  package init(columns: Int, isPlain: Bool) {
    self.columns = max(columns, ChartText.least)
    self.isPlain = isPlain
  }

  /// Columns that a chart needs at least.
  private static let least = 30
  /// Of a label at most, in hundredths of the width.
  private static let labelShare = 40

  package func lines(of chart: Chart) -> [String] {
    if chart.isEmpty { return [chart.title, "  nothing to show"] + chart.notes.map { "  \($0)" } }
    var lines: [String] = []
    for group in chart.groups where !group.bars.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += [chart.title(of: group)] + bars(of: group)
      if group.left > 0 { lines.append("  \(Labels.grouped(group.left)) more, smaller, not shown") }
    }
    return (lines + (chart.notes.isEmpty ? [] : [""]) + chart.notes).map { isPlain ? plain($0) : $0 }
  }

  private func bars(of group: Chart.Group) -> [String] {
    let labels = group.bars.map { VisibleText.line($0.label) }
    let widest = min(labels.map { DisplayWidth.of($0) }.max() ?? 0, columns * ChartText.labelShare / 100)
    let numbers = group.bars.map(\.words)
    let numberWidth = numbers.map { DisplayWidth.of($0) }.max() ?? 0
    let room = max(1, columns - widest - numberWidth - 4)
    return group.bars.indices.map { index in
      let label = fitted(labels[index], to: widest)
      let bar = bar(group.bars[index].amount, of: group.largest, room: room)
      return "  \(label) \(bar) \(numbers[index])"
    }
  }

  private func fitted(_ label: String, to width: Int) -> String {
    var text = ""
    var used = 0
    for character in label {
      let next = DisplayWidth.of(String(character))
      if used + next > width - (DisplayWidth.of(label) > width ? 1 : 0) { break }
      text.append(character)
      used += next
    }
    if DisplayWidth.of(label) > width {
      text += isPlain ? "." : "…"
      used += 1
    }
    return text + String(repeating: " ", count: max(0, width - used))
  }

  /// Eighths of a column, empty to full.
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar's length is in proportion; one that is not nothing is never drawn as nothing.
  private func bar(_ amount: Amount, of largest: Amount, room: Int) -> String {
    guard amount.thousandths > 0, largest.thousandths > 0 else { return "" }
    let share = Double(amount.thousandths) / Double(largest.thousandths)
    let parts = max(1, Int((share * Double(room * 8)).rounded()))
    if isPlain { return String(repeating: "#", count: max(1, (parts + 4) / 8)) }
    return String(repeating: "█", count: parts / 8) + ChartText.eighths[parts % 8]
  }

  private func plain(_ line: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar {
      case "≥": text.append(contentsOf: ">=".unicodeScalars)
      case "…": text.append(".")
      case _ where scalar.isASCII: text.append(scalar)
      default: text.append("?")
      }
    }
    return String(text)
  }
}
