internal import Incidents

/// The columns of a headline candidate, in the order in which the models were trained.
extension HeadlineCandidates {
  /// The columns of the candidate at an index of the page's passages.
  func fill(_ row: inout [Int32], _ index: Int) {
    let passage = page.passages[index]
    features.addOwn(&row, index)
    addPlace(&row, index)
    addWords(&row, passage)
    addEchoes(&row, passage)
    addLead(&row, index)
    addNearness(&row, index)
    if page.isMarkup { addTitles(&row, passage) }
  }

  private func addPlace(_ row: inout [Int32], _ index: Int) {
    let passages = page.passages
    row.add(index - story.lowerBound, upTo: 80)
    row.add(index, upTo: 300)
    row.add(Int(scores[index] / 100), upTo: 80)
    row.add(story.upperBound - index, upTo: 200)
    for offset in [-2, -1, 1, 2, 3] { addNeighbour(&row, index + offset) }
    let nextDate = (index + 1..<min(passages.count, index + 9)).first { passages[$0].hasDate }
    row.add(nextDate.map { $0 - index } ?? 20)
    row.add(firsts[passages[index].shape.hash] != index)
    var longest = 0
    for other in max(0, index - 8)..<index { longest = max(longest, passages[other].shape.words) }
    row.add(longest, upTo: 60)
  }

  private func addNeighbour(_ row: inout [Int32], _ index: Int) {
    guard page.passages.indices.contains(index) else {
      row.addUnknown(4)
      return
    }
    let passage = page.passages[index]
    row.add(passage.shape.words, upTo: 60)
    row.add(passage.hasDate)
    row.add(passage.gap, upTo: 6)
    row.add(passage.says(.byline))
  }

  /// What it shares with the story.
  private func addWords(_ row: inout [Int32], _ passage: Passage) {
    let long = longWords(passage, in: bodyWords)
    row.add(long.shared)
    row.add(long.shared * 100 / max(long.all, 1))
    row.add(passage.text.last == 0x2E)
    row.add(passage.text.contains(0x7C))
    row.add(passage.text.contains(0x3A))
  }

  /// Where else on the page its words stand.
  private func addEchoes(_ row: inout [Int32], _ passage: Passage) {
    let echoes = openings.echoes(of: passage)
    row.add(echoes.atStart, upTo: 5)
    row.add(echoes.inside, upTo: 5)
  }

  /// How it lies to the story's first paragraph.
  private func addLead(_ row: inout [Int32], _ index: Int) {
    let passages = page.passages
    let passage = passages[index]
    row.add(index - lead, upTo: 80)
    let long = longWords(passage, in: leadWords)
    row.add(long.shared)
    row.add(long.shared * 100 / max(long.all, 1))
    row.add(passage.indent - passages[lead].indent, upTo: 40)
    row.add(index > 0 ? passage.indent - passages[index - 1].indent : 0, upTo: 40)
    row.add(index + 1 < passages.count ? passage.indent - passages[index + 1].indent : 0, upTo: 40)
    row.add(Int(kinBefore[index]), upTo: 40)
    row.add(mostShared, upTo: 20)
    row.add(index > 0 && passages[index - 1].kind == .listItem)
    row.add(index + 1 < passages.count && passages[index + 1].kind == .listItem)
  }

  /// What stands around it.
  private func addNearness(_ row: inout [Int32], _ index: Int) {
    let passages = page.passages
    let date = (max(0, index - 6)..<index).last { passages[$0].hasDate }
    row.add(date.map { index - $0 } ?? 20)
    let byline = (index + 1..<min(passages.count, index + 9)).first { passages[$0].says(.byline) }
    row.add(byline.map { $0 - index } ?? 20)
    for other in [index - 1, index + 1, index + 2] {
      row.add(scores.indices.contains(other) ? Int(scores[other] / 100) : -90, upTo: 80)
    }
    row.add(passages[index].text.last == 0x3F || passages[index].text.last == 0x21)
    row.add(Int(wordy[max(index, lead)] - wordy[min(index + 1, lead)]), upTo: 40)
    var longest = 0
    for other in index + 1..<min(passages.count, index + 12) where !passages[other].shape.endsSentence {
      longest = max(longest, passages[other].shape.words)
    }
    row.add(longest, upTo: 40)
  }

  /// What it shares with the titles in the page's metadata.
  private func addTitles(_ row: inout [Int32], _ passage: Passage) {
    let hashes = passage.shape.leading.map(\.hash)
    let own = Set(hashes)
    var best = 0
    for index in 0..<4 {
      guard index < titles.count, !own.isEmpty else {
        row.addUnknown(2)
        continue
      }
      let other = Set(titles[index])
      let shared = own.intersection(other).count
      let dice = 200 * shared / (own.count + other.count)
      best = max(best, dice)
      row.add(dice)
      row.add(100 * shared / own.count)
    }
    row.add(best)
    row.add(passage.markup?.headingLevel ?? 0)
    row.add(titles.contains(hashes))
    row.add(passage.markup?.depth ?? 0, upTo: 60)
  }
}
