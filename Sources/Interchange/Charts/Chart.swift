package import Incidents

/// Bars with what they count.
package struct Chart: Sendable, Equatable {
  package let key: ChartTally.Key
  package let measure: ChartTally.Measure
  /// One for what is counted; one a currency for sums, which are never added together.
  package let groups: [Group]
  /// What a reader must know to read the bars rightly.
  package let notes: [String]

  /// Bars of one unit.
  package struct Group: Sendable, Equatable {
    /// The currency; empty for what is no money.
    package let unit: String
    package let bars: [Bar]
    /// Smaller bars that are not shown.
    package let left: Int

    /// Incidents behind the bars.
    var incidents: Int { bars.reduce(0) { $0 + $1.incidents } }
    /// The longest bar.
    var largest: Amount { bars.map(\.amount).max() ?? Amount(thousandths: 0) }
  }

  /// One bar.
  package struct Bar: Sendable, Equatable {
    package let label: String
    package var amount = Amount(thousandths: 0)
    /// The true number is higher.
    package var isAtLeast = false
    /// Incidents behind it.
    package var incidents = 0

    init(label: String) { self.label = label }

    /// The number as the screen writes it.
    package var words: String { (isAtLeast ? "≥ " : "") + Labels.amount(amount) }
  }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { groups.allSatisfy { $0.bars.isEmpty } }

  /// `Penalties by authority`.
  package var title: String {
    let what = measure == .people ? "People affected" : measure == .penalties ? "Penalties" : "Incidents"
    return "\(what) by \(key == .data ? "data category" : key.rawValue)"
  }

  /// The title with the unit of a group.
  package func title(of group: Group) -> String { group.unit.isEmpty ? title : "\(title), \(group.unit)" }
}
