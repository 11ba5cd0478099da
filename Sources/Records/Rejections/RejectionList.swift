package import Incidents

/// The file of an archive that lists rejected drafts: YAML, a line a draft, so that versions of it are merged line by line.
package enum RejectionList {
  /// What stands above the first line of a new file.
  static let head = """
    # Drafts of the program that a person rejected. They are shown only when asked for (review:rejected) and count nowhere.
    # A line each, in any order; taking a line away brings its draft back.

    """

  /// What can be used, in the file's order; a line that cannot is a finding.
  package static func read(_ bytes: [UInt8], path: String) -> (drafts: [RejectedDraft], findings: [Finding]) {
    let places = places(in: bytes, path: path)
    return (places.drafts.map(\.draft), places.findings)
  }

  /// Whether the bytes are such a list, and not a record of that name.
  package static func isList(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let first = lines.first { !$0.allSatisfy { $0 <= UInt8(ascii: " ") } && $0.first != UInt8(ascii: "#") }
    return first.map { $0.first == UInt8(ascii: "-") || $0.first == UInt8(ascii: "[") } ?? true
  }

  /// The bytes with some drafts' lines, and without others'; every other byte stays. New lines stand where their drafts come in
  /// the order of names, so that two people's additions seldom meet. O(lines + new × log lines).
  package static func changed(
    _ bytes: [UInt8], adding added: [RejectedDraft], removing removed: Set<String> = []
  ) throws(YAMLEditError) -> [UInt8] {
    if let wrong = YAMLText.firstWrongByte(in: bytes) {
      throw .notUTF8(line: bytes[..<wrong].count { $0 == UInt8(ascii: "\n") } + 1)
    }
    let before: [YAMLValue]
    do { before = try items(in: bytes) } catch { throw YAMLEditError(error) }
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = bytes.isEmpty ? head.split(separator: "\n").map(String.init) : RejectionList.lines(of: text)
    let known = before.compactMap { item in RejectedDraft(item).map { (draft: $0, line: item.place.line - 1) } }
    let names = Set(known.map(\.draft.draft))
    let new = added.filter { !names.contains($0.draft) }.sorted { $0.draft < $1.draft }
    let ordered = known.sorted { $0.line < $1.line }
    var insertions: [Int: [String]] = [:]
    var place = 0
    for draft in new {
      while place < ordered.count, ordered[place].draft.draft < draft.draft { place += 1 }
      insertions[place < ordered.count ? ordered[place].line : lines.count, default: []].append(draft.line)
    }
    let gone = Set(known.filter { removed.contains($0.draft.draft) }.map(\.line))
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      result += insertions[index] ?? []
      if !gone.contains(index) { result.append(line) }
    }
    result += insertions[lines.count] ?? []
    lines = result
    let after = Array((lines.joined(separator: "\n") + "\n").utf8)
    let wanted = names.union(new.map(\.draft)).subtracting(removed)
    guard Set(read(after, path: "").drafts.map(\.draft)) == wanted else {
      throw .entangled(line: nil, wanted: (new.first ?? added.first)?.line ?? "")
    }
    return after
  }

  private static func lines(of text: String) -> [String] {
    let ended = text.hasSuffix("\n") ? text.dropLast() : text[...]
    return ended.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func items(in bytes: [UInt8]) throws(YAMLTrouble) -> [YAMLValue] {
    let root = try YAMLValue.parse(bytes)
    // A file of comments only.
    return root.entries?.isEmpty == true ? [] : root.items
  }

  private static func places(
    in bytes: [UInt8], path: String
  ) -> (drafts: [(draft: RejectedDraft, line: Int)], findings: [Finding]) {
    do throws(YAMLTrouble) {
      var drafts: [(draft: RejectedDraft, line: Int)] = []
      var findings: [Finding] = []
      for item in try items(in: bytes) where item.text != "" {
        if let draft = RejectedDraft(item) {
          drafts.append((draft, item.place.line))
        } else {
          findings.append(
            finding(
              "this line names no rejected draft", at: item.place, of: path,
              advice: "write '- {draft: ..., article: ...}'"))
        }
      }
      return (drafts, findings)
    } catch {
      let advice = "mend it there; until then nothing of it is rejected"
      return ([], [finding("this list \(error.message)", at: error.place, of: path, advice: advice)])
    }
  }

  private static func finding(
    _ words: String, at place: YAMLValue.Place?, of path: String, advice: String
  ) -> Finding {
    Finding(path: path, line: place?.line, column: place?.column, message: words, advice: advice)
  }
}
