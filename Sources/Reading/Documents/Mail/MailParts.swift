internal import CMail

/// A MIME message taken apart: a mail, or a page saved as MHTML. The only file of this target that touches GMime.
struct MailParts {
  var subject: String?
  var sender: String?
  /// `2023-02-17T18:00:00+0100`.
  var date: String?
  /// The page's address, of a saved page.
  var location: String?
  var parts: [Part] = []
  /// How many parts are not among them: they are too many, or too large.
  var leftOut = 0
  /// Whether it ends before it is finished.
  var isCutOff = false
  /// How deep parts may lie in others, where some lie deeper.
  var exceededDepth: Int?

  /// A part without parts, its form for transport undone.
  struct Part {
    /// `text/html`, in small letters.
    let type: String
    let charset: String?
    let location: String?
    let name: String?
    let isAttachment: Bool
    /// It has no bytes because its form for transport is not what it says.
    let isUndecodable: Bool
    fileprivate(set) var bytes: [UInt8]

    /// The bytes as UTF-8: by the charset that the part names, else by what they look like.
    var text: [UInt8] {
      let named = charset.flatMap { $0.lowercased() == "us-ascii" ? nil : $0 }
      if let named, named.lowercased() != "utf-8", let text = Charset.decode(bytes, from: named) {
        return TextDecoder.decode(text)
      }
      return TextDecoder.decode(bytes)
    }
  }

  /// - Throws: `.noTool` where GMime is not installed, `.damaged` where the message cannot be taken apart.
  init(_ bytes: [UInt8], kind: String) throws(ReadingError) {
    guard mail_is_there() else {
      throw .noTool(
        for: "Mails and pages saved as MHTML", program: unsafe String(cString: mail_library_name()),
        package: "libgmime-3.0-0")
    }
    let bounded = MailBounds(bytes)
    let opened = unsafe bounded.bytes.withUnsafeBufferPointer { unsafe mail_open($0.baseAddress, $0.count) }
    guard let mail = unsafe opened else { throw .damaged(kind: kind, reason: "it has no headers that can be read") }
    defer { unsafe mail_close(mail) }
    subject = unsafe MailParts.text(mail_subject(mail))
    sender = unsafe MailParts.text(mail_sender(mail))
    date = unsafe MailParts.text(mail_date(mail))
    location = unsafe MailParts.text(mail_location(mail))
    for index in unsafe 0..<mail_part_count(mail) { unsafe parts.append(Part(mail_part_at(mail, index))) }
    leftOut = unsafe Int(mail_left_out(mail)) + bounded.leftOut
    isCutOff = bounded.isCutOff
    if unsafe mail_is_too_deep(mail) { exceededDepth = Int(mail_most_depth()) }
    for index in parts.indices.reversed() { takeOutFiles(ofPart: index) }
  }

  /// The files that stand in a text, behind it: as many as are read of what comes with a mail, and one more, which tells that there are.
  private mutating func takeOutFiles(ofPart index: Int) {
    guard parts[index].type == "text/plain", !parts[index].isAttachment,
      let inline = InlineFiles(in: parts[index].bytes)
    else { return }
    parts[index].bytes = inline.text
    let first = inline.files.prefix(MailAttachments.most + 1)
    leftOut += inline.files.count - first.count
    let files = first.map { Part(file: $0.name, bytes: MailParts.decoded($0.lines)) }
    parts.insert(contentsOf: files, at: index + 1)
  }

  /// What stands in the form of `uuencode`, by the library that undoes the same form of parts.
  private static func decoded(_ lines: ArraySlice<UInt8>) -> [UInt8] {
    let message =
      Array("Content-Type: application/octet-stream\nContent-Transfer-Encoding: x-uuencode\n\n".utf8) + lines
    let opened = unsafe message.withUnsafeBufferPointer { unsafe mail_open($0.baseAddress, $0.count) }
    guard let mail = unsafe opened else { return [] }
    defer { unsafe mail_close(mail) }
    return unsafe Part(mail_part_at(mail, 0)).bytes
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String? {
    unsafe text.map { unsafe String(cString: $0) }
  }
}

extension MailParts.Part {
  fileprivate init(file name: String, bytes: [UInt8]) {
    (type, charset, location) = ("application/octet-stream", nil, nil)
    (self.name, self.bytes, isAttachment, isUndecodable) = (name, bytes, true, bytes.isEmpty)
  }

  fileprivate init(_ part: mail_part) {
    func text(_ text: UnsafePointer<CChar>?) -> String? { unsafe text.map { unsafe String(cString: $0) } }
    type = unsafe text(part.type)?.lowercased() ?? "application/octet-stream"
    charset = unsafe text(part.charset)
    location = unsafe text(part.location)
    name = unsafe text(part.name)
    isAttachment = unsafe part.is_attachment
    isUndecodable = unsafe part.is_undecodable
    bytes = unsafe part.bytes.map { unsafe Array(UnsafeBufferPointer(start: $0, count: part.length)) } ?? []
  }
}
