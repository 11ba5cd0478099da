/// One value of one field of an incident, with its evidence.
package struct Claim: Hashable, Sendable {
  /// In its normal form: a date in EDTF, an exact amount, a vocabulary word.
  package var value: Value
  /// As the source writes it, where that differs from the normal form.
  package var asWritten: String?
  /// Quotes for and against it; none where nobody has given any.
  package var evidence: [Evidence]
  /// Who put it there.
  package var proposer: Proposer
  /// `nil` means: as the incident's.
  package var review: ReviewState?
  /// Why this value was chosen or left, when sources disagree.
  package var reason: String?
  /// Another value of the same field was preferred.
  package var isRejectedAlternative = false

  package init(
    _ value: Value, asWritten: String? = nil, evidence: [Evidence] = [], proposer: Proposer = .person,
    review: ReviewState? = nil
  ) {
    self.value = value
    self.asWritten = asWritten
    self.evidence = evidence
    self.proposer = proposer
    self.review = review
  }

  /// Whether it is shown, found and counted: nobody rejected it or preferred another.
  package var stands: Bool { review != .rejected && !isRejectedAlternative }

  /// The field it is a value of.
  package var field: Field { value.field }

  /// A person, or this program reading an article.
  package enum Proposer: String, Hashable, Sendable { case person, program }

  /// The typed value; the case says the field.
  package enum Value: Hashable, Sendable {
    case kind(Kind)
    case occurred(PartialDate)
    case organisation(OrganisationRole)
    case regulator(String)
    case data(DataCategory)
    case subjects(String)
    case affected(AffectedCount)
    case action(Action)
    case actor(Actor)
    case discovery(String)
    case penalty(Penalty)
    case event(TimelineEvent)
    case legalStatus(LegalStatus)
    case country(String)

    /// The field that the case stands for.
    package var field: Field {
      switch self {
      case .kind: .kind
      case .occurred: .occurred
      case .organisation: .organisation
      case .regulator: .regulator
      case .data: .data
      case .subjects: .subjects
      case .affected: .affected
      case .action: .action
      case .actor: .actor
      case .discovery: .discovery
      case .penalty: .penalty
      case .event: .event
      case .legalStatus: .legalStatus
      case .country: .country
      }
    }
  }
}

/// The fields of an incident, in the order in which they are shown.
package enum Field: String, Hashable, Sendable, CaseIterable {
  case kind, occurred, organisation, regulator, data, subjects, affected, action, actor, discovery, penalty
  case event, legalStatus = "legal_status", country
}
