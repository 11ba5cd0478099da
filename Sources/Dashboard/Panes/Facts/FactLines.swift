import Incidents
import Screen
import Text

/// The facts of an incident as lines for a width: one a fact where it has room.
struct FactLines {
  private(set) var lines: [FactLine] = []
  private let columns: Int

  /// Columns of the longest label.
  private let labelColumns: Int
  private static let mostLabelColumns = 13

  /// O(claims × their text).
  init(_ detail: IncidentDetail, columns: Int) {
    self.columns = columns
    let longest = detail.incident.claims.map { DisplayWidth.of($0.label) }.max() ?? 0
    labelColumns = min(FactLines.mostLabelColumns, longest)
    addHead(of: detail.incident)
    let conflicts = detail.incident.conflicts
    for group in FactsPane.groups {
      let claims = group.fields.flatMap { field in
        detail.incident.claims.indices.filter { detail.incident.claims[$0].field == field }
      }
      if claims.isEmpty { continue }
      lines.append(FactLine(text: group.title, style: Style(.heading)))
      for claim in claims {
        addClaim(claim, of: detail)
        // Below the last of those that disagree.
        for conflict in conflicts where conflict.last == claim {
          lines += ConflictLines(detail, columns: columns).lines(of: conflict)
        }
      }
    }
    addArticles(of: detail)
    addNotes(of: detail.incident)
  }

  /// What a person wrote beside the facts: notes, then tags.
  static func notes(of incident: Incident) -> [(title: String, text: String)] {
    let notes = incident.notes.map { [("Notes", $0)] } ?? []
    return notes + (incident.tags.isEmpty ? [] : [("Tags", incident.tags.joined(separator: ", "))])
  }

  private mutating func addHead(of incident: Incident) {
    lines += wrapped(incident.title, columns: columns).map { FactLine(text: $0, style: Style(.heading, bold: true)) }
    let isDraft = incident.review == .draft
    let state = isDraft ? "draft, found by the program; check it before you cite it" : Labels.state(of: incident)
    let style = Style(isDraft ? .draft : .muted)
    // The sign and its blank; it stands by itself before no line.
    let words = wrapped("\(incident.id) · \(state)", columns: columns - 2)
    lines += words.enumerated().map { index, words in
      FactLine(text: index == 0 ? "\(incident.review.mark) \(words)" : words, style: style)
    }
  }

  private mutating func addClaim(_ index: Int, of detail: IncidentDetail) {
    let claim = detail.incident.claims[index]
    let anchors = detail.anchors.indices.contains(index) ? detail.anchors[index] : []
    let value = claim.text
    let note = FactLines.note(anchors)
    // A mark and a blank before the label, two blanks behind it; the note keeps its place.
    let room = max(8, columns - labelColumns - 4 - (note.isEmpty ? 0 : DisplayWidth.of(note) + 1))
    var added = wrapped(value, columns: room).map {
      FactLine(item: .claim(index), labelColumns: labelColumns, text: $0, style: Style(claim.role))
    }
    for aside in FactLines.asides(of: claim, in: detail.incident) { FactLines.add(aside, to: &added, room: room) }
    added[0].label = claim.label
    let stated = zip(claim.evidence, anchors).filter { $0.0.stance != .context }.map { $0.1 }
    added[0].mark = EvidenceMark(claim.evidence.isEmpty ? anchors : stated)
    if claim.differs(from: detail.incident.review) { added[0].review = claim.review }
    added[0].note = note
    lines += added
  }

  /// What stands behind the value: as it is written, why it is in no sum, what its quotes lack, why it was chosen.
  private static func asides(of claim: Claim, in incident: Incident) -> [String] {
    let written = claim.asWritten.flatMap { $0 == claim.text ? nil : "“\($0)”" }
    let unstated = claim.isUnstated ? "its quote does not state it" : nil
    return [written, Labels.outsideSums(claim, of: incident), unstated, claim.reason].compactMap(\.self)
  }

  /// Puts words behind the last line where they have room as a whole, else on lines of their own.
  private static func add(_ aside: String, to lines: inout [FactLine], room: Int) {
    let last = lines.count - 1
    let used = DisplayWidth.of(lines[last].text) + DisplayWidth.of(lines[last].aside)
    if used + 2 + DisplayWidth.of(aside) <= room {
      lines[last].aside += "  " + aside
    } else {
      lines += Wrap.texts(of: aside, columns: max(1, room)).map {
        FactLine(item: lines[0].item, labelColumns: lines[0].labelColumns, text: $0.text, style: Style(.muted))
      }
    }
  }

  /// `×3` for several excerpts, with what is wrong among them.
  private static func note(_ anchors: [Anchor]) -> String {
    let lost = anchors.count { $0.status == .lost }
    let moved = anchors.count { $0.status == .moved }
    let words = [
      anchors.first { $0.page != nil }?.page.map { "p. \($0)" }, anchors.count > 1 ? "×\(anchors.count)" : nil,
      lost > 0 ? "\(lost) lost" : nil,
      moved > 0 ? "\(moved) moved" : nil,
    ]
    return words.compactMap(\.self).joined(separator: " ")
  }

  private mutating func addArticles(of detail: IncidentDetail) {
    let paths = detail.incident.articles
    guard !paths.isEmpty else { return }
    lines.append(FactLine(text: Labels.counted(paths.count, "article"), style: Style(.heading)))
    let infos = paths.map { path in detail.articles.first { $0.path == path } }
    let noted = ArticleInfo.noted(of: infos)
    for (index, path) in paths.enumerated() {
      let info = infos[index]
      let source = [info?.outlet, info?.published?.date.edtf, info?.language].compactMap(\.self)
      let isUnread = detail.unread[path] != nil
      lines.append(
        FactLine(
          item: .article(index), text: info?.headline ?? path, style: Style(isUnread ? .bad : .link),
          note: isUnread ? "cannot be read" : source.joined(separator: " · ")))
      for text in noted[index].flatMap({ wrapped($0, columns: columns - 2) }) {
        lines.append(FactLine(item: .article(index), text: "  \(text)", style: Style(.muted)))
      }
    }
  }

  private mutating func addNotes(of incident: Incident) {
    for (index, note) in FactLines.notes(of: incident).enumerated() {
      lines.append(FactLine(text: note.title, style: Style(.heading)))
      let paragraphs = note.text.split(separator: "\n").map(String.init)
      lines += paragraphs.flatMap { wrapped($0, columns: columns) }.map { FactLine(item: .note(index), text: $0) }
    }
  }

  private func wrapped(_ text: String, columns: Int) -> [String] {
    Wrap.texts(of: text, columns: max(1, columns)).map(\.text)
  }
}
