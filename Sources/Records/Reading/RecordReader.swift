package import Incidents
import Text

/// Reads an incident record. All findings are collected; what is right is kept beside what is wrong.
package struct RecordReader {
  private let path: String
  private(set) var findings: [Finding] = []
  /// Ids of the penalties so far.
  var penaltyNames: Set<String> = []
  /// Where penalties say what they are part of, by their ids.
  var partPlaces: [String: YAMLValue.Place] = [:]

  /// Reads a record's text.
  ///
  /// - Parameters:
  ///   - id: the incident's id: the file's name without its ending.
  ///   - path: as findings shall name the file.
  /// - Returns: the incident, or `nil` when the record is too broken to show; and what is wrong with it.
  package static func read(_ text: String, id: Incident.ID, path: String) -> (incident: Incident?, findings: [Finding])
  {
    var reader = RecordReader(path: path)
    do throws(YAMLTrouble) {
      let incident = reader.incident(from: try YAMLValue.parse(text), id: id)
      return (incident, reader.findings)
    } catch {
      reader.report(
        "this record \(error.message)", at: error.place, advice: "mend it there; until then the incident is not shown")
      return (nil, reader.findings)
    }
  }

  private init(path: String) { self.path = path }

  private mutating func incident(from root: YAMLValue, id: Incident.ID) -> Incident? {
    guard let entries = root.entries else {
      report("a record is a map of keys to values", at: root.place, advice: "begin with a line such as 'title: ...'")
      return nil
    }
    guard let title = root["title"]?.text, !title.isEmpty else {
      report("the record has no title", at: root.place, advice: "add a line 'title: ...'")
      return nil
    }
    // Who writes a record vouches for it; a state that cannot be read vouches for nothing.
    let review = root["review"].map { word($0, of: ReviewState.self, key: "review") ?? .draft } ?? .reviewed
    var incident = Incident(id: id, title: title, review: review)
    for entry in entries { read(entry, into: &incident) }
    listEvidenceArticles(&incident)
    breakRings(&incident)
    tellOfLostWholes(in: incident)
    return incident
  }

  private mutating func read(_ entry: YAMLValue.Entry, into incident: inout Incident) {
    switch entry.key {
    case "title", "review": break
    case "reviewed_by": incident.reviewer = entry.value.text
    case "reviewed_on": incident.reviewedOn = date(entry.value)
    case "articles": incident.articles = texts(entry.value)
    case "drafts": incident.drafts = texts(entry.value)
    case "tags": incident.tags = texts(entry.value)
    // Records of before have some of the program's own lines many times.
    case "notes": incident.notes = entry.value.text.map(JoinNote.once)
    default:
      if let section = RecordSchema.section(entry.key) {
        for item in entry.value.items {
          if let claim = claim(from: item, in: section) { incident.claims.append(claim) }
        }
      } else {
        warnUnknown(entry, among: RecordSchema.topKeys)
      }
    }
  }

  /// An article that is quoted belongs to the incident, listed or not.
  private func listEvidenceArticles(_ incident: inout Incident) {
    for article in incident.claims.flatMap(\.evidence).map(\.article) where !incident.articles.contains(article) {
      incident.articles.append(article)
    }
  }

  private mutating func texts(_ value: YAMLValue) -> [String] {
    value.items.compactMap { item in
      if item.text == nil {
        report("a word is expected here, not a list or a map", at: item.place, advice: "write one plain line")
      }
      return item.text
    }
  }

  private mutating func claim(from item: YAMLValue, in section: RecordSchema.Section) -> Claim? {
    let map =
      item.entries == nil
      ? .map([YAMLValue.Entry(key: section.mainKey, keyPlace: item.place, value: item)], item.place) : item
    guard map[section.mainKey] != nil else {
      report(
        "this item of '\(section.key)' has no '\(section.mainKey)'", at: item.place,
        advice: "add '\(section.mainKey): ...'")
      return nil
    }
    for entry in map.entries ?? [] {
      let known = [section.mainKey] + section.valueKeys + RecordSchema.claimKeys
      if !known.contains(entry.key) { warnUnknown(entry, among: known) }
    }
    guard let value = value(of: map, in: section) else { return nil }
    var claim = Claim(
      value, asWritten: map["as_written"]?.text, evidence: map["evidence"]?.items.compactMap { evidence($0) } ?? [],
      proposer: map["proposed_by"].flatMap { word($0, of: Claim.Proposer.self, key: "proposed_by") } ?? .person,
      review: map["review"].flatMap { word($0, of: ReviewState.self, key: "review") })
    claim.reason = map["reason"]?.text
    claim.isRejectedAlternative = map["preferred"]?.text == "false"
    return claim
  }

  private mutating func evidence(_ item: YAMLValue) -> Evidence? {
    guard let article = item["article"]?.text, let exact = item["exact"]?.text, !exact.isEmpty else {
      report(
        "evidence needs 'article' and 'exact'", at: item.place, advice: "name the article's path and quote its words")
      return nil
    }
    for entry in item.entries ?? [] where !RecordSchema.evidenceKeys.contains(entry.key) {
      warnUnknown(entry, among: RecordSchema.evidenceKeys)
    }
    let quote = Quote(exact: exact, prefix: item["prefix"]?.text, suffix: item["suffix"]?.text)
    let stance = item["stance"].flatMap { word($0, of: Evidence.Stance.self, key: "stance") } ?? .supports
    return Evidence(article: article, quote: quote, position: position(item), stance: stance)
  }

  private mutating func position(_ item: YAMLValue) -> Range<Int>? {
    guard let start = item["start"], let end = item["end"] else { return nil }
    guard let low = start.text.flatMap({ Int($0) }), let high = end.text.flatMap({ Int($0) }), low >= 0, low < high
    else {
      report(
        "'start' and 'end' are no positions", at: start.place,
        advice: "write two whole numbers, the first smaller, or neither")
      return nil
    }
    return low..<high
  }
}

/// What values share in being read.
extension RecordReader {
  mutating func report(
    _ message: String, at place: YAMLValue.Place?, advice: String, as severity: Finding.Severity = .error
  ) {
    findings.append(
      Finding(severity, path: path, line: place?.line, column: place?.column, message: message, advice: advice))
  }

  private mutating func warnUnknown(_ entry: YAMLValue.Entry, among known: [String]) {
    guard let nearest = Suggestion.nearest(to: entry.key, in: known) else { return }
    findings.append(
      Finding(
        .warning, path: path, line: entry.keyPlace.line, column: entry.keyPlace.column,
        message: "no key is called '\(entry.key)' here", advice: "did you mean '\(nearest)'? (it is kept as it is)"))
  }

  /// One of an enumeration's words, or a finding that lists them.
  mutating func word<T>(_ value: YAMLValue, of type: T.Type, key: String) -> T?
  where T: RawRepresentable<String> & CaseIterable {
    if let text = value.text, let word = T(rawValue: text) { return word }
    let words = T.allCases.map(\.rawValue)
    let nearest = value.text.flatMap { Suggestion.nearest(to: $0, in: words) }
    report(
      "'\(value.text ?? "a list")' is none of the words of '\(key)'", at: value.place,
      advice: nearest.map { "did you mean '\($0)'?" } ?? "write one of \(words.joined(separator: ", "))")
    return nil
  }
}

extension Claim.Proposer: CaseIterable {
  /// The words of `proposed_by`.
  package static let allCases: [Claim.Proposer] = [.person, .program]
}
