@testable import Facts
import Testing

/// Whether a sentence says that who settled admits nothing, in each language that the word list knows.
struct NoAdmissionTests {
  private func isSaid(_ language: String, _ text: String) -> Bool {
    MadeArticle.scan(language, text).sentences.contains { $0.has(.noAdmission) }
  }

  @Test(arguments: [
    ("en", "The company settled without admitting wrongdoing."), ("en", "The bank neither admitted nor denied it."),
    ("en", "It was settled without any admission of liability."), ("en", "There was no admission of guilt."),
    ("de", "Die Firma zahlt, ohne ein Fehlverhalten einzuräumen."), ("de", "Sie zahlt ohne Schuldeingeständnis."),
    ("fr", "L'entreprise paie sans reconnaître de faute."), ("es", "La empresa paga sin admitir culpa."),
    ("pt", "A empresa paga sem admitir culpa."), ("it", "L'azienda paga senza ammettere colpe."),
    ("nl", "Het bedrijf betaalt zonder schuld te erkennen."), ("pl", "Firma płaci bez przyznania się do winy."),
    ("tr", "Şirket suçu kabul etmeden ödedi."), ("ru", "Компания заплатит, не признавая вины."),
    ("uk", "Компанія заплатить, не визнаючи провини."), ("id", "Perusahaan membayar tanpa mengakui kesalahan."),
    ("ar", "دفعت الشركة دون الاعتراف بالذنب."), ("ja", "同社は責任を認めずに和解した。"),
    ("zh", "该公司和解，但不承认有错。"), ("ko", "회사는 잘못을 인정하지 않고 합의했다."),
    ("vi", "Công ty dàn xếp mà không thừa nhận sai phạm."),
  ])
  func `nothing is admitted`(language: String, text: String) { #expect(isSaid(language, text)) }

  @Test(arguments: [
    ("en", "The company admitted wrongdoing and settled."), ("de", "Die Firma räumt ein Fehlverhalten ein und zahlt."),
    ("fr", "L'entreprise reconnaît sa faute et paie."), ("es", "La empresa admite su culpa y paga."),
    ("ru", "Компания признала вину и заплатит."), ("zh", "该公司承认有错并和解。"), ("ja", "同社は責任を認めて和解した。"),
    ("ko", "회사는 잘못을 인정하고 합의했다."),
  ])
  func `something is admitted`(language: String, text: String) { #expect(!isSaid(language, text)) }
}
