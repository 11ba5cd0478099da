internal import CPackage

/// A zip archive in memory: office documents and books are such. With `XMLEvents` the only files that touch its libraries.
package struct ZipFile {
  private let bytes: [UInt8]
  /// What the document is called in sentences.
  private let kind: String

  /// Bytes of one file in it: more is no text that a person keeps.
  private static let most = 64_000_000

  package init(_ bytes: [UInt8], kind: String) {
    self.bytes = bytes
    self.kind = kind
  }

  /// The bytes of a file in it; `nil` where there is none of the name. O(the archive).
  ///
  /// - Throws: `.encrypted`, `.damaged`, `.tooMuch` beyond 64 MB, `.noTool` where the library is missing.
  package func file(_ name: String) throws(ReadingError) -> [UInt8]? {
    var found: UnsafeMutablePointer<UInt8>?
    var count = 0
    let outcome = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe zip_read(buffer.baseAddress, buffer.count, name, ZipFile.most, &found, &count)
    }
    return unsafe try ZipFile.result(of: outcome, found, count: count, kind: kind)
  }

  private static func result(
    of outcome: zip_outcome, _ found: UnsafeMutablePointer<UInt8>?, count: Int, kind: String
  ) throws(ReadingError) -> [UInt8]? {
    switch outcome {
    case ZIP_FOUND:
      defer { unsafe zip_free(found) }
      return unsafe Array(UnsafeBufferPointer(start: found, count: count))
    case ZIP_NONE: return nil
    case ZIP_ENCRYPTED: throw .encrypted(kind: kind)
    case ZIP_TOO_LARGE: throw .tooMuch(kind: kind, of: "memory")
    case ZIP_NO_LIBRARY:
      throw .noTool(
        for: "Packed files", program: unsafe String(cString: zip_library_name()), package: "libarchive13")
    default: throw .damaged(kind: kind, reason: "it cannot be unpacked")
    }
  }

  /// What was packed by gzip.
  static func unpacked(_ bytes: [UInt8]) throws(ReadingError) -> [UInt8] {
    var found: UnsafeMutablePointer<UInt8>?
    var count = 0
    let outcome = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe gzip_read(buffer.baseAddress, buffer.count, most, &found, &count)
    }
    let kind = "This gzip file"
    let unpacked = unsafe try result(of: outcome, found, count: count, kind: kind) ?? []
    // What is no gzip comes back as it is; what was packed twice is nothing that was saved from a browser.
    guard !unpacked.starts(with: Reader.gzip) else { throw .damaged(kind: kind, reason: "it cannot be unpacked") }
    return unpacked
  }

  /// The same, which must be there.
  func needed(_ name: String) throws(ReadingError) -> [UInt8] {
    guard let file = try file(name) else { throw .damaged(kind: kind, reason: "it has no \(name)") }
    return file
  }
}
