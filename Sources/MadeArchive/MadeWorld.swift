/// The names of an archive: companies with their units, outlets, towns, authorities. Companies, outlets and people are made
/// up; authorities are real ones, so that the reading program knows them.
struct MadeWorld: Sendable {
  struct Company: Sendable {
    let name: String
    let units: [String]
  }

  struct Authority: Sendable {
    let name: String
    let country: String
    let currency: String
    let language: String
  }

  let companies: [Company]
  let outlets: [String]
  let towns: [String]
  let companyTail: LongTail
  let outletTail: LongTail
  let townTail: LongTail
  let authorityTail: LongTail
  let tongueTail: LongTail
  let dataTail: LongTail
  let actionTail: LongTail

  init(seed: UInt64, companies count: Int) {
    var chance = Chance(seed: seed, stream: Stream.world)
    companies = MadeWorld.distinct(count, by: &chance, make: MadeWorld.companyName).map { name in
      let units = chance.percent(30) ? chance.some(chance.within(1...4), of: MadeWorld.unitWords) : []
      let stem = name.split(separator: " ").first.map(String.init) ?? name
      return Company(name: name, units: units.map { "\(stem) \($0)" })
    }
    outlets = MadeWorld.distinct(MadeWorld.outletCount, by: &chance, make: MadeWorld.outletName)
    towns = MadeWorld.distinct(MadeWorld.townCount, by: &chance) {
      $0.pick(MadeWorld.heads) + $0.pick(MadeWorld.townEnds)
    }
    companyTail = LongTail(companies.count)
    outletTail = LongTail(outlets.count)
    townTail = LongTail(towns.count)
    authorityTail = LongTail(MadeWorld.authorities.count)
    tongueTail = LongTail(Tongue.all.count)
    dataTail = LongTail(MadeWorld.categories.count)
    actionTail = LongTail(MadeWorld.actions.count)
  }

  private static let outletCount = 400
  private static let townCount = 300
  /// Names that were drawn before are drawn again, so often at most.
  private static let triesForEach = 20

  private static func distinct(
    _ count: Int, by chance: inout Chance, make: (inout Chance) -> String
  ) -> [String] {
    var seen: Set<String> = []
    var names: [String] = []
    var tries = 0
    while names.count < count, tries < count * triesForEach {
      let name = make(&chance)
      if seen.insert(name).inserted { names.append(name) }
      tries += 1
    }
    return names
  }

  private static func companyName(_ chance: inout Chance) -> String {
    let stem = chance.pick(heads) + chance.pick(middles) + chance.pick(tails)
    return chance.percent(65) ? "\(stem) \(chance.pick(trades))" : stem
  }

  private static func outletName(_ chance: inout Chance) -> String {
    "\(chance.pick(heads))\(chance.pick(townEnds)) \(chance.pick(papers))"
  }

  static func person(_ chance: inout Chance) -> String {
    "\(chance.pick(firstNames)) \(chance.pick(heads))\(chance.pick(middles))\(chance.pick(personEnds))"
  }
}
