internal import Text

/// A line's text, put together of its words.
struct LayoutLineText {
  private var bytes: [UInt8] = []
  /// Where the last word begins.
  private var last = 0
  private var heights: [Double] = []
  private var hasLigatures = false

  private static let firstOfLigature: UInt8 = 0xEF

  /// The height of its letters, by the middle one of its words; `nil` where it has none.
  var size: Double? { heights.isEmpty ? nil : heights.sorted()[heights.count / 2] }

  /// Ligatures are the printer's, and no letters of a word.
  var string: String {
    let text = String(decoding: bytes, as: UTF8.self)
    return hasLigatures ? Ligatures.spelledOut(text) : text
  }

  /// - Parameters:
  ///   - word: as it stands in markup.
  ///   - height: in points.
  mutating func append(_ word: ArraySlice<UInt8>, height: Double) {
    guard !word.isEmpty else { return }
    if !bytes.isEmpty, !isTight(before: word) { bytes.append(ASCII.space) }
    last = bytes.count
    heights.append(height)
    hasLigatures = hasLigatures || word.contains(LayoutLineText.firstOfLigature)
    if word.contains(ASCII.ampersand) { appendPlain(word) } else { bytes += word }
  }

  /// Words of scripts that put no blank between words are set apart only on paper.
  private func isTight(before word: ArraySlice<UInt8>) -> Bool {
    guard let end = bytes.last, let start = word.first, end >= 0x80, start >= 0x80 else { return false }
    return String(decoding: bytes[last...], as: UTF8.self).last.map(LayoutHyphens.isTight) == true
      && String(decoding: word, as: UTF8.self).first.map(LayoutHyphens.isTight) == true
  }

  /// The five entities of XML are all that is written.
  private static let entities: [(name: [UInt8], sign: UInt8)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
  ].map { name, sign in (Array(name.utf8), Array(sign.utf8)[0]) }

  private mutating func appendPlain(_ word: ArraySlice<UInt8>) {
    var rest = word
    while let byte = rest.first {
      let entity = byte == ASCII.ampersand ? LayoutLineText.entities.first { rest.starts(with: $0.name) } : nil
      bytes.append(entity?.sign ?? byte)
      rest = rest.dropFirst(entity?.name.count ?? 1)
    }
  }
}
