/// The index's contract: every table and column. The statements that lay the index and the page that documents it are made of
/// these tables.
///
/// **Who may write, and when.** One process at a time, under the file lock beside the index (`ArchiveSession.update`); all others
/// read, each question in one transaction. Within an update, in this order: `IndexWriter` keeps what was read of single files,
/// `IncidentLayer` makes incidents of it, `Snapshot.publish` lays down the columns that lists are answered from and raises the
/// generation. Each step commits with the notes of what it leaves undone (`Staleness`), so that a process killed at any moment
/// leaves a good index and the next one goes on.
///
/// **Numbers.** A file's number (`file.id`) and an incident's serial are never used again, so that what refers to something gone
/// never means something new. Rows of full text are numbered by `WordRow`.
package enum IndexSchema {
  /// In the order in which they are made.
  static let tables: [IndexTable] = [
    IndexTable(
      name: "file", row: "a file of the archive that was looked at", writer: "IndexWriter", kind: .rows,
      columns: [
        .init("id", as: "INTEGER PRIMARY KEY AUTOINCREMENT", meaning: "number of the file, never used again"),
        .init("path", as: "TEXT UNIQUE", meaning: "relative to the archive"),
        .init("folder", as: "TEXT", meaning: "the path's folder, empty for the archive itself"),
        .init(
          "stamp", as: "INTEGER",
          meaning: "size and times as one number: equal stamps, equal content; 0 for what must be read again"),
        .init(
          "hash", as: "INTEGER",
          meaning: "FNV-1a of the file's bytes, its lowest bit set; 0 where it could not be read"),
      ], indexes: ["folder", .init("stamp", where: "stamp = \(FolderScan.File.unread)")]),
    IndexTable(
      name: "folder", row: "a folder as it was looked at last", writer: "Indexer, at the end of an update",
      kind: .keyed(by: "path"),
      columns: [
        .init("path", as: "TEXT", meaning: "relative to the archive, empty for the archive itself"),
        .init(
          "digest", as: "INTEGER",
          meaning:
            "names and stamps of all its files as one number; the smallest number where something must be read again"),
      ]),
    IndexTable(
      name: "article", row: "an article that could be read", writer: "IndexWriter", kind: .rows,
      columns: [
        .init("file", as: "INTEGER PRIMARY KEY", meaning: "number of its file"),
        .init("path", as: "TEXT", meaning: "as in `file`"),
        .init(
          "day", as: "INTEGER",
          meaning: "day it was published, counted as `Day.number`; the smallest number where unknown"),
        .init("info", as: "BLOB", meaning: "`ArticleInfo`: headline, outlet, language, published"),
        .init("credits", as: "BLOB", meaning: "the page's own address and its authors, for whoever cites it"),
        .init("shingles", as: "BLOB", meaning: "`Shingles` of its text, by which copies are told"),
        .init("beginnings", as: "BLOB", meaning: "`WordBeginnings` of its text"),
      ], indexes: ["path", "day, path"]),
    IndexTable(
      name: "list", row: "a reading list: a file that tells of articles and is none", writer: "IndexWriter",
      kind: .rows,
      columns: [
        .init("file", as: "INTEGER PRIMARY KEY", meaning: "number of its file"),
        .init("count", as: "INTEGER", meaning: "how many articles it tells of"),
        .init("entries", as: "BLOB", meaning: "`ListEntry`s"),
      ]),
    IndexTable(
      name: "listed", row: "an article of which a list says something", writer: "IndexWriter",
      kind: .keyed(by: "article, list"),
      columns: [
        .init("article", as: "INTEGER", meaning: "number of the article's file"),
        .init("list", as: "INTEGER", meaning: "number of the list's file, or of one that is gone"),
      ]),
    IndexTable(
      name: "stale", row: "an article that is gone and whose words still stand in `words`", writer: "IndexWriter",
      kind: .rows, columns: [.init("file", as: "INTEGER PRIMARY KEY", meaning: "number of the file that is gone")]),
    IndexTable(
      name: "draft", row: "an incident that the program found in one article", writer: "IndexWriter", kind: .rows,
      columns: [
        .init("file", as: "INTEGER", meaning: "number of the article's file"),
        .init("place", as: "INTEGER", meaning: "place among the article's drafts, from 0"),
        .init("path", as: "TEXT", meaning: "the article's path"),
        .init("id", as: "TEXT", meaning: "the draft's id"),
        .init(
          "organisation", as: "TEXT",
          meaning: "folded name of the organisation answerable, empty for none: the blocking key"),
        .init("body", as: "BLOB", meaning: "`Incident`"),
      ], indexes: ["organisation", "file", "id"]),
    IndexTable(
      name: "record", row: "a record that a person wrote", writer: "IndexWriter", kind: .rows,
      columns: [
        .init("file", as: "INTEGER PRIMARY KEY", meaning: "number of its file"),
        .init("id", as: "TEXT", meaning: "the file's name without folder and ending"),
        .init("body", as: "BLOB", meaning: "`Incident` as written"),
      ], indexes: ["id"]),
    IndexTable(
      name: "record_name", row: "an organisation of a record", writer: "IndexWriter", kind: .rows,
      columns: [
        .init("name", as: "TEXT", meaning: "folded"),
        .init("record", as: "INTEGER", meaning: "number of the record's file"),
      ], indexes: ["name", "record"]),
    IndexTable(
      name: "record_draft", row: "a draft that a record was made of", writer: "IndexWriter", kind: .rows,
      columns: [
        .init("draft", as: "TEXT", meaning: "the draft's id, whether or not there is one now"),
        .init("record", as: "INTEGER", meaning: "number of the record's file"),
      ], indexes: ["draft", "record"]),
    IndexTable(
      name: "rejection", row: "a draft that a person rejected", writer: "IndexWriter", kind: .rows,
      columns: [
        .init("draft", as: "TEXT", meaning: "the draft's id"),
        .init("bytes", as: "INTEGER", meaning: "its article's `file.hash`, by which it is known where it was moved to"),
        .init("place", as: "INTEGER", meaning: "its place among the article's drafts, from 0"),
        .init("organisation", as: "TEXT", meaning: "as in `draft`"),
        .init("lead", as: "TEXT", meaning: "id of the first draft of those that were rejected as one incident"),
      ], indexes: ["draft", "bytes"]),
    IndexTable(
      name: "cite", row: "an article that a record names or quotes", writer: "IndexWriter; anchors by Citations",
      kind: .keyed(by: "record, article"),
      columns: [
        .init("record", as: "INTEGER", meaning: "number of the record's file"),
        .init("article", as: "TEXT", meaning: "path of the article, whether or not it is there"),
        .init(
          "anchors", as: "BLOB",
          meaning:
            "how each quote of the record from this article stands, in their order; NULL until they were looked up"),
      ], indexes: ["article"]),
    IndexTable(
      name: "proposal", row: "what the drafts of an organisation propose to a record", writer: "OrganisationWork",
      kind: .rows,
      columns: [
        .init("record", as: "INTEGER", meaning: "number of the record's file"),
        .init("organisation", as: "TEXT", meaning: "as in `draft`"),
        .init("place", as: "INTEGER", meaning: "place among the organisation's incidents"),
        .init("body", as: "BLOB", meaning: "`Incident`, of which the record takes the fields that it leaves open"),
      ], indexes: ["record", "organisation"]),
    IndexTable(
      name: "part", row: "a penalty that is part of another incident's penalty", writer: "LaidIncident", kind: .rows,
      columns: [
        .init("incident", as: "INTEGER", meaning: "serial of the incident that tells of the part"),
        .init("target", as: "TEXT", meaning: "id of the incident that has the whole"),
        .init("currency", as: "TEXT", meaning: "ISO 4217, NULL where unknown"),
        .init("amount", as: "INTEGER", meaning: "in thousandths of the currency's unit"),
        .init("at_least", as: "INTEGER", meaning: "whether the amount is a range's lower end"),
        .init("name", as: "TEXT", meaning: "the whole, as `incident#penalty`"),
      ], indexes: ["target", "incident"]),
    IndexTable(
      name: "finding", row: "something wrong with a file", writer: "IndexWriter", kind: .rows,
      columns: [
        .init("file", as: "INTEGER", meaning: "number of the file"), .init("body", as: "BLOB", meaning: "`Finding`"),
      ], indexes: ["file"]),
    IndexTable(
      name: "changed", row: "something that must be laid anew",
      writer: "whoever changes what it is made of: `Staleness`",
      kind: .keyed(by: "kind, name"),
      columns: [
        .init("kind", as: "TEXT", meaning: "a case of `Staleness`"),
        .init("name", as: "TEXT", meaning: "as that case says"),
      ]),
    IndexTable(
      name: "incident", row: "an incident as it is shown: a record with its proposals, or joined drafts",
      writer: "LaidIncident; `row` by IncidentSums", kind: .rows,
      columns: [
        .init("serial", as: "INTEGER PRIMARY KEY AUTOINCREMENT", meaning: "number of the incident, never used again"),
        .init("id", as: "TEXT", meaning: "the incident's id"),
        .init("organisation", as: "TEXT", meaning: "of joined drafts, as in `draft`; NULL for a record"),
        .init("record", as: "INTEGER", meaning: "of a record, the number of its file; NULL for drafts"),
        .init("row", as: "BLOB", meaning: "`ColumnRow`: what the columns are made of"),
        .init("files", as: "BLOB", meaning: "numbers of its articles' files"),
        .init("beginnings", as: "BLOB", meaning: "`WordBeginnings` of its own words and its articles'"),
        .init("body", as: "BLOB", meaning: "`Incident`"),
        .init("findings", as: "BLOB", meaning: "what is wrong with its quotes; NULL for nothing"),
        .init("troubles", as: "INTEGER", meaning: "how many findings"),
      ], indexes: ["id", .init("troubles", where: "troubles > 0"), "organisation", "record"]),
    IndexTable(
      name: "line", row: "an incident's row in lists, apart from its large body", writer: "LaidIncident, IncidentSums",
      kind: .rows,
      columns: [
        .init("serial", as: "INTEGER PRIMARY KEY", meaning: "as in `incident`"),
        .init("summary", as: "BLOB", meaning: "`IncidentSummary`"),
      ]),
    IndexTable(
      name: "snapshot", row: "a part of the state that was published last",
      writer: "Snapshot.publish, in one transaction",
      kind: .rows,
      columns: [
        .init("name", as: "TEXT UNIQUE", meaning: "as `SnapshotPart` names it"),
        .init("data", as: "BLOB", meaning: "sealed columns (`NumberBlob`); of `generation`, a number"),
      ]),
    IndexTable(
      name: "words", row: "the words of an article or of an incident, numbered by `WordRow`",
      writer: "IndexWriter and LaidIncident; rows are never taken out",
      kind: .fullText(settings: "text, content='', tokenize='ascii', prefix='1 2 3'")),
  ]

  /// All tables as a page of the manual.
  package static var markdown: String {
    tables.map { table in
      let head = "### `\(table.name)`\n\nA row is \(table.row). Written by \(table.writer).\n"
      if table.columns.isEmpty { return head }
      let rows = table.columns.map { "| `\($0.name)` | \($0.type.lowercased()) | \($0.meaning) |" }
      return head + "\n| column | type | what stands in it |\n|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
