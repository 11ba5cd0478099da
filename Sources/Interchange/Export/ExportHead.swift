package import Incidents

/// What an export says of itself, so that it can be made again: the same query on the same archive gives the same bytes.
package struct ExportHead: Sendable, Equatable {
  /// Name and version: `blotter 0.1.0`.
  package var program: String
  /// The name of the archive's folder.
  package var archive: String
  /// The archive's files by content: the same digits, the same articles, records and rejections.
  package var state: String
  /// In its normal form; empty for all incidents.
  package var query: String
  /// Incidents that are exported.
  package var count: Int
  /// Those of them that meet the query only possibly.
  package var possible: Int
  /// Whether drafts are among them.
  package var hasDrafts: Bool
  /// Drafts that meet the query and are left out.
  package var leftOut: Int
  /// What the penalties add up to.
  package var totals: [CurrencyTotal]
  /// The day that a report bears; `nil` where it bears none.
  package var day: PartialDate?

  package init(program: String, archive: String, state: String, query: String, count: Int) {
    self.program = program
    self.archive = archive
    self.state = state
    self.query = query
    self.count = count
    possible = 0
    hasDrafts = false
    leftOut = 0
    totals = []
  }

  /// Names and values, in the order in which they are told. What every export has.
  package var lines: [(name: String, value: String)] {
    var lines = [
      ("made by", program), ("archive", archive), ("archive state", state),
      ("query", query.isEmpty ? "all incidents" : query),
      ("counted", Labels.counted(count, "incident") + (possible > 0 ? ", of them \(possible) only possibly" : "")),
      ("drafts", drafts),
    ]
    if !totals.isEmpty { lines.append(("penalties", Labels.totals(totals))) }
    if let day { lines.append(("day", day.edtf)) }
    return lines
  }

  private var drafts: String {
    if hasDrafts { return "among them, and marked" }
    return leftOut == 0 ? "none" : "left out: \(Labels.counted(leftOut, "incident")) that nobody has reviewed"
  }

  /// The same on one line.
  package var line: String { lines.map { "\($0.name): \($0.value)" }.joined(separator: "; ") }

  /// As an object.
  var json: JSONValue {
    .object([
      "program": .text(program), "archive": .text(archive), "archive_state": .text(state),
      "query": .text(query.isEmpty ? "all" : query), "unit": .text("incident"), "count": .integer(count),
      "possible": .integer(possible), "drafts": .bool(hasDrafts), "drafts_left_out": .integer(leftOut),
      "penalties": .array(totals.map(\.json)), "day": .maybe(day?.edtf),
    ])
  }
}

extension CurrencyTotal {
  var json: JSONValue {
    .object([
      "currency": .maybe(currency), "amount": .amount(amount), "at_least": .bool(isAtLeast),
      "reviewed": .amount(reviewed),
    ])
  }
}
