/// Which form of list a file may have, by its first bytes.
enum ListForm {
  /// Bytes in which a list says what it is.
  private static let reach = 1024
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let dataEndings = [".json", ".csv", ".tsv", ".bib", ".rdf"]

  /// Whether the name is one of data.
  static func isDataName(_ name: String) -> Bool {
    guard name.utf8.count > 4 else { return false }
    let end = name.suffix(5).lowercased()
    return dataEndings.contains { end.hasSuffix($0) }
  }

  /// The first byte that is no blank, behind a mark of the byte order.
  static func firstSign(of bytes: [UInt8]) -> UInt8? {
    bytes.dropFirst(bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0).first { $0 > ASCII.space }
  }

  /// `nil` for what is surely no list.
  static func first(of bytes: [UInt8], named name: String) -> ReadingList.Form? {
    switch firstSign(of: bytes) {
    case ASCII.openingBracket, ASCII.openingBrace: return beginsAsJSON(bytes) ? .json : nil
    case ASCII.less: return marked(bytes)
    case UInt8(ascii: "@"), UInt8(ascii: "%"): return isBibTeX(bytes, named: name) ? .bibTeX : nil
    case .some: return other(named: name) ?? (NewsAlert.isAlert(bytes) ? .mail : nil)
    case nil: return nil
    }
  }

  /// Without a sign of its own, a table or a list of references goes by its name.
  private static func other(named name: String) -> ReadingList.Form? {
    guard isDataName(name) else { return nil }
    let end = name.suffix(4).lowercased()
    return end == ".csv" || end == ".tsv" ? .table : end == ".bib" ? .bibTeX : nil
  }

  /// `[{"`, `{"`, with blanks between: no page and no text begins so.
  private static func beginsAsJSON(_ bytes: [UInt8]) -> Bool {
    let signs = bytes.prefix(reach).filter { $0 > ASCII.space && $0 < ASCII.end }.prefix(3)
    return signs.starts(with: "[{\"".utf8) || signs.starts(with: "{\"".utf8)
  }

  private static func isBibTeX(_ bytes: [UInt8], named name: String) -> Bool {
    if name.suffix(4).lowercased() == ".bib" { return true }
    guard firstSign(of: bytes) == UInt8(ascii: "@") else { return false }
    let word = bytes.prefix(reach).drop { $0 != UInt8(ascii: "@") }.dropFirst().prefix { $0.isASCIILetter }
    return !word.isEmpty && word.endIndex < bytes.count && bytes[word.endIndex] == ASCII.openingBrace
  }

  private static let bookmarks = Array("<!doctype netscape-bookmark".utf8)
  private static let titles = ["<title>pocket export", "<title>instapaper: export"].map { Array($0.utf8) }
  private static let zotero = Array("zotero.org/namespaces".utf8)

  /// Bookmarks and RDF say so in their heads.
  private static func marked(_ bytes: [UInt8]) -> ReadingList.Form? {
    let head = bytes.prefix(reach)
    for at in head.indices where head[at] == ASCII.less && at + 1 < head.endIndex {
      switch head[at + 1].lowered {
      case ASCII.exclamationMark: if follows(bookmarks, at, in: head) { return .bookmarks }
      case UInt8(ascii: "t"): if titles.contains(where: { follows($0, at, in: head) }) { return .bookmarks }
      case UInt8(ascii: "r"): if follows(Array("<rdf:rdf".utf8), at, in: head) { return isZotero(head) ? .rdf : nil }
      default: break
      }
    }
    return nil
  }

  private static func follows(_ words: [UInt8], _ at: Int, in head: ArraySlice<UInt8>) -> Bool {
    head[at...].prefix(words.count).lazy.map(\.lowered).elementsEqual(words)
  }

  private static func isZotero(_ head: ArraySlice<UInt8>) -> Bool {
    head.indices.contains { head[$0] == zotero[0] && follows(zotero, $0, in: head) }
  }
}
