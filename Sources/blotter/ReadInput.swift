internal import Glibc
import Reading

/// Files as bytes, for `blotter read`.
enum ReadInput {

  enum Failure: Error, CustomStringConvertible {
    case cannotOpen(reason: String)
    /// The list of files, with what is wrong with it.
    case list(String, reason: String)
    case refused(ReadingError)

    var description: String {
      switch self {
      case .cannotOpen(let reason): "It cannot be read: \(reason)."
      case .list(let path, let reason): "\(path): \(reason)"
      case .refused(let reason): reason.description
      }
    }
  }

  /// The non-empty lines of a file; `-` is standard input.
  static func paths(listedIn path: String) throws -> [String] {
    let bytes: [UInt8]
    do { bytes = try path == "-" ? drain(0) : self.bytes(of: path) } catch {
      throw Failure.list(path, reason: error.description)
    }
    return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }
  }

  /// A regular file's bytes.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(reason: unsafe String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(reason: "it is not a file")
    }
    let size = Int(status.st_size)
    guard size <= Reader.sizeLimit else { throw .refused(.tooLarge(bytes: size, limit: Reader.sizeLimit)) }
    return try drain(descriptor, expecting: size)
  }

  private static func drain(_ descriptor: Int32, expecting size: Int = 65_536) throws(Failure)
    -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: max(size, 4096) + 1)
    var filled = 0
    while true {
      let room = bytes.count - filled
      let got = unsafe bytes.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress.map { unsafe $0 + filled }, room)
      }
      guard got >= 0 else { throw .cannotOpen(reason: unsafe String(cString: strerror(errno))) }
      if got == 0 { break }
      filled += got
      guard filled <= Reader.sizeLimit else { throw .refused(.tooLarge(bytes: filled, limit: Reader.sizeLimit)) }
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
