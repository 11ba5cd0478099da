/// The page as it was saved: with menus, lists of other headlines and a footer around the story.
extension MadeArticle {
  var page: String { isMarkup ? markup : dump }

  private var date: String { Blanks(day: published, in: tongue).fill(tongue.word("day")) }

  private func words(_ key: String) -> [String] { tongue.list(key).map { Blanks(["town": town]).fill($0) } }

  private var byline: String { Blanks(["person": author]).fill(tongue.word("by")) }

  private var copyright: String {
    Blanks(["y": String(published.year), "outlet": outlet]).fill(tongue.word("copyright"))
  }

  private var dump: String {
    var lines = [outlet] + words("menu").map { "  • \($0)" } + ["", "", headline, "", date, byline, "", ""]
    for paragraph in paragraphs { lines += [paragraph, ""] }
    let more = words("more")
    lines += ["", more.first ?? ""] + more.dropFirst().map { "  • \($0)" }
    lines += ["", words("foot").joined(separator: " | "), copyright, ""]
    return lines.joined(separator: "\n")
  }

  private var markup: String {
    let iso = "\(published.edtf)T0\(published.day % 10):15:00Z"
    let body = paragraphs.map { "<p>\(MadeArticle.escaped($0))</p>" }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(tongue.code)">
      <head>
      <meta charset="utf-8">
      <title>\(MadeArticle.escaped(headline)) | \(outlet)</title>
      <meta property="og:type" content="article">
      <meta property="og:site_name" content="\(outlet)">
      <meta property="article:published_time" content="\(iso)">
      </head>
      <body>
      <nav><ul>\(items("menu"))</ul></nav>
      <article>
      <h1>\(MadeArticle.escaped(headline))</h1>
      <p class="byline">\(byline) · <time datetime="\(iso)">\(date)</time></p>
      \(body)
      </article>
      <aside><ul>\(items("more"))</ul></aside>
      <footer><ul>\(items("foot"))</ul><p>\(copyright)</p></footer>
      </body>
      </html>

      """
  }

  private func items(_ key: String) -> String {
    words(key).map { "<li><a href=\"/\">\(MadeArticle.escaped($0))</a></li>" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
