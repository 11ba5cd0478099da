import Testing

@testable import Facts

/// Forms of one name: its letters in brackets, its address, what somebody is before it.
@Suite struct NameFormsTests {
  /// How often each name is named.
  private func names(_ language: String, _ text: String) -> [String: Int] {
    let mentions = NameFinder(MadeArticle.scan(language, text)).mentions()
    return Dictionary(grouping: mentions, by: \.parent).mapValues(\.count)
  }

  @Test(arguments: [
    (
      "en", "Zorvath Medical Engineering, Inc. (“ZME”) was fined over a data breach. ZME has apologised.",
      "Zorvath Medical Engineering"
    ),
    (
      "fr",
      "Une cyberattaque a visé le portail de l'Agence nationale des titres zorvains (ANTZ). Selon l'ANTZ, rien n'est perdu.",
      "Agence nationale des titres zorvains"
    ),
    (
      "es", "La multa fue impuesta al Bufete Nacional de Zorvath (Bunazor). El caso de Bunazor no es único.",
      "Bufete Nacional de Zorvath"
    ),
  ]) func `a short form in brackets stands for the name before it, wherever it is`(
    language: String, text: String, name: String
  ) {
    let found = names(language, text)
    #expect(found[name] == 3, "\(found)")
    #expect(!found.keys.contains { ["ZME", "ANTZ", "Bunazor", "Agence"].contains($0) })
  }

  @Test(arguments: [
    "The breach at Zorvath Marine Engineering (see Kelvar) exposed the data of 400 people. Kelvar was fined.",
    "The breach at Zorvath Marine Engineering (Kelvar) exposed the data of 400 people. Kelvar was fined.",
    "The breach at Zorvath Marine Engineering (KQX) exposed the data of 400 people. KQX was fined.",
  ]) func `other letters in brackets are no short form`(text: String) {
    #expect(names("en", text)["Zorvath Marine Engineering"] == 1)
  }

  @Test(arguments: [
    ("en", "Hackers breached Zorvath. The notice stands at zorvath.com and www.zorvath.com/notice.", "Zorvath"),
    ("en", "Hackers breached Zorvath. Write to help@zorvath.com for advice.", "Zorvath"),
    ("ar", "أعلنت Zorvath عن تسرب بيانات المستخدمين. مدونة zorvath تشرح ذلك.", "Zorvath"),
  ]) func `an address writes a name small, and so may another script's text`(
    language: String, text: String, name: String
  ) {
    #expect(names(language, text)[name] != nil)
  }

  @Test func `where every noun has a capital, what somebody is is no part of the name that stands alone too`() {
    let found = names(
      "de", "Die Browser-Erweiterung Zorvath sammelt Daten der Nutzer. Die Behörde verhängte gegen Zorvath ein Bußgeld."
    )
    #expect(found["Zorvath"] == 2 && found["Browser-Erweiterung Zorvath"] == nil, "\(found)")
    let alone = names("de", "Das Klinikum Zorvath Nord wurde gehackt, das Klinikum Zorvath Nord bestätigte es.")
    #expect(alone["Klinikum Zorvath Nord"] == 2 || alone["Zorvath Nord"] == 2, "\(alone)")
  }

  @Test(arguments: [
    ("it", "Il Garante ha sanzionato il Servizio Zorvato Integrato per 70.000 euro.", "Servizio Zorvato Integrato"),
    ("es", "La brecha en el Hospital Virgen Zorvaza afectó a 400 pacientes.", "Hospital Virgen Zorvaza"),
  ]) func `what somebody is, with a capital amid a sentence, begins the name`(
    language: String, text: String, name: String
  ) {
    #expect(names(language, text)[name] == 1)
  }
}
