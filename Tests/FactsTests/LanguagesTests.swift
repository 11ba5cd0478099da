import Facts
import Incidents
import Testing

/// One made-up fine and one made-up breach in each language.
struct LanguagesTests {
  struct Fine: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    let penalty: String
    let company: String
    let regulator: String?
    var testDescription: String { language }

    init(_ language: String, _ text: String, _ penalty: String, _ company: String, _ regulator: String?) {
      self.language = language
      self.text = text
      self.penalty = penalty
      self.company = company
      self.regulator = regulator
    }
  }

  static let fines = [
    Fine(
      "en",
      "The Information Commissioner's Office has fined Vodafone £3.4 million for failing to protect customer data.",
      "3400000 GBP", "Vodafone", "ICO"),
    Fine(
      "id",
      "Komisi Perlindungan Data Irlandia menjatuhkan denda sebesar 210 juta euro kepada TikTok atas pelanggaran data pribadi.",
      "210000000 EUR", "TikTok", "DPC"),
    Fine(
      "ms",
      "Jabatan Perlindungan Data Peribadi mengenakan denda RM250,000 ke atas Maxis kerana kebocoran data peribadi pelanggan.",
      "250000 MYR", "Maxis", "JPDP"),
    Fine(
      "fr",
      "La CNIL a prononcé une amende de 2,75 millions d'euros à l'encontre de Carrefour pour des manquements au RGPD.",
      "2750000 EUR", "Carrefour", "CNIL"),
    Fine(
      "de",
      "Der Hamburgische Beauftragte für Datenschutz verhängte gegen Vattenfall ein Bußgeld in Höhe von 901.388 Euro.",
      "901388 EUR", "Vattenfall", "HmbBfDI"),
    Fine(
      "es",
      "La AEPD ha multado a CaixaBank con 6,2 millones de euros por el tratamiento de datos personales sin consentimiento.",
      "6200000 EUR", "CaixaBank", "AEPD"),
    Fine(
      "pt",
      "A ANPD aplicou multa de R$ 14,4 mil à Telekall por violação da LGPD e uso de dados pessoais sem base legal.",
      "14400 BRL", "Telekall", "ANPD"),
    Fine(
      "it",
      "Il Garante privacy ha sanzionato Fastweb per un milione e quattrocentomila euro per telemarketing senza consenso.",
      "1400000 EUR", "Fastweb", "Garante"),
    Fine(
      "nl",
      "De Autoriteit Persoonsgegevens legt Booking.com een boete op van 475.000 euro voor het te laat melden van een datalek.",
      "475000 EUR", "Booking.com", "AP"),
    Fine(
      "pl",
      "Prezes UODO nałożył na Virgin Mobile Polska karę w wysokości 1,9 mln zł za naruszenie ochrony danych osobowych.",
      "1900000 PLN", "Virgin Mobile Polska", "UODO"),
    Fine(
      "tr",
      "Kişisel Verileri Koruma Kurulu, veri ihlali nedeniyle Yemeksepeti'ne 1 milyon 900 bin lira idari para cezası verdi.",
      "1900000 TRY", "Yemeksepeti", "KVKK"),
    Fine(
      "ru", "Суд оштрафовал «Яндекс» на 60 тыс. рублей за утечку персональных данных по протоколу Роскомнадзора.",
      "60000 RUB", "Yandex", "Roskomnadzor"),
    Fine(
      "uk", "Суд оштрафував «Vodafone» на 60 тис. гривень за витік персональних даних клієнтів.", "60000 UAH",
      "Vodafone",
      nil),
    Fine(
      "ar", "فرضت هيئة حماية البيانات الأيرلندية غرامة قدرها 91 مليون يورو على ميتا Meta بسبب تخزين كلمات المرور.",
      "91000000 EUR", "Meta", "DPC"),
    Fine("ja", "個人情報保護委員会は、楽天に対し個人情報の漏えいを理由に3億5千万円の課徴金を科した。", "350000000 JPY", "Rakuten", "PPC"),
    Fine("zh", "国家网信办对滴滴全球处以人民币80.26亿元罚款，原因是违法收集用户个人信息。", "8026000000 CNY", "Didi", "CAC"),
    Fine("ko", "개인정보보호위원회는 카카오에 개인정보 유출 책임을 물어 과징금 151억4196만원을 부과했다.", "15141960000 KRW", "Kakao", "PIPC"),
    Fine(
      "vi", "Ủy ban Bảo vệ Dữ liệu Ireland phạt LinkedIn 310 triệu euro vì xử lý trái phép dữ liệu cá nhân.",
      "310000000 EUR", "LinkedIn", "DPC"),
    Fine(
      "hi", "डेटा संरक्षण बोर्ड ने निजी डेटा लीक के मामले में एयरटेल पर 2.5 करोड़ रुपये का जुर्माना लगाया।", "25000000 INR", "Airtel",
      "Data Protection Board of India"),
  ]

  @Test(arguments: fines) func `a fine is found with its payer and its authority`(_ fine: Fine) {
    let facts = MadeArticle.facts(fine.language, fine.text)
    #expect(facts.penaltyWords == [fine.penalty])
    #expect(facts.parties.companies == [fine.company])
    #expect(facts.penalties.first.map { $0.unit ?? $0.company } == fine.company)
    if let regulator = fine.regulator { #expect(facts.parties.regulators == [regulator]) }
  }

  struct Breach: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    let count: Int
    let company: String
    let categories: Set<DataCategory>
    var testDescription: String { language }

    init(_ language: String, _ text: String, _ count: Int, _ company: String, _ categories: Set<DataCategory>) {
      self.language = language
      self.text = text
      self.count = count
      self.company = company
      self.categories = categories
    }
  }

  static let breaches = [
    Breach(
      "en", "Hackers stole the names, email addresses and passport numbers of 5.2 million guests of Marriott.",
      5_200_000, "Marriott", [.name, .email, .identityNumber]),
    Breach(
      "id", "Peretas mencuri data pribadi 91 juta pengguna Tokopedia, termasuk nama, email, dan nomor telepon.",
      91_000_000, "Tokopedia", [.name, .email, .phone]),
    Breach(
      "ms", "Penggodam mencuri data peribadi 46.2 juta pelanggan Maxis, termasuk alamat dan nombor telefon.",
      46_200_000, "Maxis", [.address, .phone]),
    Breach(
      "fr", "Des pirates ont dérobé les noms, les adresses e-mail et les IBAN de 19,2 millions de clients de SFR.",
      19_200_000, "SFR", [.name, .email, .financial]),
    Breach(
      "de", "Hacker erbeuteten bei Europcar Namen, E-Mail-Adressen und Passwörter von 200.000 Kunden.", 200_000,
      "Europcar", [.name, .email, .credentials]),
    Breach(
      "es",
      "Unos piratas informáticos robaron nombres, correos electrónicos y contraseñas de 850.000 clientes de Iberdrola.",
      850_000, "Iberdrola", [.name, .email, .credentials]),
    Breach(
      "pt", "Hackers vazaram nomes, CPFs e telefones de 223 milhões de brasileiros a partir da Serasa.", 223_000_000,
      "Serasa Experian", [.name, .identityNumber, .phone]),
    Breach(
      "it",
      "Gli hacker hanno sottratto nomi, codici fiscali e numeri di telefono di 2,5 milioni di clienti di Fastweb.",
      2_500_000, "Fastweb", [.name, .identityNumber, .phone]),
    Breach(
      "nl", "Hackers hebben namen, e-mailadressen en wachtwoorden van 6,2 miljoen klanten van Odido gestolen.",
      6_200_000, "Odido", [.name, .email, .credentials]),
    Breach(
      "pl", "Hakerzy wykradli imiona, numery PESEL i adresy e-mail 2,2 mln klientów sklepu Morele.net.", 2_200_000,
      "Morele.net", [.name, .identityNumber, .email]),
    Breach(
      "tr",
      "Saldırganlar Yemeksepeti'nin 21 milyon 504 bin kullanıcısının isim, telefon ve adres bilgilerini ele geçirdi.",
      21_504_000, "Yemeksepeti", [.name, .phone, .address]),
    Breach(
      "ru", "Хакеры похитили имена, телефоны и адреса 6,5 млн клиентов «СДЭК».", 6_500_000, "CDEK",
      [.name, .phone, .address]),
    Breach(
      "uk", "Хакери викрали імена, телефони та адреси 6,5 млн клієнтів «Vodafone».", 6_500_000, "Vodafone",
      [.name, .phone, .address]),
    Breach(
      "ar", "سرق قراصنة أسماء وعناوين البريد الإلكتروني وأرقام هواتف 3 ملايين عميل لدى شركة Careem.", 3_000_000,
      "Careem", [.name, .email, .phone]),
    Breach("ja", "不正アクセスにより、ヤマダ電機の利用者3万7832人分の氏名と電話番号が流出した。", 37_832, "Yamada Denki", [.name, .phone]),
    Breach("zh", "黑客入侵国泰航空，窃取940万名乘客的姓名、护照号码和电子邮件。", 9_400_000, "Cathay Pacific", [.name, .identityNumber, .email]),
    Breach("ko", "해킹으로 롯데카드 고객 297만명의 이름과 카드번호, 전화번호가 유출됐다.", 2_970_000, "Lotte Card", [.name, .financial, .phone]),
    Breach(
      "vi", "Tin tặc đánh cắp họ tên, email và số điện thoại của 23 triệu khách hàng Vietnam Airlines.", 23_000_000,
      "Vietnam Airlines", [.name, .email, .phone]),
    Breach(
      "hi", "हैकरों ने एयर इंडिया के 45 लाख यात्रियों के नाम, पासपोर्ट और क्रेडिट कार्ड की जानकारी चोरी की।", 4_500_000, "Air India",
      [.name, .identityNumber, .financial]),
  ]

  @Test(arguments: breaches) func `a breach is found with its count and its data`(_ breach: Breach) {
    let facts = MadeArticle.facts(breach.language, headline: breach.text, breach.text)
    #expect(facts.counts == [breach.count])
    #expect(facts.parties.companies == [breach.company])
    #expect(Set(facts.categories) == breach.categories)
    #expect(facts.actions.contains(.externalHack))
    #expect(facts.penalties.isEmpty)
  }
}
