import Incidents
import Screen
import Text

extension FacetPane {
  /// Columns of "no date", the longest that stands for a year, and the blanks around it, which bars leave alone.
  private static let yearColumns = 11
  private static let mostBarColumns = 12
  /// Columns of a number of two digits, its mark and a blank before it.
  private static let leastNumberColumns = 4

  func draw(_ count: FacetCount, isChosen: Bool, scale: FacetBar.Scale, in line: Rect, on buffer: inout CellBuffer) {
    let number = Labels.grouped(count.count) + (count.possible > 0 ? "?" : " ")
    let isYear = count.value.facet == .year
    // All bars are as long as beside the largest number, its mark and a blank before it: so they can be compared.
    let widest = isYear ? max(count.count, scale.largest) : count.count
    let numberColumns = max(FacetPane.leastNumberColumns, DisplayWidth.of(Labels.grouped(widest)) + 2)
    let barColumns =
      isYear ? min(FacetPane.mostBarColumns, max(0, line.columns - numberColumns - FacetPane.yearColumns)) : 0
    let nameColumns = line.columns - numberColumns - barColumns - 1
    let indent = count.value.parent == nil ? "" : "  "
    let name = (isChosen ? "✓ " : "  ") + indent + Labels.facetValue(count.value)
    let style = Style(isChosen ? .good : isYear ? .date : .text, bold: isChosen)
    buffer.put(name, column: line.column, row: line.row, columns: nameColumns, style: style)
    if barColumns > 0 {
      let place = Rect(column: line.column + nameColumns, row: line.row, columns: barColumns, rows: 1)
      FacetBar(count, scale: scale, columns: barColumns).draw(in: place, on: &buffer)
    }
    let at = line.column + line.columns - 1 - DisplayWidth.of(number)
    let role: Role = count.count == 0 || isLate ? .muted : .number
    buffer.put(number, column: at, row: line.row, columns: numberColumns, style: Style(role))
  }
}
