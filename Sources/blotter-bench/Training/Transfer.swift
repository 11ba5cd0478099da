/// Carries labels from the HTML of a page to the lines of its dump.
enum Transfer {
  /// - Parameter scores: of the HTML's passages, by which those are taken for story or not that the gold says nothing of.
  static func labels(from html: LabelledPage, scores: [Int32], to dump: inout LabelledPage) {
    let chances = scores.map(Trainer.chance)
    let story = Joined(html, chances: chances) { $0 > 0.5 }
    let boilerplate = Joined(html, chances: chances) { $0 <= 0.5 }
    var found = [Float](repeating: 0, count: dump.texts.count)
    var known = [Bool](repeating: true, count: dump.texts.count)
    for (index, text) in dump.texts.enumerated() {
      let (isStory, isBoilerplate) = (story.has(text), boilerplate.has(text))
      found[index] = isStory ? 1 : 0
      // Both or neither, and long: nobody knows.
      known[index] = isStory != isBoilerplate || text.count < Joined.leastPiece
    }
    let texts = dump.texts
    dump.relabel(found) { known[$0] ? Trainer.weight(texts[$0]) : 0 }
  }

  /// The text of the passages that were chosen.
  private struct Joined {
    private var all: [UInt8] = []
    private var lines: Set<[UInt8]> = []

    /// In bytes: shorter lines must be a whole passage, as they stand in others by chance.
    static let leastPiece = 30

    init(_ page: LabelledPage, chances: [Float], isChosen: (Float) -> Bool) {
      for (index, text) in page.texts.enumerated()
      where isChosen(page.isCertain[index] ? page.labels[index] : chances[index]) {
        all += text
        all.append(UInt8(ascii: " "))
        lines.insert(text)
      }
    }

    func has(_ text: [UInt8]) -> Bool {
      text.count >= Joined.leastPiece ? all.contains(piece: text) : lines.contains(text)
    }
  }
}
