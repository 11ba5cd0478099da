import Incidents
import Testing

/// What is written of the calendar, and which year it means.
struct CalendarTests {
  /// No day, month or year of a date counts anybody.
  @Test(arguments: [
    ("en", "The leak of 7 June customers noticed at once."), ("en", "On August 9 users were hacked."),
    ("en", "Hacked on Oct. 12 customers complained."), ("de", "Am 9. August Kunden gehackt."),
    ("fr", "Le 9 août clients piratés, données volées."), ("es", "El 9 de agosto clientes hackeados."),
    ("pt", "Em 9 de agosto clientes afetados."), ("it", "Il 9 agosto clienti colpiti."),
    ("nl", "Op 9 augustus klanten gehackt."), ("pl", "Wyciek: 9 sierpnia klientów okradziono."),
    ("ru", "Утечка 9 августа клиентов затронула."), ("tr", "Sızıntı: 9 Ağustos müşteri verileri çalındı."),
    ("id", "Kebocoran pada 9 Agustus pelanggan terdampak."), ("ja", "8月9日に利用者の情報が流出した。"),
    ("ja", "9日に利用者の情報が流出した。"), ("zh", "8月9日用户数据泄露。"), ("ko", "8월 9일 고객 정보가 유출됐다."),
    ("vi", "Ngày 9 tháng 8 khách hàng bị lộ dữ liệu."), ("ar", "في 9 أغسطس عملاء تسربت بياناتهم."),
    ("hi", "9 अगस्त ग्राहकों का डेटा लीक हुआ।"),
  ]) func `a number that is part of a date counts nobody`(language: String, text: String) {
    #expect(MadeArticle.counts(language, published: "2022-11-02", text).isEmpty)
  }

  @Test(arguments: [
    ("en", "In June 4,500 customers were hacked.", 4500), ("en", "On June 7, 350 customers were hacked.", 350),
    ("ja", "8月9日、利用者300人の情報が流出した。", 300), ("de", "Am 9. August wurden 350 Kunden gehackt.", 350),
    ("en", "On August 9 million customers? No: 9 million customers were hacked.", 9_000_000),
  ]) func `a count beside a date counts`(language: String, text: String, count: Int) {
    #expect(MadeArticle.counts(language, published: "2022-11-02", text) == [count])
  }

  /// Published on Wednesday 2 November 2022.
  @Test(arguments: [
    ("en", "in July", "2022-07"), ("en", "on July 9", "2022-07-09"), ("en", "last December", "2021-12"),
    ("en", "in late March", "2022-03"), ("en", "on Oct. 30", "2022-10-30"), ("de", "im Juli", "2022-07"),
    ("de", "am 9. Juli", "2022-07-09"), ("fr", "en mai dernier", "2022-05"), ("es", "en junio", "2022-06"),
    ("es", "el 4 de mayo", "2022-05-04"), ("pt", "em junho", "2022-06"), ("it", "lo scorso maggio", "2022-05"),
    ("nl", "in juni", "2022-06"), ("pl", "w czerwcu", "2022-06"), ("ru", "в июне", "2022-06"),
    ("ru", "4 мая", "2022-05-04"), ("ja", "6月に", "2022-06"), ("ja", "6月4日に", "2022-06-04"),
    ("zh", "6月4日", "2022-06-04"), ("ko", "6월 4일", "2022-06-04"), ("vi", "vào tháng 6", "2022-06"),
    ("ar", "في يونيو", "2022-06"), ("hi", "जून में", "2022-06"), ("id", "pada Juni", "2022-06"),
  ]) func `a month or day without a year is the latest before publication`(
    language: String, text: String, expected: String
  ) {
    #expect(MadeArticle.dates(language, text, published: "2022-11-02") == [expected])
  }

  /// Published on Wednesday 2 November 2022.
  @Test(arguments: [
    ("zh", "去年6月", "2021-06"), ("ja", "昨年6月4日", "2021-06-04"), ("ko", "지난해 6월", "2021-06"),
    ("en", "in June last year", "2021-06"), ("en", "in June of last year", "2021-06"),
    ("pt", "em junho do ano passado", "2021-06"),
    ("es", "en junio del año pasado", "2021-06"), ("ru", "в июне прошлого года", "2021-06"),
    ("vi", "tháng 6 năm ngoái", "2021-06"),
    ("id", "Juni tahun lalu", "2021-06"), ("en", "in June this year", "2022-06"), ("zh", "三年前", "2019"),
    ("en", "a year ago", "2021"),
    ("de", "vor einem Jahr", "2021"),
  ]) func `a year may be said of a month in words`(language: String, text: String, expected: String) {
    #expect(MadeArticle.dates(language, text, published: "2022-11-02") == [expected])
  }

  @Test(arguments: ["next June", "on November 20", "by December", "they may, in time, march on", "May be"])
  func `what is still to come or no month is no date`(text: String) {
    #expect(MadeArticle.dates("en", text, published: "2022-11-02").isEmpty)
  }

  @Test(arguments: [
    ("en", "between June 2 and June 9, 2021", "2021-06-02/2021-06-09"),
    ("en", "June 2-9, 2021", "2021-06-02/2021-06-09"),
    ("en", "from November 2019 to February 2020", "2019-11/2020-02"), ("en", "from 2016 to 2019", "2016/2019"),
    ("en", "November to February 2020", "2019-11/2020-02"), ("en", "2016-2019", "2016/2019"),
    ("de", "zwischen 2016 und 2019", "2016/2019"), ("de", "2.-9. Juni 2021", "2021-06-02/2021-06-09"),
    ("de", "von Juni bis August 2021", "2021-06/2021-08"), ("fr", "de juin à août 2021", "2021-06/2021-08"),
    ("fr", "entre le 2 et le 9 juin 2021", "2021-06-02/2021-06-09"), ("es", "entre 2016 y 2019", "2016/2019"),
    ("es", "de junio a agosto de 2021", "2021-06/2021-08"), ("pt", "entre 2016 e 2019", "2016/2019"),
    ("it", "tra il 2016 e il 2019", "2016/2019"), ("nl", "tussen 2016 en 2019", "2016/2019"),
    ("pl", "od czerwca do sierpnia 2021", "2021-06/2021-08"), ("ru", "с июня по август 2021", "2021-06/2021-08"),
    ("ja", "2021年6月から8月まで", "2021-06/2021-08"), ("ja", "6月2日から9日", "2022-06-02/2022-06-09"),
    ("zh", "2021年6月至8月", "2021-06/2021-08"), ("ko", "2021년 6월부터 8월까지", "2021-06/2021-08"),
    ("vi", "từ tháng 6 đến tháng 8 năm 2021", "2021-06/2021-08"),
    ("en", "from late 2019 until early 2021", "2019/2021"),
    ("en", "between the end of 2019 and the beginning of 2021", "2019/2021"),
    ("de", "von Ende 2019 bis Anfang 2021", "2019/2021"),
    ("fr", "de fin 2019 à début 2021", "2019/2021"), ("es", "de finales de 2019 a principios de 2021", "2019/2021"),
    ("nl", "van eind 2019 tot begin 2021", "2019/2021"), ("zh", "2019年底至2021年初", "2019/2021"),
    ("vi", "từ cuối năm 2019 đến đầu năm 2021", "2019/2021"),
  ]) func `a range keeps both ends`(language: String, text: String, expected: String) {
    #expect(MadeArticle.dates(language, text, published: "2022-11-02") == [expected])
  }

  @Test(arguments: [
    ("de", "am 04.09.2021", "2021-09-04"), ("ru", "04.09.2021", "2021-09-04"), ("fr", "le 04/09/2021", "2021-09-04"),
    ("es", "el 4/9/2021", "2021-09-04"), ("nl", "op 04-09-2021", "2021-09-04"), ("en", "on 2021-09-04", "2021-09-04"),
    ("zh", "2021/9/4", "2021-09-04"), ("ko", "2021. 9. 4.", "2021-09-04"),
    // Nobody says whether this is America's English; figures above twelve tell.
    ("en", "on 04/09/2021", "2021"), ("en", "on 25/09/2021", "2021-09-25"), ("en", "on 09/25/2021", "2021-09-25"),
    ("en", "Sept. 4, 2021", "2021-09-04"), ("en", "September 4th, 2021", "2021-09-04"),
    ("en", "the 4th of September, 2021", "2021-09-04"),
  ]) func `a date in figures is read as its language orders it`(language: String, text: String, expected: String) {
    #expect(MadeArticle.dates(language, text) == [expected])
  }

  @Test(arguments: ["1.10.2", "version 10.9.8.7", "99.99.2021", "call 555-0199", "CVE-2021-4444"])
  func `versions and codes are no dates`(text: String) {
    #expect(MadeArticle.dates("en", text).isEmpty)
  }

  /// Published on Wednesday 2 November 2022.
  @Test(arguments: [
    ("en", "two years ago", "2020"), ("en", "six days ago", "2022-10-27"), ("en", "14 months ago", "2021-09"),
    ("de", "vor zwei Jahren", "2020"), ("fr", "il y a deux ans", "2020"), ("es", "hace dos años", "2020"),
    ("pt", "há dois anos", "2020"), ("it", "due anni fa", "2020"), ("nl", "twee jaar geleden", "2020"),
    ("pl", "dwa lata temu", "2020"), ("tr", "iki yıl önce", "2020"), ("ru", "два года назад", "2020"),
    ("ja", "6日前", "2022-10-27"), ("zh", "6天前", "2022-10-27"), ("ko", "2년 전", "2020"),
    ("vi", "hai năm trước", "2020"), ("hi", "दो साल पहले", "2020"), ("id", "dua tahun lalu", "2020"),
  ]) func `so long ago is counted from the day of publication`(language: String, text: String, expected: String) {
    #expect(MadeArticle.dates(language, text, published: "2022-11-02").contains(expected))
  }

  /// Published on Wednesday 2 November 2022.
  @Test(arguments: [
    ("en", "last Wednesday", "2022-10-26"), ("en", "Wednesday", "2022-11-02"), ("en", "last Monday", "2022-10-31"),
    ("fr", "mercredi dernier", "2022-10-26"), ("de", "am vergangenen Mittwoch", "2022-10-26"),
    ("es", "el miércoles pasado", "2022-10-26"), ("ru", "в прошлую среду", "2022-10-26"),
  ]) func `last Wednesday is not today`(language: String, text: String, expected: String) {
    #expect(MadeArticle.dates(language, text, published: "2022-11-02") == [expected])
  }

  @Test(arguments: [
    ("en", "next Friday"), ("en", "a sale on Cyber Monday"), ("en", "fixed on Patch Tuesday"),
    ("fr", "vendredi prochain"),
    ("de", "am kommenden Freitag"), ("es", "el próximo viernes"), ("it", "venerdì prossimo"), ("nl", "komende vrijdag"),
    ("pt", "na próxima sexta-feira"), ("ru", "в следующую пятницу"), ("id", "Jumat depan"), ("ar", "الجمعة المقبل"),
    ("vi", "thứ Sáu tuần tới"), ("hi", "अगले शुक्रवार"), ("zh", "下周五"), ("ko", "다음 주 금요일"), ("tr", "gelecek Cuma"),
  ]) func `a weekday to come or in a name is no date`(language: String, text: String) {
    #expect(MadeArticle.dates(language, text, published: "2022-11-02").isEmpty)
  }

  @Test(arguments: [
    ("en", "It broke the Privacy Act 2014."), ("en", "It ran Exchange Server 2016."),
    ("en", "It exposed 2016 patients."),
    ("en", "Acme, established in 2011, was hacked."), ("de", "Die 2011 gegründete Acme wurde gehackt."),
    ("de", "Es gilt das Gesetz von 2012."), ("fr", "Acme, fondée en 2011, a été piratée."),
    ("es", "La Ley 1581 de 2012 lo prohíbe."), ("it", "Acme, fondata nel 2011, è stata violata."),
    ("ja", "2011年に設立されたアクメ社"), ("zh", "公司成立于2011年"), ("ko", "2011년 설립된 회사"),
    ("ru", "Компания, основанная в 2011 году, взломана."), ("nl", "Acme, opgericht in 2011, is gehackt."),
    ("ja", "2016人の情報が流出した。"),
  ]) func `the year of a name, a law, a founding or a count is no date`(language: String, text: String) {
    #expect(MadeArticle.dates(language, text).isEmpty)
  }

  @Test(arguments: [
    ("en", "In 2016 customers of Acme were hacked.", ["2016"]), ("de", "Ende 2016 wurde Acme gehackt.", ["2016"]),
    ("en", "Acme, founded in 2011 and hacked in 2016, said so.", ["2016"]),
    ("en", "It broke the Act in 2016.", ["2016"]),
  ]) func `a year that something happened in is one`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.dates(language, text) == expected)
  }
}
