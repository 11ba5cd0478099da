/// Goes over a document before it is parsed: takes out what is never text, keeps the JSON-LD, and cuts what would make the
/// parser slow.
///
/// Scripts, styles and comments are half of a page's bytes, and libxml2 looks for a repeated attribute by comparing all
/// pairs, so that a million attributes would take hours.
struct MarkupPrefilter {
  /// The document without scripts, styles and comments.
  private(set) var document: [UInt8] = []
  /// The contents of `application/ld+json` scripts.
  private(set) var linkedData: [ArraySlice<UInt8>] = []
  private let source: [UInt8]
  /// No comment that starts from here on ends.
  private var hasOpenComment = false

  /// Attributes and pieces of white space kept of one tag.
  private static let attributeLimit = 200
  /// The same of the whole document: five times those of the largest pages. libxml2's table of names is slow when it is full
  /// (a million different names take ten seconds).
  private static let documentLimit = 300_000
  private var attributesSeen = 0
  /// Bytes of `noscript` elements that were looked through.
  private var noticeBytes = 0
  /// A longer attribute value is cut to this many bytes.
  private static let valueLimit = 8192

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let linkedDataType = Array("ld+json".utf8)

  /// Goes over the bytes of a document. O(n).
  init(_ source: [UInt8]) {
    self.source = source
    document.reserveCapacity(source.count)
    var at = 0
    var copied = 0
    while let open = next(ASCII.less, from: at) {
      guard let skip = piece(at: open) else {
        at = open + 1
        continue
      }
      document += source[copied..<skip.lowerBound]
      document.append(ASCII.space)
      copied = skip.upperBound
      at = max(skip.upperBound, open + 1)
    }
    document += source[copied...]
  }

  /// Where a byte stands next, from a place on.
  private func next(_ byte: UInt8, from start: Int) -> Int? {
    var at = start
    while at < source.count {
      if source[at] == byte { return at }
      at += 1
    }
    return nil
  }

  /// What to leave out at a `<`; `nil` for nothing.
  private mutating func piece(at open: Int) -> Range<Int>? {
    guard open + 1 < source.count else { return nil }
    let next = source[open + 1]
    if next == ASCII.exclamationMark { return comment(at: open) }
    guard next.isASCIILetter else { return nil }
    if next | ASCII.caseBit == UInt8(ascii: "n"), hasName("noscript", at: open), let blank = blankNotice(at: open) {
      return blank
    }
    // Both names begin with the same letter; most tags do not.
    guard next | ASCII.caseBit == UInt8(ascii: "s") else { return longTag(at: open) }
    if hasName("script", at: open) { return raw("script", at: open) }
    return hasName("style", at: open) ? raw("style", at: open) : longTag(at: open)
  }

  private mutating func comment(at open: Int) -> Range<Int>? {
    guard !hasOpenComment, source[open...].starts(with: MarkupPrefilter.commentStart) else { return nil }
    var at = open + MarkupPrefilter.commentStart.count
    while let dash = next(ASCII.hyphen, from: at), dash + 2 < source.count {
      if source[dash + 1] == ASCII.hyphen, source[dash + 2] == ASCII.greater {
        return open..<(dash + MarkupPrefilter.commentEnd.count)
      }
      at = dash + 1
    }
    hasOpenComment = true
    return nil
  }

  /// A script or style element with its content; to the end of the document when it is not closed.
  private mutating func raw(_ name: StaticString, at open: Int) -> Range<Int> {
    guard let start = next(ASCII.greater, from: open) else { return open..<source.count }
    var at = start + 1
    while let close = next(ASCII.less, from: at), close + 1 < source.count {
      if source[close + 1] == ASCII.slash, hasName(name, at: close + 1) {
        if isLinkedData(open..<start) { linkedData.append(source[(start + 1)..<close]) }
        return open..<((next(ASCII.greater, from: close) ?? source.count - 1) + 1)
      }
      at = close + 1
    }
    return open..<source.count
  }

  /// A `noscript` element without any text: pictures and frames, mostly in the head, where the parser does not bear them.
  private mutating func blankNotice(at open: Int) -> Range<Int>? {
    guard noticeBytes < MarkupPrefilter.mostNoticeBytes, let start = next(ASCII.greater, from: open) else { return nil }
    var at = start + 1
    let end = min(source.count, at + MarkupPrefilter.noticeReach)
    defer { noticeBytes += at - start }
    while at < end {
      guard source[at] == ASCII.less else {
        guard source[at].isASCIISpace else { return nil }
        at += 1
        continue
      }
      guard let close = next(ASCII.greater, from: at) else { return nil }
      if source[at + 1] == ASCII.slash, hasName("noscript", at: at + 1) { return open..<(close + 1) }
      at = close + 1
    }
    return nil
  }

  /// The same of the whole document: a page of nothing else would be looked through again and again.
  private static let mostNoticeBytes = 4_000_000
  /// Bytes of a `noscript` element that are looked through for text: a picture's address and its sizes have fewer.
  private static let noticeReach = 16_384

  /// `<script type="application/ld+json">`.
  private func isLinkedData(_ tag: Range<Int>) -> Bool {
    let needle = MarkupPrefilter.linkedDataType
    guard tag.count > needle.count else { return false }
    return tag.dropLast(needle.count).contains { at in
      source[at] | ASCII.caseBit == needle[0]
        && source[at..<(at + needle.count)].elementsEqual(needle) { $0 | ASCII.caseBit == $1 | ASCII.caseBit }
    }
  }

  /// What of a tag is too long: the rest of an attribute's value (an image written out, mostly), or the attributes beyond the
  /// limit.
  private mutating func longTag(at open: Int) -> Range<Int>? {
    var at = open + 1
    var attributes = 0
    let limit = attributesSeen < MarkupPrefilter.documentLimit ? MarkupPrefilter.attributeLimit : 0
    defer { attributesSeen += attributes }
    while at < source.count, source[at] != ASCII.greater, source[at] != ASCII.less {
      if source[at] <= ASCII.space || source[at] == ASCII.slash { attributes += 1 }
      if attributes > limit { return at..<(next(ASCII.greater, from: at) ?? source.count) }
      let isValue = (source[at] == ASCII.quote || source[at] == ASCII.apostrophe) && source[at - 1] == ASCII.equals
      guard isValue else {
        at += 1
        continue
      }
      attributes += 1
      guard let close = next(source[at], from: at + 1) else { return nil }
      if close - at > MarkupPrefilter.valueLimit { return (at + MarkupPrefilter.valueLimit)..<close }
      at = close + 1
    }
    return nil
  }

  /// Whether the bytes after `at` spell a name and then end it.
  private func hasName(_ name: StaticString, at: Int) -> Bool {
    let count = name.utf8CodeUnitCount
    guard at + 1 + count < source.count else { return false }
    let letters = name.description.utf8
    guard source[(at + 1)..<(at + 1 + count)].elementsEqual(letters, by: { $0 | ASCII.caseBit == $1 }) else {
      return false
    }
    return !source[at + 1 + count].isASCIILetter
  }
}
