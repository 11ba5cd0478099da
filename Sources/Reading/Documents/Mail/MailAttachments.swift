internal import Incidents
internal import Text

/// The documents that a mail has with it: each is an article of its own, and so is a mail that was forwarded whole.
struct MailAttachments {
  private let tools: DocumentTools
  private(set) var parts: [ReadPart] = []
  private var seen: Set<String> = []
  /// One took too much to be read: no further one of its kind is tried.
  private var isExhausted = false

  /// Mails within mails.
  private static let deepest = 3
  /// Documents of one mail, in all depths: people send fewer.
  static let most = 20

  /// A mail and what it has with it. The mail itself has no name; what is in a mail within it is named `NAME#NAME`.
  ///
  /// - Throws: why the mail cannot be read, where it has nothing with it.
  static func parts(of bytes: [UInt8], by tools: DocumentTools) throws(ReadingError) -> [ReadPart] {
    var walk = MailAttachments(tools: tools)
    try walk.add(mail: bytes, named: "", depth: 0)
    return walk.parts
  }

  private init(tools: DocumentTools) { self.tools = tools }

  private mutating func add(mail bytes: [UInt8], named name: String, depth: Int) throws(ReadingError) {
    let reader = try MailReader(bytes, kind: .mail)
    let own: Result<Article, ReadingError>
    do throws(ReadingError) { own = .success(try reader.article()) } catch { own = .failure(error) }
    let place = parts.count
    for (number, part) in reader.parts.enumerated() where isDocument(part) {
      add(part, named: name, number: number + 1, depth: depth)
    }
    // A mail that only brings something need not say anything itself; where that cannot be read, it says why.
    let isEmpty = (try? own.get()) == nil && parts.count > place
    if !isEmpty { parts.insert(ReadPart(id: name, article: own, shortfalls: reader.shortfalls), at: place) }
    if case .failure(let error) = own, depth == 0, parts.count == 1, !isEmpty { throw error }
  }

  private mutating func add(_ part: MailParts.Part, named outer: String, number: Int, depth: Int) {
    guard parts.count < MailAttachments.most else { return addLimit() }
    let name = unique(own(part, number: number), in: outer)
    if part.isMail {
      guard depth < MailAttachments.deepest else {
        return parts.append(ReadPart(id: name, article: .failure(.tooDeep(limit: MailAttachments.deepest))))
      }
      do throws(ReadingError) { return try add(mail: part.bytes, named: name, depth: depth + 1) } catch {
        return parts.append(ReadPart(id: name, article: .failure(error)))
      }
    }
    if part.isUndecodable {
      let error = ReadingError.damaged(kind: "What comes with this mail", reason: "it cannot be decoded")
      return parts.append(ReadPart(id: name, article: .failure(error)))
    }
    do throws(ReadingError) {
      if isExhausted { throw .tooMuch(kind: "What comes with this mail", of: .time) }
      let document = try Reader.document(part.bytes, named: part.name ?? "", by: tools)
      parts.append(ReadPart(id: name, article: .success(document.article), shortfalls: document.shortfalls))
    } catch {
      if case .tooMuch = error { isExhausted = true }
      // A signature or a notice that is attached as text is no article, and nobody misses it.
      if !part.isText { parts.append(ReadPart(id: name, article: .failure(error))) }
    }
  }

  private mutating func addLimit() {
    let name = "more"
    if seen.insert(name).inserted {
      parts.append(ReadPart(id: name, article: .failure(.tooMany(kind: "This mail", limit: MailAttachments.most))))
    }
  }

  /// The name of the file, the id of a mail, else the number of the part.
  private func own(_ part: MailParts.Part, number: Int) -> String {
    let own = part.isMail ? Mailbox.id(of: part.bytes) ?? part.name : part.name
    let words = ((own ?? "").split(separator: "/").last.map(String.init) ?? "").singleSpaced
    return words.isEmpty ? "\(number)" : words
  }

  private mutating func unique(_ name: String, in outer: String) -> String {
    let whole = outer.isEmpty ? name : "\(outer)#\(name)"
    var (found, number) = (whole, 2)
    while !seen.insert(found).inserted {
      found = "\(whole)-\(number)"
      number += 1
    }
    return found
  }

  private func isDocument(_ part: MailParts.Part) -> Bool {
    if part.isMail { return true }
    let starts = [Array("%PDF".utf8), RichTextReader.mark].contains { part.bytes.starts(with: $0) }
    return starts || part.hasEnding([".docx", ".odt", ".epub", ".doc", ".pdf", ".rtf"])
      || part.isAttachment && part.hasEnding([".html", ".htm", ".mhtml", ".mht", ".txt", ".md"])
  }
}

extension MailParts.Part {
  fileprivate var isMail: Bool {
    type == "message/rfc822" || hasEnding([".eml"]) && MailForm.kind(of: bytes) == .mail
  }

  fileprivate var isText: Bool { hasEnding([".html", ".htm", ".txt", ".md"]) }

  fileprivate func hasEnding(_ endings: [String]) -> Bool {
    guard let lower = name?.lowercased() else { return false }
    return endings.contains { lower.hasSuffix($0) }
  }
}
