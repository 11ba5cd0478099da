import Incidents
import Testing

/// What an incident is after a decision.
@Suite struct DecisionTests {
  private let ann = Reviewer(name: "Ann", day: PartialDate("2026-11-27"))

  private func draft(_ values: Claim.Value...) -> Incident {
    Incident(
      id: .init("d"), title: "A draft", review: .draft,
      claims: values.map { Claim($0, proposer: .program) }, articles: ["a.txt"])
  }

  @Test func `accepting vouches for all that nobody rejected, and says who did so and when`() throws {
    var incident = draft(.data(.voice), .data(.health), .country("FR"))
    incident.claims[1].review = .rejected
    incident.claims[2].review = .draft
    let accepted = try incident.decided(.accept, by: ann)
    #expect(accepted.review == .reviewed && accepted.reviewer == "Ann" && accepted.reviewedOn?.edtf == "2026-11-27")
    #expect(accepted.claims.map(\.review) == [nil, .rejected, nil])
    #expect(accepted.dataCategories == [.voice])
    #expect(accepted.claims.allSatisfy { $0.proposer == .program })
  }

  @Test func `who accepted first stays named, until there is more to accept`() throws {
    let bob = Reviewer(name: "Bob", day: PartialDate("2026-12-01"))
    var accepted = try draft(.data(.voice)).decided(.accept, by: ann)
    #expect(try accepted.decided(.accept, by: bob) == accepted)
    accepted.claims.append(Claim(.data(.health), review: .draft))
    #expect(try accepted.decided(.accept, by: bob).reviewer == "Bob")
    let rejected = try accepted.decided(.reject, by: ann)
    #expect(try rejected.decided(.reject, by: bob) == rejected)
  }

  @Test func `a rejected incident is not summed, whatever its facts`() throws {
    let fine = Penalty(type: .fine, money: Money(amount: Amount(units: 5), currency: "EUR"))
    let rejected = try draft(.penalty(fine)).decided(.reject, by: ann)
    #expect(rejected.review == .rejected && rejected.summedPenalties.isEmpty && rejected.reviewer == "Ann")
  }

  @Test func `one fact is accepted or rejected, and the rest stays a draft`() throws {
    let one = try draft(.data(.voice), .data(.health)).decided(.acceptFact(.data(.voice)), by: ann)
    #expect(one.review == .draft && one.claims.map(\.review) == [.reviewed, nil])
    #expect(one.claims.map { $0.isUndecided(in: one.review) } == [false, true])
    let two = try one.decided(.rejectFact(.data(.health)), by: ann)
    #expect(two.dataCategories == [.voice] && two.claims.map { $0.isUndecided(in: two.review) } == [false, false])
    // Rejecting what was rejected, and accepting it after all.
    #expect(try two.decided(.acceptFact(.data(.health)), by: ann).dataCategories == [.voice, .health])
  }

  @Test func `another value takes the place of one, keeps its quotes, and is a person's`() throws {
    var incident = draft(.country("FR"), .data(.voice))
    incident.claims[1].evidence = [Evidence(article: "a.txt", quote: Quote(exact: "voices"))]
    let changed = try incident.decided(.replaceFact(.data(.voice), with: .data(.biometric)), by: ann)
    #expect(changed.claims.map(\.value) == [.country("FR"), .data(.biometric)])
    #expect(changed.claims[1].proposer == .person && changed.claims[1].evidence.count == 1)
    #expect(throws: DecisionError.factGone(.data(.voice))) {
      try changed.decided(.replaceFact(.data(.voice), with: .data(.health)), by: ann)
    }
    #expect(throws: DecisionError.otherField(.data, .country)) {
      try incident.decided(.replaceFact(.data(.voice), with: .country("DE")), by: ann)
    }
  }

  @Test func `one of several values counts, with a reason, and another one after it`() throws {
    func count(_ number: Int) -> Claim.Value { .affected(AffectedCount(count: .exactly(number))) }
    let chosen = try draft(count(5), .country("FR"), count(7)).decided(.prefer(count(7), reason: "newer"), by: ann)
    #expect(chosen.affected.map(\.count) == [.exactly(7)] && chosen.countries == ["FR"])
    #expect(chosen.claims.map(\.isRejectedAlternative) == [true, false, false] && chosen.claims[2].reason == "newer")
    let other = try chosen.decided(.prefer(count(5), reason: ""), by: ann)
    #expect(other.affected.map(\.count) == [.exactly(5)] && other.claims[2].isRejectedAlternative)
  }

  @Test func `tags come and go, each once; a note of no words goes`() throws {
    var incident = draft()
    incident.tags = ["old", "kept"]
    let tagged = try incident.decided(.tag(adding: ["new", "kept"], removing: ["old"]), by: ann)
    #expect(tagged.tags == ["kept", "new"])
    #expect(try tagged.decided(.setNote("Look again."), by: ann).notes == "Look again.")
    #expect(try tagged.decided(.setNote(""), by: ann).notes == nil)
    #expect(try tagged.decided(.setTitle("Better"), by: ann).title == "Better")
  }
}
