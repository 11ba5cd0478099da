internal import Incidents

/// An article from a MIME message: a newsletter's body by the reader of pages, under the mail's own subject, sender and day; a saved
/// page as the page it is.
struct MailReader {
  private let mail: MailParts
  private let kind: MailForm.Kind

  /// Letters below which a part of plain text is a stub ("please view this in a browser").
  private static let stub = 200

  init(_ bytes: [UInt8], kind: MailForm.Kind) throws(ReadingError) {
    let name = kind == .mail ? "This mail" : "This saved page"
    mail = try MailParts(bytes, kind: name)
    self.kind = kind
  }

  /// Whole parts, as they came.
  var parts: [MailParts.Part] { mail.parts }

  var shortfalls: [Shortfall] {
    Shortfall.limit(to: parts.count, of: parts.count + mail.leftOut, "parts")
      + Shortfall.missing(undecodable: parts)
      + (mail.isCutOff ? [endsInText ? .cutOff : .cutOffBehind] : [])
  }

  /// Whether the last part is the one that is read as its text.
  private var endsInText: Bool {
    guard let last = parts.last, !last.isAttachment else { return parts.isEmpty }
    let pages = parts.filter { !$0.isAttachment && $0.type == "text/html" }
    return last.type == "text/html" ? pages.count == 1 : last.type == "text/plain" && pages.isEmpty
  }

  func article() throws(ReadingError) -> Article {
    guard mail.parts.contains(where: { $0.type.hasPrefix("text/") && !$0.bytes.isEmpty }) else {
      if let depth = mail.exceededDepth { throw .partsTooDeep(limit: depth) }
      throw .damaged(
        kind: kind == .mail ? "This mail" : "This saved page",
        reason: mail.parts.isEmpty
          ? "it is cut off before its first part"
          : mail.parts.contains { $0.isUndecodable && $0.type.hasPrefix("text/") }
            ? "its text cannot be decoded" : "none of its parts is text")
    }
    let bodies = mail.parts.filter { !$0.isAttachment && $0.type.hasPrefix("text/") }
    let html = bodies.first { $0.type == "text/html" && !$0.bytes.isEmpty }
    let plain = bodies.first { $0.type == "text/plain" && !$0.bytes.isEmpty }
    if kind == .webArchive {
      guard let html else { throw .damaged(kind: "This saved page", reason: "it has no page in it") }
      return try page(html)
    }
    return asMail(MailFoot.marked(try body(html: html, plain: plain)))
  }

  // MARK: Saved pages

  private func page(_ part: MailParts.Part) throws(ReadingError) -> Article {
    var article = ArticleBuilder(try PageReader.markupPage(of: part.text)).article
    guard article.blocks.contains(where: { $0.boilerplate == nil && $0.kind != .headline }) else { throw .noStory }
    article.url = article.url ?? mail.location ?? part.location
    article.outlet = article.outlet ?? article.url.flatMap { HostName.host(ofURL: $0) }
    article.headline = article.headline ?? mail.subject
    return article
  }

  // MARK: Mails

  private func body(html: MailParts.Part?, plain: MailParts.Part?) throws(ReadingError) -> Article {
    if let html, let article = MailReader.newsletter(html.text) {
      let isStub = plain.map { $0.bytes.count < MailReader.stub } ?? true
      let letters = article.story.reduce(0) { $0 + $1.text.count }
      if isStub || letters > MailReader.stub { return article }
    }
    if let plain { return PlainMail.article(String(decoding: plain.text, as: UTF8.self)) }
    throw .noStory
  }

  /// A page of mail; where the reader of pages finds no story, all of it that says nothing of itself is one.
  private static func newsletter(_ text: [UInt8]) -> Article? {
    guard let page = try? PageReader.markupPage(of: text) else { return nil }
    var article = ArticleBuilder(page).article
    let letters = article.story.reduce(0) { $0 + $1.text.count }
    let all = page.passages.reduce(0) { $0 + $1.text.count }
    if letters * 3 < all * 2 {
      article.blocks = page.passages.map { passage in
        Block(passage.kind, passage.string, boilerplate: passage.cues.reason, links: passage.links)
      }
    }
    return article.story.isEmpty ? nil : article
  }

  /// Under its own subject, from its sender, of its day.
  private func asMail(_ body: Article) -> Article {
    var article = body
    for index in article.blocks.indices where article.blocks[index].kind == .headline {
      article.blocks[index].kind = .heading(level: 2)
    }
    if let subject = mail.subject.map(HeadlineLength.clipped), !subject.isEmpty {
      article.headline = subject
      article.blocks.insert(Block(.headline, subject), at: 0)
    }
    article.published = mail.date.flatMap(MailReader.date)
    article.outlet = mail.sender.map(MailReader.name)
    article.url = nil
    return article
  }

  /// The sender's name, or else the address.
  private static func name(_ sender: String) -> String {
    let name = sender.prefix { $0 != "<" }.filter { $0 != "\"" }
    let words = name.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? String(sender.filter { $0 != "<" && $0 != ">" }) : words
  }

  /// `2023-02-17T18:00:00+0100`.
  private static func date(_ text: String) -> PublishedDate? {
    guard let day = PartialDate(text.prefix(10)) else { return nil }
    let clock = text.dropFirst(11).prefix(5).split(separator: ":").compactMap { Int($0) }
    let zone = text.suffix(5)
    let minutes = Int(zone.dropFirst()).map { ($0 / 100 * 60 + $0 % 100) * (zone.first == "-" ? -1 : 1) }
    let time = clock.count == 2 ? PublishedDate.ClockTime(hour: clock[0], minute: clock[1]) : nil
    return PublishedDate(date: day, time: time, utcOffset: time == nil ? nil : minutes)
  }
}

extension Shortfall {
  /// None where all texts of a mail can be decoded. What is attached says so itself.
  fileprivate static func missing(undecodable parts: [MailParts.Part]) -> [Shortfall] {
    let texts = parts.filter { $0.type.hasPrefix("text/") && !$0.isAttachment }
    let missing = texts.count(where: \.isUndecodable)
    return missing > 0 ? [.missing(missing, of: texts.count, things: "texts")] : []
  }
}
