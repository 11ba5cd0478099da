extension String {
  /// Whether a word begins with `start` (both folded). A blank in `start` must stand in the text too.
  package func hasWord(startingWith start: String) -> Bool {
    if hasPrefix(start) { return true }
    var rest = self[...]
    while let gap = rest.firstIndex(where: { !$0.isLetter && !$0.isNumber }) {
      rest = rest[rest.index(after: gap)...]
      if rest.hasPrefix(start) { return true }
    }
    return false
  }
}
