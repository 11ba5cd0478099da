internal import Incidents
internal import Text

/// Lists in JSON: references (CSL-JSON), and what services for reading later give out.
enum JSONList {
  /// Names under which a list's entries lie, where they are not the whole.
  private static let holders = ["items", "entries", "references", "bookmarks"]
  /// Of so many objects all but one name an article; other data has titles here and there.
  private static let share = 10

  /// `nil` for other data.
  static func entries(in text: [UInt8]) -> [ListEntry]? {
    let value = JSONScanner.value(text)
    let held = holders.lazy.compactMap { value[$0] }.first?.items
    let items = (held ?? value.items).filter { if case .object = $0 { true } else { false } }
    let entries = items.filter(isEntry).map(entry)
    return !entries.isEmpty && (items.count - entries.count) * share <= items.count ? entries : nil
  }

  /// With a title, and an address or a kind of work.
  private static func isEntry(_ item: JSONValue) -> Bool {
    let hasTitle = item["title"]?.text.map { !$0.isEmpty } ?? false
    return hasTitle && (!address(of: item).isEmpty || isReference(item)) || !hasTitle && isReference(item)
  }

  private static func isReference(_ item: JSONValue) -> Bool {
    item["type"]?.text != nil && item["id"]?.stamp != nil
      && (item["issued"] != nil || item["author"] != nil || item["URL"] != nil || item["container-title"] != nil)
  }

  private static func address(of item: JSONValue) -> String {
    ["URL", "url", "link", "originalUrl"].lazy.compactMap { item[$0]?.text.map(ListText.address) }
      .first { !$0.isEmpty } ?? ""
  }

  private static func first(_ names: [String], of item: JSONValue) -> String {
    names.lazy.compactMap { item[$0]?.text }.first { !$0.isEmpty } ?? ""
  }

  private static func entry(_ item: JSONValue) -> ListEntry {
    var entry = ListEntry()
    entry.id = item["id"]?.stamp ?? ""
    entry.title = (item["title"]?.text ?? "").singleSpaced
    entry.address = address(of: item)
    entry.published = published(item)
    entry.outlet = first(["container-title", "siteName", "site_name", "publisher"], of: item).singleSpaced
    entry.authors = authors(item)
    for name in ["note", "notes"] { entry.note(item[name]?.text ?? "") }
    for name in ["annotations", "highlights"] { takeMarks(item[name]?.items ?? [], into: &entry) }
    for name in ["tags", "labels"] { takeTags(item[name]?.items ?? [], into: &entry) }
    for tag in (item["keyword"]?.text ?? "").split(separator: ",") { entry.tag(String(tag)) }
    entry.content = item["content"]?.text ?? ""
    return entry
  }

  /// The day of the article: `issued` of a reference, `published_at` of what was saved; days of saving are others.
  private static func published(_ item: JSONValue) -> PublishedDate? {
    guard let issued = item["issued"] else {
      return FeedDate.date(first(["published_at", "publishedAt", "date_published", "published"], of: item))
    }
    let parts = issued["date-parts"]?.items.first?.items.compactMap { $0.stamp.flatMap { Int($0) } } ?? []
    guard let year = parts.first else { return FeedDate.date(first(["raw", "literal"], of: issued)) }
    let date =
      parts.count > 2
      ? PartialDate(year: year, month: parts[1], day: parts[2])
      : parts.count > 1 ? PartialDate(year: year, month: parts[1]) : PartialDate(year: year)
    return date.map { PublishedDate(date: $0) }
  }

  private static func authors(_ item: JSONValue) -> [String] {
    if case .text(let name)? = item["author"] { return name.isEmpty ? [] : [name.singleSpaced] }
    return (item["author"]?.items ?? []).compactMap { person in
      let names = [person["given"]?.text, person["family"]?.text ?? person["literal"]?.text ?? person["name"]?.text]
      let name = names.compactMap(\.self).joined(separator: " ").singleSpaced
      return name.isEmpty ? nil : name
    }
  }

  /// What was marked in a text, with what was written beside it.
  private static func takeMarks(_ marks: [JSONValue], into entry: inout ListEntry) {
    for mark in marks {
      let words = first(["annotation", "note", "text"], of: mark)
      let quote = first(["quote"], of: mark)
      entry.note(quote.isEmpty ? words : words.isEmpty ? "“\(quote)”" : "“\(quote)” \(words)")
    }
  }

  private static func takeTags(_ tags: [JSONValue], into entry: inout ListEntry) {
    for tag in tags { entry.tag(tag.text ?? first(["label", "name", "tag"], of: tag)) }
  }
}
