internal import Reading

/// Endings of names that articles, and lists of articles, may have.
enum DocumentEnding {
  /// What may be packed by gzip.
  private static let packed = [".html.gz", ".htm.gz", ".warc.gz"]

  /// - Parameter ending: in small letters.
  static func isArticle(_ ending: String, of name: String) -> Bool {
    // Short texts are compared as numbers: quicker than looked up in a set, and every file of an archive is asked about.
    switch ending {
    case "txt", "html", "htm", "text", "xhtml": true
    case "pdf", "eml", "mhtml", "mht", "mbox", "docx", "odt", "epub", "md", "markdown", "webarchive", "warc", "rss",
      "atom", "xml":
      true
    case "rtf", "doc": true
    case "json", "csv", "tsv", "bib", "rdf": true
    case "gz": packed.contains { name.lowercased().hasSuffix($0) }
    default: false
    }
  }

  /// Whether files of this name make a folder one of clippings: a README and settings stand in folders of every kind.
  static func makesArchive(_ name: String) -> Bool {
    let lower = name.lowercased()
    return !isData(name) && ![".md", ".markdown", ".xml"].contains { lower.hasSuffix($0) }
  }

  /// Whether the name is one of data: a list of articles, or nothing to read.
  static func isData(_ name: String) -> Bool { Reader.isDataName(name) }
}
