@testable import Facts
import Incidents
import Models
import Testing

/// Papers in the street, letters to strangers, staff who look things up: incidents that no hacker and no fine tells of.
struct SmallIncidentsTests {
  struct Story: Sendable, CustomTestStringConvertible {
    let language: String
    let headline: String
    let text: String
    let count: Int
    var testDescription: String { "\(language): \(headline)" }

    init(_ language: String, _ headline: String, _ text: String, _ count: Int) {
      self.language = language
      self.headline = headline
      self.text = text
      self.count = count
    }
  }

  @Test(arguments: [
    Story(
      "en", "Patient files found in a skip",
      "Zorvath Surgery threw away medical files of 312 patients. A passer-by found them.",
      312),
    Story(
      "de", "Befunde an Fremde verschickt",
      "Die Klinik Zorvath hat Laborbefunde von 312 Patienten versehentlich an fremde Personen verschickt.", 312),
    Story(
      "fr", "Des bulletins de paie envoyés à de mauvais destinataires",
      "La société Zorvath a envoyé par erreur les bulletins de paie de 312 salariés à de mauvais destinataires.", 312),
    Story(
      "es", "Aparecen historias clínicas en un contenedor",
      "La clínica Zorvath tiró a la basura las historias clínicas de 312 pacientes.", 312),
    Story(
      "nl", "Dossiers op straat gevonden",
      "Kliniek Zorvath heeft medische dossiers van 312 patiënten bij het vuilnis gezet; een voorbijganger vond ze.", 312
    ),
    Story("zh", "醫院遺失病歷", "曉嵐醫院遺失312名病人的病歷，職員誤將文件丟棄在垃圾桶。", 312),
    Story(
      "uk", "Лікарня надіслала аналізи чужим людям",
      "Лікарня «Зорвата» помилково розіслала результати аналізів 312 пацієнтів стороннім особам.", 312),
  ]) func `a short story of one is told, with how many are hit`(_ story: Story) {
    let facts = MadeArticle.facts(story.language, headline: story.headline, story.text)
    #expect(!facts.incidents.isEmpty)
    #expect(facts.counts == [story.count])
  }

  @Test(arguments: [
    (
      "en", "Village fair draws record crowd",
      "Zorvath Fair drew 312 people on Sunday. The mayor thanked the volunteers."
    ),
    ("de", "Klinik eröffnet neuen Flügel", "Die Klinik Zorvath behandelt ab Mai 312 Patienten mehr im Jahr."),
    (
      "uk", "У лікарні відкрили нове відділення", "Лікарня «Зорвата» прийняла перших 312 пацієнтів у новому відділенні."
    ),
  ]) func `no incident is made of other small news`(language: String, headline: String, text: String) {
    #expect(MadeArticle.facts(language, headline: headline, text).incidents.isEmpty)
  }

  /// The columns of hints in a story's row, by name.
  private func hints(_ headline: String, _ text: String) -> [String: Int32] {
    let article = MadeArticle.article("en", headline: headline, text)
    var row = FeatureRow()
    HintFeatures(ArticleScan(article, lexicon: MadeArticle.finder.lexicon)).fill(&row)
    return Dictionary(uniqueKeysWithValues: zip(HintFeatures.names, row.values))
  }

  @Test func `hints are counted beside what the deed was done to`() {
    let told = hints(
      "Files found", "The files were thrown away with prescriptions of patients. They went missing in May.")
    #expect(told["hints"] == 2 && told["hintInLead"] == 2 && told["hintInHeadline"] == 0)
    #expect(told["hintWithData"] == 1 && told["beginningHasBoth"] == 1)
    let silent = hints("A fair", "A fair drew many people.")
    #expect(silent.values.allSatisfy { $0 == 0 })
  }

  @Test func `data far from the beginning is no data of the beginning`() {
    let filler = String(repeating: "Nothing else is said here. ", count: 8)
    #expect(hints("Files", "They were thrown away. \(filler) Prescriptions are sold there.")["beginningHasBoth"] == 0)
  }
}
