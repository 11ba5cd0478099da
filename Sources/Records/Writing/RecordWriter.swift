package import Incidents
internal import Yams

/// Writes an incident as a record. What a person wrote and we do not know is kept: sections that did not change stay as
/// they are to the byte, comments included; in those that did, unknown keys and whole-line comments are carried over.
package enum RecordWriter {
  /// The record's text.
  ///
  /// - Parameters:
  ///   - original: the record's text before the change; `nil` for a new record.
  /// - Throws: when the original is not a readable record: nothing may then be written over it.
  package static func text(for incident: Incident, over original: String? = nil) throws(RecordError) -> String {
    let new = sections(of: incident)
    guard let original else {
      var text = ""
      for section in new { text += try emit(section) }
      return text
    }
    let (mark, body) = YAMLText.parted(original)
    guard let before = RecordReader.read(body, id: incident.id, path: "").incident, let root = tree(of: body) else {
      throw RecordError.unreadableOriginal
    }
    let text = try merge(new, over: sections(of: before), chunks: RecordChunks(body), root: root)
    let after = RecordReader.read(text, id: incident.id, path: "").incident
    guard let after, says(after, what: incident, over: before), own(in: tree(of: text)) == own(in: root) else {
      throw RecordError.entangled
    }
    return mark + text
  }

  typealias Section = (key: String, node: Node)

  private static func merge(
    _ new: [Section], over old: [Section], chunks: RecordChunks, root: Node
  ) throws(RecordError) -> String {
    var written: Set<String> = []
    var text = chunks.head
    for chunk in chunks.chunks {
      let known = RecordSchema.topKeys.contains(chunk.key)
      let section = new.first { $0.key == chunk.key }
      if !known || (section != nil && section?.node == old.first { $0.key == chunk.key }?.node) {
        text += chunk.body
      } else if let section {
        let merged = UnknownKeys.carry(
          from: root.mapping?.first { $0.key.string == chunk.key }?.value, to: section.node)
        text += chunk.comments + (try emit((section.key, merged))).replacing("\n", with: chunks.ending)
      } else {
        text += chunk.comments
      }
      written.insert(chunk.key)
      // What is new stands where a new record has it.
      for section in followers(of: chunk.key, in: new, besides: chunks) where text.hasSuffix(chunks.ending) {
        text += try added(section, over: old, ending: chunks.ending)
        written.insert(section.key)
      }
      text += chunk.tail
    }
    // What the record says without a word, such as its state, goes without saying still.
    for section in new where !written.contains(section.key) {
      text += try added(section, over: old, ending: chunks.ending)
    }
    return text
  }

  /// The sections right behind one that the original does not have.
  private static func followers(of key: String, in new: [Section], besides chunks: RecordChunks) -> [Section] {
    guard let place = new.firstIndex(where: { $0.key == key }) else { return [] }
    let known = Set(chunks.chunks.map(\.key))
    return Array(new[(place + 1)...].prefix { !known.contains($0.key) })
  }

  /// The text of a section that the original does not have; nothing where it says without a word what the section would.
  private static func added(_ section: Section, over old: [Section], ending: String) throws(RecordError) -> String {
    if section.node == old.first(where: { $0.key == section.key })?.node { return "" }
    return try emit(section).replacing("\n", with: ending)
  }

  /// What libyaml takes for never breaking a line.
  private static let unlimitedWidth = -1

  private static func emit(_ section: Section) throws(RecordError) -> String {
    let node = Node([(Node(section.key), section.node)])
    do {
      return try serialize(node: node, indent: 2, width: unlimitedWidth, allowUnicode: true)
    } catch {
      throw RecordError.unwritable(section.key)
    }
  }

  static func sections(of incident: Incident) -> [Section] {
    var sections: [Section] = [("title", words(incident.title)), ("review", text(incident.review.rawValue))]
    if let reviewer = incident.reviewer { sections.append(("reviewed_by", words(reviewer))) }
    if let day = incident.reviewedOn { sections.append(("reviewed_on", text(day.edtf))) }
    for section in RecordSchema.sections {
      let claims = incident.claims.filter { $0.field == section.field }
      if !claims.isEmpty { sections.append((section.key, Node(claims.map { node(for: $0, section) }))) }
    }
    if !incident.articles.isEmpty { sections.append(("articles", Node(incident.articles.map(text)))) }
    if !incident.drafts.isEmpty { sections.append(("drafts", Node(incident.drafts.map(text)))) }
    if !incident.tags.isEmpty { sections.append(("tags", Node(incident.tags.map(words)))) }
    if let notes = incident.notes { sections.append(("notes", words(notes))) }
    return sections
  }

  private static func node(for claim: Claim, _ section: RecordSchema.Section) -> Node {
    var pairs = claim.value.recordPairs(under: section.mainKey)
    pairs.append(("as_written", claim.asWritten))
    pairs.append(("review", claim.review?.rawValue))
    pairs.append(("proposed_by", claim.proposer == .program ? "program" : nil))
    pairs.append(("reason", claim.reason))
    pairs.append(("preferred", claim.isRejectedAlternative ? "false" : nil))
    var nodes = self.nodes(pairs)
    if !claim.evidence.isEmpty { nodes.append((Node("evidence"), Node(claim.evidence.map(node(for:))))) }
    return Node(nodes)
  }

  private static func node(for evidence: Evidence) -> Node {
    Node(
      nodes([
        ("article", evidence.article), ("exact", evidence.quote.exact), ("prefix", evidence.quote.prefix),
        ("suffix", evidence.quote.suffix), ("start", evidence.position.map { String($0.lowerBound) }),
        ("end", evidence.position.map { String($0.upperBound) }),
        ("stance", evidence.stance == .supports ? nil : evidence.stance.rawValue),
      ]))
  }

  private static func nodes(_ pairs: [(String, String?)]) -> [(Node, Node)] {
    pairs.compactMap { key, value in value.map { (Node(key), text($0)) } }
  }

  /// A person's own words, which are text to every reader of YAML: not a number, a yes or nothing.
  private static func words(_ words: String) -> Node {
    let isOther = Double(words) != nil || others.contains(words.lowercased())
    return isOther ? Node(words, .implicit, .singleQuoted) : text(words)
  }

  /// YAML 1.1, 10.2: what plain words may be beside text.
  private static let others: Set<String> = ["null", "~", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// Every value is text to us; quoted where YAML would cut it or read it as structure.
  private static func text(_ text: String) -> Node {
    let isEdgy = text.isEmpty || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    return Node(text, .implicit, text.contains("\n") ? .literal : isEdgy ? .doubleQuoted : .any)
  }
}

/// Why a record could not be written.
package enum RecordError: Error, CustomStringConvertible {
  case unreadableOriginal
  /// What was made of it did not read as the incident with all that a person wrote.
  case entangled
  /// The section's key.
  case unwritable(String)

  /// For people: what failed, and that nothing was written.
  package var description: String {
    switch self {
    case .unreadableOriginal: "the record on disk cannot be read, so nothing was written over it; mend it first"
    case .entangled:
      "the record on disk cannot be changed without harm to the rest of it, so nothing was written; change it by hand"
    case .unwritable(let key): "the value of '\(key)' cannot be written as YAML; nothing was written"
    }
  }
}
