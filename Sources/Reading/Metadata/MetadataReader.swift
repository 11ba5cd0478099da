internal import Incidents

/// Gathers what a page's markup says about its article, in the order of trust.
enum MetadataReader {
  /// What a head and the linked data say together; of the same thing said twice, the first in the order of trust.
  static func metadata(of head: HeadFacts, linkedData data: LinkedData) -> PageMetadata {
    let meta = head.meta
    var metadata = PageMetadata()
    metadata.titles = [data.headline, meta["og:title"], meta["twitter:title"], head.title].compactMap(clean)
    metadata.authors = authors(in: meta, or: data)
    metadata.siteName = clean(meta["og:site_name"]) ?? clean(data.publisher) ?? clean(meta["application-name"])
    metadata.canonicalURL = [head.canonicalURL, meta["og:url"]].lazy.compactMap(clean).first { $0.hasPrefix("http") }
    let tag = (head.language ?? meta["og:locale"])?.lowercased() ?? ""
    metadata.isOutsideAmerica = isOutsideAmerica(tag: tag, host: metadata.canonicalURL.flatMap(HostName.host))
    metadata.dates = dates(in: meta, or: data, monthFirst: tag.hasPrefix("en") && !metadata.isOutsideAmerica)
    metadata.language = (head.language ?? meta["og:locale"]).flatMap(firstSubtag)
    return metadata
  }

  /// Names and properties of meta elements that give the date of publication, in the order of trust.
  private static let dateNames = [
    "article:published_time", "article:published", "og:article:published_time", "datepublished", "date.published",
    "publishdate", "publish_date", "publish-date", "pubdate", "published_time", "published", "sailthru.date",
    "parsely-pub-date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date.created", "dc.date", "dcterms.date", "date", "datecreated", "rnews:datepublished", "og:published_time",
    "article.published", "article_date_original", "originalpublicationdate", "last-modified-original", "created",
    "og:pubdate",
  ]

  private static func dates(
    in meta: [String: String], or data: LinkedData, monthFirst: Bool
  ) -> [PublishedDate] {
    ([data.published] + dateNames.map { meta[$0] }).compactMap { $0 }.compactMap {
      ISODate.published(in: $0, monthFirst: monthFirst)
    }
  }

  private static func authors(in meta: [String: String], or data: LinkedData) -> [String] {
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
    let unescaped = text.contains("&") ? Entities.undone(in: text) : text
    let joined = unescaped.unicodeScalars.split(whereSeparator: { Letters.isSpace($0.value) }).map(String.init)
      .joined(separator: " ")
    return joined.isEmpty ? nil : joined
  }

  /// `en-GB`, or a host under a country's top-level domain.
  private static func isOutsideAmerica(tag: String, host: String?) -> Bool {
    let region = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).dropFirst().last { $0.utf8.count == 2 }
    if let region { return region != "us" }
    guard let top = host?.split(separator: ".").last else { return false }
    return top.utf8.count == 2 && !worldwide.contains(String(top))
  }

  /// Top-level domains of two letters that American and worldwide sites use too.
  private static let worldwide: Set<String> = ["us", "io", "co", "tv", "me", "ai", "fm"]
  /// Letters of a primary language subtag (RFC 5646, section 2.2.1).
  private static let languageLength = 2...3

  /// The primary language subtag, lower case.
  private static func firstSubtag(_ tag: String) -> String? {
    let first = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    return languageLength.contains(first.utf8.count) ? String(first) : nil
  }
}
