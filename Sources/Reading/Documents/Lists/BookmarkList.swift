internal import CHTML
internal import Text

/// Lists in the form of browsers' bookmarks: links, with tags as an attribute and a note behind.
enum BookmarkList {
  static func entries(in text: [UInt8]) -> [ListEntry]? {
    // Markup that cannot be parsed is no list.
    guard let tape = try? MarkupTape(text) else { return nil }
    var reader = BookmarkReader()
    for event in tape.events { reader.take(event, value: tape.value(of: event)) }
    reader.endNote()
    return reader.entries
  }
}

private struct BookmarkReader {
  private let names = MarkupNames.shared
  private(set) var entries: [ListEntry] = []
  private var open: ListEntry?
  private var note: String?
  private var words = ""

  mutating func take(_ event: chtml_event, value: ArraySlice<UInt8>) {
    switch Int(event.kind) {
    case chtml_start: start(names.elements[Int(event.name)].name)
    case chtml_attribute: attribute(names.attributes[Int(event.name)], value)
    case chtml_text: words += String(decoding: value, as: UTF8.self)
    default: if names.elements[Int(event.name)].name == "a" { endLink() }
    }
  }

  private mutating func start(_ name: String) {
    // A note stands behind its link, up to the next thing.
    if name == "a" || name == "dt" || name == "h3" || name == "dl" { endNote() }
    if name == "a" {
      open = ListEntry()
      words = ""
    } else if name == "dd", open == nil {
      note = ""
      words = ""
    }
  }

  private mutating func attribute(_ name: MarkupNames.Attribute?, _ value: ArraySlice<UInt8>) {
    let text = String(decoding: value, as: UTF8.self)
    switch name {
    case .href: open?.address = ListText.address(text)
    case .tags: for tag in text.split(whereSeparator: { ",|".contains($0) }) { open?.tag(String(tag)) }
    default: break
    }
  }

  private mutating func endLink() {
    guard var entry = open else { return }
    open = nil
    entry.title = words.singleSpaced
    // An address in place of a title says nothing more.
    if entry.title == entry.address { entry.title = "" }
    if !entry.address.isEmpty, entries.count <= ReadingList.mostEntries { entries.append(entry) }
  }

  mutating func endNote() {
    guard note != nil else { return }
    note = nil
    if !entries.isEmpty { entries[entries.count - 1].note(words) }
  }
}
