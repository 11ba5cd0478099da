/// Endings of names that articles may have: pages first, which most of an archive is.
enum DocumentEnding {
  private static let pages: Set<String> = ["txt", "text", "html", "htm", "xhtml"]
  private static let others: Set<String> = [
    "pdf", "eml", "mhtml", "mht", "mbox", "docx", "odt", "epub", "md", "markdown", "webarchive", "warc", "rss", "atom",
    "xml",
  ]
  /// What may be packed by gzip.
  private static let packed = [".html.gz", ".htm.gz", ".warc.gz"]

  /// - Parameter ending: in small letters.
  static func isArticle(_ ending: String, of name: String) -> Bool {
    if pages.contains(ending) { return true }
    return ending == "gz" ? packed.contains { name.lowercased().hasSuffix($0) } : others.contains(ending)
  }

  /// Whether files of this name make a folder one of clippings: a README and settings stand in folders of every kind.
  static func makesArchive(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ![".md", ".markdown", ".xml"].contains { lower.hasSuffix($0) }
  }
}
