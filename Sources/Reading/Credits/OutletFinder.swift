/// Finds the outlet that a text dump names.
enum OutletFinder {
  /// A host name alone on one of the first lines, else the owner in a copyright line below the body.
  static func outlet(_ passages: [Passage], body: Range<Int>) -> String? {
    for passage in passages.prefix(12) where isHost(passage.text) && !passage.isPictureName {
      return passage.string
    }
    for passage in passages.suffix(from: min(body.upperBound, passages.count)).reversed().prefix(60) {
      if let owner = owner(passage.text) { return owner }
    }
    return nil
  }

  /// The host of a URL, without `www.`.
  static func host(_ url: String) -> String? {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    guard parts.count >= 2, parts[0].hasSuffix(":") else { return nil }
    let host = parts[1].lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// `example.co.id`: letters, digits and hyphens between single dots, with a known shape of top-level domain.
  static func isHost(_ text: [UInt8]) -> Bool {
    guard text.count >= 4, text.count <= 60 else { return false }
    let labels = text.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard (2...5).contains(labels.count), let top = labels.last, (2...6).contains(top.count) else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty
        && label.allSatisfy {
          (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
    } && top.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
      && labels[0].contains { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// The name beside "© 2020".
  private static func owner(_ text: [UInt8]) -> String? {
    guard text.count <= 160, let at = text.indices.first(where: { isCopyright(text, $0) }) else { return nil }
    let rest = Array(text[at...])
    let words = Word.scan(rest, limit: 12)
    guard words.contains(where: { $0.digits == 4 }) else { return nil }
    var name: [Word] = []
    for word in words {
      if word.digits > 0 || word.hash == copyrightWord || word.hash == by {
        if name.isEmpty { continue } else { break }
      }
      if let last = name.last,
        rest[last.range.upperBound..<word.range.lowerBound].contains(where: { ends.contains($0) })
      {
        break
      }
      name.append(word)
      if name.count == 6 { break }
    }
    guard let first = name.first, let last = name.last, first.isCapital || isHostLike(rest, first, last) else {
      return nil
    }
    return String(decoding: rest[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }

  private static func isHostLike(_ text: [UInt8], _ first: Word, _ last: Word) -> Bool {
    isHost(Array(text[first.range.lowerBound..<last.range.upperBound]))
  }

  private static let copyrightWord = Word.hash("copyright".utf8)
  private static let by = Word.hash("by".utf8)
  /// Bars, commas, brackets and dashes end an owner's name.
  private static let ends: Set<UInt8> = [0x7C, 0x2C, 0x28, 0x29, 0x3B, 0x2F, 0xE2, 0xC2]

  private static func isCopyright(_ text: [UInt8], _ at: Int) -> Bool {
    if text[at] == 0xC2 { return at + 1 < text.count && text[at + 1] == 0xA9 }
    return text[at] == 0x28 && at + 2 < text.count && text[at + 1] | 0x20 == 0x63 && text[at + 2] == 0x29
  }
}
