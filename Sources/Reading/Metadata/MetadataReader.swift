internal import Incidents

/// Gathers what a page's markup says about its article, in the order of trust.
enum MetadataReader {
  static func metadata(_ head: HeadFacts, _ data: LinkedData, _ passages: [Passage]) -> PageMetadata {
    let meta = head.meta
    var metadata = PageMetadata()
    metadata.titles = [data.headline, meta["og:title"], meta["twitter:title"], head.title].compactMap(clean)
    metadata.authors = authors(meta, data)
    metadata.siteName = clean(meta["og:site_name"]) ?? clean(data.publisher) ?? clean(meta["application-name"])
    metadata.canonicalURL = [head.canonicalURL, meta["og:url"]].lazy.compactMap(clean).first { $0.hasPrefix("http") }
    let tag = (head.language ?? meta["og:locale"])?.lowercased() ?? ""
    metadata.isOutsideAmerica = isOutsideAmerica(tag, host: metadata.canonicalURL.flatMap(OutletFinder.host))
    metadata.dates = dates(meta, data, monthFirst: tag.hasPrefix("en") && !metadata.isOutsideAmerica)
    metadata.language = (head.language ?? meta["og:locale"]).flatMap(firstSubtag)
    return metadata
  }

  private static let dateNames = [
    "article:published_time", "article:published", "og:article:published_time", "datepublished", "date.published",
    "publishdate", "publish_date", "publish-date", "pubdate", "published_time", "published", "sailthru.date",
    "parsely-pub-date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date.created", "dc.date", "dcterms.date", "date", "datecreated", "rnews:datepublished", "og:published_time",
    "article.published", "article_date_original", "originalpublicationdate", "last-modified-original", "created",
    "og:pubdate",
  ]

  private static func dates(
    _ meta: [String: String], _ data: LinkedData, monthFirst: Bool
  ) -> [PublishedDate] {
    ([data.published] + dateNames.map { meta[$0] }).compactMap { $0 }.compactMap {
      ISODate.published($0, monthFirst: monthFirst)
    }
  }

  private static func authors(_ meta: [String: String], _ data: LinkedData) -> [String] {
    let stated = data.authors.compactMap(clean)
    if !stated.isEmpty { return distinct(stated) }
    let named = [
      "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
      "cxenseparse:author",
    ]
    for name in named {
      guard let value = clean(meta[name]), !value.hasPrefix("http"), !value.contains("@") else { continue }
      return distinct(split(value))
    }
    return []
  }

  /// Names parted by commas or "and".
  private static func split(_ names: String) -> [String] {
    names.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" || $0 == "/" }).map(String.init)
      .flatMap { $0.split(separator: " und ").flatMap { $0.split(separator: " and ") } }
      .compactMap { clean(String($0)) }
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Single-spaced and trimmed, entities undone; `nil` when nothing is left.
  static func clean(_ text: String?) -> String? {
    guard let text else { return nil }
    let unescaped = text.contains("&") ? Entities.undone(text) : text
    let joined = unescaped.unicodeScalars.split(whereSeparator: { Letters.isSpace($0.value) }).map(String.init)
      .joined(separator: " ")
    return joined.isEmpty ? nil : joined
  }

  /// `en-GB`, or a host under a country's top-level domain.
  private static func isOutsideAmerica(_ tag: String, host: String?) -> Bool {
    let region = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).dropFirst().last { $0.utf8.count == 2 }
    if let region { return region != "us" }
    guard let top = host?.split(separator: ".").last else { return false }
    return top.utf8.count == 2 && !["us", "io", "co", "tv", "me", "ai", "fm"].contains(String(top))
  }

  private static func firstSubtag(_ tag: String) -> String? {
    let first = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    return (2...3).contains(first.utf8.count) ? String(first) : nil
  }
}
