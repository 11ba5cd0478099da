/// A group of columns of a model's rows: the cases stand in the order of the row, the raw value is the name in the heads of the
/// models' tables.
package protocol ModelColumn: CaseIterable, RawRepresentable<String>, Sendable where AllCases == [Self] {}

extension ModelColumn {
  /// How many columns the group has.
  package static var count: Int { allCases.count }

  /// The names in order.
  package static var names: [String] { allCases.map(\.rawValue) }
}

extension [String] {
  /// Names of columns that stand for another thing each time, told apart by what is put before them.
  package func prefixed(_ prefix: String) -> [String] { map { prefix + "." + $0 } }
}
