import Incidents
import Records
import Testing

@Suite struct RecordTests {
  /// A record with every key, and some that are a person's own.
  static let full = """
    # Checked by two of us.
    title: "Shop fined: a test"
    kind: [breach, violation]
    review: reviewed
    our_case: 17/2023     # the file number
    occurred:
    - date: 2020-01
      as_written: enero
      evidence:
      - article: articles/a.txt
        exact: "en enero"
        prefix: "desde "
        start: 10
        end: 18
    organisations:
    - name: Shop
      unit: Shop Pay
      role: processor
      colour: green
    regulators: AEPD
    data: [email, health]
    subjects: customers
    affected:
    - count: ">=1000"
      unit: accounts
    - count: 4..9
    - count: unknown
      of: children
    actions:
    # said by the authority
    - action: insufficient_security
      evidence:
      - article: articles/b.txt
        exact: "no"
        stance: contradicts
    actors: external
    discovery: a customer told
    penalties:
    - type: fine
      id: p1
      amount: 1350.50
      up_to: 2000
      currency: EUR
      imposed_by: AEPD
      date: 2021-05-01
      part_of: other#p0
      status: under_appeal
      as_written: 1.350,50 €
      preferred: false
      reason: The order says otherwise.
    events:
    - what: decision
      date: 2021-05
    legal_status: under_appeal
    countries: [es]
    articles:
    - articles/a.txt
    tags: [retail, "two words"]
    notes: |
      First line.
      Second line.

    """

  private func read(_ text: String) throws -> Incident {
    let (incident, findings) = RecordReader.read(text, id: .init("x"), path: "incidents/x.yaml")
    #expect(findings == [])
    return try #require(incident)
  }

  @Test func `every key has its place`() throws {
    let incident = try read(RecordTests.full)
    #expect(incident.kinds == [.breach, .violation])
    #expect(incident.occurred.map(\.edtf) == ["2020-01"])
    #expect(incident.organisations == [OrganisationRole(name: "Shop", unit: "Shop Pay", role: .processor)])
    #expect(incident.regulators == ["AEPD"] && incident.dataCategories == [.email, .health])
    #expect(incident.affected.map(\.count) == [.atLeast(1000), .range(4, 9), .unknown])
    #expect(incident.countries == ["ES"] && incident.legalStatuses == [.underAppeal])
    #expect(incident.articles == ["articles/a.txt", "articles/b.txt"])
    #expect(incident.notes == "First line.\nSecond line.\n")
    let quoted = incident.claims.first { $0.field == .occurred }?.evidence.first
    #expect(quoted?.position == 10..<18 && quoted?.quote.prefix == "desde ")
    let penalty = try #require(incident.claims.first { $0.field == .penalty })
    #expect(penalty.isRejectedAlternative && penalty.reason == "The order says otherwise.")
    #expect(incident.penalties.isEmpty)
    guard case .penalty(let value) = penalty.value else { return }
    #expect(value.money.amount == Amount("1350.5") && value.partOf == "other#p0" && value.status == .underAppeal)
  }

  @Test func `a record written anew reads back the same`() throws {
    let incident = try read(RecordTests.full)
    #expect(try read(RecordWriter.text(for: incident)) == incident)
  }

  @Test func `an unchanged record stays as it is to the byte`() throws {
    let incident = try read(RecordTests.full)
    #expect(try RecordWriter.text(for: incident, over: RecordTests.full) == RecordTests.full)
  }

  @Test func `a change leaves everything else alone, a person's own keys and comments too`() throws {
    var incident = try read(RecordTests.full)
    incident.review = .rejected
    incident.claims[2].evidence = [Evidence(article: "articles/a.txt", quote: Quote(exact: "Shop: \"yes\" #1"))]
    let text = try RecordWriter.text(for: incident, over: RecordTests.full)
    #expect(try read(text) == incident)
    #expect(text.contains("our_case: 17/2023     # the file number\n") && text.hasPrefix("# Checked by two of us.\n"))
    #expect(text.contains("# said by the authority"))
    incident.claims[3].value = .organisation(OrganisationRole(name: "Shop", unit: nil, role: .controller))
    #expect(try RecordWriter.text(for: incident, over: RecordTests.full).contains("colour: green"))
  }

  @Test func `a claim taken away takes only its own lines`() throws {
    var incident = try read(RecordTests.full)
    incident.claims.removeAll { $0.field == .action }
    let text = try RecordWriter.text(for: incident, over: RecordTests.full)
    #expect(!text.contains("insufficient_security") && text.contains("# said by the authority"))
    #expect(try read(text).claims == incident.claims)
  }

  @Test func `nothing is written over a record that cannot be read`() throws {
    let incident = try read(RecordTests.full)
    #expect(throws: RecordError.self) { try RecordWriter.text(for: incident, over: "title: [") }
  }

  /// What is wrong, the line and column of it, and a word of the advice.
  @Test(arguments: [
    ("", 1, 1, "title"), ("- a\n- b\n", 1, 1, "title: ..."), ("title: x\ntags: [a\n", 3, 1, "mend"),
    ("title: x\noccurred: 2020-13\n", 2, 11, "EDTF"), ("title: x\nreview: done\n", 2, 9, "write one of"),
    ("title: x\npenalties:\n- amount: 5\n", 3, 3, "add 'type"), ("title: x\nlegal_status: fned\n", 2, 15, "'fined'"),
    ("title: x\npenalties:\n- type: fine\n  amount: 5,8\n", 4, 11, "plain digits"),
    ("title: x\npenalties:\n- type: fine\n  currency: euro\n", 4, 13, "ISO 4217"),
    ("title: x\naffected: many\n", 2, 11, "unknown"), ("title: x\nevents:\n- what: decision\n", 3, 9, "date"),
    ("title: x\ndata:\n- category: voice\n  evidence:\n  - exact: a\n", 5, 5, "quote its words"),
    ("title: x\ntitle: y\n", 1, 1, "mend"), ("title: x\ndata: [{category: vioce}]\n", 2, 19, "'voice'"),
    ("title: x\n\tkind: breach\n", 2, 1, "mend"), ("title: *a\n", 1, 8, "mend"),
    ("title: x\norganisations:\n- name: A\n  rol: victim\n", 4, 3, "'role'"),
    ("title: x\nactoins: other\n", 2, 1, "'actions'"),
  ])
  func `a wrong record says where and what to do`(text: String, line: Int, column: Int, advice: String) throws {
    let findings = RecordReader.read(text, id: .init("x"), path: "incidents/x.yaml").findings
    let finding = try #require(findings.first)
    #expect(finding.line == line && finding.column == column, "\(finding)")
    #expect(finding.advice.contains(advice), "\(finding)")
  }

  @Test func `all findings of a record are collected, and what is right is kept`() throws {
    let text = "title: x\noccurred: soon\nkind: theft\nregulators: ICO\n"
    let (incident, findings) = RecordReader.read(text, id: .init("x"), path: "p")
    #expect(findings.map(\.line) == [2, 3])
    #expect(incident?.regulators == ["ICO"])
  }

  @Test func `aliases that multiply are stopped`() {
    var text = "title: x\na: &a [1,1,1,1,1,1,1,1,1,1]\n"
    for (name, before) in zip(["b", "c", "d", "e", "f", "g", "h"], ["a", "b", "c", "d", "e", "f", "g"]) {
      text += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ",") + "]\n"
    }
    #expect(RecordReader.read(text, id: .init("x"), path: "p").findings.count == 1)
  }

  @Test func `deep nesting is refused, not crashed on`() {
    let text = "title: x\nz: " + String(repeating: "[", count: 100_000)
    #expect(RecordReader.read(text, id: .init("x"), path: "p").findings.count == 1)
  }
}

@Suite struct SettingsTests {
  @Test func `settings are read with the places of their keys`() {
    let text = "theme: Fern\narchive: ~/clips\nkeys:\n  down: [j, Ctrl-N]\n  quit: Q\n"
    let (settings, findings) = SettingsReader.read(text, path: "c")
    #expect(findings == [] && settings.theme == "Fern" && settings.archive == "~/clips")
    #expect(settings.keys.map(\.command.text) == ["down", "quit"])
    #expect(settings.keys[0].keys[1] == KeyBinding.Word(text: "Ctrl-N", line: 4, column: 13))
  }

  @Test func `a wrong setting is named with its line`() {
    let findings = SettingsReader.read("thme: Fern\n", path: "c").findings
    #expect(findings.first?.line == 1 && findings.first?.advice.contains("theme") == true)
  }

  @Test(arguments: [
    ("", "theme: \"Ink\"\n"), ("# mine\narchive: x\n", "# mine\narchive: x\ntheme: \"Ink\"\n"),
    ("theme: Fern\nkeys:\n  quit: Q\n", "theme: \"Ink\"\nkeys:\n  quit: Q\n"),
    ("archive: x", "archive: x\ntheme: \"Ink\"\n"),
  ])
  func `keeping a theme changes one line`(before: String, after: String) throws {
    let changed = try SettingsReader.changed(Array(before.utf8), theme: "Ink")
    #expect(String(decoding: changed, as: UTF8.self) == after)
  }
}

@Suite struct ThemeFileTests {
  @Test(arguments: [
    "scheme: A\nauthor: B\nbase00: \"111111\"\nbase0A: \"aaaaaa\"\n",
    "system: base16\nname: A\nauthor: B\npalette:\n  base00: \"#111111\"\n  base0a: \"#aaaaaa\"\n",
  ])
  func `both forms of a scheme are read`(text: String) throws {
    let file = try ThemeFile(text, fallbackName: "x")
    #expect(file.name == "A" && file.author == "B" && file.colours.keys.sorted() == ["base00", "base0A"])
  }
}
