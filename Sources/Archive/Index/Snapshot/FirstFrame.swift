package import Incidents
package import Search
import Text

/// What the dashboard showed last when it opened, kept in the cache so that the next first frame waits for no record.
///
/// Derived and disposable: missing, broken, of another version or not of these records means that the records are read.
package struct FirstFrame: Sendable, Equatable {
  package var listing: Listing
  package var articleCount: Int?
  package var findings: [Finding]

  /// Findings in all.
  package var findingCount: Int
  /// The state of the index it was made from.
  package var generation: Int?

  package init(
    listing: Listing, articleCount: Int?, findings: [Finding], findingCount: Int? = nil, generation: Int? = nil
  ) {
    self.generation = generation
    self.findingCount = findingCount ?? findings.count
    self.listing = listing
    self.articleCount = articleCount
    self.findings = findings
  }

  /// Follows from the index's, and from the facets that there are.
  private static let version =
    IndexVersion.number
    ^ Int(
      truncatingIfNeeded: FNV1a.hash(Facet.allCases.map(\.rawValue).joined(separator: " ").utf8) >> 33)
  /// What is beyond these is not needed for a first screen.
  static let mostRows = 100
  static let mostFindings = 50

  /// The frame as bytes, stamped with the state of the records it was made from.
  func encoded(stamp: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(FirstFrame.version)
    writer.text(stamp)
    writer.number(generation ?? -1)
    writer.number(articleCount ?? -1)
    writer.number(findingCount)
    writer.list(Array(findings.prefix(FirstFrame.mostFindings))) { $0.finding($1) }
    writer.listing(listing, rows: Array(listing.rows.prefix(FirstFrame.mostRows)))
    return Seal.seal(writer.bytes)
  }

  /// The state of the index that sealed bytes show, without the rest of them; `nil` when they are no frame of this version and stamp.
  static func generation(in bytes: [UInt8], stamp: String) -> Int? {
    var reader = ByteReader(sealed: bytes)
    guard (try? reader.number()) == version, (try? reader.text()) == stamp else { return nil }
    return try? reader.number()
  }

  /// `nil` when the bytes are no frame of this version and stamp.
  init?(_ bytes: [UInt8], stamp: String) {
    var reader = ByteReader(sealed: bytes)
    do throws(ByteReader.Broken) {
      guard try reader.number() == FirstFrame.version, try reader.text() == stamp else { return nil }
      let (generation, count) = (try reader.number(), try reader.number())
      self.generation = generation < 0 ? nil : generation
      articleCount = count < 0 ? nil : count
      findingCount = try reader.number()
      findings = try reader.list { (reader) throws(ByteReader.Broken) in try reader.finding() }
      listing = try reader.listing()
      guard reader.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}

extension ByteWriter {
  fileprivate mutating func listing(_ listing: Listing, rows: [IncidentSummary]) {
    number(listing.archiveCount)
    number(listing.count)
    number(listing.possible)
    list(rows) { $0.row($1) }
    list(listing.totals) { $0.total($1) }
    listing.counts.write(to: &self)
  }
}

extension ByteReader {
  fileprivate mutating func listing() throws(Broken) -> Listing {
    var listing = Listing(archiveCount: try number(), count: try number(), possible: try number())
    listing.rows = try list { (reader) throws(Broken) in try reader.row() }
    listing.totals = try list { (reader) throws(Broken) in try reader.total() }
    listing.counts = try Counts(filter: listing.filter, from: &self)
    return listing
  }
}
