import Incidents
import Testing

@testable import Reading

/// The day of publication among the other days that a page names.
struct PublishedDayTests {
  private func day(
    head: String = "", top: String = "", byline: String = "", below: String = "", lang: String = "en"
  ) throws -> String? {
    let lines = [
      "The toll road said on Friday that the plates of 5,300 drivers had been shown to anybody who asked for a receipt.",
      "A driver saw the trips of another on his own account and told the toll road, which closed the page at once.",
      "The trips of a whole year could be read, the toll road said, but neither names nor cards were shown beside them.",
    ]
    let page =
      "<html lang=\(lang)><head>\(head)</head><body>\(top)<h1>Toll road showed trips of 5,300 drivers</h1>\(byline)"
      + lines.map { "<p>\($0)</p>" }.joined() + "\(below)</body></html>"
    return try Reader.read(Array(page.utf8), named: "a.html").published?.date.edtf
  }

  @Test(arguments: [
    ("en", "Updated: 4 July 2021 | Published: 2 July 2021"), ("en", "Published on 2 July 2021, updated on 4 July 2021"),
    ("en", "2 July 2021 (updated 4 July 2021)"), ("de", "Aktualisiert am 4. Juli 2021, veröffentlicht am 2. Juli 2021"),
    ("fr", "Mis à jour le 4 juillet 2021, publié le 2 juillet 2021"),
    ("es", "Actualizado el 4 de julio de 2021 · Publicado el 2 de julio de 2021"),
    ("pl", "Aktualizacja: 4 lipca 2021, publikacja: 2 lipca 2021"),
    ("cs", "Aktualizováno 4. července 2021, vydáno 2. července 2021"),
    ("ru", "Обновлено 4 июля 2021, опубликовано 2 июля 2021"),
    ("tr", "Güncelleme: 4 Temmuz 2021, Giriş: 2 Temmuz 2021"),
    ("ko", "수정 2021.07.04 10:00 입력 2021.07.02 08:00"), ("ja", "更新：2021年7月4日 公開：2021年7月2日"),
    ("zh", "更新时间：2021年7月4日 发布时间：2021年7月2日"), ("hu", "Frissítve: 2021. július 4., megjelent: 2021. július 2."),
  ])
  func `of a day of change and one of publication the latter is told`(lang: String, byline: String) throws {
    #expect(try day(byline: "<p>\(byline)</p>", lang: lang) == "2021-07-02")
  }

  @Test(arguments: [
    "<p>Updated <time datetime='2021-07-04'>4 July</time>, published <time datetime='2021-07-02'>2 July</time></p>",
    "<p>Published <time datetime='2021-07-02'>2 July</time>, updated <time datetime='2021-07-04'>4 July</time></p>",
    "<p><time itemprop='dateModified' datetime='2021-07-04'>x</time> <time itemprop='datePublished' datetime='2021-07-02'>y</time></p>",
    "<p><time class='updated' datetime='2021-07-04'>x</time> <time class='entry-date' datetime='2021-07-02'>y</time></p>",
    "<p>Last updated</p><p><time datetime='2021-07-04'>x</time></p><p><time datetime='2021-07-02'><b>y</b></time></p>",
    "<p><time datetime='2021-07-04'>x</time> <time datetime='2021-07-02' pubdate>y</time></p>",
  ])
  func `a time element is of publication or of change as its words and properties say`(byline: String) throws {
    #expect(try day(byline: byline) == "2021-07-02")
  }

  @Test(arguments: [
    "<meta name=date content='1970-01-01T00:00:00Z'>",
    "<meta property='article:published_time' content='1969-12-31T19:00:00-05:00'>",
    "<meta name=pubdate content='0'>",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"1970-01-01\"}</script>",
  ])
  func `a stamp that stands for none says no day`(head: String) throws {
    #expect(try day(head: head, byline: "<p>2 July 2021</p>") == "2021-07-02")
  }

  @Test(arguments: ["<div>Monday, 5 August 2024</div>", "<p><time datetime='2024-08-05'>Monday</time></p>"])
  func `the day above the headline gives way to the byline's`(top: String) throws {
    #expect(try day(top: top, byline: "<p>Jo Ray <time datetime='2021-07-02'>2 July 2021</time></p>") == "2021-07-02")
  }

  @Test func `the day on which a page was saved gives way to a written byline`() throws {
    #expect(try day(top: "<div>Monday, 5 August 2024</div>", byline: "<p>By Jo Ray, 2 July 2021</p>") == "2021-07-02")
  }

  @Test func `the days of readers' comments are none of the article's`() throws {
    let comments =
      "<section><h3>3 comments</h3><p>Al <time datetime='2021-07-09'>9 July 2021</time></p><p>I paid that toll.</p></section>"
    #expect(try day(below: comments) == nil)
    #expect(try day(byline: "<p>2 July 2021</p>", below: comments) == "2021-07-02")
  }

  @Test(arguments: [
    "1625212800", "1625212800000", "20210702080000", "20210702",
  ])
  func `stamps of digits alone are read`(stamp: String) throws {
    #expect(try day(head: "<meta name=publish_date content='\(stamp)'>") == "2021-07-02")
    #expect(try day(byline: "<p><time datetime='\(stamp)'>some day</time></p>") == "2021-07-02")
  }

  @Test func `a stamp of seconds has its time in UTC`() {
    #expect(ISODate.published(in: "1625218260")?.description == "2021-07-02T09:31+00:00")
    #expect(ISODate.published(in: "0625218260") == nil)
    #expect(ISODate.published(in: "162521826") == nil)
  }

  @Test(arguments: [
    "//<![CDATA[\n{\"@type\":[\"Thing\",\"NewsArticle\"],\"datePublished\":[\"2021-07-02\"]}\n//]]>",
    "/*<![CDATA[*/ {\"@graph\":[{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2021-07-02\"}]} /*]]>*/",
    "<![CDATA[[{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-07-02\"}]]]>",
    "<!--\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-07-02\"}\n-->",
    "{\"@type\":\"NewsArticle\",\"datePublished\":{\"@type\":\"Date\",\"@value\":\"2021-07-02\"}}",
    "{\"@type\":\"NewsArticle\",\"datePublished\":1625212800}",
  ])
  func `linked data are read out of what they are wrapped in`(script: String) throws {
    #expect(try day(head: "<script type='application/ld+json'>\(script)</script>") == "2021-07-02")
  }
}
