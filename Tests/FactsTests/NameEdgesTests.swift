@testable import Facts
import Testing

/// Names that are parts of longer words, and names that go on.
struct NameEdgesTests {
  private func names(_ language: String, _ text: String) -> [String] {
    let scan = MadeArticle.scan(language, text)
    return scan.matches.compactMap { match in
      guard case .organisation(let index) = match.meaning else { return nil }
      return scan.lexicon.organisations[index].name
    }
  }

  @Test(arguments: [
    ("ko", "메타버스와 메타인지"), ("ko", "애플민트 향기"), ("ja", "メタリックな色"), ("ja", "アップルミント"), ("ja", "パイナップル"),
    ("zh", "三星期后"), ("zh", "一家三星餐厅"), ("zh", "苹果汁"), ("ar", "أبلغ المستخدمين"), ("ar", "كابل بحري"), ("ar", "قابلية"),
    ("hi", "मेटाबॉलिक रोग"), ("de", "Die Meta-Daten lagen offen."), ("zh", "北京东城区的民宿"), ("zh", "常接待欧美团队"), ("zh", "轻微信息泄露"),
    ("zh", "局域网易受攻击"), ("ru", "Магнитогорск и Магнитные бури"), ("de", "Ein Bayer klagte."),
    ("ru", "Газпромовский дом"),
  ]) func `a name inside a longer word is none`(language: String, text: String) {
    #expect(names(language, text).isEmpty)
  }

  @Test(arguments: [
    ("ko", "메타는 벌금을 냈다", "Meta"), ("ko", "애플이 발표했다", "Apple"), ("ko", "쿠팡에서 유출", "Coupang"),
    ("ko", "애플코리아", "Apple"), ("ko", "애플, 유출", "Apple"), ("ja", "アップルは発表した", "Apple"),
    ("ja", "米アップル社", "Apple"), ("ja", "アップルジャパン", "Apple"), ("zh", "三星被罚款", "Samsung"),
    ("ar", "شركة أبل الأمريكية", "Apple"), ("hi", "एप्पल ने कहा", "Apple"), ("zh", "北京的京东仓库", "JD.com"),
    ("zh", "微信信息泄露", "WeChat"), ("en", "CapitalOne told customers", "Capital One"),
  ]) func `a name with its particle or with what names go on with is one`(language: String, text: String, name: String)
  {
    #expect(names(language, text) == [name])
  }

  @Test(arguments: [
    ("Target was hacked, it told customers.", "Target"), ("Ring admits a leak.", "Ring"),
    ("Signal has confirmed it.", "Signal"),
  ]) func `a common word that does what companies do is a name`(text: String, name: String) {
    #expect(names("en", text) == [name])
  }

  @Test(arguments: ["Target audiences differ.", "Ring the bell.", "Signal strength fell.", "Orange juice was sold."])
  func `a common word that begins a sentence is none`(text: String) {
    #expect(names("en", text).isEmpty)
  }

  @Test(arguments: [
    ("Harbour Bank was fined £3 million over a data breach.", "Harbour Bank"),
    ("Quillmark Holdings Pty Limited was fined $3 million over a data breach.", "Quillmark Holdings"),
    ("Quillmark Holdings Ltd was fined $3 million over a data breach.", "Quillmark Holdings"),
  ]) func `what kind of company it is may be a part of its name`(text: String, name: String) {
    let facts = MadeArticle.facts("en", headline: "Fine over data breach", text, "The fine is large.")
    #expect(facts.parties.companies == [name])
  }
}

extension NameEdgesTests {
  @Test func `the end of a Korean word is no currency before a number`() {
    #expect(MadeArticle.money("ko", "공정위는 갑질을 이유로 2249억원의 과징금을 부과했다.") == ["224900000000 KRW"])
    #expect(MadeArticle.money("ko", "위원회는 과징금 유로 30만을 부과했다.") == ["300000 EUR"])
  }
}
