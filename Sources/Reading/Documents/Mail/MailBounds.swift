/// A message within bounds, before it is taken apart: what does that needs hundreds of times the bytes of small headers and empty parts.
struct MailBounds {
  /// The message, with headers and parts that are not too much to be taken apart.
  private(set) var bytes: [UInt8] = []
  /// How many parts are not in it.
  private(set) var leftOut = 0
  /// Whether it ends before it is finished: what must be behind its last part is not there.
  private(set) var isCutOff = false

  private let source: [UInt8]
  /// Up to here the source is in the bytes, or left out of them.
  private var copied = 0
  private var boundaries: Set<[UInt8]> = []
  /// It says what is between its parts in a way that is not understood here: every line that may be it counts.
  private var isAnyLine = false
  private var parts = 0
  /// Bytes of the parts' headers so far.
  private var headBytes = 0

  /// Messages of so many bytes can do no harm.
  private static let small = 300_000
  /// Bytes of the message's own headers beyond which only those that are looked at are kept; mails that went a long way have some 50,000.
  private static let mostOfHead = 300_000
  /// The same of a part's, and of all parts'.
  private static let mostOfPart = 20_000
  private static let mostOfParts = 1_000_000
  /// Bytes of one header that is kept, and of one when there were too many already.
  private static let mostOfOne = 20_000
  private static let fewOfOne = 1000
  /// Parts and messages within it. Of those without parts half as many are read.
  private static let mostParts = 4000

  /// O(n).
  init(_ source: [UInt8]) {
    self.source = source
    let first = head(from: 0, isFirst: true)
    let own = source[first.range]
    isCutOff = MailEnd.isCutOff(source, head: own, content: first.content)
    guard source.count > MailBounds.small else {
      bytes = source
      return
    }
    take(first, isFirst: true)
    walk(from: follow(first))
    bytes += source[copied...]
  }

  // MARK: Headers

  private struct Head {
    let range: Range<Int>
    /// Where what they are headers of begins.
    let content: Int
  }

  /// The headers from a place on, to an empty line.
  private func head(from start: Int, isFirst: Bool) -> Head {
    var at = start
    while at < source.count {
      let end = lineEnd(from: at)
      if end == at + 1 || end == at + 2 && source[at] == ASCII.carriageReturn {
        return Head(range: start..<at, content: end)
      }
      if !isFirst, isBetweenParts(at..<end) != nil { return Head(range: start..<at, content: at) }
      at = end
    }
    return Head(range: start..<source.count, content: source.count)
  }

  /// Keeps headers, or those of them that are looked at, and notes what they say is between parts.
  private mutating func take(_ head: Head, isFirst: Bool) {
    let words = source[head.range]
    if !isFirst { headBytes += words.count }
    let isOver = headBytes > MailBounds.mostOfParts
    guard words.count > (isFirst ? MailBounds.mostOfHead : isOver ? MailBounds.fewOfOne : MailBounds.mostOfPart) else {
      return note(words)
    }
    let reduced = MailHead.reduced(words, mostOfOne: isOver ? MailBounds.fewOfOne : MailBounds.mostOfOne)
    bytes += source[copied..<words.startIndex] + reduced
    copied = words.endIndex
    note(reduced[...])
  }

  private mutating func note(_ words: ArraySlice<UInt8>) {
    if let found = MailHead.boundaries(in: words) { boundaries.formUnion(found) } else { isAnyLine = true }
  }

  /// Takes the headers of a message that headers are of, and so on. Where the content of the last one begins.
  private mutating func follow(_ head: Head) -> Int {
    var last = head
    while MailHead.isOfMessage(source[last.range]), parts <= MailBounds.mostParts, last.content < source.count {
      parts += 1
      let next = self.head(from: last.content, isFirst: false)
      take(next, isFirst: false)
      last = next
    }
    return last.content
  }

  // MARK: Parts

  private mutating func walk(from start: Int) {
    var at = start
    while at < source.count {
      if parts > MailBounds.mostParts { return leaveOut(from: at) }
      let line = at..<lineEnd(from: at)
      at = line.upperBound
      guard isBetweenParts(line) == false else { continue }
      if parts == MailBounds.mostParts { return leaveOut(from: line.lowerBound) }
      parts += 1
      let head = head(from: at, isFirst: false)
      take(head, isFirst: false)
      at = follow(head)
    }
  }

  private mutating func leaveOut(from start: Int) {
    bytes += source[copied..<start]
    copied = source.count
    var at = start
    while at < source.count {
      let line = at..<lineEnd(from: at)
      if isBetweenParts(line) == false { leftOut += 1 }
      at = line.upperBound
    }
  }

  private func lineEnd(from start: Int) -> Int {
    source[start...].firstIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? source.count
  }

  /// Whether a line is between parts: `true` where no further one follows, `nil` where it is no such line.
  private func isBetweenParts(_ line: Range<Int>) -> Bool? {
    guard line.count > 2, source[line.lowerBound] == ASCII.hyphen, source[line.lowerBound + 1] == ASCII.hyphen else {
      return nil
    }
    if isAnyLine { return false }
    var end = line.upperBound
    while end > line.lowerBound, source[end - 1] <= ASCII.space { end -= 1 }
    guard end >= line.lowerBound + 2 else { return nil }
    let word = Array(source[(line.lowerBound + 2)..<end])
    if boundaries.contains(word) { return false }
    return word.suffix(2) == [ASCII.hyphen, ASCII.hyphen] && boundaries.contains(Array(word.dropLast(2))) ? true : nil
  }
}
