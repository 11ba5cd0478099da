import Incidents
import Testing

@testable import Reading

/// Reading lists: what other programs know of articles.
@Suite struct ListTests {
  private func entries(_ text: String, named name: String = "a") throws -> [ListEntry] {
    try #require(Reader.list(Array(text.utf8), named: name)).entries
  }

  @Test func `references in CSL-JSON have days as exact as stated, and the notes and words of their owner`() throws {
    let found = try entries(
      """
      [ {"id": "lee", "type": "webpage", "title": "Company  fined", "URL": "https://o.org/1", "issued": {"date-parts": [[2021, 3, 4]]},
         "author": [{"family": "Lee", "given": "Ann"}, {"literal": "The Desk"}], "container-title": "The Outlet",
         "note": "see p. 3", "keyword": "fine, GDPR", "accessed": {"date-parts": [[2022, 1, 1]]}},
        {"id": 7, "type": "book", "title": "Privacy", "issued": {"date-parts": [["2019"]]}},
        {"id": 8, "type": "report", "title": "Report", "issued": {"raw": "2020-05"}} ]
      """)
    #expect(found.map(\.title) == ["Company fined", "Privacy", "Report"])
    #expect(found.map { $0.published?.date.edtf } == ["2021-03-04", "2019", "2020-05"])
    #expect(found[0].address == "https://o.org/1" && found[0].outlet == "The Outlet")
    #expect(found[0].authors == ["Ann Lee", "The Desk"])
    #expect(found[0].notes == ["see p. 3"] && found[0].tags == ["fine", "GDPR"])
  }

  @Test func `what services save has the article's day, never that of saving, and what was marked in it`() throws {
    let saved = try entries(
      """
      [{"title": "One", "url": "https://o.org/1", "is_archived": 0, "created_at": "2016-09-08T11:55:58+0200",
        "published_at": "2015-01-02T00:00:00+0100", "tags": ["leak", "fine"], "content": "<p>The text of it.</p>",
        "annotations": [{"text": "check this", "quote": "text of"}]},
       {"title": "Two", "url": "https://o.org/2", "savedAt": "2024-10-29T16:30:11.000Z", "labels": [{"name": "later"}]}]
      """)
    #expect(saved.map { $0.published?.date.edtf } == ["2015-01-02", nil])
    #expect(saved[0].tags == ["leak", "fine"] && saved[1].tags == ["later"])
    #expect(saved[0].notes == ["“text of” check this"])
  }

  @Test(arguments: [
    #"[{"name": "x", "value": 1}, {"name": "y"}]"#, #"{"title": "x", "rows": [1, 2]}"#, "[1, 2, 3]", "{}", "[]",
    #"[{"title": "x"}, {"title": "y"}]"#,
    #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "x", "url": "https://o.org/1"}]}"#,
  ])
  func `other JSON is no list`(text: String) {
    #expect(Reader.list(Array(text.utf8), named: "a.json") == nil)
  }

  @Test func `tables are read by their heads, whoever wrote them`() throws {
    let instapaper = try entries(
      "URL,Title,Selection,Folder\r\nhttps://o.org/1,\"One, \"\"two\"\"\",,Unread\r\nhttps://o.org/2,Two,\"a\nb\",Archive\r\n",
      named: "a.csv")
    #expect(instapaper.map(\.title) == ["One, \"two\"", "Two"] && instapaper.map(\.tags) == [["Unread"], ["Archive"]])
    #expect(instapaper[1].notes == ["a\nb"])
    let pocket = try entries(
      "title,url,time_added,tags,status\nOne,https://o.org/1,1585881748,fine|leak,unread\n", named: "part_000000.csv")
    #expect(pocket[0].tags == ["fine", "leak"] && pocket[0].published == nil)
    let raindrop = try entries(
      "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n9,One,mine,theirs,https://o.org/1,Unsorted,\"a, b\",2024-01-01T00:00:00Z,,,false\n",
      named: "a.csv")
    #expect(
      raindrop[0].notes == ["mine"] && raindrop[0].tags == ["Unsorted", "a", "b"] && raindrop[0].published == nil)
    let zotero = try entries(
      "\u{FEFF}\"Key\",\"Item Type\",\"Publication Year\",\"Author\",\"Title\",\"Publication Title\",\"Url\",\"Date\",\"Date Added\",\"Notes\",\"File Attachments\",\"Manual Tags\"\n\"K1\",\"webpage\",\"2021\",\"Lee, Ann; Roe, Bob\",\"One\",\"The Outlet\",\"https://o.org/1\",\"2021-03-04\",\"2022-01-01\",\"<p>mine</p>\",\"C:\\Users\\ann\\storage\\AB12\\one.pdf; /home/ann/two.html\",\"x; y\"\n",
      named: "a.csv")
    #expect(zotero[0].published?.date.edtf == "2021-03-04" && zotero[0].authors == ["Ann Lee", "Bob Roe"])
    #expect(zotero[0].files == ["C:/Users/ann/storage/AB12/one.pdf", "/home/ann/two.html"])
    #expect(zotero[0].notes == ["mine"] && zotero[0].tags == ["x", "y"])
    let wallabag = try entries(
      "Title;URL;Tags\nOne; two;https://o.org/1;a\n".replacing("One; two", with: "\"One; two\""), named: "a.csv")
    #expect(wallabag[0].title == "One; two" && wallabag[0].address == "https://o.org/1")
  }

  @Test func `a table without titles and addresses is no list, and data`() throws {
    let table = Array("date,amount\n2020-01-01,5\n".utf8)
    #expect(Reader.list(table, named: "a.csv") == nil)
    #expect(throws: ReadingError.data) { try Reader.read(table, named: "a.csv") }
    #expect(throws: ReadingError.data) { try Reader.read(Array("{\"a\": 1}".utf8), named: "a.json") }
    #expect(throws: ReadingError.list(entries: 1)) {
      try Reader.read(Array("title,url\nOne,https://o.org/1\n".utf8), named: "a.csv")
    }
  }

  @Test func `bookmarks have tags and notes`() throws {
    let found = try entries(
      """
      <!DOCTYPE NETSCAPE-Bookmark-file-1>
      <TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
      <DL><p><DT><H3>Fines</H3><DL><p>
      <DT><A HREF="https://o.org/1" ADD_DATE="1585881748" TAGS="fine,leak">One &amp; more</A>
      <DD>what I thought
      <DT><A HREF="https://o.org/2">Two</A>
      <DT><A HREF="javascript:alert(1)">Script</A>
      </DL><p></DL>
      """)
    #expect(found.map(\.title) == ["One & more", "Two"])
    #expect(found[0].tags == ["fine", "leak"] && found[0].notes == ["what I thought"] && found[1].notes.isEmpty)
  }

  @Test func `an export of Pocket is a list, and a page about it is none`() throws {
    let export = """
      <!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
      <li><a href="https://o.org/1" time_added="1585881748" tags="fine">One</a></li>
      <li><a href="https://o.org/2" time_added="1585881749" tags="">https://o.org/2</a></li></ul></body></html>
      """
    let found = try entries(export)
    #expect(found.map(\.title) == ["One", ""] && found.map(\.address) == ["https://o.org/1", "https://o.org/2"])
    #expect(
      Reader.list(Array(export.replacing("Pocket Export", with: "On Pocket Export").utf8), named: "a.html") == nil)
  }

  @Test func `references in BibTeX are made plain`() throws {
    let found = try entries(
      #"""
      % made by hand
      @string{acm = "The {ACM}"}
      @comment{x = {y}}
      @Article{lee2021, title = {Fines of {GDPR} \& caf{\'e}s in {K}\"oln: \v{C}esk\'{y} --- {\ss}}, author = "Lee, Ann and Bob Roe",
        journal = acm # { Press}, year = 2021, month = mar, url = {https://o.org/a_b\%20c}, keywords = {fine, leak}, annote = {mine},
        file = {Full Text:files/1/a\:b.pdf:application/pdf;Page:files/2/c.html:text/html}}
      @misc{x,title={Two},date={2020-05-06}}
      @book(y, title = "Three", year = {1999})
      @broken{z, title = {never ends
      """#, named: "a.bib")
    #expect(found.map(\.title).prefix(3) == ["Fines of GDPR & cafés in Köln: Český — ß", "Two", "Three"])
    #expect(found[0].authors == ["Ann Lee", "Bob Roe"] && found[0].outlet == "acm Press")
    #expect(found.prefix(3).map { $0.published?.date.edtf } == ["2021-03", "2020-05-06", "1999"])
    #expect(
      found[0].address == "https://o.org/a_b%20c" && found[0].tags == ["fine", "leak"] && found[0].notes == ["mine"])
    #expect(found[0].files == ["files/1/a:b.pdf", "files/2/c.html"])
  }

  @Test func `of Zotero's RDF works are entries, with their attachments, notes and journals`() throws {
    let found = try entries(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
       xmlns:dc="urn:dc" xmlns:dcterms="urn:dt" xmlns:bib="urn:bib" xmlns:foaf="urn:foaf" xmlns:link="urn:link">
      <bib:Document rdf:about="https://o.org/1"><z:itemType>webpage</z:itemType>
        <dcterms:isPartOf><z:Website><dc:title>The Outlet</dc:title></z:Website></dcterms:isPartOf>
        <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Lee</foaf:surname><foaf:givenName>Ann</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
        <dcterms:isReferencedBy rdf:resource="#item_3"/><link:link rdf:resource="#item_2"/>
        <dc:subject>fine</dc:subject><dc:subject><z:AutomaticTag><rdf:value>leak</rdf:value></z:AutomaticTag></dc:subject>
        <dc:title>One</dc:title><dc:date>2021-03-04</dc:date>
        <dc:identifier><dcterms:URI><rdf:value>https://o.org/1</rdf:value></dcterms:URI></dc:identifier></bib:Document>
      <bib:Memo rdf:about="#item_3"><rdf:value>&lt;p&gt;what I thought&lt;/p&gt;</rdf:value></bib:Memo>
      <z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/2/one.pdf"/><dc:title>One PDF</dc:title></z:Attachment>
      <bib:Article rdf:about="#item_4"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/><dc:title>Two</dc:title></bib:Article>
      <bib:Journal rdf:about="urn:issn:1"><dc:title>Journal of Leaks</dc:title></bib:Journal>
      </rdf:RDF>
      """)
    #expect(found.map(\.title) == ["One", "Two"] && found.map(\.outlet) == ["The Outlet", "Journal of Leaks"])
    #expect(found[0].address == "https://o.org/1" && found[0].published?.date.edtf == "2021-03-04")
    #expect(found[0].authors == ["Ann Lee"] && found[0].tags == ["fine", "leak"])
    #expect(found[0].notes == ["what I thought"] && found[0].files == ["files/2/one.pdf"])
  }

  @Test func `cut and nested lists end, in time that grows with their length`() {
    let deep = [
      String(repeating: "[{\"a\":", count: 100_000), "@article{a, title = {" + String(repeating: "{", count: 300_000),
      "title,url\n" + String(repeating: "\"", count: 300_001), "@a{" + String(repeating: "=,", count: 100_000),
      String(repeating: "@a{b,c=\"", count: 50_000), "title,url\n" + String(repeating: ",", count: 300_000),
    ]
    for text in deep {
      for name in ["a.json", "a.bib", "a.csv"] { _ = Reader.list(Array(text.utf8), named: name) }
    }
  }

  @Test func `an entry says as an article what the list knows`() throws {
    let list = try #require(
      Reader.list(Array("title,url,date\nOne,https://o.org/1,2020-05\n,https://o.org/2,\n".utf8), named: "a.csv"))
    let articles = try list.parts.parts.map { try $0.article.get() }
    #expect(list.parts.parts.map(\.id) == ["https://o.org/1", "https://o.org/2"])
    #expect(
      articles[0].headline == "One" && articles[0].published?.date.edtf == "2020-05" && articles[0].outlet == "o.org")
    #expect(articles[1].headline == "https://o.org/2" && articles[1].url == "https://o.org/2")
  }
}
