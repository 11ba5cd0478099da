/// An archive for measurements: as large as wanted, realistic in its proportions, and the same to the byte for a seed.
///
/// Of `incidents` stories about 60% have a reviewed record; the others are told by articles only, so that the program drafts
/// them. Four fifths of `articles` tell of the stories, most often one or few of each, some word by word as another; the
/// rest are about something else. Only one story is in memory at a time.
package struct MadeArchive: Sendable {
  /// How many stories there are, with a record or without.
  package let incidents: Int
  /// How many articles: as many are written, whatever the stories.
  package let articles: Int
  /// Archives of one seed and size are the same to the byte.
  package let seed: UInt64
  private let world: MadeWorld

  package init(incidents: Int, articles: Int, seed: UInt64) {
    self.incidents = incidents
    self.articles = articles
    self.seed = seed
    world = MadeWorld(seed: seed, companies: max(20, min(5000, incidents / 4)))
  }

  /// A file, with its path inside the archive.
  package struct File: Sendable {
    /// With slashes, without a slash in front.
    package let path: String
    /// All of it, to be written as UTF-8.
    package let text: String
  }

  /// Calls `body` for each file, in a fixed order.
  package func forEachFile<Failure>(_ body: (File) throws(Failure) -> Void) throws(Failure) {
    var shelf = Shelf()
    var told = 0
    let telling = articles * 4 / 5
    for number in 0..<incidents {
      let story = MadeStory(number: number, seed: seed, world: world)
      let count = articleCount(of: story, left: telling - told, stories: incidents - number)
      told += count
      let made = articles(of: story, count: count).map { (path: shelf.articlePath($0), article: $0) }
      for item in made { try body(File(path: item.path, text: item.article.page)) }
      if story.hasRecord {
        try body(File(path: shelf.recordPath(story), text: MadeRecord.text(of: story, from: made)))
      }
    }
    for number in 0..<(articles - told) {
      let article = MadeArticle(otherNews: number, seed: seed, world: world)
      try body(File(path: shelf.articlePath(article), text: article.page))
    }
  }

  /// One and on average as many more as there is room for; none when there are fewer articles than stories.
  private func articleCount(of story: MadeStory, left: Int, stories: Int) -> Int {
    guard left > 0 else { return 0 }
    var chance = Chance(seed: story.seed, stream: Stream.articleCount)
    guard left > stories else { return chance.below(stories) < left ? 1 : 0 }
    let spare = (left - stories) * 100 / stories
    var count = 1
    while count < 40, chance.below(100 + spare) < spare { count += 1 }
    return min(count, left)
  }

  private func articles(of story: MadeStory, count: Int) -> [MadeArticle] {
    var chance = Chance(seed: story.seed, stream: Stream.copies)
    var made: [MadeArticle] = []
    for index in 0..<count {
      let original = chance.percent(15) ? made.first : nil
      made.append(MadeArticle(story, index: index, copying: original, world: world))
    }
    return made
  }
}

/// Where files go: by year, at most a thousand in a folder.
private struct Shelf {
  private var counts: [String: Int] = [:]
  private static let mostInFolder = 1000

  mutating func articlePath(_ article: MadeArticle) -> String {
    let (folder, number) = place("articles/\(article.published.year)")
    return "\(folder)/\(number)-\(article.tongue.code).\(article.isMarkup ? "html" : "txt")"
  }

  mutating func recordPath(_ story: MadeStory) -> String {
    let (folder, _) = place("incidents/\(story.day.year)")
    let name = story.who.company.name.lowercased().replacing(" ", with: "-")
    return "\(folder)/\(name)-\(story.day.year)-\(story.number).yaml"
  }

  private mutating func place(_ folder: String) -> (folder: String, number: String) {
    let count = counts[folder, default: 0]
    counts[folder] = count + 1
    return ("\(folder)/\(Shelf.digits(of: count / Shelf.mostInFolder, places: 3))", Shelf.digits(of: count, places: 6))
  }

  private static func digits(of number: Int, places width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
