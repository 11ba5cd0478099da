import Incidents
import Testing

/// Words for fields: those of records, and those of the screen.
@Suite struct FieldWordTests {
  @Test(arguments: Field.allCases) func `every field is known by its key, in any spelling`(field: Field) {
    for name in [field.rawValue, field.rawValue.uppercased(), field.rawValue.replacing("_", with: "-")] {
      #expect(FieldWord(name)?.field == field)
    }
  }

  /// A claim of each label that the screen has; "actor" and "regulator" are fields before they are roles.
  private static let shown: [Claim] =
    Penalty.PenaltyType.allCases.map { Claim(.penalty(Penalty(type: $0, money: Money(amount: nil, currency: nil)))) }
    + OrganisationRole.Role.allCases.filter { ![.regulator, .actor].contains($0) }.map {
      Claim(.organisation(OrganisationRole(name: "Shop", role: $0)))
    }
    + TimelineEvent.What.allCases.filter { $0 != .occurred }.map {
      Claim(.event(TimelineEvent(what: $0, date: PartialDate(Day(number: 0)))))
    }
    + [
      Claim(.regulator("CNIL")), Claim(.subjects("children")), Claim(.legalStatus(.fined)), Claim(.country("FR")),
      Claim(.affected(AffectedCount(count: .unknown))), Claim(.kind(.breach)), Claim(.actor(.external)),
    ]

  @Test(arguments: shown) func `what the screen calls a value names its field, and means that value`(claim: Claim)
    throws
  {
    let word = try #require(FieldWord(claim.label))
    #expect(word.field == claim.field && word.fits(claim.value))
  }

  @Test func `a word that says a part of the value is joined to the rest`() throws {
    #expect(try #require(FieldWord("civil penalty")).typed("5m EUR") == "civil_penalty 5m EUR")
    #expect(try #require(FieldWord("processor")).typed("Shop") == "Shop as processor")
    #expect(try #require(FieldWord("disclosed")).typed("2020") == "disclosed 2020")
    #expect(try #require(FieldWord("penalty")).typed("5m EUR") == "5m EUR")
    let settlement = Claim.Value.penalty(Penalty(type: .settlement, money: Money(amount: nil, currency: nil)))
    #expect(FieldWord("fine")?.fits(settlement) == false && FieldWord("penalties")?.fits(settlement) == true)
  }

  @Test(arguments: ["", "colour", "fines of all", "x"]) func `other words name none`(word: String) {
    #expect(FieldWord(word) == nil)
  }
}
