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
    let blanks = MadeArticle.blanks(story, tongue, town)
    headline = original?.headline ?? MadeArticle.headline(story, tongue, blanks, &chance)
    facts = original?.facts ?? MadeArticle.facts(story, tongue, blanks, &chance)
    paragraphs = original?.paragraphs ?? MadeArticle.paragraphs(facts, tongue, blanks, &chance)
  }

  /// An article about something else.
  init(otherNews number: Int, seed: UInt64, world: MadeWorld) {
    var chance = Chance(seed: seed, stream: UInt64(number) &* 2 &+ 1001)
    tongue = chance.pick(Tongue.all, by: world.tongueTail)
    outlet = chance.pick(world.outlets, by: world.outletTail)
    author = MadeWorld.person(&chance)
    town = chance.pick(world.towns, by: world.townTail)
    published = MadeDay(&chance)
    isMarkup = chance.percent(30)
    let blanks = Blanks(["town": town])
    headline = blanks.fill(chance.pick(tongue["h.other"]))
    facts = []
    paragraphs = MadeArticle.paragraphs([], tongue, blanks, &chance)
  }

  private static func blanks(_ story: MadeStory, _ tongue: Tongue, _ town: String) -> Blanks {
    let data = story.matter.categories.compactMap { tongue["w.\($0)"].first }
    return Blanks([
      "company": story.who.company.name, "unit": story.who.unit ?? story.who.company.name,
      "authority": story.who.authority.name,
      "town": town, "when": story.day.words(in: tongue), "data": tongue.enumeration(data),
      "count": story.matter.affected.map(tongue.count) ?? "",
      "money": story.matter.fine.map { money($0, story, tongue) } ?? "",
    ])
  }

  private static func money(_ amount: Int, _ story: MadeStory, _ tongue: Tongue) -> String {
    tongue.money(amount, story.who.authority.currency)
  }

  private static func headline(
    _ story: MadeStory, _ tongue: Tongue, _ blanks: Blanks, _ chance: inout Chance
  ) -> String {
    let lines = story.matter.fine == nil ? tongue["h.breach"] : tongue["h.fine"]
    let fitting = lines.filter { story.matter.affected != nil || !$0.contains("{count}") }
    return blanks.fill(fitting.isEmpty ? tongue.word("lead") : chance.pick(fitting))
  }

  private static func facts(
    _ story: MadeStory, _ tongue: Tongue, _ blanks: Blanks, _ chance: inout Chance
  ) -> [Fact] {
    var facts: [Fact] = []
    func add(_ key: Fact.Key, _ lines: [String], _ words: String) {
      guard !lines.isEmpty else { return }
      facts.append(Fact(key: key, sentence: blanks.fill(chance.pick(lines)), words: blanks.fill(words)))
    }
    add(.organisation, tongue["lead"], "{company}")
    if story.who.unit != nil { add(.unit, tongue["unit"], "{unit}") }
    add(.occurred, tongue["when"], "{when}")
    if blanks.words["data"] != "" { add(.data, tongue["data"], "{data}") }
    add(.action, tongue["act.\(story.matter.action)"], "")
    if story.matter.affected != nil { add(.affected, tongue["affected"], "{count}") }
    if story.matter.fine != nil { add(.fine, tongue["fine"], "{money}") }
    add(.legal, tongue["legal.\(story.matter.legal)"], "")
    return facts
  }

  /// Facts first and between other sentences, one to three sentences a paragraph.
  private static func paragraphs(
    _ facts: [Fact], _ tongue: Tongue, _ blanks: Blanks, _ chance: inout Chance
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
    return gathered(sentences, joiner: tongue.isUnspaced && tongue.code != "th" ? "" : " ", &chance)
  }

  private static func gathered(_ sentences: [String], joiner: String, _ chance: inout Chance) -> [String] {
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
