internal import Facts
import Incidents
import Search
import Text

/// Incidents as bytes, for the index only: the files are the truth, and another version of the program lays the index anew.
extension ByteWriter {
  mutating func incident(_ incident: Incident) {
    text(incident.id.text)
    text(incident.title)
    text(incident.review.rawValue)
    optional(incident.reviewer)
    optional(incident.reviewedOn?.edtf)
    list(incident.claims) { $0.claim($1) }
    list(incident.articles) { $0.text($1) }
    list(incident.drafts) { $0.text($1) }
    list(incident.tags) { $0.text($1) }
    optional(incident.notes)
  }

  private mutating func claim(_ claim: Claim) {
    value(claim.value)
    optional(claim.asWritten)
    list(claim.evidence) { $0.evidence($1) }
    text(claim.proposer.rawValue)
    optional(claim.review?.rawValue)
    optional(claim.reason)
    flag(claim.isRejectedAlternative)
  }

  mutating func flag(_ flag: Bool) { number(flag ? 1 : 0) }

  mutating func maybe(_ value: Int?) {
    flag(value != nil)
    if let value { number(value) }
  }

  private mutating func evidence(_ evidence: Evidence) {
    text(evidence.article)
    text(evidence.quote.exact)
    optional(evidence.quote.prefix)
    optional(evidence.quote.suffix)
    maybe(evidence.position?.lowerBound)
    number(evidence.position?.count ?? 0)
    text(evidence.stance.rawValue)
  }

  private mutating func value(_ value: Claim.Value) {
    text(value.field.rawValue)
    switch value {
    case .kind(let kind): text(kind.rawValue)
    case .occurred(let date): text(date.edtf)
    case .organisation(let role): organisation(role)
    case .regulator(let name), .subjects(let name), .discovery(let name), .country(let name): text(name)
    case .data(let category): text(category.rawValue)
    case .affected(let affected): self.affected(affected)
    case .action(let action): text(action.rawValue)
    case .actor(let actor): text(actor.rawValue)
    case .penalty(let penalty): self.penalty(penalty)
    case .event(let event):
      text(event.what.rawValue)
      text(event.date.edtf)
    case .legalStatus(let status): text(status.rawValue)
    }
  }

  private mutating func affected(_ affected: AffectedCount) {
    switch affected.count {
    case .exactly(let count): numbers(0, count)
    case .range(let low, let high):
      numbers(1, low)
      number(high)
    case .atLeast(let count): numbers(2, count)
    case .atMost(let count): numbers(3, count)
    case .approximately(let count): numbers(4, count)
    case .unknown: number(5)
    }
    text(affected.unit.rawValue)
    optional(affected.of)
  }

  private mutating func numbers(_ kind: Int, _ count: Int) {
    number(kind)
    number(count)
  }

  private mutating func penalty(_ penalty: Penalty) {
    optional(penalty.id)
    text(penalty.type.rawValue)
    maybe(penalty.money.amount?.thousandths)
    maybe(penalty.money.upTo?.thousandths)
    optional(penalty.money.currency)
    optional(penalty.money.asWritten)
    optional(penalty.imposedBy)
    optional(penalty.date?.edtf)
    optional(penalty.partOf)
    optional(penalty.status?.rawValue)
  }
}

extension ByteReader {
  mutating func incident() throws(Broken) -> Incident {
    let id = Incident.ID(try text())
    let title = try text()
    let review: ReviewState = try word()
    let reviewer = try optional()
    let reviewedOn = try optional()
    let claims = try list { (reader) throws(Broken) in try reader.claim() }
    let articles = try texts()
    var incident = Incident(id: id, title: title, review: review, claims: claims, articles: articles)
    incident.reviewer = reviewer
    incident.reviewedOn = reviewedOn.flatMap { PartialDate($0) }
    incident.drafts = try texts()
    incident.tags = try texts()
    incident.notes = try optional()
    return incident
  }

  /// How many claims the incident has that begins here, without reading them.
  mutating func claimCount() throws(Broken) -> Int {
    for _ in 0..<3 { _ = try text() }
    for _ in 0..<2 { _ = try optional() }
    return try number()
  }

  mutating func texts() throws(Broken) -> [String] { try list { (reader) throws(Broken) in try reader.text() } }

  /// One of an enumeration's words.
  mutating func word<Word: RawRepresentable<String>>() throws(Broken) -> Word {
    guard let word = Word(rawValue: try text()) else { throw Broken() }
    return word
  }

  mutating func date() throws(Broken) -> PartialDate {
    guard let date = PartialDate(try text()) else { throw Broken() }
    return date
  }

  mutating func flag() throws(Broken) -> Bool { try number() == 1 }
  mutating func maybe() throws(Broken) -> Int? { try flag() ? try number() : nil }

  private mutating func claim() throws(Broken) -> Claim {
    let value = try value()
    let asWritten = try optional()
    let evidence = try list { (reader) throws(Broken) in try reader.evidence() }
    let proposer: Claim.Proposer = try word()
    let review = try optional().flatMap { ReviewState(rawValue: $0) }
    var claim = Claim(value, asWritten: asWritten, evidence: evidence, proposer: proposer, review: review)
    claim.reason = try optional()
    claim.isRejectedAlternative = try flag()
    return claim
  }

  private mutating func evidence() throws(Broken) -> Evidence {
    let article = try text()
    let quote = Quote(exact: try text(), prefix: try optional(), suffix: try optional())
    let start = try maybe()
    let count = try number()
    let (end, isBeyond) = (start ?? 0).addingReportingOverflow(count)
    guard count >= 0, !isBeyond else { throw Broken() }
    return Evidence(article: article, quote: quote, position: start.map { $0..<end }, stance: try word())
  }

  private mutating func value() throws(Broken) -> Claim.Value {
    let field: Field = try word()
    switch field {
    case .kind: return .kind(try word())
    case .occurred: return .occurred(try date())
    case .organisation: return .organisation(try organisation())
    case .regulator: return .regulator(try text())
    case .data: return .data(try word())
    case .subjects: return .subjects(try text())
    case .affected: return .affected(try affected())
    case .action: return .action(try word())
    case .actor: return .actor(try word())
    case .discovery: return .discovery(try text())
    case .penalty: return .penalty(try penalty())
    case .event: return .event(TimelineEvent(what: try word(), date: try date()))
    case .legalStatus: return .legalStatus(try word())
    case .country: return .country(try text())
    }
  }

  private mutating func affected() throws(Broken) -> AffectedCount {
    let count: AffectedCount.Count
    switch try number() {
    case 0: count = .exactly(try number())
    case 1: count = .range(try number(), try number())
    case 2: count = .atLeast(try number())
    case 3: count = .atMost(try number())
    case 4: count = .approximately(try number())
    default: count = .unknown
    }
    return AffectedCount(count: count, unit: try word(), of: try optional())
  }

  private mutating func penalty() throws(Broken) -> Penalty {
    let id = try optional()
    let type: Penalty.PenaltyType = try word()
    let amount = try maybe().map { Amount(thousandths: $0) }
    let upTo = try maybe().map { Amount(thousandths: $0) }
    let money = Money(amount: amount, upTo: upTo, currency: try optional(), asWritten: try optional())
    let imposedBy = try optional()
    let date = try optional().flatMap { PartialDate($0) }
    let partOf = try optional()
    return Penalty(
      id: id, type: type, money: money, imposedBy: imposedBy, date: date, partOf: partOf,
      status: try optional().flatMap { LegalStatus(rawValue: $0) })
  }
}

/// Articles, anchors and column rows as bytes.
extension ByteWriter {
  mutating func anchor(_ anchor: Anchor) {
    text(anchor.status.rawValue)
    number(anchor.matches)
    maybe(anchor.range?.lowerBound)
    number(anchor.range?.count ?? 0)
  }

  mutating func info(_ info: ArticleInfo) {
    text(info.path)
    optional(info.headline)
    optional(info.outlet)
    optional(info.language)
    optional(info.published?.date.edtf)
    maybe(info.published?.time.map { $0.hour * 60 + $0.minute })
    maybe(info.published?.utcOffset)
    list(info.notes) { $0.text($1) }
    list(info.tags) { $0.text($1) }
  }

  mutating func credits(of article: Article) {
    optional(article.url)
    list(article.authors) { $0.text($1) }
    list(article.pageStarts) {
      $0.number($1.position)
      $0.number($1.page)
    }
  }

  mutating func shingles(_ shingles: Shingles) {
    number(shingles.values.count)
    for value in shingles.values { number(Int(bitPattern: UInt(value))) }
  }

  mutating func row(_ row: ColumnRow) {
    text(row.title)
    list(row.totals) { $0.total($1) }
    for (index, field) in QueryField.allCases.enumerated() {
      guard let values = row.values[field], !values.isEmpty else { continue }
      number(index + 1)
      list(values) { $0.text($1) }
    }
    number(0)
  }
}

extension ByteReader {
  mutating func anchor() throws(Broken) -> Anchor {
    let status: Anchor.Status = try word()
    let matches = try number()
    let (start, count) = (try maybe(), try number())
    return Anchor(status: status, range: start.map { $0..<$0 + max(0, count) }, matches: matches)
  }

  mutating func info() throws(Broken) -> ArticleInfo {
    let path = try text()
    let headline = try optional()
    let outlet = try optional()
    let language = try optional()
    let date = try optional().flatMap { PartialDate($0) }
    let minutes = try maybe()
    let offset = try maybe()
    let time = minutes.flatMap { PublishedDate.ClockTime(hour: $0 / 60, minute: $0 % 60) }
    var info = ArticleInfo(
      path: path, headline: headline, outlet: outlet, language: language,
      published: date.map { PublishedDate(date: $0, time: time, utcOffset: offset) })
    (info.notes, info.tags) = (try texts(), try texts())
    return info
  }

  /// What a citation needs of an article.
  mutating func source(_ info: ArticleInfo) throws(Broken) -> ArticleSource {
    var source = ArticleSource(info: info, address: try optional(), authors: try texts())
    source.pages = try list { (reader) throws(Broken) in
      ArticleSource.PageStart(position: try reader.number(), page: try reader.number())
    }
    return source
  }

  mutating func shingles() throws(Broken) -> Shingles {
    Shingles(values: try list { (reader) throws(Broken) in UInt64(UInt(bitPattern: try reader.number())) })
  }

  mutating func columnRow() throws(Broken) -> ColumnRow {
    let title = try text()
    let totals = try list { (reader) throws(Broken) in try reader.total() }
    var values: [QueryField: [String]] = [:]
    while true {
      let index = try number()
      if index == 0 { break }
      guard QueryField.allCases.indices.contains(index - 1) else { throw Broken() }
      values[QueryField.allCases[index - 1]] = try texts()
    }
    return ColumnRow(values: values, totals: totals, title: title)
  }
}
