import Incidents
internal import Yams

/// What was written is read again before anyone gets it.
extension RecordWriter {
  static func tree(of text: String) -> Node? {
    do { return try compose(yaml: text, .basic) } catch { return nil }
  }

  /// Whether what was written reads as the incident. Articles that are quoted are listed by the reader, wanted or not.
  static func says(_ after: Incident, what incident: Incident, over before: Incident) -> Bool {
    let wanted = sections(of: incident).filter { $0.key != "articles" }
    let got = sections(of: after).filter { $0.key != "articles" }
    let isListed = incident.articles.allSatisfy { after.articles.contains($0) || before.articles.contains($0) }
    return isListed && wanted.elementsEqual(got, by: ==)
  }

  /// A person's own keys with what is behind them.
  static func own(in root: Node?) -> [Node] {
    (root?.mapping ?? [:]).filter { !RecordSchema.topKeys.contains($0.key.string ?? "") }.flatMap {
      [$0.key, $0.value]
    }
  }
}
