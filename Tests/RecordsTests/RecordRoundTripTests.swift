import Incidents
import Records
import TestSupport
import Testing

/// What is written is read back the same.
struct RecordRoundTripTests {
  private func incident(_ claims: [Claim], notes: String? = nil, title: String = "x") -> Incident {
    with(Incident(id: .init("x"), title: title, review: .reviewed, claims: claims)) { $0.notes = notes }
  }

  private func reread(_ incident: Incident) throws -> Incident {
    let text = try RecordWriter.text(for: incident)
    let (again, findings) = RecordReader.read(text, id: .init("x"), path: "p")
    #expect(findings == [], "\(text)")
    return try #require(again)
  }

  private func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  @Test func `a state of review that cannot be read is a finding and vouches for nothing`() {
    let read = RecordReader.read("title: x\nreview: revewed\n", id: .init("x"), path: "x")
    #expect(read.incident?.review == .draft && read.findings.first?.advice == "did you mean 'reviewed'?")
    #expect(RecordReader.read("title: x\n", id: .init("x"), path: "x").incident?.review == .reviewed)
  }

  @Test func `what a record says without a word is not written into it by a change of something else`() throws {
    let text = "title: x\ndata:\n- category: email\n  evidence:\n  - {article: a.txt, exact: mail}\n"
    var incident = try #require(RecordReader.read(text, id: .init("x"), path: "x").incident)
    incident.tags = ["t"]
    #expect(try RecordWriter.text(for: incident, over: text) == text + "tags:\n- t\n")
    incident.review = .rejected
    #expect(try RecordWriter.text(for: incident, over: text).contains("review: rejected\n"))
  }

  @Test func `what is new in a record stands where a new record has it`() throws {
    let text = "title: x\nreview: draft\ndata:\n- category: email\n"
    var incident = try #require(RecordReader.read(text, id: .init("x"), path: "x").incident)
    (incident.review, incident.reviewer) = (.reviewed, "Ann")
    incident.claims.insert(Claim(.country("PL")), at: 0)
    #expect(
      try RecordWriter.text(for: incident, over: text)
        == "title: x\nreview: reviewed\nreviewed_by: Ann\ndata:\n- category: email\ncountries:\n- country: PL\n")
    // Nothing comes between a comment and what it is on.
    let noted = "title: x\nreview: draft\n# what leaked\ndata:\n- category: email\n"
    #expect(try RecordWriter.text(for: incident, over: noted).contains("# what leaked\ndata:\n"))
  }

  @Test func `why drafts were joined is told once, and the file keeps what it has until its notes are changed`() throws
  {
    let text = "title: x\nnotes: |-\n  Joined: same fine.\n  mine\n  Joined: same fine.\n  mine\n"
    var incident = try #require(RecordReader.read(text, id: .init("x"), path: "x").incident)
    #expect(incident.notes == "Joined: same fine.\nmine\nmine")
    incident.tags = ["t"]
    #expect(try RecordWriter.text(for: incident, over: text).contains(text.dropFirst("title: x\n".count)))
    incident.notes = (incident.notes ?? "") + "\nmore"
    let written = try RecordWriter.text(for: incident, over: text)
    #expect(written.split(separator: "Joined: same fine.").count == 2 && written.split(separator: "mine").count == 3)
  }

  @Test func `words that other readers of YAML would take for something else are quoted`() throws {
    var incident = Incident(id: .init("x"), title: "2020", review: .reviewed)
    incident.tags = ["null", "true", "1e3", "No", "plain", "v1.2.3"]
    let text = try RecordWriter.text(for: incident)
    for words in ["title: '2020'", "- 'null'", "- 'true'", "- '1e3'", "- 'No'", "- plain", "- v1.2.3"] {
      #expect(text.contains(words + "\n"), "\(text)")
    }
    #expect(RecordReader.read(text, id: .init("x"), path: "x").incident?.tags == incident.tags)
  }

  @Test func `every field of every shape comes back`() throws {
    let full = Penalty(
      id: "p1", type: .civilPenalty,
      money: Money(amount: Amount("1350.505"), currency: "EUR", asWritten: "1.350,505 €"),
      imposedBy: "AEPD", date: try date("2021-05"), partOf: "other#total", status: .underAppeal)
    let values: [Claim.Value] = [
      .kind(.breach), .kind(.violation), .occurred(try date("2016/2020")), .occurred(try date("2017~")),
      .organisation(OrganisationRole(name: "Acme", unit: "Pay", role: .processor)), .regulator("ICO"), .data(.voice),
      .subjects("children: a few"), .affected(AffectedCount(count: .exactly(4))),
      .affected(AffectedCount(count: .range(4, 9), unit: .accounts)),
      .affected(AffectedCount(count: .atLeast(1000), unit: .records)),
      .affected(AffectedCount(count: .atMost(1000), unit: .devices)),
      .affected(AffectedCount(count: .approximately(500), unit: .organisations, of: "shops")),
      .affected(AffectedCount(count: .unknown)), .action(.externalHack), .actor(.partner),
      .discovery("a customer told"),
      .penalty(Penalty(type: .order, money: Money(amount: nil, currency: nil, asWritten: nil))), .penalty(full),
      .event(TimelineEvent(what: .appeal, date: try date("2021-05-01"))), .legalStatus(.annulled), .country("FR"),
    ]
    let claims = values.map { value -> Claim in
      guard case .penalty(let penalty) = value else { return Claim(value) }
      return Claim(value, asWritten: penalty.money.asWritten)
    }
    #expect(try reread(incident(claims)).claims.map(\.value) == values)
  }

  @Test func `what belongs to a claim comes back`() throws {
    var claim = Claim(
      .regulator("ICO"), asWritten: "l'ICO",
      evidence: [
        Evidence(
          article: "articles/ä b.txt", quote: Quote(exact: "l'ICO", prefix: "de ", suffix: " a"), position: 3..<8,
          stance: .contradicts)
      ], proposer: .program, review: .rejected)
    claim.reason = "no: see #2"
    claim.isRejectedAlternative = true
    let again = try reread(incident([claim]))
    #expect(again.claims == [claim])
    // A quoted article belongs to the incident.
    #expect(again.articles == ["articles/ä b.txt"])
  }

  @Test(arguments: [
    "plain", "with: colon", "# not a comment", "- not a list", "'single' and \"double\"", "  edges  ", "", "null",
    "true",
    "2017", "1e3", "~", "[a]", "{a: b}", "a\\b", "tab\there", "emoji 😀 and 漢字", "* not an alias", "&anchor", "%percent",
    "?", "!tag", "@at", "`tick", "trailing:", "line one\nline two", "ends with a line feed\n", "\n\nblank first",
  ]) func `text comes back as it was, whatever YAML makes of its signs`(text: String) throws {
    let claim = with(Claim(.subjects("x"), asWritten: text)) { $0.reason = text.isEmpty ? nil : text }
    let again = try reread(incident([claim], notes: text))
    #expect(again.claims.first?.asWritten == text && again.notes == text)
  }

  @Test(arguments: ["Shop: fined", "\"quoted\"", "'", "a # b", "漢字"])
  func `titles come back`(title: String) throws {
    #expect(try reread(incident([], title: title)).title == title)
  }

  @Test func `a new claim goes under its own key and the rest stays to the byte`() throws {
    let text = "# mine\ntitle: x\nmine: 1 # kept\nregulators: ICO # as told\n"
    var incident = try #require(RecordReader.read(text, id: .init("x"), path: "p").incident)
    incident.claims.append(Claim(.country("GB")))
    let after = try RecordWriter.text(for: incident, over: text)
    #expect(after.hasPrefix("# mine\ntitle: x\nmine: 1 # kept\nregulators: ICO # as told\n"))
    #expect(RecordReader.read(after, id: .init("x"), path: "p").incident?.countries == ["GB"])
  }

  @Test func `a person's own keys stay beside the claim they stand in`() throws {
    let text = """
      title: x
      regulators:
      - name: ICO
        checked: yes by Ann
      - name: CNIL
        checked: by Bob

      """
    var incident = try #require(RecordReader.read(text, id: .init("x"), path: "p").incident)
    incident.claims[0].reason = "seen"
    // The other item, now first, keeps its own key.
    incident.claims.swapAt(0, 1)
    let after = try RecordWriter.text(for: incident, over: text)
    let lines = after.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "-" } }
    let names = try ["name: CNIL", "name: ICO"].map { try #require(lines.firstIndex(of: Substring($0))) }
    let checks = try ["checked: by Bob", "checked: yes by Ann"].map {
      try #require(lines.firstIndex(of: Substring($0)))
    }
    #expect(names[0] < checks[0] && checks[0] < names[1] && names[1] < checks[1], "\(after)")
  }

  @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n"])
  func `a record keeps its byte order mark and its line ends, and the one section is changed`(
    mark: String, ending: String
  )
    throws
  {
    let lines = [
      "# mine", "title: x # short", "review: reviewed", "own: [a,", "  b]", "regulators:", "# checked", "- ICO",
      "data: voice", "",
    ]
    let text = mark + lines.joined(separator: ending)
    var incident = try #require(RecordReader.read(text, id: .init("x"), path: "").incident)
    #expect(try RecordWriter.text(for: incident, over: text) == text)
    incident.claims.removeAll { $0.field == .regulator }
    incident.claims.append(Claim(.regulator("FTC")))
    incident.tags = ["new"]
    let after = try RecordWriter.text(for: incident, over: text)
    let changed = lines.map { $0 == "- ICO" ? "- name: FTC" : $0 }.filter { $0 != "# checked" && $0 != "regulators:" }
    let body = Array(changed[..<5]) + ["# checked", "regulators:"] + changed[5...].dropLast() + ["tags:", "- new", ""]
    #expect(after == mark + body.joined(separator: ending), "\(after.debugDescription)")
  }

  @Test(arguments: [
    "title: x\rtags: a\r", "{title: x}\n", "  title: x\n", "title: &t x\nown: *t\n", "title: x\n...\n",
    "title: x\u{2028}own: y",
  ])
  func `a record that would lose something is refused`(text: String) throws {
    var incident = try #require(RecordReader.read(text, id: .init("x"), path: "").incident)
    incident.title = "y"
    incident.notes = "new"
    do {
      let after = try RecordWriter.text(for: incident, over: text)
      #expect(RecordReader.read(after, id: .init("x"), path: "").incident == incident)
      #expect(text.contains("own") == after.contains("own"))
    } catch {
      #expect("\(error)".contains("nothing was written"))
    }
  }

  @Test func `an error says that nothing was written`() throws {
    let words = String(describing: RecordError.unreadableOriginal)
    #expect(words.contains("nothing was written over it"))
    #expect(String(describing: RecordError.unwritable("notes")).contains("'notes'"))
    #expect(String(describing: RecordError.entangled).contains("nothing was written"))
    #expect(String(describing: YAMLEditError.noMap).contains("nothing was written"))
  }
}
