/// Where in the bytes a map and its entries stand, and how one of them may be changed.
struct YAMLMapPlaces {
  private let map: YAMLValue
  private let entries: [YAMLValue.Entry]
  private let lines: YAMLLines
  private let isFlow: Bool
  private let isWhole: Bool
  /// Where it may end; the document's end for the file's own map.
  private let ends: [Int]

  private init(_ map: YAMLValue, in lines: YAMLLines, endingAt ends: [Int], isWhole: Bool) {
    self.map = map
    self.lines = lines
    self.isWhole = isWhole
    self.ends = ends
    entries = map.entries ?? []
    isFlow = map.isFlow(in: lines)
  }

  /// The file's own map.
  init(whole map: YAMLValue, in lines: YAMLLines) {
    let start = map.entries?.first.map { lines.lineStart(of: lines.offset(of: $0.keyPlace)) } ?? lines.start
    // The first marker behind the map's lines ends it; where it has none, one of the first does.
    let markers = lines.markers(from: start).prefix(YAMLMapPlaces.mostMarkers)
    self.init(map, in: lines, endingAt: markers + [lines.bytes.count], isWhole: true)
  }

  /// More are in a file of several documents, and that is not changed.
  private static let mostMarkers = 3

  /// The map behind a key of this one.
  func map(of entry: YAMLValue.Entry) -> YAMLMapPlaces {
    let place = (entry.keyPlace.line, entry.keyPlace.column)
    let next = entries.map(\.keyPlace).first { ($0.line, $0.column) > place }
    return YAMLMapPlaces(
      entry.value, in: lines, endingAt: next.map { [lines.lineStart(of: lines.offset(of: $0))] } ?? ends,
      isWhole: false)
  }

  func entry(where isMeant: (String) -> Bool) -> YAMLValue.Entry? { entries.first { isMeant($0.key) } }

  /// Whether its value stands elsewhere, where it was named with `&`: before its own key, or as its key.
  func isAlias(_ entry: YAMLValue.Entry) -> Bool {
    let (value, key) = (entry.value.place, entry.keyPlace)
    return (value.line, value.column) <= (key.line, key.column)
  }

  /// Another text in an entry's place, and another key where that is spelled otherwise.
  func replacing(_ entry: YAMLValue.Entry, by change: YAMLEdit.Change) -> [[YAMLEdit.Splice]] {
    guard let text = entry.value.text, let key = keyRange(of: entry) else { return [] }
    let isSame = entry.key.utf8.elementsEqual(change.key.utf8)
    let words = isFlow || change.section == nil ? YAMLQuote.double : YAMLQuote.single
    let newKey = isSame ? [] : [YAMLEdit.Splice(range: key, text: words(change.key))]
    guard let value = valueRange(of: entry, behind: key) else { return [] }
    let blank = value.isEmpty && text.isEmpty ? " " : ""
    return [newKey + [YAMLEdit.Splice(range: value, text: blank + words(change.value))]]
  }

  /// One more entry.
  ///
  /// - Parameters:
  ///   - block: its lines, with the indent that they have among themselves.
  ///   - flow: the same between braces.
  func adding(_ block: [String], orInFlow flow: String) -> [[YAMLEdit.Splice]] {
    isFlow ? addingInFlow(flow) : addingLines(block)
  }

  /// A first entry in a map that is not there yet behind its key: in lines below, or between braces.
  func filling(_ section: YAMLValue.Entry, with change: YAMLEdit.Change) -> [[YAMLEdit.Splice]] {
    guard let key = keyRange(of: section), let value = valueRange(of: section, behind: key) else { return [] }
    let braces = [YAMLEdit.Splice(range: value, text: "\(value.isEmpty ? " " : ""){\(change.inFlow)}")]
    guard value.isEmpty, !isFlow else { return [braces] }
    let below = lines.nextLine(after: value.lowerBound)
    let indent = lines.indent(ofLineAt: key.lowerBound)
    return [splice([YAMLMapPlaces.step + change.inBlock], at: below, indent: indent), braces]
  }

  /// What is below a key stands in by this.
  static let step = "  "
}

extension YAMLMapPlaces {
  private var scalars: ScalarSpan { ScalarSpan(lines: lines, context: .flow) }

  private func scalars(at entry: YAMLValue.Entry) -> ScalarSpan {
    let indent = lines.indent(ofLineAt: lines.offset(of: entry.keyPlace))
    return isFlow ? scalars : ScalarSpan(lines: lines, context: .block(indent: indent))
  }

  private func keyRange(of entry: YAMLValue.Entry) -> Range<Int>? {
    scalars(at: entry).range(from: lines.offset(of: entry.keyPlace))
  }

  private func valueRange(of entry: YAMLValue.Entry, behind key: Range<Int>) -> Range<Int>? {
    let scalars = scalars(at: entry)
    if isAlias(entry) { return aliasRange(behind: key, as: scalars) }
    let start = lines.offset(of: entry.value.place)
    guard entry.value.text == "" else { return scalars.range(from: start) }
    // Nothing, or quotation marks with nothing in them, or a block without lines.
    let behind = scalars.behindProperties(from: start)
    if behind < lines.bytes.count, "'\"|>".utf8.contains(lines.bytes[behind]) { return scalars.range(from: start) }
    let end = scalars.endOfProperties(from: start)
    return end..<end
  }

  private func aliasRange(behind key: Range<Int>, as scalars: ScalarSpan) -> Range<Int>? {
    var at = key.upperBound
    while lines.isBlank(at: at) || (at < lines.bytes.count && lines.bytes[at] == UInt8(ascii: ":")) { at += 1 }
    guard at < lines.bytes.count, lines.bytes[at] == UInt8(ascii: "*") else { return nil }
    return at..<scalars.endOfWord(from: at)
  }

  /// Where an entry ends whose value is a scalar of its own.
  private func end(of entry: YAMLValue.Entry) -> Int? {
    guard entry.value.text != nil, let key = keyRange(of: entry) else { return nil }
    return valueRange(of: entry, behind: key)?.upperBound
  }

  private func addingInFlow(_ text: String) -> [[YAMLEdit.Splice]] {
    let open = scalars.behindProperties(from: lines.offset(of: map.place)) + 1
    let first = YAMLEdit.Splice(range: open..<open, text: entries.isEmpty ? text : "\(text), ")
    let last = entries.last.flatMap(end).map { YAMLEdit.Splice(range: $0..<$0, text: ", \(text)") }
    return [last, first].compactMap(\.self).map { [$0] }
  }

  /// Below the last entry, or where the map ends; else above the first entry.
  private func addingLines(_ block: [String]) -> [[YAMLEdit.Splice]] {
    guard let first = entries.first, let last = entries.last else {
      return ends.map { splice(block, at: $0, indent: 0) }
    }
    let above = lines.lineStart(of: lines.offset(of: first.keyPlace))
    let below = isWhole ? nil : end(of: last).map(lines.nextLine)
    let places = [below].compactMap(\.self) + ends + [above]
    return places.map { splice(block, at: $0, indent: lines.indent(ofLineAt: above)) }
  }

  /// Lines of their own, ended as those around them are.
  private func splice(_ block: [String], at offset: Int, indent: Int) -> [YAMLEdit.Splice] {
    let ending = lines.ending(near: offset)
    let head = lines.lineStart(of: offset) == offset ? "" : ending
    let body = block.map { String(repeating: " ", count: indent) + $0 + ending }.joined()
    return [YAMLEdit.Splice(range: offset..<offset, text: head + body)]
  }
}

extension YAMLValue {
  /// Whether a map is written between braces.
  func isFlow(in lines: YAMLLines) -> Bool {
    guard entries != nil else { return false }
    let start = ScalarSpan(lines: lines, context: .flow).behindProperties(from: lines.offset(of: place))
    return start < lines.bytes.count && lines.bytes[start] == UInt8(ascii: "{")
  }
}
