internal import Incidents
internal import Text

/// References in BibTeX: `@article{key, title = {...}, year = 2019}`.
enum BibTeXList {
  /// What is no work.
  private static let asides: Set<String> = ["comment", "preamble", "string"]

  static func entries(in text: [UInt8]) -> [ListEntry]? {
    var scanner = BibTeXScanner(text)
    var entries: [ListEntry] = []
    while let found = scanner.next(), entries.count <= ReadingList.mostEntries {
      if !asides.contains(found.type) { entries.append(entry(found)) }
    }
    return entries
  }

  private static func entry(_ found: BibTeXScanner.Found) -> ListEntry {
    var entry = ListEntry()
    func field(_ names: String...) -> String { names.lazy.compactMap { found.fields[$0] }.first ?? "" }
    entry.id = found.key
    entry.title = LaTeXText.plain(field("title"))
    entry.address = ListText.address(LaTeXText.plain(field("url", "howpublished")))
    entry.published = date(field("date"), year: field("year"), month: field("month"))
    entry.outlet = LaTeXText.plain(field("journal", "journaltitle", "booktitle", "publisher", "organization"))
    entry.authors = LaTeXText.plain(field("author")).components(between: " and ").map(PersonName.natural)
    entry.note(LaTeXText.plain(field("annote", "annotation", "note")))
    for tag in LaTeXText.plain(field("keywords")).split(whereSeparator: { ",;".contains($0) }) {
      entry.tag(String(tag))
    }
    entry.files = files(field("file"))
    return entry
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func date(_ date: String, year: String, month: String) -> PublishedDate? {
    if let date = FeedDate.date(date.singleSpaced) { return date }
    guard let number = Int(LaTeXText.plain(year)) else { return nil }
    let word = LaTeXText.plain(month).lowercased()
    let place = months.firstIndex { word.hasPrefix($0) }.map { $0 + 1 } ?? Int(word)
    let dated = place.flatMap { PartialDate(year: number, month: $0) } ?? PartialDate(year: number)
    return dated.map { PublishedDate(date: $0) }
  }

  /// `Title:files/1/a.pdf:application/pdf;...`, or paths alone; a colon or semicolon of a name has a backslash before it.
  private static func files(_ field: String) -> [String] {
    field.parted(by: ";").compactMap { file in
      let parts = file.parted(by: ":")
      let path = parts.count >= 3 ? parts[1] : parts.count == 1 ? parts[0] : ""
      return path.isEmpty ? nil : ListText.path(path)
    }
  }
}

extension String {
  fileprivate func components(between separator: String) -> [String] {
    var (parts, rest) = ([String](), self[...])
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return (parts + [String(rest)]).filter { !$0.isEmpty }
  }

  /// Parts between signs that have no backslash before them; before the others it is taken out.
  fileprivate func parted(by sign: Character) -> [String] {
    var (parts, isMarked) = ([""], false)
    for character in self {
      if character == "\\", !isMarked {
        isMarked = true
        continue
      }
      if character == sign, !isMarked {
        parts.append("")
      } else {
        parts[parts.count - 1] += isMarked && character != sign ? "\\\(character)" : "\(character)"
      }
      isMarked = false
    }
    return parts
  }
}

/// Finds the entries of a BibTeX file one after the other. O(bytes) in all.
struct BibTeXScanner {
  /// An entry as it stands there; the names of its fields in small letters.
  struct Found {
    var type = ""
    var key = ""
    var fields: [String: String] = [:]
  }

  private let text: [UInt8]
  private var at = 0
  /// Fields of an entry that are kept.
  private static let mostFields = 200

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Found? {
    while let sign = text[at...].firstIndex(of: UInt8(ascii: "@")) {
      at = sign + 1
      var found = Found()
      found.type = word().lowercased()
      skipSpace()
      guard !found.type.isEmpty, at < text.count, [ASCII.openingBrace, ASCII.openingParenthesis].contains(text[at])
      else { continue }
      at += 1
      skipSpace()
      found.key = key()
      fields(into: &found)
      return found
    }
    at = text.count
    return nil
  }

  private mutating func skipSpace() { while at < text.count, text[at] <= ASCII.space { at += 1 } }

  private mutating func word() -> String { taken { $0 > ASCII.space && !"{}(),=\"#@".utf8.contains($0) } }

  /// Up to the comma; what has an equals sign is a field and no key.
  private mutating func key() -> String {
    let start = at
    let key = word()
    skipSpace()
    if at < text.count, text[at] == ASCII.equals { at = start } else { return key }
    return ""
  }

  private mutating func taken(while isPart: (UInt8) -> Bool) -> String {
    let start = at
    while at < text.count, isPart(text[at]) { at += 1 }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  private mutating func fields(into found: inout Found) {
    while at < text.count {
      skipSpace()
      guard at < text.count, text[at] != ASCII.closingBrace, text[at] != UInt8(ascii: "@") else { return }
      let name = word().lowercased()
      skipSpace()
      guard !name.isEmpty, at < text.count, text[at] == ASCII.equals else {
        if at < text.count, text[at] != ASCII.closingBrace, text[at] != UInt8(ascii: "@") { at += 1 }
        continue
      }
      at += 1
      let value = value()
      if found.fields.count < BibTeXScanner.mostFields { found.fields[name] = found.fields[name] ?? value }
    }
  }

  /// In braces, in quotes, or bare, with `#` between several.
  private mutating func value() -> String {
    var value = ""
    repeat {
      skipSpace()
      guard at < text.count else { break }
      switch text[at] {
      case ASCII.openingBrace: value += enclosed(by: ASCII.closingBrace)
      case ASCII.quote: value += enclosed(by: ASCII.quote)
      default: value += word()
      }
      skipSpace()
    } while isJoined()
    return value
  }

  private mutating func isJoined() -> Bool {
    guard at < text.count, text[at] == UInt8(ascii: "#") else { return false }
    at += 1
    return true
  }

  /// The text up to the sign that ends it outside of braces.
  private mutating func enclosed(by end: UInt8) -> String {
    at += 1
    var depth = 0
    let start = at
    while at < text.count {
      let byte = text[at]
      if byte == ASCII.backslash, at + 1 < text.count {
        at += 1
      } else if depth == 0, byte == end {
        break
      } else if byte
        == ASCII.openingBrace
      {
        depth += 1
      } else if byte == ASCII.closingBrace {
        depth = max(0, depth - 1)
      }
      at += 1
    }
    defer { at = min(text.count, at + 1) }
    return String(decoding: text[start..<min(at, text.count)], as: UTF8.self)
  }
}
