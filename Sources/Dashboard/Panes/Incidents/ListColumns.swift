import Incidents
import Search
import Text

/// The columns of the list and how wide they are. Width goes to what the rows need, the title takes what is left, and a
/// column that has no room is left out whole.
struct ListColumns: Equatable {
  /// One column: what its head says, what a click on the head sorts by, and the columns of the screen it takes.
  struct Column: Equatable {
    let kind: Kind
    let start: Int
    let width: Int

    /// Counted from the list's left edge.
    var columns: Range<Int> { start..<start + width }
  }

  enum Kind: String, CaseIterable {
    case date = "Date", organisation = "Organisation", title = "Incident", penalty = "Penalty", sources = "Src"
    case status = "Status"

    var sortKey: Query.Sort.Key? {
      switch self {
      case .date: .date
      case .organisation: .organisation
      case .title: .title
      case .penalty: .penalty
      case .sources: .sources
      case .status: nil
      }
    }
  }

  /// The widest text of each column among some rows.
  struct Needs: Sendable, Equatable {
    var date = 0
    var organisation = 0
    var penalty = 0
    var status = 0

    init() {}

    init(_ rows: [IncidentSummary]) {
      for row in rows {
        date = max(date, DisplayWidth.of(Labels.dated(row.dated)))
        organisation = max(organisation, DisplayWidth.of(Labels.organisations(row.organisations)))
        penalty = max(penalty, DisplayWidth.of(Labels.totals(row.totals)))
        status = max(status, DisplayWidth.of(ListColumns.status(of: row)))
      }
    }
  }

  /// Two marks and a blank stand before the first column.
  static let marks = 3
  /// A title of fewer columns says too little: other columns are left out first.
  private static let leastTitle = 16
  private static let dates = 10...21
  private static let penalties = 9...30
  /// A sum in its short form: `KRW 624.7 bn`.
  private static let shortSum = 12
  private static let statuses = 8...14
  private static let sources = 5

  /// In their order on the screen.
  let columns: [Column]

  init(width: Int, needs: Needs) {
    var widths: [Kind: Int] = [:]
    let date = ListColumns.fitting(needs.date, in: ListColumns.dates)
    var rest = width - ListColumns.marks - date - 1
    widths[.date] = date
    let organisation = ListColumns.fitting(needs.organisation, in: 12...max(12, min(30, width / 5)))
    let penalty = ListColumns.fitting(needs.penalty, in: ListColumns.penalties)
    // What a column would like, and with what it is content where there is no room for that.
    let wanted: [(kind: Kind, wishes: [Int])] = [
      (.organisation, [organisation, 12]),
      (.penalty, [penalty, min(penalty, 16), min(penalty, ListColumns.shortSum)]),
      (.status, [ListColumns.fitting(needs.status, in: ListColumns.statuses)]),
      (.sources, [ListColumns.sources]),
    ]
    for (kind, wishes) in wanted {
      // What has less weight does not stand where something weightier has no room.
      guard let columns = wishes.first(where: { rest - $0 - 1 >= ListColumns.leastTitle }) else { break }
      widths[kind] = columns
      rest -= columns + 1
    }
    widths[.title] = max(0, rest)
    var start = ListColumns.marks
    columns = Kind.allCases.compactMap { kind in
      guard let width = widths[kind], width > 0 else { return nil }
      defer { start += width + 1 }
      return Column(kind: kind, start: start, width: width)
    }
  }

  private static func fitting(_ need: Int, in range: ClosedRange<Int>) -> Int {
    min(range.upperBound, max(range.lowerBound, need))
  }

  /// In a word: the facts say more of it.
  static func status(of row: IncidentSummary) -> String { row.legalStatus.map { Labels.word($0.wider.rawValue) } ?? "" }
}
