@testable import Facts
import Incidents
import Testing

/// What a sentence says was not touched.
struct DenialTests {
  /// The denied parts of a one-sentence text, as written.
  private func denied(_ language: String, _ text: String) -> [String] {
    let scan = MadeArticle.scan(language, text)
    return scan.sentences.flatMap { Denial(scan: scan, sentence: $0).ranges() }.map(scan.written)
  }

  @Test(arguments: [
    ("en", "Names were stolen, but passwords were not stolen.", "passwords"),
    ("en", "Names were stolen; passwords were not stolen; emails were.", "passwords"),
    ("es", "Se filtraron correos, pero no contraseñas ni tarjetas.", "tarjetas"),
    ("it", "Sono state esposte le email, non le password né i conti.", "password"),
    ("en", "No passwords or card numbers were stolen.", "passwords"),
    ("de", "Es wurden keine Passwörter gestohlen.", "Passwörter"),
    ("es", "Robaron nombres, pero no accedieron a las contraseñas.", "contraseñas"),
    ("ru", "Имена были похищены; пароли не были похищены.", "пароли"),
    ("tr", "Kredi kartı bilgilerinin çalınmadığı belirtildi.", "Kredi kartı"),
  ]) func `a negated word of access denies its clause`(language: String, text: String, word: String) {
    let parts = denied(language, text)
    #expect(parts.count == 1 && parts.allSatisfy { $0.contains(word) }, "\(parts)")
  }

  @Test func `a denial ends where a clause behind a comma tells of loss anew`() {
    let parts = denied("en", "No health records were involved in the breach, which exposed email addresses.")
    #expect(!parts.isEmpty)
    #expect(parts.allSatisfy { !$0.contains("email") })
  }

  @Test func `a denial ends at a contrast and at a semicolon`() {
    let parts = denied("en", "Names were stolen; passwords were not stolen; emails were.")
    #expect(parts.allSatisfy { !$0.contains("Names") && !$0.contains("emails") })
    let contrast = denied("en", "Names were stolen, but passwords were not stolen.")
    #expect(contrast.allSatisfy { !$0.contains("Names") })
  }

  @Test(arguments: [
    ("en", "Names were stolen; card details, which are kept elsewhere, remained safe.", "card details"),
    ("en", "Passwords were never at risk.", "Passwords"),
    ("en", "Health records sit where they did not reach.", "Health"),
    ("de", "Die Kartendaten blieben sicher.", "Kartendaten"),
    ("fr", "Les mots de passe sont restés en sécurité.", "passe"),
    ("zh", "密码不受影响。", "密码"), ("ru", "Пароли в безопасности.", "Пароли"),
  ]) func `what is said to be safe is denied`(language: String, text: String, word: String) {
    let parts = denied(language, text)
    #expect(parts.contains { $0.contains(word) }, "\(parts)")
    #expect(parts.allSatisfy { !$0.contains("Names") })
  }

  @Test func `what was lost before it is not denied by what is safe`() {
    let parts = denied("en", "The addresses were stolen and the passwords remained safe.")
    #expect(parts.contains { $0.contains("passwords") })
    #expect(parts.allSatisfy { !$0.contains("addresses") })
  }

  @Test(arguments: [
    ("en", "Names and passwords were stolen."),
    // "No" is an adverb in Spanish and a determiner in English only: it does not reach across a list.
    ("de", "Namen und Passwörter wurden gestohlen."), ("en", "Nobody knows when."),
  ]) func `a sentence that denies nothing has no denied part`(language: String, text: String) {
    #expect(denied(language, text).isEmpty)
  }

  @Test func `a negation of another verb denies nothing`() {
    withKnownIssue("A negation is taken to govern any word of access within 26 bytes behind it.") {
      #expect(denied("en", "The company did not comment on the stolen names this Monday.").isEmpty)
    }
  }

  @Test(arguments: [
    (
      "de", "Bei Canva wurden Namen und E-Mail-Adressen gestohlen. Es wurden keine Passwörter gestohlen.",
      [DataCategory.name, .email]
    ),
    (
      "en", "Hackers stole the names and emails of Canva users. No passwords or credit cards were stolen.",
      [.name, .email]
    ),
  ]) func `what was denied is no category of the incident`(language: String, text: String, expected: [DataCategory]) {
    #expect(Set(MadeArticle.facts(language, text).categories) == Set(expected))
  }
}
