/// The line of an incident's notes by which the program says why it joined drafts.
package enum JoinNote {
  private static let opening = "Joined: "

  package static func line(for reason: String) -> String { "\(opening)\(reason)." }

  package static func isOne(_ line: some StringProtocol) -> Bool { line.hasPrefix(opening) }

  /// Notes in which each of these lines stands once, where it stood first; what a person wrote stays as it is. O(length).
  package static func once(in notes: String) -> String {
    var seen: Set<Substring> = []
    return notes.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !isOne($0) || seen.insert($0).inserted }.joined(separator: "\n")
  }
}
