internal import Incidents

/// What stands on pages beside their text: heads and feet that repeat, page numbers, numbers of lines.
struct LayoutFurniture {
  /// Shares of a page's height in which heads and feet stand.
  private static let head = 0.14
  private static let foot = 0.86
  /// Lines from the edge that may be furniture.
  private static let reach = 6
  /// A head is on so many pages at least, in hundredths of them.
  private static let leastShare = 25

  private let repeated: Set<String>
  /// Lines that stand at one place of most pages, wherever that is: stamps, watermarks, what runs up a margin.
  private let stamps: Set<Stamp>

  private struct Stamp: Hashable {
    let shape: String
    let left: Int
    let top: Int

    init(_ line: LayoutLine) {
      shape = line.shape
      left = Int(line.left / LayoutFurniture.place)
      top = Int(line.top / LayoutFurniture.place)
    }
  }

  /// Points within which two places are one.
  private static let place = 8.0

  /// O(lines).
  init(_ pages: [LayoutPage]) {
    var seen: [String: Set<Int>] = [:]
    for page in pages {
      for line in LayoutFurniture.edges(of: page) {
        seen[line.shape, default: []].insert(page.number)
      }
    }
    let least = max(2, pages.count * LayoutFurniture.leastShare / 100)
    var places: [Stamp: Set<Int>] = [:]
    for page in pages where pages.count > 2 {
      for line in page.lines { places[Stamp(line), default: []].insert(page.number) }
    }
    stamps = Set(places.filter { $0.value.count * 2 > pages.count && $0.key.shape.count > 2 }.keys)
    repeated = Set(seen.filter { $0.value.count >= least && !$0.key.isEmpty }.keys)
  }

  /// Why a line is no part of the text; `nil` where it is.
  func reason(for line: LayoutLine, on page: LayoutPage) -> Block.Boilerplate? {
    if stamps.contains(Stamp(line)) { return .other }
    if LayoutFurniture.isSignature(line.text) { return .notice }
    let isHead = line.bottom <= page.height * LayoutFurniture.head
    let isFoot = line.top >= page.height * LayoutFurniture.foot
    guard isHead || isFoot else { return nil }
    if repeated.contains(line.shape) { return isHead ? .menu : .footer }
    return LayoutFurniture.isPageNumber(line.text) ? .footer : nil
  }

  /// `16:48:39 +02'00'`: what programs that sign write, in every language.
  static func isSignature(_ text: String) -> Bool {
    // Every line is asked, and few have the sign: as a byte of ASCII, or as one that the other begins with.
    guard text.utf8.contains(where: { $0 == ASCII.apostrophe || $0 == 0xE2 }),
      let mark = text.firstIndex(where: { $0 == "'" || $0 == "’" })
    else { return false }
    let before = text[..<mark].suffix(4)
    return before.count == 4
      && (before.hasPrefix(" +") || before.hasPrefix(" -") || before.first == "+" || before.first == "-")
      && text.contains { $0 == ":" } && text.count(where: \.isNumber) >= 8
  }

  /// Points around the time of a signature in which its other words stand.
  private static let signatureReach = 48.0

  /// Lines of signatures that programs made, whatever language they are in: around their time, in letters as small.
  static func signatures(on page: LayoutPage) -> Set<Int> {
    let times = page.lines.filter { isSignature($0.text) }
    return Set(
      page.lines.indices.filter { index in
        let line = page.lines[index]
        return times.contains { time in
          abs(line.top - time.top) < signatureReach && line.left < time.right + signatureReach
            && line.right > time.left - signatureReach && line.size < time.size * 1.2
            && line.right - line.left < page.width / 3
        }
      })
  }

  private static func edges(of page: LayoutPage) -> [LayoutLine] {
    page.lines.filter { $0.bottom <= page.height * head || $0.top >= page.height * foot }
  }

  /// `7`, `- 7 -`, `7/12`, `Page 7 of 12`, `Seite 7`, `xii`: a number with a word or two at most.
  static func isPageNumber(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace }
    guard (1...5).contains(words.count), text.count <= 24 else { return false }
    let numbers = words.filter { $0.contains(where: \.isNumber) }
    if words.count == 1 {
      let core = text.filter { $0.isLetter || $0.isNumber }
      return core.allSatisfy(\.isNumber) ? core.count <= 4 : core.allSatisfy { "ivxlIVXL".contains($0) }
    }
    let letters = text.filter(\.isLetter).count
    return (1...2).contains(numbers.count) && letters <= 10 && numbers.allSatisfy { $0.filter(\.isNumber).count <= 4 }
  }

  /// Numbers of lines beside the text (pleadings): a column of numbers that grow, left of all else.
  static func lineNumbers(of page: LayoutPage) -> Set<Int> {
    let found = page.lines.indices.filter { index in
      let text = page.lines[index].text
      return text.allSatisfy { $0.isNumber || $0 == " " } && text.count <= 3
    }
    guard found.count >= leastNumbers else { return [] }
    let left = found.map { page.lines[$0].left }.min() ?? 0
    let column = found.filter { page.lines[$0].left - left < columnWidth }
    let texts = page.lines.indices.filter { !column.contains($0) }.map { page.lines[$0].left }.min() ?? 0
    guard column.count >= leastNumbers, left < texts else { return [] }
    return Set(column)
  }

  private static let leastNumbers = 8
  private static let columnWidth = 20.0
}
