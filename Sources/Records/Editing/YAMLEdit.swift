/// One change of a person's YAML file. Every byte but those of the change stays as it is: line ends, comments, order, anchors.
///
/// Where to change is found from the parser's own places. Each way of doing it is tried on the bytes and read again; the first
/// that says the old content and this one change is taken, and none is an error.
package struct YAMLEdit {
  let lines: YAMLLines
  private let root: YAMLValue
  private let change: Change

  /// What shall be another.
  struct Change {
    /// A key of the file whose map is meant; `nil` for the file's own map.
    let section: String?
    let key: String
    let value: String
    /// Whether a key of the map is the one that goes.
    let replaces: (String) -> Bool
  }

  /// Bytes to put in the place of others.
  struct Splice {
    let range: Range<Int>
    let text: String
  }

  /// The bytes with another text behind a key of the file's own map.
  package static func set(
    _ key: String, to value: String, in bytes: [UInt8]
  ) throws(YAMLEditError) -> [UInt8] {
    try YAMLEdit(bytes, Change(section: nil, key: key, value: value) { $0 == key }).changed()
  }

  /// The bytes with a text under a name in the map behind a key of the file; the map is made where there is none.
  ///
  /// - Parameter replaces: tells the name that this one takes the place of.
  package static func put(
    _ value: String, under name: String, into section: String, of bytes: [UInt8],
    replacing replaces: @escaping (String) -> Bool
  ) throws(YAMLEditError) -> [UInt8] {
    try YAMLEdit(bytes, Change(section: section, key: name, value: value, replaces: replaces)).changed()
  }

  private init(_ bytes: [UInt8], _ change: Change) throws(YAMLEditError) {
    if let name = YAMLText.encoding(of: bytes) { throw .encoding(name) }
    lines = YAMLLines(bytes)
    if let wrong = YAMLText.firstWrongByte(in: bytes) { throw .notUTF8(line: lines.line(of: wrong) + 1) }
    do { root = try YAMLValue.parse(bytes) } catch { throw YAMLEditError(error) }
    guard root.entries != nil || root.text == "" else { throw .noMap }
    self.change = change
  }

  private func changed() throws(YAMLEditError) -> [UInt8] {
    for splices in ways {
      // What is no longer YAML is no way to do it.
      guard let bytes = applying(splices), YAMLText.firstWrongByte(in: bytes) == nil,
        let new = try? YAMLValue.parse(bytes)
      else { continue }
      if change.isAll(from: root, to: new) { return bytes }
    }
    let line = root[change.section ?? change.key]?.place.line
    throw .entangled(line: line, wanted: change.section.map { "\($0): {\(change.inFlow)}" } ?? change.inBlock)
  }

  /// `nil` where splices overlap, as they do where a key and its value are one node.
  private func applying(_ splices: [Splice]) -> [UInt8]? {
    var new: [UInt8] = []
    var at = 0
    for splice in splices {
      guard at <= splice.range.lowerBound else { return nil }
      new += lines.bytes[at..<splice.range.lowerBound]
      new += splice.text.utf8
      at = splice.range.upperBound
    }
    return new + lines.bytes[at...]
  }

  /// All that may be tried, the best first.
  private var ways: [[Splice]] {
    let map = YAMLMapPlaces(whole: root, in: lines)
    guard let section = change.section else {
      return map.entry(where: change.replaces).map { map.replacing($0, by: change) }
        ?? map.adding([change.inBlock], orInFlow: change.inFlow)
    }
    guard let entry = map.entry(where: { $0 == section }) else {
      let block = ["\(section):", YAMLMapPlaces.step + change.inBlock]
      return map.adding(block, orInFlow: "\(YAMLQuote.double(section)): {\(change.inFlow)}")
    }
    return map.isAlias(entry) ? [] : inside(entry, of: map)
  }

  private func inside(_ section: YAMLValue.Entry, of map: YAMLMapPlaces) -> [[Splice]] {
    guard section.value.entries?.isEmpty == false || section.value.isFlow(in: lines) else {
      return section.value.text == "" ? map.filling(section, with: change) : []
    }
    let inner = map.map(of: section)
    return inner.entry(where: change.replaces).map { inner.replacing($0, by: change) }
      ?? inner.adding([change.inBlock], orInFlow: change.inFlow)
  }
}
