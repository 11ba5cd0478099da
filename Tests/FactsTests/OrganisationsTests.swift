@testable import Facts
import Incidents
import Testing

/// Who is held responsible, and who only stands by.
struct OrganisationsTests {
  private func standings(_ text: String, language: String = "en", headline: String? = nil) -> [String: Double] {
    let article = MadeArticle.article(language, headline: headline, text)
    let scan = ArticleScan(article, lexicon: MadeArticle.finder.lexicon)
    let judge = OrganisationJudge(scan: scan, mentions: OrganisationFinder(scan).mentions)
    return Dictionary(uniqueKeysWithValues: judge.standings(fined: [], counts: []).map { ($0.parent, $0.score) })
  }

  @Test func `the one in the headline stands above one in the text`() throws {
    let standings = standings("Equifax and Marriott store data.", headline: "Equifax hacked")
    #expect(try #require(standings["Equifax"]) > (try #require(standings["Marriott"])))
  }

  @Test func `the one who suffered a breach stands above one in the same sentence`() throws {
    let standings = standings("Like Equifax before, Marriott suffered a data breach.")
    #expect(try #require(standings["Marriott"]) > (try #require(standings["Equifax"])))
  }

  @Test(arguments: [
    // A source, a partner it worked with, a plaintiff, a paper.
    ("According to Kaspersky, hackers breached Equifax.", "Kaspersky"),
    ("Hackers breached Equifax, Reuters reported.", "Reuters"),
  ]) func `who tells of it stands by`(text: String, bystander: String) throws {
    let standings = standings(text)
    #expect(try #require(standings["Equifax"]) > (try #require(standings[bystander])) + 1)
  }

  @Test func `each further mention on the topic adds less`() throws {
    let sentence = "Equifax was hacked."
    let one = try #require(standings("A story. \(sentence)")["Equifax"])
    let two = try #require(standings("A story. \(sentence) \(sentence)")["Equifax"])
    let three = try #require(standings("A story. \(sentence) \(sentence) \(sentence)")["Equifax"])
    #expect(two > one && three > two && three - two < two - one)
  }

  @Test func `a penalty and a list of the fined speak for a parent`() throws {
    let scan = MadeArticle.scan("en", "The CNIL has fined Google, Amazon and Equifax. Marriott was named.")
    let judge = OrganisationJudge(scan: scan, mentions: OrganisationFinder(scan).mentions)
    func scores(fined: Set<String>) -> [String: Double] {
      Dictionary(uniqueKeysWithValues: judge.standings(fined: fined, counts: []).map { ($0.parent, $0.score) })
    }
    let (plain, fined) = (scores(fined: []), scores(fined: ["Marriott"]))
    let marriott = try #require(plain["Marriott"])
    #expect(try ["Google", "Amazon", "Equifax"].allSatisfy { try #require(plain[$0]) > marriott + 2 })
    #expect(try #require(fined["Marriott"]) == marriott + 3)
  }

  @Test func `parents come in order of first mention, each once`() {
    let scan = MadeArticle.scan("en", "Equifax was hacked like Marriott. Equifax paid. Ring of Amazon too.")
    let judge = OrganisationJudge(scan: scan, mentions: OrganisationFinder(scan).mentions)
    let likely = judge.standings(fined: [], counts: []).filter(\.isLikely)
    #expect(likely.map(\.parent) == ["Equifax", "Marriott", "Amazon"])
  }

  @Test func `a parent is spoken of by the name that the article uses most`() {
    func spokenOf(_ text: String) -> String {
      OrganisationFinder(MadeArticle.scan("en", text)).spokenOf("Microsoft")
    }
    #expect(spokenOf("Data of LinkedIn users leaked. LinkedIn belongs to Microsoft.") == "LinkedIn")
    #expect(spokenOf("Microsoft said that LinkedIn data leaked.") == "Microsoft")
  }

  @Test func `a mention keeps the unit that the text names beside its parent`() throws {
    let mentions = OrganisationFinder(MadeArticle.scan("en", "Data of LinkedIn users leaked at Microsoft.")).mentions
    #expect(mentions.map(\.parent) == ["Microsoft", "Microsoft"])
    #expect(mentions.map(\.unit) == ["LinkedIn", nil] && mentions.allSatisfy(\.isKnown))
    #expect(mentions.map(\.name) == ["LinkedIn", "Microsoft"])
  }

  @Test(arguments: [
    // Technical terms, a word that only begins its sentence, a name that nothing speaks for.
    "The GDPR fine is high after the data breach.", "Encryption failed. The breach was found.",
    "The breach was found by John Smith.",
  ]) func `other capitals are nobody`(text: String) {
    #expect(OrganisationFinder(MadeArticle.scan("en", text)).mentions.allSatisfy { !$0.isLikely })
  }

  @Test(arguments: [
    ("en", "Hackers breached Zorvath Ltd last week.", "Zorvath Ltd"),
    ("fr", "La société Zorvath a été piratée.", "Zorvath"),
    ("ja", "Zorvathの顧客情報が流出した。Zorvathは謝罪した。", "Zorvath"),
  ]) func `a new name is known by its form, its apposition or its script`(language: String, text: String, name: String)
  {
    let mentions = OrganisationFinder(MadeArticle.scan(language, text)).mentions
    #expect(mentions.first?.isKnown == false)
    #expect(mentions.first.map { name.hasPrefix($0.parent) } == true, "\(mentions.map(\.parent))")
  }

  @Test func `police and parliaments act in no incident, courts where they decide`() {
    func names(_ text: String) -> [String] { MadeArticle.facts("en", text).parties.regulators }
    #expect(names("The ICO fined Acme Ltd £2 million over a data breach.") == ["ICO"])
    #expect(names("The FBI said that hackers stole the data of Equifax.").isEmpty)
  }
}
