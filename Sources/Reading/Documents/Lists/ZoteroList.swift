internal import Incidents
internal import Text

/// What Zotero exports as RDF: works, and beside them their attachments and notes, which they name.
enum ZoteroList {
  static func entries(in bytes: [UInt8]) -> [ListEntry]? {
    let reader = ZoteroReader()
    XMLEvents.read(bytes, into: reader)
    let byName = Dictionary(reader.items.map { ($0.name, $0) }) { first, _ in first }
    return reader.items.filter(\.isWork).map { item in
      var entry = item.entry
      if entry.outlet.isEmpty, let journal = byName[item.container] { entry.outlet = journal.entry.title }
      for name in item.links { if let file = byName[name]?.file, !file.isEmpty { entry.files.append(file) } }
      for name in item.notes { if let note = byName[name]?.text { entry.note(note) } }
      return entry
    }
  }
}

/// Something that stands in the file by itself.
private struct ZoteroItem {
  /// What others name it by.
  var name = ""
  var type = ""
  var entry = ListEntry()
  /// Names of attachments, of notes, and of what it appeared in.
  var links: [String] = []
  var notes: [String] = []
  var container = ""
  /// Of an attachment.
  var file = ""
  /// Of a note.
  var text = ""

  var isWork: Bool { !type.isEmpty && type != "attachment" && type != "note" }
}

private final class ZoteroReader: XMLReader {
  private(set) var items: [ZoteroItem] = []
  private var item: ZoteroItem?
  private var path: [String] = []
  private var words = ""
  private var person: (given: String, family: String) = ("", "")
  /// Elements within each other; what is deeper is not told apart.
  private static let itemDepth = 2

  func start(_ name: String) {
    path.append(name)
    words = ""
    if path.count == ZoteroReader.itemDepth { item = ZoteroItem() }
    if name == "Person" { person = ("", "") }
  }

  func attribute(_ name: String, value: String) {
    let field = path.count > ZoteroReader.itemDepth ? path[ZoteroReader.itemDepth] : ""
    switch (path.count, field, name) {
    case (ZoteroReader.itemDepth, _, "about"): item?.name = value
    case (_, "link", "resource"): item?.links.append(value)
    case (_, "isReferencedBy", "resource"): item?.notes.append(value)
    case (_, "isPartOf", "resource"): item?.container = value
    case (_, "resource", "resource"): item?.file = ListText.path(value)
    default: break
    }
  }

  func text(_ text: String) { words += text }

  func end(_ name: String) {
    guard path.last == name else { return }
    if path.count == ZoteroReader.itemDepth, var ended = item {
      ended.entry.id = ended.name
      items.append(ended)
      item = nil
    } else if path.count > ZoteroReader.itemDepth {
      take(words, of: path[ZoteroReader.itemDepth], in: name)
    }
    path.removeLast()
    words = ""
  }

  /// The text of an element somewhere within a field of an item.
  private func take(_ text: String, of field: String, in name: String) {
    let line = text.singleSpaced
    switch (field, name) {
    case ("itemType", _): item?.type = line
    case ("title", "title"): item?.entry.title = line
    case ("date", "date"): item?.entry.published = FeedDate.date(line)
    case ("identifier", "value"):
      if item?.entry.address.isEmpty == true { item?.entry.address = ListText.address(line) }
    case ("subject", "subject"), ("subject", "value"): item?.entry.tag(line)
    case ("isPartOf", "title"): if item?.entry.outlet.isEmpty == true { item?.entry.outlet = line }
    case ("value", "value"): item?.text = text
    case ("authors", "givenName"), ("authors", "givenname"): person.given = line
    case ("authors", "surname"): person.family = line
    case ("authors", "Person"): takePerson()
    default: break
    }
  }

  private func takePerson() {
    let name = "\(person.given) \(person.family)".singleSpaced
    if !name.isEmpty { item?.entry.authors.append(name) }
  }
}
