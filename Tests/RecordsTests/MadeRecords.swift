import Incidents

/// The generator of Park and Miller (1988), two steps a number: the same in every run. Tests of records know no other.
struct Lehmer: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    func step() -> UInt64 {
      state = state * 48_271 % 2_147_483_647
      return state
    }
    return step() << 33 ^ step() << 16 ^ step()
  }
}

/// Incidents of random claims, their texts full of what YAML gives a meaning to.
struct MadeRecords {
  var random: Lehmer

  /// What a line may be made of: YAML's signs, blanks, quotation marks, scripts and glyphs of several scalars.
  private static var pieces: [String] {
    [
      "a", "word", "Ring", " ", " ", "  ", ":", ": ", " #", "#", "-", "- ", "?", "'", "\"", "''", "\\", "\\n", "{", "}",
      "[",
      "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "~", "null", "true", "yes", "0x1F", "1e3", "2017", "é",
      "e\u{301}",
      "漢字", "שלום", "👍🏽", "<<", "=", "---", "...", "\t", "\u{A0}", "\u{3000}", "\u{200B}",
    ]
  }

  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }

  mutating func line() -> String {
    (0..<1 + number(below: 6)).map { _ in pick(MadeRecords.pieces) }.joined()
  }

  /// A line with something in it besides blanks.
  mutating func name() -> String { "n" + line() }

  private mutating func maybe(_ text: String) -> String? { number(below: 2) == 0 ? nil : text }

  mutating func date() -> PartialDate {
    let texts = [
      "2017", "2020-01", "2020-01-10", "2016/2020", "2017?", "2017~", "201X", "2020-22", "2019/..", "../2019",
    ]
    return PartialDate(pick(texts)) ?? PartialDate(Day(number: 0))
  }

  private mutating func count() -> AffectedCount.Count {
    let low = number(below: 1_000_000)
    return pick([
      .exactly(low), .range(low, low + number(below: 99)), .atLeast(low), .atMost(low), .approximately(low), .unknown,
    ])
  }

  private mutating func penalty(id: Int) -> Penalty {
    let amount = maybe("x").map { _ in Amount(thousandths: number(below: 1_000_000_000)) }
    let money = Money(
      amount: amount, upTo: amount.flatMap { $0.adding(Amount(thousandths: 5)) },
      currency: maybe(pick(["EUR", "USD", "JPY"])))
    return Penalty(
      id: maybe("p\(id)"), type: pick(Penalty.PenaltyType.allCases), money: money, imposedBy: maybe(name()),
      date: maybe("x").map { _ in date() }, partOf: maybe("other#p\(id)"),
      status: maybe("x").map { _ in pick(LegalStatus.allCases) })
  }

  private mutating func value(_ field: Field, number: Int) -> Claim.Value {
    switch field {
    case .kind: .kind(pick(Kind.allCases))
    case .occurred: .occurred(date())
    case .organisation:
      .organisation(
        OrganisationRole(name: name(), unit: maybe(name()), role: pick(OrganisationRole.Role.allCases)))
    case .regulator: .regulator(name())
    case .data: .data(pick(DataCategory.allCases))
    case .subjects: .subjects(name())
    case .affected:
      .affected(AffectedCount(count: count(), unit: pick(AffectedCount.Unit.allCases), of: maybe(name())))
    case .action: .action(pick(Action.allCases))
    case .actor: .actor(pick(Actor.allCases))
    case .discovery: .discovery(name())
    case .penalty: .penalty(penalty(id: number))
    case .event: .event(TimelineEvent(what: pick(TimelineEvent.What.allCases), date: date()))
    case .legalStatus: .legalStatus(pick(LegalStatus.allCases))
    case .country: .country(pick(["FR", "US", "DE"]))
    }
  }

  private mutating func evidence(article: String) -> Evidence {
    let start = number(below: 1000)
    return Evidence(
      article: article, quote: Quote(exact: name(), prefix: maybe(name()), suffix: maybe(name())),
      position: maybe("x").map { _ in start..<start + 1 + number(below: 50) }, stance: pick(Evidence.Stance.allCases))
  }

  mutating func claim(_ field: Field, number index: Int, articles: [String]) -> Claim {
    var claim = Claim(value(field, number: index), review: maybe("x").map { _ in pick(ReviewState.allCases) })
    claim.asWritten = maybe(line())
    claim.reason = maybe(name())
    claim.proposer = pick([.person, .program])
    claim.isRejectedAlternative = number(below: 4) == 0
    claim.evidence = (0..<number(below: 3)).map { _ in evidence(article: pick(articles)) }
    // A sum's own words and its claim's are one thing in a record.
    if case .penalty(var penalty) = claim.value {
      penalty.money.asWritten = claim.asWritten
      claim.value = .penalty(penalty)
    }
    return claim
  }

  /// An incident whose claims stand in the order of their fields, as a record has them.
  mutating func incident(_ id: Incident.ID) -> Incident {
    let articles = (0..<1 + number(below: 3)).map { "articles/\($0) \(name()).txt" }
    let fields = Field.allCases.flatMap { field in (0..<number(below: 3)).map { _ in field } }
    let claims = fields.enumerated().map { claim($1, number: $0, articles: articles) }
    var incident = Incident(
      id: id, title: name(), review: pick(ReviewState.allCases), claims: claims, articles: articles)
    incident.tags = (0..<number(below: 3)).map { _ in name() }
    incident.notes = maybe("\(name())\n\(line())\n\n\(name())")
    return incident
  }
}
