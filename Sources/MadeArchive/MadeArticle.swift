/// One saved page before it is written down: its story and what stands around it.
struct MadeArticle: Sendable {
  let tongue: Tongue
  let outlet: String
  let author: String
  let headline: String
  let published: MadeDay
  let paragraphs: [String]
  /// The sentences that state facts, by the fact; each stands in one of the paragraphs.
  let facts: [Fact]
  let town: String
  let isMarkup: Bool

  struct Fact: Sendable {
    let key: Key
    let sentence: String
    /// The value's own words in it.
    let words: String

    enum Key: Sendable { case organisation, unit, occurred, data, affected, action, fine, legal }
  }

  /// - Parameters:
  ///   - index: which of the story's articles, from 0.
  ///   - original: the article that this one copies word by word, where it does.
  init(_ story: MadeStory, index: Int, copying original: MadeArticle? = nil, world: MadeWorld) {
    var chance = Chance(seed: story.seed, stream: UInt64(index))
    let away = index > 0 && chance.percent(30)
    let tongue = original?.tongue ?? (away ? chance.pick(Tongue.all, by: world.tongueTail) : story.tongue)
    self.tongue = tongue
    outlet = chance.pick(world.outlets, by: world.outletTail)
    author = MadeWorld.person(&chance)
    town = chance.pick(world.towns, by: world.townTail)
    published = story.day.later(chance.within(2...20) + index * chance.within(1...30))
    isMarkup = chance.percent(30)
    let blanks = MadeArticle.blanks(for: story, in: tongue, town: town)
    headline = original?.headline ?? MadeArticle.headline(of: story, in: tongue, filling: blanks, by: &chance)
    facts = original?.facts ?? MadeArticle.facts(of: story, in: tongue, filling: blanks, by: &chance)
    paragraphs = original?.paragraphs ?? MadeArticle.paragraphs(of: facts, in: tongue, filling: blanks, by: &chance)
  }

  /// An article about something else.
  init(otherNews number: Int, seed: UInt64, world: MadeWorld) {
    var chance = Chance(seed: seed, stream: Stream.otherNews(number))
    tongue = chance.pick(Tongue.all, by: world.tongueTail)
    outlet = chance.pick(world.outlets, by: world.outletTail)
    author = MadeWorld.person(&chance)
    town = chance.pick(world.towns, by: world.townTail)
    published = MadeDay(&chance)
    isMarkup = chance.percent(30)
    let blanks = Blanks(["town": town])
    headline = blanks.fill(chance.pick(tongue["h.other"]))
    facts = []
    paragraphs = MadeArticle.paragraphs(of: [], in: tongue, filling: blanks, by: &chance)
  }

  private static func blanks(for story: MadeStory, in tongue: Tongue, town: String) -> Blanks {
    let data = story.matter.categories.compactMap { tongue["w.\($0)"].first }
    return Blanks([
      "company": story.who.company.name, "unit": story.who.unit ?? story.who.company.name,
      "authority": story.who.authority.name,
      "town": town, "when": story.day.words(in: tongue), "data": tongue.enumeration(data),
      "count": story.matter.affected.map(tongue.count) ?? "",
      "money": story.matter.fine.map { tongue.money($0, in: story.who.authority.currency) } ?? "",
    ])
  }

  private static func headline(
    of story: MadeStory, in tongue: Tongue, filling blanks: Blanks, by chance: inout Chance
  ) -> String {
    let lines = story.matter.fine == nil ? tongue["h.breach"] : tongue["h.fine"]
    let fitting = lines.filter { story.matter.affected != nil || !$0.contains("{count}") }
    return blanks.fill(fitting.isEmpty ? tongue.word("lead") : chance.pick(fitting))
  }

  private static func facts(
    of story: MadeStory, in tongue: Tongue, filling blanks: Blanks, by chance: inout Chance
  ) -> [Fact] {
    var facts: [Fact] = []
    func add(_ key: Fact.Key, as lines: [String], words: String = "") {
      guard !lines.isEmpty else { return }
      facts.append(Fact(key: key, sentence: blanks.fill(chance.pick(lines)), words: blanks.fill(words)))
    }
    add(.organisation, as: tongue["lead"], words: "{company}")
    if story.who.unit != nil { add(.unit, as: tongue["unit"], words: "{unit}") }
    add(.occurred, as: tongue["when"], words: "{when}")
    if blanks.words["data"] != "" { add(.data, as: tongue["data"], words: "{data}") }
    add(.action, as: tongue["act.\(story.matter.action)"])
    if story.matter.affected != nil { add(.affected, as: tongue["affected"], words: "{count}") }
    if story.matter.fine != nil { add(.fine, as: tongue["fine"], words: "{money}") }
    add(.legal, as: tongue["legal.\(story.matter.legal)"])
    return facts
  }

  /// Facts first and between other sentences, one to three sentences a paragraph.
  private static func paragraphs(
    of facts: [Fact], in tongue: Tongue, filling blanks: Blanks, by chance: inout Chance
  ) -> [String] {
    let others = chance.some(chance.within(7...11), of: tongue["fill"]).map(blanks.fill)
    var left = others[...]
    var sentences: [String] = []
    for fact in facts {
      sentences.append(fact.sentence)
      if let next = left.first, chance.percent(40) {
        sentences.append(next)
        left = left.dropFirst()
      }
    }
    sentences += left
    return gathered(sentences, joiner: tongue.isUnspaced && tongue.code != "th" ? "" : " ", by: &chance)
  }

  private static func gathered(_ sentences: [String], joiner: String, by chance: inout Chance) -> [String] {
    var paragraphs: [String] = []
    var rest = sentences[...]
    while !rest.isEmpty {
      let count = chance.within(1...3)
      paragraphs.append(rest.prefix(count).joined(separator: joiner))
      rest = rest.dropFirst(count)
    }
    return paragraphs
  }
}
