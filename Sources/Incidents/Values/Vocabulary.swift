/// Breach (confidentiality, integrity, availability) or violation (unlawful processing); both may hold.
package enum Kind: String, Hashable, Sendable, CaseIterable { case breach, violation }

/// What data. The coarse layer maps to VERIS `attribute.confidentiality.data.variety`.
package enum DataCategory: String, Hashable, Sendable, CaseIterable {
  case contact, name, email, phone, address, location, video, voice, image, biometric, health, financial, credentials
  case identityNumber = "identity_number", children, messages, browsing, genetic, employment, political, other

  /// GDPR Art. 9(1): special category.
  package var isSpecial: Bool {
    switch self {
    case .biometric, .health, .genetic, .political: true
    default: false
    }
  }

  /// The VERIS 1.4.1 data variety it belongs to.
  package var veris: String {
    switch self {
    case .health: "Medical"
    case .financial: "Bank"
    case .credentials: "Credentials"
    case .biometric, .genetic, .political: "Sensitive Personal"
    case .other: "Other"
    default: "Personal"
    }
  }
}

/// What was done: VERIS actions and the violation types of data-protection law.
package enum Action: String, Hashable, Sendable, CaseIterable {
  case insiderMisuse = "insider_misuse", externalHack = "external_hack", accidentalExposure = "accidental_exposure"
  case unlawfulProcessing = "unlawful_processing", lackOfConsent = "lack_of_consent"
  case excessiveRetention = "excessive_retention", unlawfulTransfer = "unlawful_transfer"
  case insufficientSecurity = "insufficient_security", lackOfTransparency = "lack_of_transparency"
  case surveillance, darkPattern = "dark_pattern", failureToNotify = "failure_to_notify", other

  /// The VERIS 1.4.1 action category it belongs to; violations of law without one are misuse by the organisation.
  package var veris: String {
    switch self {
    case .externalHack: "hacking"
    case .accidentalExposure, .insufficientSecurity: "error"
    case .other: "unknown"
    default: "misuse"
    }
  }
}

/// Who did it (VERIS actor).
package enum Actor: String, Hashable, Sendable, CaseIterable { case `internal`, external, partner, unknown }

/// How far the law has got.
package enum LegalStatus: String, Hashable, Sendable, CaseIterable {
  case alleged, charged, settled, fined, underAppeal = "under_appeal", upheld, reduced, annulled, paid, none, unknown

  /// The wording a careful person would use.
  package var wording: String {
    switch self {
    case .alleged: "alleged"
    case .charged: "charged"
    case .settled: "settled (no admission)"
    case .fined: "fined"
    case .underAppeal: "under appeal"
    case .upheld: "upheld"
    case .reduced: "reduced"
    case .annulled: "annulled"
    case .paid: "paid"
    case .none: "no proceedings"
    case .unknown: "unknown"
    }
  }
}

/// Found by the program, checked by a person, or thrown out by one.
package enum ReviewState: String, Hashable, Sendable, CaseIterable { case draft, reviewed, rejected }

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

/// How many of whom. `unknown` (the source does not say) is not the same as an absent claim (nobody looked).
package struct AffectedCount: Hashable, Sendable {
  package var count: Count
  package var unit: Unit
  /// Whose count it is, where that matters: "employees dismissed".
  package var of: String?

  package init(count: Count, unit: Unit = .people, of: String? = nil) {
    self.count = count
    self.unit = unit
    self.of = of
  }

  package enum Count: Hashable, Sendable {
    case exactly(Int)
    /// Lower and upper end, both included.
    case range(Int, Int)
    case atLeast(Int)
    case atMost(Int)
    case approximately(Int)
    case unknown
  }

  package enum Unit: String, Hashable, Sendable, CaseIterable { case people, accounts, records, devices, organisations }
}

/// A penalty, perhaps a part of another.
package struct Penalty: Hashable, Sendable {
  /// Unique within the archive's incident; other penalties name it in `partOf`.
  package var id: String?
  package var type: PenaltyType
  package var money: Money
  package var imposedBy: String?
  package var date: PartialDate?
  /// The penalty of the same or another incident (`incident-id#penalty-id`) that this is a component of.
  package var partOf: String?
  package var status: LegalStatus?

  package init(
    id: String? = nil, type: PenaltyType, money: Money, imposedBy: String? = nil, date: PartialDate? = nil,
    partOf: String? = nil, status: LegalStatus? = nil
  ) {
    self.id = id
    self.type = type
    self.money = money
    self.imposedBy = imposedBy
    self.date = date
    self.partOf = partOf
    self.status = status
  }

  package enum PenaltyType: String, Hashable, Sendable, CaseIterable {
    case fine, civilPenalty = "civil_penalty", settlement, redress, order, reprimand, dismissal, total, other
  }
}

/// Something that happened, and when.
package struct TimelineEvent: Hashable, Sendable {
  package var what: What
  package var date: PartialDate

  package init(what: What, date: PartialDate) {
    self.what = what
    self.date = date
  }

  package enum What: String, Hashable, Sendable, CaseIterable {
    case occurred, discovered, notified, disclosed, complaint, decision, appeal, paid
  }
}
