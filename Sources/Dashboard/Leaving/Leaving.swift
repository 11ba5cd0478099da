package import Incidents

/// What is to be copied so that it can be cited.
package enum CitationRequest: Sendable, Equatable {
  /// A fact of an incident, by its value.
  case fact(Incident.ID, Claim.Value)
  case incident(Incident.ID)
  /// All that a filter finds.
  case list(Filter)
}

/// A form in which incidents leave the program.
package struct ExportChoice: Sendable, Equatable {
  /// What the program calls it.
  package let name: String
  /// One line of help.
  package let help: String
  /// The usual ending of a file of it.
  package let ending: String

  package init(name: String, help: String, ending: String) {
    self.name = name
    self.help = help
    self.ending = ending
  }
}

/// What shall be written into a file.
package struct ExportRequest: Sendable, Equatable {
  package let filter: Filter
  /// The name of a form.
  package let form: String
  package let path: String
  /// Whether drafts are among it, marked.
  package let hasDrafts: Bool
  /// Whether a file that is there may be replaced.
  package var replaces = false
}
