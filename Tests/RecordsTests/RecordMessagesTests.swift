import Incidents
import Records
import Testing

/// Every message of the record reader, with its place.
struct RecordMessagesTests {
  private func findings(_ text: String) -> [Finding] {
    RecordReader.read(text, id: .init("x"), path: "incidents/x.yaml").findings
  }

  @Test(arguments: [
    ("[]", 1, 1, "a record is a map of keys to values", "begin with a line such as 'title: ...'"),
    ("review: draft\n", 1, 1, "the record has no title", "add a line 'title: ...'"),
    ("title: ''\n", 1, 1, "the record has no title", "add a line 'title: ...'"),
    ("title: [a]\n", 1, 1, "the record has no title", "add a line 'title: ...'"),
    (
      "title: x\narticles: [[a]]\n", 2, 12, "a word is expected here, not a list or a map", "write one plain line"
    ),
    ("title: x\ntags:\n- a: b\n", 3, 3, "a word is expected here, not a list or a map", "write one plain line"),
    ("title: x\nregulators: [[ICO]]\n", 2, 14, "a word is expected here", "write one plain line"),
    ("title: x\nsubjects: ['']\n", 2, 12, "a word is expected here", "write one plain line"),
    (
      "title: x\norganisations:\n- role: victim\n", 3, 3, "this item of 'organisations' has no 'name'",
      "add 'name: ...'"
    ),
    ("title: x\nkind: theft\n", 2, 7, "'theft' is none of the words of 'kind'", "write one of breach, violation"),
    ("title: x\nkind: braech\n", 2, 7, "'braech' is none of the words of 'kind'", "did you mean 'breach'?"),
    (
      "title: x\nreview: [a]\n", 2, 9, "'a list' is none of the words of 'review'",
      "write one of draft, reviewed, rejected"
    ),
    (
      "title: x\noccurred: soon\n", 2, 11, "'soon' is no date",
      "write EDTF: 2017, 2020-01, 2020-01-10, 2016/2020, 2017? (uncertain) or 2017~ (about)"
    ),
    ("title: x\nevents:\n- what: paid\n", 3, 9, "this event has no 'date'", "add 'date: ...'"),
    (
      "title: x\naffected: 1,000\n", 2, 11, "'1,000' is no count",
      "write a whole number, 4..9, '>=1000', '<=1000', '~500' or unknown"
    ),
    (
      "title: x\npenalties:\n- {type: fine, id: p}\n- {type: fine, id: p}\n", 4, 20,
      "two penalties here are called 'p'",
      "give this one another id, and name it in 'part_of' where its parts are meant"
    ),
    (
      "title: x\npenalties:\n- type: fine\n  amount: 5 million\n", 4, 11, "'5 million' is no amount",
      "write plain digits with a point, without separators or words: 5800000 or 1350.50"
    ),
    (
      "title: x\npenalties:\n- type: fine\n  up_to: lots\n", 4, 10, "'lots' is no amount",
      "write plain digits with a point, without separators or words: 5800000 or 1350.50"
    ),
    (
      "title: x\npenalties:\n- type: fine\n  currency: usd\n", 4, 13, "'usd' is no currency code",
      "write three capitals of ISO 4217: USD, EUR, IDR"
    ),
    (
      "title: x\nregulators:\n- name: ICO\n  evidence:\n  - article: a\n", 5, 5, "evidence needs 'article' and 'exact'",
      "name the article's path and quote its words"
    ),
    (
      "title: x\nregulators:\n- name: ICO\n  evidence: [{article: a, exact: b, start: 9, end: 4}]\n", 4, 44,
      "'start' and 'end' are no positions", "write two whole numbers, the first smaller, or neither"
    ),
    (
      "title: x\nregulators:\n- name: ICO\n  evidence: [{article: a, exact: b, stance: doubts}]\n", 4, 45,
      "'doubts' is none of the words of 'stance'", "write one of supports, contradicts, context"
    ),
    (
      "title: x\ntage: a\n", 2, 1, "no key is called 'tage' here", "did you mean 'tags'? (it is kept as it is)"
    ),
    (
      "title: x\nregulators:\n- name: ICO\n  evidence: [{article: a, exact: b, exakt: c}]\n", 4, 37,
      "no key is called 'exakt' here", "did you mean 'exact'? (it is kept as it is)"
    ),
  ]) func `a record's fault is told in words, with its line and column`(
    text: String, line: Int, column: Int, message: String, advice: String
  ) {
    let findings = findings(text)
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.advice) == [advice])
    #expect(findings.map(\.line) == [line] && findings.map(\.column) == [column], "\(findings)")
  }

  @Test func `a fault in YAML is told where it is, and that the incident is not shown`() throws {
    let finding = try #require(findings("title: x\ntags: [a\n").first)
    #expect(finding.message.hasPrefix("this record is not YAML here: "))
    #expect(finding.advice == "mend it there; until then the incident is not shown")
    let twice = try #require(findings("title: x\ntitle: y\n").first)
    #expect(twice.message == "this record has the key 'title' twice")
    let odd = try #require(findings("title: x\n? [a, b]\n: c\n").first)
    #expect(odd.message == "this record has a key that is not a word")
  }

  @Test func `a person's own key that is like none of ours is no fault`() {
    #expect(findings("title: x\nfile_number: 17\n").isEmpty)
  }

  @Test func `a warning leaves the value, an error leaves it out`() {
    let text = "title: x\nregulators:\n- name: ICO\n  nmae: y\nkind: theft\n"
    let (incident, findings) = RecordReader.read(text, id: .init("x"), path: "p")
    #expect(findings.map(\.severity) == [.warning, .error])
    #expect(incident?.regulators == ["ICO"] && incident?.kinds == [])
  }

  @Test func `an empty text is a record without a title`() {
    let (incident, findings) = RecordReader.read("", id: .init("x"), path: "p")
    #expect(incident == nil && findings.map(\.message) == ["the record has no title"])
  }

  @Test func `a record that says nothing of review was reviewed, its claims a person's`() throws {
    let incident = try #require(RecordReader.read("title: x\nkind: breach\n", id: .init("x"), path: "p").incident)
    #expect(incident.review == .reviewed)
    #expect(incident.claims.map(\.proposer) == [.person])
  }

  @Test func `an amount that is not known is absent, not wrong`() throws {
    let text = "title: x\npenalties:\n- type: fine\n  amount: unknown\n  currency: EUR\n"
    let (incident, findings) = RecordReader.read(text, id: .init("x"), path: "p")
    #expect(findings.isEmpty)
    #expect(incident?.penalties.first?.money.amount == nil && incident?.penalties.first?.money.currency == "EUR")
  }
}
