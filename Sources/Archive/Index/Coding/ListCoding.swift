import Incidents
import Reading
import Text

/// Entries of reading lists as bytes: what the index needs of them.
extension ByteWriter {
  mutating func listEntries(_ entries: [ListEntry]) {
    list(entries) { writer, entry in
      for text in [entry.title, entry.address, entry.outlet, entry.published?.date.edtf ?? ""] { writer.text(text) }
      for texts in [entry.authors, entry.notes, entry.tags, entry.files] { writer.list(texts) { $0.text($1) } }
    }
  }
}

extension ByteReader {
  mutating func listEntries() throws(Broken) -> [ListEntry] {
    try list { (reader) throws(Broken) in
      var entry = ListEntry()
      (entry.title, entry.address, entry.outlet) = (try reader.text(), try reader.text(), try reader.text())
      entry.published = PartialDate(try reader.text()).map { PublishedDate(date: $0) }
      (entry.authors, entry.notes) = (try reader.texts(), try reader.texts())
      (entry.tags, entry.files) = (try reader.texts(), try reader.texts())
      return entry
    }
  }
}
