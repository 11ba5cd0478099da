/// An organisation and what it was in the incident.
package struct OrganisationRole: Hashable, Sendable {
  /// The parent's name where there is one ("Amazon").
  package var name: String
  /// The unit or product meant, where the source names one ("Ring").
  package var unit: String?
  /// What it was in the incident.
  package var role: Role

  package init(name: String, unit: String? = nil, role: Role = .controller) {
    self.name = name
    self.unit = unit
    self.role = role
  }

  /// The roles of data-protection law (GDPR Art. 4) and of the news: who decides, processes, is harmed, acts, judges,
  /// asks.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case controller, processor, victim, actor, regulator, court, complainant, recipient, mentioned
  }
}
