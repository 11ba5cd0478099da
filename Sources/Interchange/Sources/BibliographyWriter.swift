package import Incidents

/// The articles that incidents are told of by, for programs that keep literature.
package struct BibliographyWriter: ExportWriter {
  /// How an article is written down.
  package enum Style: Sendable { case bibtex, biblatex, ris, csl }

  private let head: ExportHead
  private let style: Style
  private var list = SourceList()

  package init(_ head: ExportHead, style: Style) {
    self.head = head
    self.style = style
  }

  package mutating func take(_ incidents: [SourcedIncident]) -> [ExportPiece] {
    list.add(incidents)
    return []
  }

  package mutating func end() -> [ExportPiece] {
    let about = head.lines.map { "\($0.name): \(PlainText.line($0.value))" }
    switch style {
    case .bibtex, .biblatex:
      let comment = about.map { "% \($0)\n" }.joined()
      let entries = list.sources.map { "\n" + (style == .bibtex ? BibTeX.misc($0) : BibTeX.online($0)) }
      return [ExportPiece(comment + entries.joined())]
    case .ris:
      // What stands before the first entry is read by nobody.
      return [ExportPiece(about.map { "\($0)\r\n" }.joined() + list.sources.map { RIS.entry($0) }.joined())]
    case .csl:
      var bytes = Array("[\n".utf8)
      for (index, source) in list.sources.enumerated() {
        if index > 0 { bytes += Array(",\n".utf8) }
        CSL.item(source, of: head).write(to: &bytes)
      }
      return [ExportPiece(bytes + Array("\n]\n".utf8))]
    }
  }
}

/// Entries of BibTeX and biblatex.
enum BibTeX {
  /// For biblatex, whose fields know dates and addresses; an `@online` must have one.
  static func online(_ source: ArticleSource) -> String {
    entry(
      SafeAddress.web(source.address) == nil ? "misc" : "online", source,
      [
        ("title", "{\(escaped(source.title))}"), ("author", authors(source)),
        ("organization", source.info.outlet.map(escaped)), ("date", source.info.published?.date.edtf),
        ("url", SafeAddress.web(source.address).map(verbatim)), ("language", source.info.language),
        ("file", verbatim(PlainText.line(source.info.path))),
      ])
  }

  /// For BibTeX, which has no entry for pages of the web.
  static func misc(_ source: ArticleSource) -> String {
    let date = source.info.published?.date
    let day = date?.earliest?.civil
    let month = day.flatMap { day in (date?.precision ?? .interval) >= .month ? months[day.month - 1] : nil }
    return entry(
      "misc", source,
      [
        ("title", "{\(escaped(source.title))}"), ("author", authors(source)),
        ("year", day.map { String($0.year) }), ("month", month),
        ("howpublished", source.info.outlet.map(escaped)),
        ("url", SafeAddress.web(source.address).map(verbatim)), ("note", escaped(PlainText.line(source.info.path))),
      ])
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func entry(_ type: String, _ source: ArticleSource, _ fields: [(String, String?)]) -> String {
    let lines = fields.compactMap { name, value -> String? in
      guard let value, !value.isEmpty else { return nil }
      // The names of months are words of the language.
      return name == "month" ? "  \(name) = \(value),\n" : "  \(name) = {\(value)},\n"
    }
    return "@\(type){\(source.key),\n\(lines.joined())}\n"
  }

  /// Names in braces of their own where a comma or an "and" would part them.
  private static func authors(_ source: ArticleSource) -> String {
    source.authors.map { name in
      let clean = escaped(name)
      return clean.contains(",") || clean.contains(" and ") ? "{\(clean)}" : clean
    }.joined(separator: " and ")
  }

  /// The signs that TeX obeys.
  private static func escaped(_ text: String) -> String {
    PlainText.line(text).unicodeScalars.map { scalar -> String in
      switch scalar {
      case "&", "%", "$", "#", "_": "\\\(scalar)"
      // BibTeX counts braces, escaped or not.
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "\\": "\\textbackslash{}"
      default: String(scalar)
      }
    }.joined()
  }

  /// Addresses and paths are taken as they are; only braces would end them.
  private static func verbatim(_ text: String) -> String {
    text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      default: String(scalar)
      }
    }.joined()
  }
}

/// Entries of RIS, as reference managers exchange them.
enum RIS {
  static func entry(_ source: ArticleSource) -> String {
    var lines = [("TY", source.info.outlet == nil ? "ELEC" : "NEWS"), ("ID", source.key), ("TI", source.title)]
    lines += source.authors.map { ("AU", $0) }
    let date = source.info.published?.date
    lines += [
      ("T2", source.info.outlet ?? ""), ("PY", date?.earliest.map { String($0.civil.year) } ?? ""),
      ("DA", date.map(day) ?? ""), ("UR", SafeAddress.web(source.address) ?? ""), ("LA", source.info.language ?? ""),
      ("N1", source.info.path),
    ]
    return lines.filter { !$0.1.isEmpty }.map { "\($0)  - \(PlainText.line($1))\r\n" }.joined() + "ER  - \r\n\r\n"
  }

  /// `2023/05/31/`, with as much as is known.
  private static func day(_ date: PartialDate) -> String {
    guard let day = date.earliest?.civil, date.precision >= .year else { return "" }
    let month = date.precision >= .month ? PartialDate.padded(day.month, to: 2) : ""
    return "\(day.year)/\(month)/\(date.precision == .day ? PartialDate.padded(day.day, to: 2) : "")/"
  }
}

/// Items of the Citation Style Language's JSON.
enum CSL {
  static func item(_ source: ArticleSource, of head: ExportHead) -> JSONValue {
    .object([
      "id": .text(source.key), "type": .text(source.info.outlet == nil ? "webpage" : "article-newspaper"),
      "title": .text(source.title), "author": .array(source.authors.map { .object(["literal": .text($0)]) }),
      "container-title": .maybe(source.info.outlet), "issued": source.info.published.flatMap { issued($0.date) },
      "URL": .maybe(SafeAddress.web(source.address)), "language": .maybe(source.info.language),
      "note": .text(source.info.path),
      "custom": .object(["export": .text(head.line)]),
    ])
  }

  private static func issued(_ date: PartialDate) -> JSONValue? {
    guard let day = date.earliest?.civil, date.precision >= .year else { return nil }
    var parts = [JSONValue.integer(day.year)]
    if date.precision >= .month { parts.append(.integer(day.month)) }
    if date.precision == .day { parts.append(.integer(day.day)) }
    return .object(["date-parts": .array([.array(parts)])])
  }
}
