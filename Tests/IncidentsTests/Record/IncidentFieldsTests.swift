import Incidents
import TestSupport
import Testing

/// Which claims of an incident stand, and what it says by them.
@Suite struct IncidentFieldsTests {
  @Test(arguments: LegalStatus.allCases) func `a penalty that is shown is summed, or says why not`(status: LegalStatus)
  {
    let money = Money(amount: Amount(units: 5), currency: "EUR")
    let fine = Claim(.penalty(Penalty(type: .fine, money: money)))
    var incident = Incident(
      id: .init("i"), title: "Leak", review: .reviewed, claims: [fine, Claim(.legalStatus(status))])
    #expect((incident.statusOutsideSums(of: fine) == nil) == (incident.summedPenalties.count == 1))
    #expect(incident.statusOutsideSums(of: incident.claims[1]) == nil)
    // The penalty's own status is the nearer one.
    incident.claims[0].value = .penalty(Penalty(type: .fine, money: money, status: .annulled))
    #expect(incident.statusOutsideSums(of: incident.claims[0]) == .annulled)
    incident.claims[0].review = .rejected
    #expect(incident.statusOutsideSums(of: incident.claims[0]) == nil)
  }

  private func incident(_ claims: [Claim], _ review: ReviewState = .reviewed) -> Incident {
    Incident(id: .init("one"), title: "One", review: review, claims: claims)
  }

  private func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  @Test(
    arguments: [
      (ReviewState.reviewed, nil, true), (.reviewed, .reviewed, true), (.reviewed, .draft, true),
      (.reviewed, .rejected, false),
      (.draft, nil, true), (.draft, .draft, true), (.draft, .reviewed, true), (.draft, .rejected, false),
      (.rejected, nil, true), (.rejected, .draft, true),
    ] as [(ReviewState, ReviewState?, Bool)])
  func `what a draft proposes stands beside what was reviewed, and what is rejected nowhere`(
    incident: ReviewState, claim: ReviewState?, stands: Bool
  ) {
    let one = self.incident([Claim(.country("US"), review: claim)], incident)
    #expect((one.countries == ["US"]) == stands)
    #expect(Array(one.standing).count == (stands ? 1 : 0))
  }

  @Test(arguments: [ReviewState.draft, .reviewed])
  func `a value that another was preferred to does not stand`(review: ReviewState) {
    let claims = [
      Claim(.affected(.init(count: .exactly(5)))),
      with(Claim(.affected(.init(count: .exactly(7))))) { $0.isRejectedAlternative = true },
    ]
    #expect(incident(claims, review).affected.map(\.count) == [.exactly(5)])
  }

  @Test func `each reading takes the claims of its own field, in the record's order`() throws {
    let year = try date("2017")
    let penalty = Penalty(type: .fine, money: Money(amount: Amount(units: 1), currency: "EUR"))
    let event = TimelineEvent(what: .disclosed, date: year)
    let one = incident([
      Claim(.country("US")), Claim(.kind(.violation)), Claim(.occurred(year)), Claim(.regulator("FTC")),
      Claim(.organisation(.init(name: "Amazon"))), Claim(.data(.voice)), Claim(.subjects("children")),
      Claim(.affected(.init(count: .unknown))), Claim(.action(.surveillance)), Claim(.penalty(penalty)),
      Claim(.event(event)), Claim(.legalStatus(.settled)), Claim(.kind(.breach)), Claim(.country("FR")),
    ])
    #expect(one.kinds == [.violation, .breach] && one.countries == ["US", "FR"] && one.occurred == [year])
    #expect(one.regulators == ["FTC"] && one.organisations.map(\.name) == ["Amazon"] && one.dataCategories == [.voice])
    #expect(one.subjects == ["children"] && one.affected == [.init(count: .unknown)] && one.actions == [.surveillance])
    #expect(one.penalties == [penalty] && one.events == [event] && one.legalStatuses == [.settled])
    #expect(Set(one.claims.map(\.field)).union([.actor, .discovery]) == Set(Field.allCases))
  }

  @Test(arguments: OrganisationRole.Role.allCases)
  func `answerable are controllers, processors, victims and actors`(role: OrganisationRole.Role) {
    let one = incident([Claim(.organisation(.init(name: "X", role: role)))])
    #expect(!one.responsible.isEmpty == [.controller, .processor, .victim, .actor].contains(role))
  }

  @Test func `the date is when it happened, or else the earliest that is known of it`() throws {
    func event(_ what: TimelineEvent.What, _ text: String) throws -> Claim {
      Claim(.event(.init(what: what, date: try date(text))))
    }
    let events = [try event(.decision, "2021-05"), try event(.disclosed, "2019"), try event(.complaint, "2020")]
    #expect(incident(events).date == (try date("2019")))
    #expect(incident(events + [try event(.occurred, "2022")]).date == (try date("2022")))
    #expect(incident(events + [Claim(.occurred(try date("2023")))]).date == (try date("2023")))
    #expect(incident([]).date == nil)
  }

  @Test func `all dates are those of the incident, its events and its penalties`() throws {
    let penalty = Penalty(type: .fine, money: Money(amount: nil, currency: nil), date: try date("2021"))
    let one = incident([
      Claim(.penalty(penalty)), Claim(.event(.init(what: .paid, date: try date("2022")))),
      Claim(.occurred(try date("2017"))),
    ])
    #expect(one.allDates.map(\.edtf) == ["2017", "2022", "2021"])
  }

  @Test(
    arguments: [
      (nil, nil, "a.yaml: error: is bad; mend it"), (3, nil, "a.yaml:3: error: is bad; mend it"),
      (3, 14, "a.yaml:3:14: error: is bad; mend it"),
    ] as [(Int?, Int?, String)])
  func `a finding is printed as compilers print theirs`(line: Int?, column: Int?, text: String) {
    let finding = Finding(path: "a.yaml", line: line, column: column, message: "is bad", advice: "mend it")
    #expect(finding.description == text)
  }
}
