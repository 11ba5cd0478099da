package import Incidents

/// All incidents of an archive as columns. An incident's number is its place in the default order (newest first, then by id).
package protocol IncidentColumns: Sendable {
  associatedtype Failure: Error
  var count: Int { get }
  func column(_ field: QueryField) throws(Failure) -> Column
  func totals() throws(Failure) -> TotalColumn
  /// The incidents' numbers in another order.
  func order(_ sort: Query.Sort) throws(Failure) -> [UInt32]
  /// A mark for each incident whose own words or whose articles hold the words: 2, else 0.
  func marks(of words: String, isPhrase: Bool) throws(Failure) -> [UInt8]
  /// Rows in the order of the numbers.
  func rows(_ incidents: [Int]) throws(Failure) -> [IncidentSummary]
  func number(of id: Incident.ID) throws(Failure) -> Int?
}
