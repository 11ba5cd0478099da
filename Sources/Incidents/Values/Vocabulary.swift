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
  case alleged, charged, proposed, settled
  /// Settled, and the text says that nothing is admitted.
  case settledWithoutAdmission = "settled_no_admission"
  case fined, underAppeal = "under_appeal", upheld, reduced, annulled, paid, none, unknown

  /// The wording a careful person would use.
  package var wording: String {
    switch self {
    case .alleged: "alleged"
    case .charged: "charged"
    case .proposed: "proposed"
    case .settled: "settled"
    case .settledWithoutAdmission: "settled (no admission)"
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

  /// Whether a penalty of this status is owed: not one that is only proposed, nor one that was taken back.
  package var leavesPenaltiesStanding: Bool { self != .proposed && self != .annulled }

  /// The status that this is a kind of; the status itself where it is of none. A query for what is settled finds what is settled
  /// without admission too.
  package var wider: LegalStatus { self == .settledWithoutAdmission ? .settled : self }
}

/// Found by the program, checked by a person, or thrown out by one.
package enum ReviewState: String, Hashable, Sendable, CaseIterable { case draft, reviewed, rejected }
