import Incidents
import Testing

@testable import Reading

/// One plain sentence or two in each language that Blotter knows.
struct LanguageTests {
  @Test(arguments: [
    ("en", "The company said on Monday that it had told the regulator about the breach and was sorry for it."),
    ("id", "Perusahaan itu mengatakan bahwa data pelanggan tidak bisa diakses karena sistem sudah diperbaiki."),
    ("ms", "Syarikat itu berkata bahawa data pelanggan tidak boleh dicapai kerana sistem telah dibaiki, katanya."),
    ("fr", "La société a déclaré lundi que les données de ses clients avaient été volées par un employé."),
    ("de", "Das Unternehmen teilte am Montag mit, dass die Daten der Kunden nicht mehr sicher waren."),
    ("es", "La empresa dijo el lunes que los datos de sus clientes fueron robados por un empleado."),
    ("pt", "A empresa disse na segunda-feira que os dados dos seus clientes não foram usados por um funcionário."),
    ("it", "La società ha detto lunedì che i dati dei suoi clienti sono stati rubati da un dipendente."),
    ("nl", "Het bedrijf zei maandag dat de gegevens van de klanten niet meer veilig waren door een fout."),
    ("pl", "Firma poinformowała w poniedziałek, że dane klientów nie były już bezpieczne przez błąd."),
    (
      "tr",
      "Şirket pazartesi günü müşterilerin verilerinin bir çalışan tarafından çalındığını ve bunun için üzgün olduğunu söyledi."
    ),
    ("ru", "Компания сообщила в понедельник, что данные клиентов были украдены сотрудником, и это не первый случай."),
    ("uk", "Компанія повідомила в понеділок, що дані клієнтів було викрадено працівником, і це не перший випадок."),
    ("ar", "قالت الشركة يوم الاثنين إن بيانات العملاء قد سرقت من قبل موظف في الشركة وهو ما لم يحدث من قبل."),
    ("fa", "این شرکت روز دوشنبه گفت که داده های مشتریان را یک کارمند برده است و برای آن متاسف است."),
    ("he", "החברה אמרה ביום שני כי הנתונים של הלקוחות נגנבו על ידי עובד של החברה."),
    ("hi", "कंपनी ने सोमवार को कहा कि ग्राहकों का डेटा एक कर्मचारी ने चुरा लिया था और इसके लिए वह खेद है।"),
    ("bn", "কোম্পানি সোমবার বলেছে যে গ্রাহকদের তথ্য একজন কর্মচারী চুরি করেছে এবং এই জন্য তারা দুঃখিত।"),
    ("th", "บริษัทกล่าวเมื่อวันจันทร์ว่าข้อมูลของลูกค้าถูกขโมยโดยพนักงาน"),
    (
      "vi", "Công ty cho biết hôm thứ Hai rằng dữ liệu của khách hàng đã bị một nhân viên lấy đi và không được trả lại."
    ),
    ("ja", "会社は月曜日、顧客の情報が社員によって盗まれたと発表した。"),
    ("ko", "회사는 월요일에 고객의 정보가 직원에 의해 유출되었다고 밝혔다."),
    ("zh-Hans", "公司周一说，这个问题发生时，一名员工对客户数据进行了访问，他们为此道歉。"),
    ("zh-Hant", "公司週一說，這個問題發生時，一名員工對客戶資料進行了存取，他們為此道歉。"),
    ("sv", "Företaget sade på måndagen att kundernas uppgifter inte längre var säkra och att det är ett fel."),
    (
      "da",
      "Virksomheden sagde mandag, at kundernes oplysninger ikke længere var sikre, og at det blev opdaget af en ansat efter fejlen."
    ),
    (
      "no",
      "Selskapet sa mandag at kundenes opplysninger ikke lenger var sikre, og at det ble oppdaget av en ansatt etter feilen."
    ),
    ("fi", "Yhtiö sanoi maanantaina, että asiakkaiden tiedot eivät olleet enää turvassa, koska joku oli ne vienyt."),
    (
      "cs",
      "Společnost v pondělí uvedla, že údaje zákazníků nebyly v bezpečí, protože je zaměstnanec ukradl a které už má."
    ),
    (
      "hu", "A cég hétfőn azt közölte, hogy az ügyfelek adatai nem voltak biztonságban, és ezt egy dolgozó vette észre."
    ),
    (
      "ro",
      "Compania a spus luni că datele clienților nu mai sunt în siguranță și că acestea au fost luate de un angajat."
    ),
    ("el", "Η εταιρεία είπε τη Δευτέρα ότι τα δεδομένα των πελατών δεν ήταν ασφαλή."),
  ])
  func `a language is told by its own words`(tag: String, text: String) {
    #expect(language(text) == tag)
  }

  private func language(_ text: String, hint: String? = nil) -> String? {
    LanguageDetector.language(of: [passage(text)], hint: hint)
  }

  private func passage(_ text: String) -> Passage { Passage(Array(text.utf8), gap: 0) }

  @Test func `the page's claim is a hint, not an answer`() {
    let german = "Das Unternehmen teilte am Montag mit, dass die Daten der Kunden nicht sicher waren."
    #expect(language(german, hint: "en") == "de")
  }

  @Test func `a text without words has the language the page claims, or none`() {
    #expect(language("12 345", hint: "fr") == "fr")
    #expect(language("12 345") == nil)
  }

  @Test func `names and results leave the answer to the rest of the page`() {
    let results = [
      "1. Wegner, Rebecca SV Ulm 1,60 m a.V.", "2. Le Roux, Ana TSV Hof n.a.", "3. Merk, Lea LG Bad Ems 1,50 m",
    ]
    let menu = "Die Ergebnisse der Stadt und was die anderen noch nicht haben"
    #expect(LanguageDetector.language(of: results.map(passage), others: [passage(menu)]) == "de")
  }

  @Test func `the story is asked before what an archive says above it`() throws {
    let notice =
      "These crawls are part of an effort to archive pages as they are created and the pages that they refer to."
    let story = """
      Das Unternehmen teilte am Montag mit, dass die Daten der Kunden nach dem Angriff nicht mehr sicher waren.
      """
    let page = """
      <html><body><p>\(notice)</p><p>\(notice)</p><p>\(notice)</p><h1>Daten der Kunden nicht sicher</h1>
      \(String(repeating: "<p>\(story)</p>", count: 16))</body></html>
      """
    #expect(try Reader.read(Array(page.utf8), named: "a.html").language == "de")
  }

  // MARK: Scripts

  private func tag(_ text: String) -> String? {
    var scripts = ScriptCount()
    scripts.count(Array(text.utf8))
    return scripts.tag
  }

  @Test(
    arguments: [
      ("한국어", "ko"), ("これは日本語", "ja"), ("カタカナ", "ja"), ("这国们", "zh-Hans"), ("這國們", "zh-Hant"), ("山水人", "zh"),
      ("ภาษาไทย", "th"),
      ("עברית", "he"), ("Ελληνικά", "el"), ("বাংলা", "bn"), ("English", nil), ("русский", nil), ("العربية", nil),
      ("", nil), ("123", nil),
    ] as [(String, String?)])
  func `a script that one known language uses tells it`(text: String, language: String?) {
    #expect(tag(text) == language)
  }

  @Test func `a third of the letters is enough, less is a quotation`() {
    #expect(tag("한국 abcd") == "ko")
    #expect(tag("한국 abcde") == nil)
  }

  @Test func `letters are counted, figures and marks are not`() {
    var scripts = ScriptCount()
    scripts.count(Array("Ab 12 дом, 漢字!".utf8))
    #expect(scripts.all == 7)
  }

  // MARK: Claims

  @Test func `a claim of a language that nobody knows is not taken`() {
    #expect(language("12 345", hint: "tlh") == nil)
  }

  @Test func `a near relative is told by the page's claim`() {
    let text = "Selskapet har en ny direktør"
    #expect(language(text, hint: "no") == "no")
    #expect(language(text, hint: "da") == "da")
  }

  @Test func `initials and units are words of no language`() {
    // "a", "y", "e", "o" are words of Spanish, Portuguese or Italian; with a point or after a number they are not.
    #expect(language("John A. Smith, 5 m, Peter O. Example, n.a. 12 e") == nil)
  }

  @Test(arguments: [("The Case Of The Shop And The Bank", "en"), ("Der Fall Des Ladens Und Der Bank", "de")])
  func `words with a capital are words of their language all the same`(text: String, expected: String) {
    #expect(language(text) == expected)
  }
}
