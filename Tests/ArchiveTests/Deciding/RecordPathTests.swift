import Incidents
import TestSupport
import Testing

@testable import Archive

/// The names of records: what a person would call them.
@Suite struct RecordPathTests {
  private static func incident(_ title: String, _ claims: Claim.Value...) -> Incident {
    Incident(id: .init("d"), title: title, review: .draft, claims: claims.map { Claim($0) })
  }

  private static let fine = Claim.Value.penalty(
    Penalty(type: .fine, money: Money(amount: Amount(units: 15), currency: "EUR")))
  private static let shop = Claim.Value.organisation(OrganisationRole(name: "Shop"))

  @Test func `what was done is told by data and action, else by the penalty, else by the kind, else by the title`() {
    let named = RecordPathTests.incident(
      "Shop was fined", RecordPathTests.shop, RecordPathTests.fine, .data(.voice), .action(.insiderMisuse))
    #expect(RecordPath.stem(for: named) == "shop-voice-insider-misuse")
    #expect(
      RecordPath.stem(for: RecordPathTests.incident("Shop was fined", RecordPathTests.shop, RecordPathTests.fine))
        == "shop-fine")
    #expect(
      RecordPath.stem(for: RecordPathTests.incident("Shop was hit", RecordPathTests.shop, .kind(.breach)))
        == "shop-breach")
    #expect(RecordPath.stem(for: RecordPathTests.incident("Leak in town", RecordPathTests.shop)) == "shop-leak-in-town")
  }

  @Test(arguments: [
    ("Dane o kwarantannie w wyszukiwarce i ich obieg", "dane-o-kwarantannie"),
    ("A letter of the law", "a-letter-of-the-law"), ("Who is it", "who-is-it"), ("", "incident"), ("!?", "incident"),
    ("Leak URL:https://x.example/rss at Shop", "leak-at-shop"), ("https://x.example", "incident"),
  ])
  func `a title that is cut ends in no word that only leads on`(title: String, expected: String) {
    #expect(RecordPath.stem(for: RecordPathTests.incident(title)) == expected)
  }
}
