package import Incidents

/// The file of an archive that lists rejected drafts: YAML, a line a draft, so that versions of it are merged line by line.
package enum RejectionList {
  /// What stands above the first line of a new file.
  static let head = """
    # Drafts of the program that a person rejected. They are shown only when asked for (review:rejected) and count nowhere.
    # A line each, in any order; taking a line away brings its draft back.

    """

  /// Whether the bytes are such a list, and not a record of that name.
  package static func isList(_ bytes: [UInt8]) -> Bool {
    let lines = YAMLText.parted(String(decoding: bytes, as: UTF8.self)).body.utf8.split(separator: UInt8(ascii: "\n"))
    let first = lines.first { !$0.allSatisfy { $0 <= UInt8(ascii: " ") } && $0.first != UInt8(ascii: "#") }
    return first.map { $0.first == UInt8(ascii: "-") || $0.first == UInt8(ascii: "[") } ?? true
  }

  /// The bytes with some drafts' lines, and without others'; every other byte stays. New lines stand where their drafts come in
  /// the order of names, so that two people's additions seldom meet. O(lines + new × log new).
  package static func changed(
    _ bytes: [UInt8], adding added: [RejectedDraft], removing removed: Set<String> = []
  ) throws(YAMLEditError) -> [UInt8] {
    if let wrong = YAMLText.firstWrongByte(in: bytes) {
      throw .notUTF8(line: bytes[..<wrong].count { $0 == UInt8(ascii: "\n") } + 1)
    }
    let places: [Place]
    do { places = try self.places(in: bytes).drafts } catch { throw YAMLEditError(error) }
    let names = Set(places.map(\.draft.draft))
    let new = added.filter { !names.contains($0.draft) }.sorted { $0.draft < $1.draft }
    let text = bytes.isEmpty ? head : String(decoding: bytes, as: UTF8.self)
    let after = Array(lines(of: text, adding: new, without: removed, among: places).utf8)
    let wanted = names.union(new.map(\.draft)).subtracting(removed)
    guard Set(read(after, path: "").drafts.map(\.draft)) == wanted else {
      throw .entangled(line: nil, wanted: (new.first ?? added.first)?.line ?? "")
    }
    return after
  }

  /// - Parameters:
  ///   - new: in the order of their names.
  ///   - removed: names of those whose lines go.
  private static func lines(
    of text: String, adding new: [RejectedDraft], without removed: Set<String>, among places: [Place]
  ) -> String {
    // Not characters: a line feed behind a carriage return is none by itself.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    let ending = lines.first?.unicodeScalars.last == "\r" ? "\r" : ""
    let ordered = places.sorted { $0.line < $1.line }
    var insertions: [Int: [String]] = [:]
    var place = 0
    for draft in new {
      while place < ordered.count, ordered[place].draft.draft < draft.draft { place += 1 }
      insertions[place < ordered.count ? ordered[place].line : lines.count, default: []].append(draft.line + ending)
    }
    let gone = Set(places.filter { removed.contains($0.draft.draft) }.map(\.line))
    let kept = lines.indices.flatMap { (insertions[$0] ?? []) + (gone.contains($0) ? [] : [lines[$0]]) }
    return (kept + (insertions[lines.count] ?? [])).map { "\($0)\n" }.joined()
  }

  /// A draft and the line that it begins on, counted from 0.
  private typealias Place = (draft: RejectedDraft, line: Int)

  /// Values of a list that has one for each of its bytes at most: the work is bounded by the file.
  private static let fewest = 100_000

  private static func places(in bytes: [UInt8]) throws(YAMLTrouble) -> (drafts: [Place], wrong: [YAMLValue]) {
    if let name = YAMLText.encoding(of: bytes) {
      throw YAMLTrouble(place: nil, message: "is \(name), not UTF-8; save it as UTF-8")
    }
    let root = try YAMLValue.parse(String(decoding: bytes, as: UTF8.self), limit: max(fewest, bytes.count))
    // A file of comments only has no items.
    let items = root.entries?.isEmpty == true ? [] : root.items.filter { $0.text != "" }
    let drafts = items.compactMap { item in RejectedDraft(item).map { (draft: $0, line: item.place.line - 1) } }
    return (drafts, items.filter { RejectedDraft($0) == nil })
  }

  /// What can be used, in the file's order; a line that cannot is a finding, and costs no other line.
  package static func read(_ bytes: [UInt8], path: String) -> (drafts: [RejectedDraft], findings: [Finding]) {
    do throws(YAMLTrouble) {
      let (places, wrong) = try places(in: bytes)
      return (
        places.map(\.draft), wrong.map { finding("this line names no rejected draft", line: $0.place.line, of: path) }
      )
    } catch { return lineByLine(bytes, after: error, path: path) }
  }

  private static func lineByLine(
    _ bytes: [UInt8], after trouble: YAMLTrouble, path: String
  ) -> (drafts: [RejectedDraft], findings: [Finding]) {
    var drafts: [RejectedDraft] = []
    var findings: [Finding] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where line.starts(with: "- {".utf8) {
      do throws(YAMLTrouble) {
        let read = try places(in: Array(line))
        drafts += read.drafts.map(\.draft)
        if read.drafts.isEmpty {
          findings.append(finding("this line names no rejected draft", line: index + 1, of: path))
        }
      } catch { findings.append(finding("this line \(error.message)", line: index + 1, of: path)) }
    }
    return (
      drafts,
      findings.isEmpty ? [finding("this list \(trouble.message)", line: trouble.place?.line, of: path)] : findings
    )
  }

  private static func finding(_ words: String, line: Int?, of path: String) -> Finding {
    Finding(
      path: path, line: line, message: words,
      advice: "write '- {draft: ..., article: ...}'; the other lines count meanwhile")
  }
}
