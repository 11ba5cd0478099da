internal import Incidents

/// The dates written on a page, each with a row of columns for the model that finds the published one.
struct DateCandidates {
  let dates: [PublishedDate]
  let rows: [[Int32]]

  private struct Mention {
    let found: DateScanner.Found
    let passage: Int
    let order: Int
    let inPassage: Int
  }

  init(_ page: Page, _ features: PassageFeatures, headline: Int?, story: Range<Int>, monthFirst: Bool) {
    let passages = page.passages
    var mentions: [Mention] = []
    for (index, passage) in passages.enumerated() where passage.hasDate && mentions.count < 400 {
      let found = DateScanner(passage.text, passage.shape.leading, monthFirst: monthFirst).dates()
      for (order, date) in found.enumerated() {
        mentions.append(Mention(found: date, passage: index, order: order, inPassage: found.count))
      }
    }
    let days = mentions.compactMap { $0.found.date.date.latest?.number }
    let newest = days.max() ?? 0
    var counts: [Int: Int] = [:]
    for day in days { counts[day, default: 0] += 1 }
    dates = mentions.map(\.found.date)
    rows = mentions.map { mention in
      let index = mention.passage
      let clamp = PassageFeatures.clamp
      let day = mention.found.date.date.latest?.number ?? 0
      var row = features.own(index)
      row += [
        clamp(index - (headline ?? story.lowerBound), 100), clamp(index - story.lowerBound, 100),
        clamp(index - story.upperBound, 100), PassageFeatures.flag(headline == nil),
        clamp(abs(index - (headline ?? 0)), 100),
        Int32(mention.order), clamp(mention.inPassage, 5), PassageFeatures.flag(mention.found.date.time != nil),
        PassageFeatures.flag(mention.found.isAmbiguous), clamp(counts[day] ?? 1, 10), clamp(newest - day, 4000),
        clamp(mentions.count, 100), clamp(passages[index].shape.words - mention.found.words.count, 40),
        clamp(mention.found.words.lowerBound, 28), clamp(index, 500), Int32(index * 100 / max(passages.count, 1)),
      ]
      for other in [index - 2, index - 1, index + 1] {
        let passage = passages.indices.contains(other) ? passages[other] : nil
        row += [
          clamp(passage?.shape.words ?? -1, 60), PassageFeatures.flag(passage?.says(.published) ?? false),
          PassageFeatures.flag(passage?.says(.updated) ?? false), PassageFeatures.flag(passage?.says(.byline) ?? false),
          PassageFeatures.flag(passage?.hasDate ?? false),
        ]
      }
      return row
    }
  }
}
