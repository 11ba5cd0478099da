internal import CPackage

/// A zip archive in memory: office documents and books are such. With `XMLEvents` and `Unpacked` the only files that touch its libraries.
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

  /// Hands the files of it that are wanted over, in one walk through the archive, until `take` says that it is enough. O(the archive).
  ///
  /// - Throws: as `file`; what is wrong with a single file is handed over with it.
  func walk(
    _ wants: @escaping (String) -> Bool, _ take: @escaping (String, Result<[UInt8], ReadingError>) -> Bool
  ) throws(ReadingError) {
    let box = ZipWalkBox(wants: wants, take: take, kind: kind)
    var walk = unsafe zip_walk()
    unsafe walk.context = Unmanaged.passUnretained(box).toOpaque()
    unsafe walk.wants = { unsafe ZipWalkBox.of($0, $1, wants: ()) }
    unsafe walk.takes = { unsafe ZipWalkBox.of($0, $1, took: $2, $3, count: $4) }
    let outcome = withExtendedLifetime(box) {
      unsafe bytes.withUnsafeBufferPointer { unsafe zip_walk($0.baseAddress, $0.count, ZipFile.most, &walk) }
    }
    _ = unsafe try ZipFile.result(of: outcome, nil, count: 0, kind: kind)
  }

  static func result(
    of outcome: zip_outcome, _ found: UnsafeMutablePointer<UInt8>?, count: Int, kind: String
  ) throws(ReadingError) -> [UInt8]? {
    switch outcome {
    case ZIP_FOUND:
      defer { unsafe zip_free(found) }
      return unsafe Array(UnsafeBufferPointer(start: found, count: count))
    case ZIP_NONE: return nil
    case ZIP_ENCRYPTED: throw .encrypted(kind: kind)
    case ZIP_TOO_LARGE: throw .tooMuch(kind: kind, of: .memory)
    case ZIP_NO_LIBRARY:
      throw .noTool(
        for: "Packed files", program: unsafe String(cString: zip_library_name()), package: "libarchive13")
    default: throw .damaged(kind: kind, reason: "it cannot be unpacked")
    }
  }

  /// The same, which must be there.
  func needed(_ name: String) throws(ReadingError) -> [UInt8] {
    guard let file = try file(name) else { throw .damaged(kind: kind, reason: "it has no \(name)") }
    return file
  }
}

/// What C hands back to a walk through an archive.
private final class ZipWalkBox {
  private let wants: (String) -> Bool
  private let take: (String, Result<[UInt8], ReadingError>) -> Bool
  private let kind: String

  init(
    wants: @escaping (String) -> Bool, take: @escaping (String, Result<[UInt8], ReadingError>) -> Bool, kind: String
  ) {
    self.wants = wants
    self.take = take
    self.kind = kind
  }

  private static func box(_ context: UnsafeMutableRawPointer?) -> ZipWalkBox? {
    unsafe context.map { unsafe Unmanaged<ZipWalkBox>.fromOpaque($0).takeUnretainedValue() }
  }

  static func of(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?, wants: Void) -> Bool {
    guard let box = unsafe box(context), let name = unsafe name else { return false }
    return unsafe box.wants(String(cString: name))
  }

  static func of(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?, took outcome: zip_outcome,
    _ bytes: UnsafePointer<UInt8>?, count: Int
  ) -> Bool {
    guard let box = unsafe box(context), let name = unsafe name else { return false }
    let content: Result<[UInt8], ReadingError>
    if outcome == ZIP_FOUND {
      content = unsafe .success(Array(UnsafeBufferPointer(start: bytes, count: count)))
    } else {
      do throws(ReadingError) {
        _ = unsafe try ZipFile.result(of: outcome, nil, count: 0, kind: box.kind)
        content = .success([])
      } catch { content = .failure(error) }
    }
    return unsafe box.take(String(cString: name), content)
  }
}
