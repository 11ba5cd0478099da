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
    #expect(LanguageDetector.language(of: [Array(text.utf8)]) == tag)
  }

  @Test func `the page's claim is a hint, not an answer`() {
    let german = Array("Das Unternehmen teilte am Montag mit, dass die Daten der Kunden nicht sicher waren.".utf8)
    #expect(LanguageDetector.language(of: [german], hint: "en") == "de")
  }

  @Test func `a text without words has the language the page claims, or none`() {
    #expect(LanguageDetector.language(of: [Array("12 345".utf8)], hint: "fr") == "fr")
    #expect(LanguageDetector.language(of: [Array("12 345".utf8)]) == nil)
  }
}
