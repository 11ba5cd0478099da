internal import Glibc

/// inotify(7), thinly: one watch a folder or file, events as values.
struct Inotify: Sendable {
  private let descriptor: Int32
  /// A pipe to ourselves, to end a sleep: what is written, and what is read.
  private let waker: Int32
  private let bell: Int32

  /// What happened to something in a watched folder, or to the watched thing itself.
  struct Event: Sendable, Equatable {
    /// Number of the watch; meaningless where events were lost.
    var watch: Int32
    /// The name in the folder; `nil` for the watched thing itself.
    var name: String?
    var mask: UInt32

    func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
  }

  /// `nil` when the system gives no instance: their number a user is limited.
  init?() {
    descriptor = inotify_init1(Int32(O_CLOEXEC | O_NONBLOCK))
    if descriptor < 0 { return nil }
    let pipe = ChildPipe()
    (bell, waker) = (pipe?.exit ?? -1, pipe?.entrance ?? -1)
    for end in [bell, waker] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  /// Whatever leaves a folder's files other than they were. Writing is told of when the file is closed.
  static let folderEvents =
    UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
    | UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)
  static let fileEvents = UInt32(IN_MODIFY)

  enum Outcome: Equatable {
    case watched(Int32)
    /// The thing is not there, or may not be read: told elsewhere.
    case unreachable
    /// The system gives no more watches.
    case refused(reason: String)
  }

  func watch(_ path: String, for events: UInt32) -> Outcome {
    let number = unsafe inotify_add_watch(descriptor, path, events)
    if number >= 0 { return .watched(number) }
    if [ENOENT, ENOTDIR, EACCES, ELOOP].contains(errno) { return .unreachable }
    if errno == ENOSPC { return .refused(reason: "the system's limit of watched folders is reached") }
    return .refused(reason: unsafe String(cString: strerror(errno)))
  }

  /// Ends a sleep, or the next one. From any thread.
  func wake() {
    var byte: UInt8 = 0
    _ = unsafe write(waker, &byte, 1)
  }

  /// Sleeps until there are events or somebody wakes it; `nil` without end.
  func wait(milliseconds: Int?) {
    var descriptors = [descriptor, bell].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = unsafe poll(&descriptors, 2, Int32(clamping: milliseconds ?? -1))
    var bytes = [UInt8](repeating: 0, count: 64)
    _ = unsafe read(bell, &bytes, bytes.count)
  }

  /// The events that are there, without waiting.
  func events() -> [Event] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe read(descriptor, &buffer, buffer.count)
    return count > 0 ? Inotify.events(in: buffer[..<count]) : []
  }

  /// Takes `struct inotify_event`s apart: watch, mask, cookie and length, four bytes each, then the name padded with NULs.
  static func events(in bytes: ArraySlice<UInt8>) -> [Event] {
    var events: [Event] = []
    var rest = bytes
    while rest.count >= 16 {
      func word(_ index: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(rest[rest.startIndex + index * 4 + $1]) << UInt32($1 * 8) }
      }
      let name = rest.dropFirst(16).prefix(Int(word(3))).prefix { $0 != 0 }
      events.append(
        Event(
          watch: Int32(bitPattern: word(0)), name: name.isEmpty ? nil : String(decoding: name, as: UTF8.self),
          mask: word(1)))
      rest = rest.dropFirst(16 + Int(word(3)))
    }
    return events
  }
}
