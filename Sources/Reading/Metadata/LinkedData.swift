internal import Incidents

/// What a page's JSON-LD says of its article (schema.org Article and its kinds).
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  private var isOfArticle = false

  /// Longer scripts, in bytes, are not read: bounds the work that one can make.
  private static let sizeLimit = 1_000_000
  /// Graphs within graphs that are looked into.
  private static let deepest = 4

  /// Reads all scripts; an object of an article type goes before any other.
  init(_ scripts: [ArraySlice<UInt8>]) {
    for script in scripts where script.count < LinkedData.sizeLimit {
      for item in JSONScanner.value(LinkedData.unwrapped(script)).items { take(item, depth: 0) }
    }
  }

  private static let wrappings = ["<![CDATA[", "<!--"].map { Array($0.utf8) }
  /// Bytes before the value in which a wrapping begins: marks of a script's comment and blanks.
  private static let reachOfWrapping = 64

  /// A script without what hides it from old browsers or from XML, such as `//<![CDATA[`.
  private static func unwrapped(_ script: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let head = script.prefix(reachOfWrapping).prefix { $0 != ASCII.openingBrace }
    for at in head.indices where head[at] == ASCII.less {
      for wrapping in wrappings where script[at...].starts(with: wrapping) {
        let rest = script[(at + wrapping.count)...]
        return rest.drop { $0 != ASCII.openingBrace && $0 != ASCII.openingBracket }
      }
    }
    return script
  }

  private mutating func take(_ value: JSONValue, depth: Int) {
    guard depth < LinkedData.deepest, case .object = value else { return }
    for key in ["@graph", "mainEntity"] {
      for item in value[key]?.items ?? [] { take(item, depth: depth + 1) }
    }
    let types = value["@type"]?.items.compactMap(\.text) ?? []
    let isArticle = types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0.hasPrefix("Report") }
    guard isArticle ? !isOfArticle : !isOfArticle && types.contains("WebPage") else { return }
    isOfArticle = isArticle
    published = value["datePublished"]?.stamp ?? published
    publisher = value["publisher"]?.items.lazy.compactMap { $0["name"]?.text ?? $0.text }.first ?? publisher
    guard isArticle else { return }
    headline = value["headline"]?.text ?? value["name"]?.text
    authors = LinkedData.names(value["author"])
  }

  private static func names(_ value: JSONValue?) -> [String] {
    (value?.items ?? []).compactMap { item in
      if case .text(let name) = item { return name }
      if item["@type"]?.text == "Organization" { return nil }
      return item["name"]?.text
    }
  }
}
