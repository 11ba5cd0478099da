internal import Models
internal import Incidents

/// The columns of a headline candidate. "Above" and "below" count passages of the page; scores are in tenths of log-odds.
extension HeadlineCandidates {
  /// How it lies to the story.
  private enum PlaceColumn: String, ModelColumn {
    case sinceStory, index, score, untilStoryEnd
  }

  /// What stands near it; once for each neighbour.
  private enum NeighbourColumn: String, ModelColumn {
    case words, hasDate, gap, isByline

    /// By how far below they are.
    static let offsets: [(name: String, offset: Int)] = [
      ("above2", -2), ("above1", -1), ("below1", 1), ("below2", 2), ("below3", 3),
    ]
  }

  /// What it shares with the page and with the story.
  private enum TextColumn: String, ModelColumn {
    case untilDate, isSaidAbove, longestAbove, wordsInBody, wordShareInBody, endsFullStop, hasBar, hasColon
    case openingAtStart, openingInside, sinceLead, wordsInLead, wordShareInLead, indentToLead, indentToAbove
    case indentToBelow, rivalsAbove, mostShared, isBelowItem, isAboveItem, sinceDate, untilByline
    case scoreAbove1, scoreBelow1, scoreBelow2, endsOtherMark, wordyUntilLead, longestBelow

    /// Neighbours whose scores are looked at, by how far below they are.
    static let scores: [(column: TextColumn, offset: Int)] = [(.scoreAbove1, -1), (.scoreBelow1, 1), (.scoreBelow2, 2)]
  }

  /// What it shares with one title of the page's metadata.
  private enum TitleColumn: String, ModelColumn {
    case likeness, share
  }

  private enum MarkupColumn: String, ModelColumn {
    case bestLikeness, headingLevel, isTitle, depth
  }

  /// The columns of a row, in order.
  static func columnNames(isMarkup: Bool) -> [String] {
    let neighbours = NeighbourColumn.offsets.flatMap { NeighbourColumn.names.prefixed("headline.\($0.name)") }
    let titles = (1...titleCount).flatMap { TitleColumn.names.prefixed("title\($0)") }
    return PassageColumn.rowNames + PlaceColumn.names.prefixed("headline") + neighbours
      + TextColumn.names.prefixed("headline")
      + (isMarkup ? titles + MarkupColumn.names.prefixed("headline") : [])
  }

  /// Where the columns are cut: no tree asks of more.
  private enum Cap {
    static let fromStory = 80
    static let index = 300
    static let score = 80
    static let toStoryEnd = 200
    static let words = 60
    static let wordsBelow = 40
    static let gap = 6
    static let echoes = 5
    static let indent = 40
    static let rivals = 40
    static let shared = 20
    static let wordy = 40
    static let depth = 60
  }

  /// How far things are looked for, in passages, and what stands for none.
  private enum Reach {
    static let dateBelow = 8
    static let dateAbove = 6
    static let longAbove = 8
    static let longBelow = 11
    static let byline = 8
    static let none = 20
    static let noScore = -90
  }

  private var passages: [Passage] { reading.page.passages }

  /// Adds the columns of the candidate at an index of the page's passages.
  func fill(_ row: inout FeatureRow, index: Int) {
    reading.features.fillOwn(&row, index: index)
    fillPlace(&row, index: index)
    for neighbour in NeighbourColumn.offsets { fillNeighbour(&row, index: index + neighbour.offset) }
    row.beginGroup()
    fillAbove(&row, index: index)
    fillText(&row, passage: passages[index])
    fillLead(&row, index: index)
    fillNear(&row, index: index)
    if reading.page.isMarkup { fillTitles(&row, passage: passages[index]) }
  }

  private func fillPlace(_ row: inout FeatureRow, index: Int) {
    row.beginGroup()
    row.set(PlaceColumn.sinceStory, to: index - reading.story.lowerBound, upTo: Cap.fromStory)
    row.set(PlaceColumn.index, to: index, upTo: Cap.index)
    row.set(PlaceColumn.score, to: Percent.hundredth(of: reading.scores[index]), upTo: Cap.score)
    row.set(PlaceColumn.untilStoryEnd, to: reading.story.upperBound - index, upTo: Cap.toStoryEnd)
  }

  private func fillNeighbour(_ row: inout FeatureRow, index: Int) {
    guard passages.indices.contains(index) else { return row.addUnknown(NeighbourColumn.count) }
    let passage = passages[index]
    row.beginGroup()
    row.set(NeighbourColumn.words, to: passage.shape.words, upTo: Cap.words)
    row.set(NeighbourColumn.hasDate, to: passage.hasDate)
    row.set(NeighbourColumn.gap, to: passage.gap, upTo: Cap.gap)
    row.set(NeighbourColumn.isByline, to: passage.says(.byline))
  }

  /// The passages after one, as far as the page has them.
  private func below(_ index: Int, reach: Int) -> Range<Int> {
    index + 1..<min(passages.count, index + 1 + reach)
  }

  private func fillAbove(_ row: inout FeatureRow, index: Int) {
    let date = below(index, reach: Reach.dateBelow).first { passages[$0].hasDate }
    row.set(TextColumn.untilDate, to: date.map { $0 - index } ?? Reach.none)
    row.set(TextColumn.isSaidAbove, to: firsts[passages[index].shape.hash] != index)
    var longest = 0
    for other in max(0, index - Reach.longAbove)..<index { longest = max(longest, passages[other].shape.words) }
    row.set(TextColumn.longestAbove, to: longest, upTo: Cap.words)
  }

  /// What it shares with the story, and where else on the page its words stand.
  private func fillText(_ row: inout FeatureRow, passage: Passage) {
    let long = bodyWords.count(in: passage)
    row.set(TextColumn.wordsInBody, to: long.shared)
    row.set(TextColumn.wordShareInBody, to: Percent.of(long.shared, in: long.all))
    row.set(TextColumn.endsFullStop, to: passage.text.last == ASCII.point)
    row.set(TextColumn.hasBar, to: passage.text.contains(ASCII.bar))
    row.set(TextColumn.hasColon, to: passage.text.contains(ASCII.colon))
    let echoes = echoes.echoes(of: passage)
    row.set(TextColumn.openingAtStart, to: echoes.atStart, upTo: Cap.echoes)
    row.set(TextColumn.openingInside, to: echoes.inside, upTo: Cap.echoes)
  }

  /// How it lies to the story's first paragraph.
  private func fillLead(_ row: inout FeatureRow, index: Int) {
    let indent = passages[index].layout.indent
    let (above, below) = (index - 1, index + 1)
    let (hasAbove, hasBelow) = (above >= 0, below < passages.count)
    row.set(TextColumn.sinceLead, to: index - lead, upTo: Cap.fromStory)
    let long = leadWords.count(in: passages[index])
    row.set(TextColumn.wordsInLead, to: long.shared)
    row.set(TextColumn.wordShareInLead, to: Percent.of(long.shared, in: long.all))
    row.set(TextColumn.indentToLead, to: indent - passages[lead].layout.indent, upTo: Cap.indent)
    row.set(TextColumn.indentToAbove, to: hasAbove ? indent - passages[above].layout.indent : 0, upTo: Cap.indent)
    row.set(TextColumn.indentToBelow, to: hasBelow ? indent - passages[below].layout.indent : 0, upTo: Cap.indent)
    row.set(TextColumn.rivalsAbove, to: rivals.above[index], upTo: Cap.rivals)
    row.set(TextColumn.mostShared, to: rivals.mostShared, upTo: Cap.shared)
    row.set(TextColumn.isBelowItem, to: hasAbove && passages[above].kind == .listItem)
    row.set(TextColumn.isAboveItem, to: hasBelow && passages[below].kind == .listItem)
  }

  /// What stands around it.
  private func fillNear(_ row: inout FeatureRow, index: Int) {
    let date = (max(0, index - Reach.dateAbove)..<index).last { passages[$0].hasDate }
    row.set(TextColumn.sinceDate, to: date.map { index - $0 } ?? Reach.none)
    let byline = below(index, reach: Reach.byline).first { passages[$0].says(.byline) }
    row.set(TextColumn.untilByline, to: byline.map { $0 - index } ?? Reach.none)
    let scores = reading.scores
    for (column, offset) in TextColumn.scores {
      let other = index + offset
      let score = scores.indices.contains(other) ? Percent.hundredth(of: scores[other]) : Reach.noScore
      row.set(column, to: score, upTo: Cap.score)
    }
    let last = passages[index].text.last
    row.set(TextColumn.endsOtherMark, to: last == ASCII.questionMark || last == ASCII.exclamationMark)
    let wordyUntilLead = wordy.sum(before: max(index, lead)) - wordy.sum(before: min(index + 1, lead))
    row.set(TextColumn.wordyUntilLead, to: wordyUntilLead, upTo: Cap.wordy)
    var longest = 0
    for other in below(index, reach: Reach.longBelow) where !passages[other].shape.ending.isSentence {
      longest = max(longest, passages[other].shape.words)
    }
    row.set(TextColumn.longestBelow, to: longest, upTo: Cap.wordsBelow)
  }

  /// What it shares with the titles in the page's metadata.
  private func fillTitles(_ row: inout FeatureRow, passage: Passage) {
    let hashes = passage.shape.leading.map(\.hash)
    let own = Set(hashes)
    var best = 0
    for index in 0..<HeadlineCandidates.titleCount {
      guard index < titles.count, !own.isEmpty else {
        row.addUnknown(TitleColumn.count)
        continue
      }
      let other = Set(titles[index])
      let shared = own.intersection(other).count
      // Dice's coefficient.
      let likeness = Percent.of(2 * shared, in: own.count + other.count)
      best = max(best, likeness)
      row.beginGroup()
      row.set(TitleColumn.likeness, to: likeness)
      row.set(TitleColumn.share, to: Percent.of(shared, in: own.count))
    }
    row.beginGroup()
    row.set(MarkupColumn.bestLikeness, to: best)
    row.set(MarkupColumn.headingLevel, to: passage.markup?.headingLevel ?? 0)
    row.set(MarkupColumn.isTitle, to: titles.contains(hashes))
    row.set(MarkupColumn.depth, to: passage.markup?.position.depth ?? 0, upTo: Cap.depth)
  }
}
