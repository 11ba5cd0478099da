/// A made article with what is true of it, to learn from: what real articles say at length, in few words.
package struct MadeLesson: Sendable {
  /// ISO 639.
  package let language: String
  package let headline: String
  /// What states the facts, a sentence each; none in an article about something else.
  package let sentences: [String]
  /// The sentence that tells of the fine.
  package let fineSentence: String?
  /// As they would be saved, with talk around the facts.
  package let paragraphs: [String]
  /// The company, and the unit that is named of it.
  package let companies: [String]
  /// When the article appeared: EDTF.
  package let published: String
  /// Whole units and an ISO 4217 code.
  package let fine: (amount: Int, currency: String)?

  /// As many as are asked for, a fifth of them about something else; the same for a seed.
  package static func lessons(_ count: Int, seed: UInt64) -> [MadeLesson] {
    let world = MadeWorld(seed: seed, companies: max(1, count / 2))
    return (0..<count).map { number in
      number.isMultiple(of: otherNewsEvery)
        ? MadeLesson(MadeArticle(otherNews: number, seed: seed, world: world), of: nil)
        : lesson(of: MadeStory(number: number, seed: seed, world: world), world: world)
    }
  }

  private static let otherNewsEvery = 5

  private static func lesson(of story: MadeStory, world: MadeWorld) -> MadeLesson {
    MadeLesson(MadeArticle(story, index: 0, world: world), of: story)
  }

  private init(_ article: MadeArticle, of story: MadeStory?) {
    language = article.tongue.code
    headline = article.headline
    sentences = article.facts.map(\.sentence)
    fineSentence = article.facts.first { $0.key == .fine }?.sentence
    paragraphs = article.paragraphs
    companies = story.map { [$0.who.company.name, $0.who.unit].compactMap { $0 } } ?? []
    published = article.published.edtf
    let hasFine = fineSentence != nil
    fine = story.flatMap { story in
      hasFine ? story.matter.fine.map { ($0, story.who.authority.currency) } : nil
    }
  }
}
