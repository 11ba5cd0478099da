import Facts
import Incidents
import Testing

struct JoinTests {
  private static func candidates(_ texts: [(path: String, published: String, text: String)]) -> [JoinCandidate] {
    texts.flatMap { path, published, text -> [JoinCandidate] in
      let article = MadeArticle.article("en", published: published, text)
      let facts = MadeArticle.finder.find(in: article, path: path)
      return facts.incidents.map {
        JoinCandidate(draft: $0, shingles: Shingles(article.cleanText), published: PartialDate(published))
      }
    }
  }

  private static let agency =
    "The CNIL fined Google 50 million euros in 2019 for processing personal data without consent. The company said it would "
    + "study the decision before it decides what to do next, and a spokesperson declined to comment any further on Monday."

  @Test func `the same fine told by two papers is one incident with two sources`() {
    let joined = IncidentJoiner.join(
      JoinTests.candidates([
        ("a.txt", "2019-01-21", JoinTests.agency),
        (
          "b.txt", "2019-01-22",
          "Google must pay a fine of 50 million euros because it used personal data without valid consent, the French CNIL ruled."
        ),
      ]))
    #expect(joined.count == 1)
    #expect(joined.first?.members == [0, 1])
    #expect(joined.first?.independentSources == 2)
    #expect(
      joined.first?.reasons.first?.description.contains("same organisation (Google), same amount (50000000 EUR)")
        == true)
  }

  @Test(arguments: [
    // A corrected count; another day; another company.
    ("Uber", "Uber", "2024-03-03", 1), ("Uber", "Lyft", "2024-03-03", 2), ("Uber", "Uber", "2024-03-04", 2),
  ]) func `what happened to one company on one day is one incident`(
    first: String, second: String, day: String, count: Int
  ) throws {
    func told(by name: String, on day: PartialDate, of people: Int) -> DraftIncident {
      DraftIncident(
        title: name, article: "\(name) \(people).txt",
        claims: [
          Claim(.organisation(OrganisationRole(name: name, unit: nil, role: .controller)), proposer: .program),
          Claim(.occurred(day), proposer: .program),
          Claim(.affected(AffectedCount(count: .exactly(people), unit: .people)), proposer: .program),
        ])
    }
    let drafts = [
      told(by: first, on: try #require(PartialDate("2024-03-03")), of: 50_000),
      told(by: second, on: try #require(PartialDate(day[...])), of: 5_000_000),
    ]
    let joined = IncidentJoiner.join(
      drafts.map { JoinCandidate(draft: $0, shingles: Shingles($0.title), published: PartialDate("2024-03-12")) })
    #expect(joined.count == count)
  }

  @Test func `copies of one agency story count as one source`() {
    let joined = IncidentJoiner.join(
      JoinTests.candidates([
        ("a.txt", "2019-01-21", JoinTests.agency),
        ("b.txt", "2019-01-21", JoinTests.agency + " With material from agencies."),
      ]))
    #expect(joined.count == 1)
    #expect(joined.first?.independentSources == 1)
    #expect(joined.first?.reasons.first?.grounds.contains(.copiedText) == true)
  }

  @Test func `other fines of the same company stay apart`() {
    let joined = IncidentJoiner.join(
      JoinTests.candidates([
        ("a.txt", "2019-01-21", JoinTests.agency),
        (
          "b.txt", "2022-01-06",
          "The CNIL fined Google 150 million euros in 2022 because refusing cookies was not as easy as accepting them."
        ),
      ]))
    #expect(joined.count == 2)
  }

  @Test func `breaches of the same company in different years stay apart`() {
    let joined = IncidentJoiner.join(
      JoinTests.candidates([
        ("a.txt", "2019-05-01", "In 2017 Marriott was hacked; attackers stole the names and emails of guests."),
        ("b.txt", "2020-05-01", "In 2020 Marriott was hacked; attackers stole the names and emails of guests."),
      ]))
    #expect(joined.count == 2)
  }

  @Test func `two incidents of one article are never joined`() {
    let drafts = JoinTests.candidates([
      (
        "a.txt", "2023-06-01",
        "Amazon will pay a fine of $5.8 million over Ring cameras. In a separate case Amazon will pay a fine of $25 million over Alexa voice recordings."
      )
    ])
    #expect(drafts.count == 2)
    #expect(IncidentJoiner.join(drafts).count == 2)
  }

  @Test func `a merged incident has each value once, with the evidence of all`() throws {
    let candidates = JoinTests.candidates([
      ("a.txt", "2019-01-21", JoinTests.agency),
      (
        "b.txt", "2019-01-22",
        "Google must pay a fine of 50 million euros because it used personal data without valid consent, the French CNIL ruled."
      ),
    ])
    let joined = try #require(IncidentJoiner.join(candidates).first)
    let incidents = candidates.enumerated().map { $1.draft.incident(Incident.ID("i-\($0)")) }
    let merged = try #require(IncidentJoiner.merge(joined, of: incidents))
    let penalties = merged.claims.filter { $0.field == .penalty }
    #expect(penalties.count == 1)
    #expect(penalties.first?.evidence.map(\.article) == ["a.txt", "b.txt"])
    #expect(merged.articles == ["a.txt", "b.txt"])
    #expect(merged.review == .draft)
    #expect(merged.notes?.hasPrefix("Joined: same organisation (Google)") == true)
  }

  /// Looking only at neighbours must join what looking at all would: each pair that is joined when it stands alone ends
  /// in one incident with something it is joined with.
  @Test func `no draft is overlooked among many`() {
    let amounts = [nil, 50, 60, 70], years = ["2018-12-30", "2019-06", "2019-01-03", "2021"]
    let actions: [Action] = [.surveillance, .externalHack, .lackOfConsent]
    var candidates: [JoinCandidate] = []
    for number in 0..<96 {
      var claims: [Claim] = [Claim(.organisation(OrganisationRole(name: ["Acme", "Bolt"][number % 2])))]
      claims.append(Claim(.action(actions[number % 3])))
      if let amount = amounts[number / 2 % 4] {
        let money = Money(amount: Amount(units: amount * 1_000_000), currency: "EUR")
        claims.append(Claim(.penalty(Penalty(type: .fine, money: money))))
      }
      if number % 5 > 0, let date = PartialDate(years[number / 8 % 4]) { claims.append(Claim(.occurred(date))) }
      let draft = DraftIncident(title: "Story \(number)", article: "\(number).txt", claims: claims)
      candidates.append(
        JoinCandidate(draft: draft, shingles: Shingles("story \(number)"), published: PartialDate(years[number % 4])))
    }
    let joined = IncidentJoiner.join(candidates)
    #expect(joined.map(\.members.count).reduce(0, +) == candidates.count)
    var home: [Int: Int] = [:]
    for (index, incident) in joined.enumerated() { for member in incident.members { home[member] = index } }
    for later in candidates.indices {
      let partners = (0..<later).filter { IncidentJoiner.join([candidates[$0], candidates[later]]).count == 1 }
      let expected = partners.compactMap { home[$0] }.min()
      #expect(home[later] == expected || expected == nil, "draft \(later)")
      if expected == nil { #expect(joined[home[later] ?? 0].members.first == later) }
    }
  }
}
