import Incidents
import Testing

@testable import Facts

/// What the words around a penalty make of it, in the languages whose words for it are known.
struct PenaltyMoodTests {
  /// The mood of the first sum of a text, or of its words of fining where it has none.
  private func mood(_ language: String, _ text: String) throws -> PenaltyMood.Mood {
    let scan = MadeArticle.scan(language, text)
    let sentence = try #require(scan.sentences.first)
    return PenaltyMood(scan: scan, sentence: sentence).mood(of: scan.money.first?.range)
  }

  @Test(arguments: [
    ("en", "The ICO fined Acme £2 million over the leak."),
    ("de", "Die Behörde verhängte ein Bußgeld von 2 Millionen Euro."),
    ("fr", "La CNIL a infligé une amende de 2 millions d'euros."),
    ("es", "La AEPD impuso una multa de 2 millones de euros."),
    ("pt", "A autoridade aplicou uma multa de 2 milhões de euros."),
    ("it", "Il Garante ha inflitto una multa di 2 milioni di euro."),
    ("nl", "De AP legde een boete op van 2 miljoen euro."),
    ("pl", "Urząd nałożył karę 2 mln zł."), ("tr", "Kurul 2 milyon lira ceza verdi."),
    ("ru", "Суд назначил штраф 2 млн рублей."), ("ja", "当局は2億円の罰金を科した。"), ("zh", "监管机构处以200万元罚款。"),
    ("ko", "위원회는 과징금 2억원을 부과했다."), ("vi", "Cơ quan này phạt 2 triệu euro."),
    ("id", "Otoritas menjatuhkan denda 2 juta euro."), ("ar", "فرضت الهيئة غرامة قدرها 2 مليون يورو."),
  ]) func `a fine that was imposed is taken for one`(language: String, text: String) throws {
    #expect(try mood(language, text) == .imposed)
  }

  @Test(arguments: [
    ("en", "The watchdog proposes a fine of £2 million."),
    ("en", "The ICO announced its intention to fine Acme £2 million."),
    ("de", "Die Behörde empfiehlt ein Bußgeld von 2 Millionen Euro."),
    ("fr", "Le rapporteur propose une amende de 2 millions d'euros."),
    ("es", "La autoridad propone una multa de 2 millones de euros."),
    ("pt", "A autoridade propõe uma multa de 2 milhões de euros."),
    ("it", "L'autorità propone una multa di 2 milioni di euro."),
    ("nl", "De toezichthouder stelt voor een boete van 2 miljoen euro op te leggen."),
    ("pl", "Urząd proponuje karę 2 mln zł."), ("ru", "Ведомство предлагает штраф 2 млн рублей."),
    ("zh", "监管机构建议罚款200万元。"), ("id", "Otoritas mengusulkan denda 2 juta euro."),
    ("vi", "Cơ quan này đề xuất phạt 2 triệu euro."), ("ar", "تقترح الهيئة غرامة قدرها 2 مليون يورو."),
    ("en", "In a draft decision Acme has to pay £2 million."),
    ("de", "Der Entwurf einer Entscheidung sieht 2 Millionen Euro vor."),
    ("ru", "Ведомство просит суд оштрафовать компанию на 2 млн рублей."),
    ("fr", "Un projet de décision prévoit 2 millions d'euros."),
    ("ko", "위원회는 과징금 2억원을 부과하는 방안을 검토하고 있다."), ("ko", "위원회는 과징금 2억원 부과를 검토 중이다."),
    ("ko", "위원회는 가입자 2300만명의 개인정보를 유출한 회사에 과징금 2억원을 부과하는 방안을 검토하고 있으며 아직 결론을 내리지 않았다고 밝혔다."),
    ("ja", "当局は2億円の制裁金を科す方針を示した。"), ("tr", "Kurul 2 milyon lira ceza vermeyi planlıyor."),
  ]) func `what somebody means to impose is proposed`(language: String, text: String) throws {
    #expect(try mood(language, text) == .proposed)
  }

  @Test(arguments: [
    ("en", "Acme could face a fine of £2 million."), ("de", "Acme droht ein Bußgeld von 2 Millionen Euro."),
    ("fr", "Acme risque une amende de 2 millions d'euros."),
    ("es", "Acme podría recibir una multa de 2 millones de euros."),
    ("pt", "A Acme poderia receber uma multa de 2 milhões de euros."),
    ("it", "Acme rischia una multa di 2 milioni di euro."), ("nl", "Acme riskeert een boete van 2 miljoen euro."),
    ("pl", "Firmie grozi kara 2 mln zł."), ("ru", "Компании грозит штраф 2 млн рублей."),
    ("zh", "公司可能被罚款200万元。"), ("id", "Acme terancam denda 2 juta euro."),
    ("vi", "Acme có thể bị phạt 2 triệu euro."), ("ar", "قد تواجه الشركة غرامة قدرها 2 مليون يورو."),
    ("nl", "Acme hangt een boete van 2 miljoen euro boven het hoofd."), ("en", "Acme would have to pay £2 million."),
  ]) func `what may come is threatened`(language: String, text: String) throws {
    #expect(try mood(language, text) == .threatened)
  }

  @Test(arguments: [
    ("en", "Acme will not be fined over the leak."), ("en", "Acme escapes a fine of £2 million."),
    ("de", "Acme entgeht einem Bußgeld von 2 Millionen Euro."),
    ("fr", "Acme échappe à une amende de 2 millions d'euros."),
    ("es", "Acme evita una multa de 2 millones de euros."), ("pt", "A Acme evita uma multa de 2 milhões de euros."),
    ("it", "Acme evita una multa di 2 milioni di euro."), ("nl", "Acme ontloopt een boete van 2 miljoen euro."),
    ("pl", "Firma uniknie kary 2 mln zł."), ("ru", "Компания избежала штрафа 2 млн рублей."),
    ("zh", "公司免于罚款200万元。"), ("id", "Acme lolos dari denda 2 juta euro."),
    ("ar", "تجنبت الشركة غرامة قدرها 2 مليون يورو."),
  ]) func `what was spared is no fine`(language: String, text: String) throws {
    #expect(try mood(language, text) == .averted)
  }

  @Test(arguments: [
    ("en", "A court overturned the fine of £2 million."),
    ("de", "Das Gericht hat das Bußgeld von 2 Millionen Euro aufgehoben."),
    ("fr", "Le Conseil d'État a annulé l'amende de 2 millions d'euros."),
    ("es", "El tribunal anuló la multa de 2 millones de euros."),
    ("pt", "O tribunal anulou a multa de 2 milhões de euros."),
    ("it", "Il tribunale ha annullato la multa di 2 milioni di euro."),
    ("nl", "De rechter heeft de boete van 2 miljoen euro vernietigd."), ("pl", "Sąd uchylił karę 2 mln zł."),
    ("ru", "Суд отменил штраф 2 млн рублей."), ("zh", "法院撤销了200万元罚款。"), ("ja", "裁判所は2億円の罰金を取り消した。"),
    ("ko", "법원은 과징금 2억원을 취소했다."), ("ar", "ألغت المحكمة غرامة قدرها 2 مليون يورو."),
  ]) func `what a court took back is annulled`(language: String, text: String) throws {
    #expect(try mood(language, text) == .annulled)
  }

  @Test(arguments: [
    ("en", "A court cut the fine to £2 million."), ("de", "Das Gericht senkte das Bußgeld auf 2 Millionen Euro."),
    ("fr", "La cour a réduit l'amende à 2 millions d'euros."),
    ("es", "El tribunal redujo la multa a 2 millones de euros."),
    ("it", "Il tribunale ha ridotto la multa a 2 milioni di euro."),
    ("nl", "De rechter verlaagde de boete tot 2 miljoen euro."),
    ("pl", "Sąd obniżył karę do 2 mln zł."), ("ru", "Суд снизил штраф до 2 млн рублей."),
    ("zh", "法院将罚款减至200万元。"), ("ko", "법원은 과징금을 2억원으로 감액했다."),
  ]) func `what was made smaller is reduced`(language: String, text: String) throws {
    #expect(try mood(language, text) == .reduced)
  }

  @Test func `a comma parts what a word governs from what it does not`() throws {
    #expect(try mood("en", "Acme, which could face lawsuits, was fined £2 million.") == .imposed)
    #expect(try mood("en", "Acme was fined £2 million after hackers that could log in took its files.") == .imposed)
  }

  @Test(arguments: [LegalStatus.proposed, .annulled]) func `what is proposed or taken back is in no sum`(
    status: LegalStatus
  ) {
    #expect(!status.leavesPenaltiesStanding)
  }

  @Test func `every other status leaves a penalty standing`() {
    let standing = LegalStatus.allCases.filter(\.leavesPenaltiesStanding)
    #expect(Set(LegalStatus.allCases).subtracting(standing) == [.proposed, .annulled])
  }
}
