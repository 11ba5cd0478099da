internal import CPackage

/// What was packed by gzip: a page, or a web archive.
struct Unpacked {
  let bytes: [UInt8]
  /// What of it is not there: it is cut off, or damaged.
  let shortfalls: [Shortfall]

  /// Bytes of it: more is no text that a person keeps.
  private static let most = 64_000_000
  private static let kind = "This gzip file"

  /// - Throws: `.damaged` where nothing of it can be unpacked, `.tooMuch` beyond 64 MB, `.noTool` where the library is missing.
  init(_ packed: [UInt8]) throws(ReadingError) {
    var room = Unpacked.most
    try self.init(packed, room: &room)
  }

  /// Bytes that may be unpacked of all that is packed in a file: those of one, and more times the file's own than pages take packed.
  static func room(in file: [UInt8]) -> Int { most + min(mostTimes * file.count, mostOfAll) }

  /// None of 508 ordinary pages is more than 20 times as large as gzip packs it (one in a hundred more than 11 times).
  private static let mostTimes = 20
  /// What zlib unpacks in two seconds, of the three that a hostile document may take.
  private static let mostOfAll = 512_000_000

  /// - Parameter room: bytes that may be unpacked, of which it takes its part.
  init(_ packed: [UInt8], room: inout Int) throws(ReadingError) {
    let most = min(Unpacked.most, room)
    guard most > 0 else { throw .tooMuch(kind: Unpacked.kind, of: .memory) }
    var found: UnsafeMutablePointer<UInt8>?
    var count = 0
    let outcome = unsafe packed.withUnsafeBufferPointer { buffer in
      unsafe gzip_read(buffer.baseAddress, buffer.count, most, &found, &count)
    }
    room -= outcome.outcome == ZIP_TOO_LARGE ? most : count
    if outcome.outcome == ZIP_NO_LIBRARY {
      throw .noTool(
        for: "Packed files", program: unsafe String(cString: gzip_library_name()), package: "zlib1g")
    }
    bytes = unsafe try ZipFile.result(of: outcome.outcome, found, count: count, kind: Unpacked.kind) ?? []
    // What was packed twice is nothing that was saved from a browser.
    guard !bytes.starts(with: Reader.gzip) else {
      throw .damaged(kind: Unpacked.kind, reason: "it cannot be unpacked")
    }
    shortfalls = Unpacked.shortfalls(outcome, of: packed.count)
  }

  private static func shortfalls(_ outcome: gzip_outcome, of count: Int) -> [Shortfall] {
    func percent(_ place: Int) -> Int { place * 100 / max(count, 1) }
    return (outcome.damages > 0 ? [.damaged(places: outcome.damages, percent: percent(outcome.first))] : [])
      + (outcome.is_stopped ? [.brokenOff(percent: percent(outcome.last))] : outcome.is_cut ? [.cutOff] : [])
  }
}
