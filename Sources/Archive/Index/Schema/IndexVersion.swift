internal import Text

/// The index's version: an index of another one is laid anew.
///
/// It follows from what an index is made of: the tables, and the sources of all that decides what stands in them (the reader, the
/// finder, their data, records, folding, codes). A test works the sources' hash out and fails where it is not the one below, so
/// that nobody can forget it; `BLOTTER_RECORD=1 swift test --filter IndexVersionTests` writes it.
enum IndexVersion {
  /// FNV-1a of the sources' paths and bytes, in the order of their paths.
  static let sources: UInt64 = 0xC323262DB67D02B9

  /// As SQLite keeps it: a positive number of 31 bits.
  static let number: Int = {
    let schema = IndexSchema.tables.flatMap(\.statements).joined(separator: "\n")
    let hash = FNV1a.hash(schema.utf8, from: sources)
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }()
}
