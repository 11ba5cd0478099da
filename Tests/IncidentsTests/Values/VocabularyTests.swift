import Incidents
import Testing

/// Words that other people's vocabularies give a meaning.
@Suite struct VocabularyTests {
  /// `attribute.confidentiality.data.variety` of VERIS 1.4.1.
  private static let varieties: Set = [
    "Bank", "Classified", "Copyrighted", "Credentials", "Digital certificate", "Internal", "Medical", "Other",
    "Payment",
    "Personal", "Secrets", "Sensitive Personal", "Source code", "System", "Unknown", "Virtual currency",
  ]

  /// The top level of `action` in VERIS.
  private static let actions: Set = [
    "environmental", "error", "hacking", "malware", "misuse", "physical", "social", "unknown",
  ]

  @Test(arguments: DataCategory.allCases)
  func `every category of data is a variety of VERIS`(category: DataCategory) {
    #expect(VocabularyTests.varieties.contains(category.veris))
  }

  @Test(arguments: Action.allCases)
  func `every action is a category of VERIS`(action: Action) { #expect(VocabularyTests.actions.contains(action.veris)) }

  @Test(arguments: [
    (DataCategory.health, "Medical"), (.financial, "Bank"), (.credentials, "Credentials"),
    (.biometric, "Sensitive Personal"),
    (.email, "Personal"), (.other, "Other"),
  ])
  func `a category maps to the variety of its meaning`(category: DataCategory, variety: String) {
    #expect(category.veris == variety)
  }

  @Test(arguments: [
    (Action.externalHack, "hacking"), (.accidentalExposure, "error"), (.insiderMisuse, "misuse"),
    (.unlawfulProcessing, "misuse"), (.other, "unknown"),
  ])
  func `an action maps to the category of its meaning`(action: Action, category: String) {
    #expect(action.veris == category)
  }

  /// Of GDPR Art. 9(1): political opinions, genetic data, biometric data and health have a word of their own here.
  @Test(arguments: DataCategory.allCases)
  func `special are the categories of Article 9`(category: DataCategory) {
    #expect(category.isSpecial == [.political, .genetic, .biometric, .health].contains(category))
  }

  @Test func `words are lower case with underscores, so that they can be typed in a query`() {
    let words =
      DataCategory.allCases.map(\.rawValue) + Action.allCases.map(\.rawValue) + LegalStatus.allCases.map(\.rawValue)
      + Penalty.PenaltyType.allCases.map(\.rawValue) + OrganisationRole.Role.allCases.map(\.rawValue)
      + TimelineEvent.What.allCases.map(\.rawValue) + QueryField.allCases.map(\.rawValue)
    for word in words {
      #expect(!word.isEmpty && word.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 }, "\(word)")
    }
  }

  @Test func `what is settled without admission is settled, every other status is of its own kind`() {
    for status in LegalStatus.allCases {
      #expect(status.wider == (status == .settledWithoutAdmission ? .settled : status))
    }
  }

  @Test func `wording never claims more than the law has said`() {
    #expect(LegalStatus.settled.wording == "settled")
    #expect(LegalStatus.settledWithoutAdmission.wording == "settled (no admission)")
    #expect(LegalStatus.alleged.wording == "alleged" && LegalStatus.underAppeal.wording == "under appeal")
    #expect(Set(LegalStatus.allCases.map(\.wording)).count == LegalStatus.allCases.count)
  }

  @Test(arguments: [
    (AffectedCount.Count.exactly(4), "4", [4]), (.range(4, 9), "4..9", [4, 9]), (.atLeast(1000), ">=1000", [1000]),
    (.atMost(1000), "<=1000", [1000]), (.approximately(500), "~500", [500]), (.unknown, "unknown", []),
  ])
  func `a count has a notation, and the numbers it is known by`(
    count: AffectedCount.Count, notation: String, bounds: [Int]
  ) {
    #expect(count.notation == notation && count.bounds == bounds)
  }
}
