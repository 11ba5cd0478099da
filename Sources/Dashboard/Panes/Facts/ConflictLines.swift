import Incidents
import Screen
import Text

/// Values that disagree, with their sentences: side by side where the pane is wide, else one below another.
struct ConflictLines {
  private let detail: IncidentDetail
  private let columns: Int

  /// Columns from which on values stand side by side, and of one value at least.
  private static let wideFrom = 100
  private static let leastCell = 32
  private static let gap = 2
  /// Lines of one value's sentences.
  private static let mostLines = 8

  init(_ detail: IncidentDetail, columns: Int) {
    self.detail = detail
    self.columns = columns
  }

  /// - Parameter claims: indices of those that disagree.
  func lines(of claims: [Int]) -> [FactLine] {
    let head = FactLine(text: "  \(claims.count) values disagree; one can be preferred:", style: Style(.warning))
    let most = columns >= ConflictLines.wideFrom ? max(1, columns / ConflictLines.leastCell) : 1
    let beside = min(claims.count, most)
    let width = max(1, (columns - ConflictLines.gap * beside) / beside)
    return [head]
      + stride(from: 0, to: claims.count, by: beside).flatMap { start in
        row(of: claims[start..<min(claims.count, start + beside)], width: width)
      }
  }

  /// Cells beside one another as lines; a click on one chooses its value.
  private func row(of claims: ArraySlice<Int>, width: Int) -> [FactLine] {
    let cells = claims.map { cell($0, columns: width) }
    let places = claims.enumerated().map { number, claim in
      let start = number * (width + ConflictLines.gap)
      return FactLine.Cell(columns: start..<start + width + ConflictLines.gap, item: .claim(claim))
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { index in
      let parts = cells.map { cell in
        let text = index < cell.count ? cell[index] : ""
        return text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
      }
      let gap = String(repeating: " ", count: ConflictLines.gap)
      return FactLine(
        text: gap + parts.joined(separator: gap), style: Style(index == 0 ? .label : .muted), cells: places)
    }
  }

  /// The value, and below it what its articles say.
  private func cell(_ index: Int, columns: Int) -> [String] {
    let claim = detail.incident.claims[index]
    let quotes = claim.evidence.flatMap { evidence in
      let outlet = detail.articles.first { $0.path == evidence.article }?.outlet ?? evidence.article
      let against = evidence.stance.note.map { "\($0): " } ?? ""
      return wrapped("\(against)“\(evidence.quote.exact)” \(outlet)", columns: columns)
    }
    let cut = quotes.count > ConflictLines.mostLines
    return wrapped(claim.text, columns: columns)
      + (quotes.isEmpty ? ["no quote"] : Array(quotes.prefix(ConflictLines.mostLines)) + (cut ? ["…"] : []))
  }

  private func wrapped(_ text: String, columns: Int) -> [String] {
    Wrap.texts(of: text, columns: columns).map(\.text)
  }
}
