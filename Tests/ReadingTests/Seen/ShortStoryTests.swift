import Incidents
import Testing

@testable import Reading

/// News of one sentence is read; pages of menus and notices alone are refused.
struct ShortStoryTests {
  private func page(_ headline: String, _ body: String, lang: String) -> [UInt8] {
    let head = "<head><meta charset=utf-8><title>\(headline) | Kurier</title></head>"
    let menu = "<nav><a href='/'>Home</a> <a href='/s'>Sport</a></nav>"
    return Array(
      "<html lang=\(lang)>\(head)<body>\(menu)<h1>\(headline)</h1>\(body)<footer><p>Copyright Kurier. All rights reserved.</p></footer></body></html>"
        .utf8)
  }

  @Test(arguments: [
    ("ko", "병원 환자 기록 새나가", "병원은 환자 사백 명의 기록이 밖으로 새나갔다고 화요일 밝혔다."),
    ("fi", "Sairaalan potilastiedot vuotivat", "Sairaala kertoi tiistaina potilastietojensa vuotaneen verkkoon."),
    ("tr", "Hastanenin kayıtları sızdı", "Hastane, dört yüz hastasının kayıtlarının sızdırıldığını açıkladı."),
    ("cs", "Nemocnice ztratila záznamy pacientů", "Nemocnice oznámila ztrátu záznamů čtyř set pacientů."),
    ("hu", "Kiszivárogtak a kórház adatai", "A kórház betegeinek adatai kerültek nyilvánosságra kedden."),
    ("pl", "Szpital zgubił dane pacjentów", "Szpital poinformował o wycieku danych czterystu pacjentów."),
    (
      "ru", "Больница потеряла данные пациентов",
      "Больница сообщила об утечке персональных данных четырёхсот пациентов."
    ),
    ("ja", "病院の患者情報が流出", "病院は火曜日、患者400人分の情報が流出したと発表した。"),
    ("ar", "مستشفى يسرب سجلات مرضاه", "أعلن المستشفى الثلاثاء تسرب سجلات أربعمئة من مرضاه على الإنترنت."),
  ])
  func `a headline and a sentence are an article`(lang: String, headline: String, sentence: String) throws {
    let article = try Reader.read(page(headline, "<p>\(sentence)</p>", lang: lang), named: "a.html")
    #expect(article.headline == headline)
    #expect(article.cleanText.contains(sentence))
    #expect(article.language == lang)
    let dump = "Home\nSport\n\n\(headline)\n\n\(sentence)\n\nContact\nCopyright Kurier\n"
    #expect(try Reader.read(Array(dump.utf8), named: "a.txt").cleanText.contains(sentence))
  }

  @Test func `in an element for articles a sentence need not speak of the headline`() throws {
    let body = "<article><p>Rumah sakit kehilangan data empat ratus pasiennya.</p></article>"
    let article = try Reader.read(page("Kebocoran", body, lang: "id"), named: "a.html")
    #expect(article.cleanText.contains("empat ratus pasiennya"))
    #expect(throws: ReadingError.noStory) {
      let cookies = "<article><p>Situs ini memakai kuki untuk menyimpan pilihan Anda.</p></article>"
      _ = try Reader.read(page("Kebocoran", cookies.replacing("article", with: "div"), lang: "id"), named: "a.html")
    }
  }

  @Test(arguments: [
    "", "<p>Käytämme evästeitä sivuston parantamiseksi ja mainonnan kohdentamiseksi.</p>",
    "<p>Sairaala</p><p>Potilaat</p><p>Yhteystiedot ja aukioloajat</p>",
    "<p><a href='/x'>Sairaala kertoi tiistaina potilastietojensa vuotaneen verkkoon.</a></p>",
    "<nav><p>Sairaalan sivuilla on kahdeksantoista osastoa ja poliklinikkaa.</p></nav>",
    "<div hidden><p>Sairaala kertoi tiistaina potilastietojensa vuotaneen verkkoon.</p></div>",
  ])
  func `menus, notices, links and hidden text are none`(body: String) {
    #expect(throws: ReadingError.noStory) {
      _ = try Reader.read(page("Sairaalan sivut", body, lang: "fi"), named: "a.html")
    }
  }
}
