import Incidents
import Testing

@testable import Facts

/// What was improved is not said to be too little; what was not taken is not said to be taken.
struct ImprovedSecurityTests {
  private func deeds(_ language: String, _ text: String) -> Set<Action> {
    Set(TopicFinder(scan: MadeArticle.scan(language, text)).deeds().map(\.action))
  }

  @Test(arguments: [
    ("en", "Acme has strengthened its security measures."),
    ("en", "The company improved its security measures after that."),
    ("de", "Acme hat seine Sicherheitsmaßnahmen verstärkt."), ("fr", "Acme a renforcé ses mesures de sécurité."),
    ("es", "Acme ha reforzado sus medidas de seguridad."), ("it", "Acme ha rafforzato le misure di sicurezza."),
    ("nl", "Acme heeft zijn beveiligingsmaatregelen verbeterd."),
  ]) func `improved security is not insufficient`(language: String, text: String) {
    #expect(!deeds(language, text).contains(.insufficientSecurity))
  }

  @Test func `insufficient security is`() {
    #expect(deeds("en", "Acme was fined for insufficient security measures.").contains(.insufficientSecurity))
  }

  private func data(_ language: String, _ text: String) -> Set<DataCategory> {
    Set(TopicFinder(scan: MadeArticle.scan(language, text)).data().map(\.category))
  }

  @Test func `behind but no, the verb is left out and nothing was taken`() {
    #expect(data("en", "Names and emails were stolen, but no passwords or phone numbers.") == [.name, .email])
    #expect(data("de", "Namen und E-Mail-Adressen wurden gestohlen, aber keine Passwörter.") == [.name, .email])
  }

  @Test func `a clause that ends in a negation denies what it names`() {
    #expect(!data("en", "Emails were stolen, passwords were not.").contains(.credentials))
    #expect(!data("de", "E-Mail-Adressen wurden gestohlen, Passwörter nicht.").contains(.credentials))
    #expect(data("en", "Emails were stolen, passwords were not.").contains(.email))
  }

  @Test func `there is no evidence denies as far as its clause goes`() {
    #expect(data("en", "There is no evidence that passwords, phone numbers or bank details were stolen.").isEmpty)
  }
}
