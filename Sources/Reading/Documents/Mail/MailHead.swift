internal import Text

/// The headers of a message, or of a part of one.
enum MailHead {
  /// Those that are looked at.
  private static let kept: Set<String> = [
    "from", "date", "subject", "message-id", "mime-version", "snapshot-content-location", "content-type",
    "content-transfer-encoding", "content-disposition", "content-location", "content-id",
  ]
  private static let mostOfName = 40

  /// Of headers, those that are looked at, each once and of so many bytes at most. O(n).
  static func reduced(_ head: ArraySlice<UInt8>, mostOfOne: Int) -> [UInt8] {
    var reduced: [UInt8] = []
    var names: Set<String> = []
    var rest = head
    while !rest.isEmpty {
      let header = rest[..<end(ofHeader: rest)]
      rest = rest[header.endIndex...]
      let name = String(decoding: header.prefix(mostOfName).prefix { $0 != ASCII.colon }, as: UTF8.self).lowercased()
      guard kept.contains(name), names.insert(name).inserted else { continue }
      reduced += header.count <= mostOfOne ? Array(header) : header.prefix(mostOfOne) + Array("…\n".utf8)
    }
    return reduced
  }

  /// Behind a header and the lines that go on with it.
  private static func end(ofHeader head: ArraySlice<UInt8>) -> Int {
    var at = head.startIndex
    repeat {
      at = head[at...].firstIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? head.endIndex
    } while at < head.endIndex && (head[at] == ASCII.space || head[at] == ASCII.tab)
    return at
  }

  private static let boundary = Array("boundary".utf8)

  /// The words that headers say are between parts; `nil` where they say it in a way of which another reader makes something else.
  /// Other headers than Content-Type may hold any words, such as a subject or an address. O(n).
  static func boundaries(in head: ArraySlice<UInt8>) -> [[UInt8]]? {
    var found: [[UInt8]] = []
    for type in headers(contentType, in: head) where !places(of: multipart, in: type).isEmpty {
      guard let words = boundaries(ofType: type) else { return nil }
      found += words
    }
    return found
  }

  private static let multipart = Array("multipart/".utf8)
  private static let contentType = Array("content-type".utf8)

  private static let transferEncoding = Array("content-transfer-encoding".utf8)

  /// The headers of a name, such as that which says of what kind the content is: one of them counts, and which one is up to the reader.
  private static func headers(_ name: [UInt8], in head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var rest = head
    while !rest.isEmpty {
      let header = rest[..<end(ofHeader: rest)]
      rest = rest[header.endIndex...]
      guard header.count > name.count, header.prefix(name.count).elementsEqual(name, by: { $0.lowered == $1 }),
        header.dropFirst(name.count).first(where: { !isBlank($0) }) == ASCII.colon
      else { continue }
      found.append(header)
    }
    return found
  }

  private static func boundaries(ofType head: ArraySlice<UInt8>) -> [[UInt8]]? {
    var found: [[UInt8]] = []
    var behind = head.startIndex
    for place in places(of: boundary, in: head) {
      // Amid a longer word, or in the value of the one before, it is no name: "----MultipartBoundary--1----".
      guard place >= behind, place == head.startIndex || !isOfWord(head[place - 1]) else { continue }
      let rest = head[(place + boundary.count)...].drop(while: isBlank)
      guard rest.first == ASCII.equals else { return nil }
      let value = rest.dropFirst().drop(while: isBlank)
      let isQuoted = value.first == ASCII.quote
      let word =
        isQuoted
        ? value.dropFirst().prefix { $0 != ASCII.quote } : value.prefix { !isBlank($0) && $0 != UInt8(ascii: ";") }
      // A sign that is written with another before it, or a comment, is taken for what it means.
      if word.contains(UInt8(ascii: "\\")) || word.contains(ASCII.openingParenthesis) { return nil }
      found.append(Array(word))
      behind = word.endIndex
    }
    return found
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == ASCII.hyphen || byte == ASCII.underscore
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= ASCII.space }

  private static let message = Array("message/".utf8)

  /// Whether they are of a part that is a message itself, whose headers stand behind them as they are. O(n).
  static func isOfMessage(_ head: ArraySlice<UInt8>) -> Bool {
    headers(contentType, in: head).contains { !places(of: message, in: $0).isEmpty } && !isEncoded(head)
  }

  /// Whether what they are headers of is surely in another form for its way: all that say something of it say that.
  private static func isEncoded(_ head: ArraySlice<UInt8>) -> Bool {
    let forms = headers(transferEncoding, in: head).map { value(of: "content-transfer-encoding", in: $0) }
    return !forms.isEmpty && forms.allSatisfy { $0 == "base64" || $0 == "quoted-printable" }
  }

  /// The value of a header, in small letters; `nil` where it is not there. O(n).
  static func value(of name: String, in head: ArraySlice<UInt8>) -> String? {
    var rest = head
    while !rest.isEmpty {
      let header = rest[..<end(ofHeader: rest)]
      rest = rest[header.endIndex...]
      let words = header.map(\.lowered)
      guard words.starts(with: name.utf8), words.dropFirst(name.utf8.count).first == ASCII.colon else { continue }
      return String(decoding: words.dropFirst(name.utf8.count + 1), as: UTF8.self).singleSpaced
    }
    return nil
  }

  /// Where a word stands, in whatever letters.
  private static func places(of word: [UInt8], in head: ArraySlice<UInt8>) -> [Int] {
    head.indices.filter { place in
      head[place].lowered == word[0] && head.endIndex - place >= word.count
        && head[place..<place + word.count].elementsEqual(word) { $0.lowered == $1 }
    }
  }
}
