import Archive
import Incidents
import Records

/// Records and drafts in a person's own editor. What was changed can be taken back; what does not read is kept.
struct RecordEditing {
  let folder: ArchiveFolder
  let desk: DecisionDesk

  /// Opens a record's own file. Returns what is to be said, where there is something.
  func edit(_ path: String) -> String? {
    let file = "\(folder.root)/\(path)"
    let before = text(of: file)
    if let trouble = Editor.open(file) { return trouble }
    let after = text(of: file)
    if after == before { return nil }
    guard let before, let after else { return "edited \(path); as it is or was no UTF-8 text, u cannot take that back" }
    do throws(DecisionFailure) { try desk.note(before, became: after, at: path) } catch { return error.description }
    let findings = RecordReader.read(after, id: Incident.ID(path), path: path).findings
    return findings.first.map { "\($0); press e to mend it, u to go back" } ?? "edited \(path)"
  }

  /// Opens the record that accepting a draft would write. Closed as it was, it is not written; one that does not read stays
  /// where it is, and the next time it is gone on with; emptied, it is thrown away.
  func edit(draft id: Incident.ID) -> String? {
    do {
      guard let (path, made) = try desk.draft(id) else { return "'\(id)' has nothing to edit" }
      let name = path.split(separator: "/").last ?? "record.yaml"
      let room = "\(Environment.stateFolder)/\(folder.cacheName)/edit"
      let file = "\(room)/\(name)"
      try FileBytes.makeFolder(room, mode: .owner)
      if FileBytes.entry(at: file) == .nothing { try FileBytes.write(Array(made.utf8), to: file, mode: .owner) }
      if let trouble = Editor.open(file) { return "\(trouble); what is in \(file) is kept" }
      guard let after = text(of: file) else { return "\(file) is not UTF-8 text; it is kept: press e to mend it" }
      if after == made || after.allSatisfy(\.isWhitespace) {
        try FileBytes.remove(file)
        return "nothing was \(after == made ? "changed" : "left"), so nothing was written"
      }
      let (incident, findings) = RecordReader.read(after, id: id, path: path)
      if incident == nil || findings.contains(where: { $0.severity == .error }) {
        let finding = findings.first.map { "\($0)" } ?? "it is no record"
        return "not written yet: \(finding); e goes on with it, emptied it is thrown away"
      }
      _ = try desk.file(after, madeOf: id, at: path)
      try FileBytes.remove(file)
      return "written: \(path)"
    } catch { return "\(error)" }
  }

  private func text(of file: String) -> String? {
    // What cannot be read is told by whoever needs it.
    (try? FileBytes.read(file)).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
