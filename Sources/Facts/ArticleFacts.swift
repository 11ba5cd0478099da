package import Incidents

/// What one article tells, each value with its sentence.
package struct ArticleFacts: Sendable {
  /// Path of the article, as it was given.
  package let path: String
  /// Who is in it.
  package let parties: Parties
  /// Sums that were imposed or agreed, each once, in order of first mention.
  package var penalties: [FoundMoney] = []
  /// All other sums, each once, in order of first mention.
  package var otherAmounts: [FoundMoney] = []
  /// Different counts of who or what is affected, at most 200.
  package var affected: [FoundCount] = []
  /// Categories of data, in order of first mention; none where the article tells of no incident.
  package var categories: [DataCategory] = []
  /// What was done, in the order of `Action.allCases`; none where the article tells of no incident.
  package var actions: [Action] = []
  /// Years in which something happened, ascending.
  package var years: [Int] = []
  /// The incidents that it tells of, with the evidence of each claim.
  package let incidents: [DraftIncident]

  init(path: String, parties: Parties, incidents: [DraftIncident]) {
    self.path = path
    self.parties = parties
    self.incidents = incidents
  }

  /// The organisations of an article, each once, in order of first mention.
  package struct Parties: Hashable, Sendable {
    /// Organisations responsible or harmed, by their parents' names.
    package internal(set) var responsible: [String] = []
    /// The same as the article speaks of them: a unit ("LinkedIn") where it names that more often than its parent.
    package internal(set) var companies: [String] = []
    /// Organisations merely mentioned.
    package internal(set) var mentioned: [String] = []
    /// Authorities and courts that act in the story, by their names in the word list.
    package internal(set) var regulators: [String] = []
  }
}

/// A sum of money and what it is.
package struct FoundMoney: Hashable, Sendable {
  /// The amount, its currency and the article's own words.
  package let money: Money
  /// What the words around it make of it.
  package let role: MoneyRole
  /// Parent of the organisation that pays, where the text says so.
  package let company: String?
  /// Its unit or product, where the text names one.
  package let unit: String?
}

/// A count of people, accounts, records or devices.
package struct FoundCount: Hashable, Sendable {
  /// Whole, as the article says it.
  package let count: Int
  /// What is counted.
  package let unit: AffectedCount.Unit
  /// The number and its unit in the article's own words.
  package let asWritten: String
}
