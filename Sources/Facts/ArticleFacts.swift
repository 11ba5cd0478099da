package import Incidents

/// What one article tells, each value with its sentence.
package struct ArticleFacts: Sendable {
  /// Path of the article, as it was given.
  package var path: String
  /// Families of the organisations responsible or harmed, in order of first mention.
  package var responsible: [String] = []
  /// The same as the article speaks of them: a unit ("LinkedIn") where it names that more often than its family.
  package var companies: [String] = []
  /// Organisations merely mentioned.
  package var mentioned: [String] = []
  package var regulators: [String] = []
  package var penalties: [FoundMoney] = []
  package var otherAmounts: [FoundMoney] = []
  package var affected: [FoundCount] = []
  package var categories: [DataCategory] = []
  package var actions: [Action] = []
  /// Years in which something happened.
  package var years: [Int] = []
  package var incidents: [DraftIncident] = []

  package init(path: String) { self.path = path }
}

/// A sum of money and what it is.
package struct FoundMoney: Hashable, Sendable {
  package let money: Money
  package let role: MoneyRole
  /// Family and unit of the organisation that pays, where the text says so.
  package let company: String?
  package let unit: String?
}

/// A count of people, accounts, records or devices.
package struct FoundCount: Hashable, Sendable {
  package let count: Int
  package let unit: AffectedCount.Unit
  package let asWritten: String
}
