@testable import Facts
import Incidents
import Testing

/// Who acts: authorities by name or by their country, courts where they decide.
struct AuthoritiesTests {
  private func found(_ language: String, _ text: String) -> [String] {
    AuthorityFinder(scan: MadeArticle.scan(language, text)).found().map(\.name)
  }

  private func acting(_ language: String, _ text: String) -> [String] {
    // Without models the words beside each decide.
    AuthorityJudge(Candidates(MadeArticle.scan(language, text)), models: FactModels([:]), storyScore: 0).names
  }

  @Test(arguments: [
    ("en", "The ICO spoke.", ["ICO"]), ("fr", "La CNIL a parlé.", ["CNIL"]), ("es", "La AEPD habló.", ["AEPD"]),
    ("de", "Die DSK, der BfDI und die CNIL sprachen.", ["BfDI", "CNIL"]), ("en", "Nobody spoke.", []),
  ]) func `authorities are known by name`(language: String, text: String, names: [String]) {
    #expect(Set(found(language, text)).isSuperset(of: names))
    #expect(names.isEmpty ? found(language, text).isEmpty : true)
  }

  @Test(arguments: [
    ("de", "Die niedersächsische Datenschutzbehörde verhängt ein Bußgeld.", ["LfD Niedersachsen"]),
    (
      "de", "Hessens Datenschutzbeauftragter und der Landesbeauftragte für Datenschutz Thüringen prüfen.",
      ["HBDI", "TLfDI"]
    ),
    ("de", "Der Landesbeauftragte für Datenschutz prüft.", []),
    ("pt", "O Procon-MG multou a loja.", ["Procon-MG"]), ("pt", "O Procon-SP multou a loja.", ["Procon-SP"]),
    ("en", "The California Department of Justice sued.", ["California Department of Justice"]),
  ]) func `the authority of a state is not that of another, nor of the whole`(
    language: String, text: String, names: [String]
  ) {
    #expect(found(language, text) == names)
  }

  @Test(arguments: [
    ("fr", "Selon la Cnil, rien.", ["CNIL"]), ("it", "La multa dell'Agcom resta.", ["AGCOM"]),
    ("it", "Il prezzo cade. Cade anche il resto.", []), ("en", "An Ico is a cone.", []),
  ]) func `an acronym that is spoken as a word may have one capital`(language: String, text: String, names: [String]) {
    #expect(found(language, text) == names)
  }

  @Test(arguments: [
    ("en", "South Korea's privacy watchdog spoke.", "PIPC"), ("en", "The Irish privacy watchdog spoke.", "DPC"),
    ("en", "The privacy watchdog of France spoke.", "CNIL"), ("it", "Il Garante privacy irlandese ha parlato.", "DPC"),
  ]) func `a watchdog is that of the country named beside it`(language: String, text: String, name: String) {
    #expect(Set(found(language, text)) == [name])
  }

  @Test(arguments: [
    ("en", "The Dutch regulator fined the shop over a data breach.", ["AP"]),
    ("en", "Uber was fined by the ICO and by the Dutch authority over a data breach.", ["ICO", "AP"]),
    ("fr", "L'autorité irlandaise a infligé une amende pour une fuite de données.", ["DPC"]),
    ("de", "Die niederländische Aufsichtsbehörde verhängte ein Bußgeld wegen eines Datenlecks.", ["AP"]),
    // Of what, nobody knows; and of competition.
    ("en", "The Dutch regulator spoke.", []),
    ("en", "The Dutch regulator fined a cartel over a data breach under antitrust law.", []),
  ]) func `an authority with nothing but its country is that of data protection where the sentence is of that`(
    language: String, text: String, names: [String]
  ) {
    #expect(found(language, text) == names)
  }

  @Test(arguments: [
    ("en", "The DPC, France's CNIL and the AEPD spoke.", ["DPC", "CNIL", "AEPD"]),
    ("en", "The AEPD, Italy's Garante and the CNIL spoke.", ["AEPD", "Garante", "CNIL"]),
    ("en", "The Belgian CNIL spoke.", ["APD"]),
  ]) func `a country behind a comma is that of the next authority`(language: String, text: String, names: [String]) {
    #expect(found(language, text) == names)
  }

  @Test func `an article that tells of no incident has its authorities too`() {
    let facts = MadeArticle.facts("en", "The CNIL opened an inquiry into the price of milk. The CNIL said so.")
    #expect(facts.incidents.isEmpty)
    #expect(facts.parties.regulators == ["CNIL"])
    let short = MadeArticle.facts("en", "The FTC opened an antitrust inquiry into the price of milk.")
    withKnownIssue("in one sentence it is not sure enough that it acts") {
      #expect(short.parties.regulators == ["FTC"])
    }
  }

  @Test func `a watchdog of no country is none`() {
    #expect(found("en", "The privacy watchdog spoke.").isEmpty)
  }

  @Test func `a country too far away is another matter`() {
    let filler = String(repeating: "very ", count: 12)
    #expect(found("en", "France was \(filler)warm when the privacy watchdog spoke.").isEmpty)
  }

  @Test(arguments: [
    ("en", "The Nevada attorney general sued.", "Nevada"), ("en", "The attorney general of Nevada sued.", "Nevada"),
    ("en", "Idaho's attorney general sued.", "Idaho"), ("es", "El fiscal general de Nevada demandó.", "Nevada"),
    ("fr", "Le procureur général de l'Illinois a porté plainte.", "Illinois"),
    ("pt", "O procurador-geral do Texas processou a empresa.", "Texas"), ("ja", "ネバダ州司法長官が提訴した。", "Nevada"),
    ("zh", "俄勒冈州总检察长提起诉讼。", "Oregon"), ("ko", "네바다주 법무장관이 제소했다.", "Nevada"),
    ("ru", "Генеральный прокурор штата Невада подал иск.", "Nevada"),
    ("vi", "Tổng chưởng lý Nevada đã kiện.", "Nevada"),
  ]) func `whoever sues for a state is known by the state`(language: String, text: String, state: String) {
    #expect(found(language, text) == ["\(state) Attorney General"])
  }

  @Test(arguments: ["A court in Nevada sat.", "Nevada sued the attorney.", "The attorney general visited Nevada."])
  func `a state alone is no authority`(text: String) { #expect(found("en", text).isEmpty) }

  @Test func `a body that decides may be at fault itself`() {
    let scan = MadeArticle.scan("en", "The European Commission lost the personal data of 5,000 applicants in a breach.")
    #expect(AuthorityFinder(scan: scan).found().map(\.name) == ["European Commission"])
    #expect(OrganisationFinder(scan).mentions.map(\.parent) == ["European Commission"])
  }

  @Test func `police and courts that only look on do not act before anybody has judged them`() {
    #expect(acting("en", "The FBI and the Ninth Circuit are in the news. The FTC fined Acme.") == ["FTC"])
  }

  @Test func `each acts once, in order of first mention`() {
    #expect(acting("en", "The CNIL and the ICO fined Acme. The CNIL said so.") == ["CNIL", "ICO"])
  }
}
