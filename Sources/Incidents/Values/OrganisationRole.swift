/// An organisation and what it was in the incident.
package struct OrganisationRole: Hashable, Sendable {
  /// The family's name: the parent where there is one ("Amazon").
  package var name: String
  /// The unit or product meant, where the source names one ("Ring").
  package var unit: String?
  package var role: Role

  package init(name: String, unit: String? = nil, role: Role = .controller) {
    self.name = name
    self.unit = unit
    self.role = role
  }

  package enum Role: String, Hashable, Sendable, CaseIterable {
    case controller, processor, victim, actor, regulator, court, complainant, recipient, mentioned
  }
}
