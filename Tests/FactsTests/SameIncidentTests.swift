@testable import Facts
import Incidents
import Testing

/// The two rules by which two accounts are held to be of one incident.
struct SameIncidentTests {
  /// What a draft or a record says, as far as the rules ask.
  struct Account {
    var parent = "Acme"
    var unit: String?
    var amount: Int?
    var count: Int?
    var actions: [Action] = []
    var occurred: String?
    var article = "a.txt"

    var claims: [Claim] {
      var claims = [Claim(.organisation(OrganisationRole(name: parent, unit: unit)))]
      if let amount, let units = Amount(units: amount) {
        claims.append(Claim(.penalty(Penalty(type: .fine, money: Money(amount: units, currency: "EUR")))))
      }
      if let count { claims.append(Claim(.affected(AffectedCount(count: .exactly(count))))) }
      claims += actions.map { Claim(.action($0)) }
      if let date = occurred.flatMap({ PartialDate($0) }) { claims.append(Claim(.occurred(date))) }
      return claims
    }

    var draft: DraftIncident { DraftIncident(title: "Title of \(article)", article: article, claims: claims) }

    func incident(_ id: String) -> Incident {
      Incident(id: Incident.ID(id), title: id, review: .reviewed, claims: claims, articles: [article])
    }
  }

  private func agreement(of one: Account, with other: Account, published: String? = nil) -> SameIncident.Agreement? {
    let traits = [one, other].map { account in
      DraftTraits(
        JoinCandidate(
          draft: account.draft, shingles: Shingles(account.article), published: published.flatMap { PartialDate($0) })
      ) { $0 }
    }
    return SameIncident.agreement(of: traits[0], with: traits[1])
  }

  // MARK: Draft and draft

  @Test func `drafts that share an amount are one, whatever their dates`() {
    let found = agreement(
      of: Account(amount: 50, occurred: "2017"), with: Account(amount: 50, occurred: "2019"))
    #expect(found?.amount?.currency == "EUR" && found?.date == nil)
  }

  @Test func `drafts that share a large count are one, unless their dates contradict`() {
    #expect(agreement(of: Account(count: 45_000), with: Account(count: 45_000))?.count == 45_000)
    #expect(
      agreement(of: Account(count: 45_000, occurred: "2017"), with: Account(count: 45_000, occurred: "2019")) == nil)
    // Small counts stand in too many stories.
    #expect(agreement(of: Account(count: 12), with: Account(count: 12)) == nil)
  }

  @Test func `drafts that share an action are one only with a date in common`() {
    let hack = Account(actions: [.externalHack], occurred: "2019-05")
    #expect(
      agreement(of: hack, with: Account(actions: [.externalHack], occurred: "2019-05-03"))?.action == .externalHack)
    #expect(agreement(of: hack, with: Account(actions: [.externalHack], occurred: "2019-07")) == nil)
    #expect(agreement(of: hack, with: Account(actions: [.surveillance], occurred: "2019-05")) == nil)
    // "Over the last years" overlaps much and says little.
    #expect(agreement(of: hack, with: Account(actions: [.externalHack], occurred: "2015/2019")) == nil)
  }

  @Test func `publication within a year stands for a date that one of them lacks`() {
    let (one, other) = (Account(actions: [.externalHack]), Account(actions: [.externalHack], occurred: "2019-05"))
    #expect(agreement(of: one, with: other, published: "2019-06-01") != nil)
    #expect(agreement(of: one, with: other) == nil)
  }

  @Test func `an action is not enough where both name sums or counts, and they differ`() {
    let one = Account(amount: 50, actions: [.externalHack], occurred: "2019-05")
    #expect(agreement(of: one, with: Account(amount: 60, actions: [.externalHack], occurred: "2019-05")) == nil)
    #expect(agreement(of: one, with: Account(actions: [.externalHack], occurred: "2019-05")) != nil)
  }

  @Test func `other parents and other units are other incidents`() {
    #expect(agreement(of: Account(amount: 50), with: Account(parent: "Bolt", amount: 50)) == nil)
    #expect(agreement(of: Account(unit: "Pay", amount: 50), with: Account(unit: "Home", amount: 50)) == nil)
    #expect(agreement(of: Account(unit: "Pay", amount: 50), with: Account(amount: 50)) != nil)
  }

  // MARK: Draft and record

  private func score(_ draft: Account, _ record: Account) -> Int {
    SameIncident.score(of: IncidentTraits(draft.incident("draft")), with: IncidentTraits(record.incident("record")))
  }

  @Test func `a record takes in a draft for an article, a sum, or unit, action and month together`() {
    #expect(score(Account(), Account()) > 0)
    #expect(score(Account(amount: 50, article: "x"), Account(amount: 50)) > 0)
    let dated = Account(actions: [.externalHack], occurred: "2019-05", article: "x")
    #expect(score(dated, Account(actions: [.externalHack], occurred: "2019-05")) > 0)
    #expect(score(dated, Account(actions: [.externalHack], occurred: "2019")) > 0)
    // A draft that is known to the year only says too little, as does a date alone, or an action alone.
    let coarse = Account(actions: [.externalHack], occurred: "2019", article: "x")
    #expect(score(coarse, Account(actions: [.externalHack], occurred: "2019-05")) == 0)
    #expect(score(dated, Account(occurred: "2019-05")) == 0)
    #expect(score(Account(actions: [.externalHack], article: "x"), Account(actions: [.externalHack])) == 0)
  }

  @Test func `dates that do not meet keep a record apart, unless a sum agrees`() {
    #expect(score(Account(occurred: "2017"), Account(occurred: "2019")) == 0)
    #expect(score(Account(amount: 50, occurred: "2017"), Account(amount: 50, occurred: "2019")) > 0)
  }

  @Test func `names and units are compared as people type them`() {
    #expect(score(Account(parent: "ÁCME"), Account(parent: "acme")) > 0)
    #expect(score(Account(unit: "Pay"), Account(unit: "Home")) == 0)
    #expect(score(Account(parent: "Bolt"), Account()) == 0)
  }

  @Test func `the more particular thing in common wins`() throws {
    let draft = Account(amount: 50, actions: [.externalHack], occurred: "2019-05", article: "x.txt")
    let byAction = Account(actions: [.externalHack], occurred: "2019-05", article: "1.txt").incident("a")
    let byAmount = Account(amount: 50, article: "2.txt").incident("b")
    let byArticle = Account(article: "x.txt").incident("c")
    let linker = RecordLinker([byAction, byAmount, byArticle])
    #expect(linker.best(for: draft.incident("draft")) == 2)
    #expect(RecordLinker([byAction, byAmount]).best(for: draft.incident("draft")) == 1)
    #expect(RecordLinker([byAction]).best(for: draft.incident("draft")) == 0)
  }

  @Test func `of equally good records the first by id is taken, in whatever order they come`() {
    let records = ["c", "a", "b"].map { Account(amount: 50, article: "\($0).txt").incident($0) }
    #expect(RecordLinker(records).best(for: Account(amount: 50, article: "x").incident("draft")) == 1)
  }

  @Test func `no record is none, and a draft of nobody has none`() {
    #expect(RecordLinker([]).best(for: Account().incident("draft")) == nil)
    let nobody = Incident(id: Incident.ID("draft"), title: "x", review: .draft, articles: ["a.txt"])
    #expect(RecordLinker([Account().incident("a")]).best(for: nobody) == nil)
  }

  /// What is looked at only by blocking keys must be what looking at every record finds.
  @Test func `no record is overlooked for its blocking keys`() {
    let amounts: [Int?] = [nil, 50, 60]
    let dates: [String?] = [nil, "2019", "2019-05", "2019-05-03", "2018-12/2019-06", "2019/..", "../2019"]
    var accounts: [Account] = []
    for (index, date) in dates.enumerated() {
      for (place, amount) in amounts.enumerated() {
        accounts.append(
          Account(
            unit: index.isMultiple(of: 2) ? nil : "Pay", amount: amount, actions: [.externalHack], occurred: date,
            article: "\(index)-\(place).txt"))
      }
    }
    let records = accounts.enumerated().map { $1.incident("r\($0)") }
    let linker = RecordLinker(records)
    for account in accounts {
      var draft = account
      draft.article = "other.txt"
      let best = records.map { score(draft, $0) }.max() ?? 0
      let linked = linker.best(for: draft.incident("draft")).map { score(draft, records[$0]) }
      #expect(linked ?? 0 == best, "\(account)")
    }
  }

  private func score(_ draft: Account, _ record: Incident) -> Int {
    SameIncident.score(of: IncidentTraits(draft.incident("draft")), with: IncidentTraits(record))
  }

  // MARK: Chains

  private func join(_ accounts: [Account]) -> [[Int]] {
    let candidates = accounts.enumerated().map { index, account in
      var account = account
      account.article = "\(index).txt"
      return JoinCandidate(draft: account.draft, shingles: Shingles(values: []), published: nil)
    }
    return IncidentJoiner.join(candidates).map(\.members)
  }

  @Test func `what the second shares with the first and the third with the second makes one of all three`() {
    #expect(join([Account(amount: 50), Account(amount: 50, count: 45_000), Account(count: 45_000)]) == [[0, 1, 2]])
  }

  @Test func `two events of one company stay two, and each later account finds its own`() {
    let (first, second) = (Account(amount: 50), Account(amount: 60))
    #expect(join([first, second, second, first]) == [[0, 3], [1, 2]])
  }

  @Test func `one event told in two languages is one`() {
    let published = "2019-01-22"
    let articles = [
      MadeArticle.article("fr", published: published, "La CNIL a infligé une amende de 50 millions d'euros à Google."),
      MadeArticle.article(
        "de", published: published, "Die CNIL verhängte gegen Google ein Bußgeld von 50 Millionen Euro."),
    ]
    let candidates = articles.enumerated().flatMap { index, article in
      MadeArticle.finder.find(in: article, path: "\(index).txt").incidents.map {
        JoinCandidate(draft: $0, shingles: Shingles(article.cleanText), published: PartialDate(published))
      }
    }
    let joined = IncidentJoiner.join(candidates)
    #expect(joined.map(\.members) == [[0, 1]])
    #expect(joined.first?.independentSources == 2)
  }
}

struct ShinglesTests {
  private static let story = (0..<60).map { "sentence number \($0) tells of data" }.joined(separator: " and then ")

  @Test func `a text is a copy of itself, and of itself with a new end`() {
    let original = Shingles(ShinglesTests.story)
    #expect(original.resemblance(to: original) == 1)
    #expect(original.isCopy(of: Shingles(ShinglesTests.story + " With material from agencies.")))
    #expect(original.isCopy(of: Shingles(ShinglesTests.story.uppercased())))
  }

  @Test func `another text is no copy, nor is one too short to tell`() {
    let other = (0..<60).map { "paragraph \($0) is about gardens" }.joined(separator: " but also ")
    #expect(!Shingles(ShinglesTests.story).isCopy(of: Shingles(other)))
    #expect(Shingles("short").resemblance(to: Shingles("short")) == 0)
    #expect(Shingles("").values.isEmpty)
  }

  @Test func `resemblance is the share of the smallest hashes that both have`() {
    let (one, other) = (Shingles(values: Array(0..<10)), Shingles(values: Array(5..<15)))
    // The ten smallest of the union are 0...9, of which 5...9 are common.
    #expect(one.resemblance(to: other) == 0.5)
    #expect(other.resemblance(to: one) == 0.5)
  }

  @Test func `copies count once among sources`() {
    let story = Shingles(ShinglesTests.story)
    let other = Shingles((0..<60).map { "paragraph \($0) is about gardens" }.joined(separator: " but also "))
    #expect(Shingles.originals(among: [story, other, story, story]) == 2)
    #expect(Shingles.originals(among: []) == 0)
  }
}
