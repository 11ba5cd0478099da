/// What a document's head says, as it stands there.
struct HeadFacts {
  var title: String?
  var language: String?
  private(set) var canonicalURL: String?
  /// Contents of meta elements by name or property, lower case; the first of each.
  private(set) var meta: [String: String] = [:]

  /// Takes a `meta` or `link` element.
  mutating func take(_ element: String, attributes values: [MarkupNames.Attribute: String]) {
    if element == "link" {
      if values[.rel]?.lowercased() == "canonical", canonicalURL == nil { canonicalURL = values[.href] }
      return
    }
    guard let content = values[.content], !content.isEmpty else { return }
    for name in [values[.property], values[.name], values[.itemprop]] {
      guard let name = name?.lowercased(), !name.isEmpty, meta[name] == nil else { continue }
      meta[name] = content
    }
  }
}
