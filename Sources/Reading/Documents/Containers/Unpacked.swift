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
    var found: UnsafeMutablePointer<UInt8>?
    var count = 0
    let outcome = unsafe packed.withUnsafeBufferPointer { buffer in
      unsafe gzip_read(buffer.baseAddress, buffer.count, Unpacked.most, &found, &count)
    }
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
