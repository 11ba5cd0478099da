import Foundation
import MadeArchive
import TestSupport

/// An archive, a home folder and the program, for attacks to happen in.
struct TortureHouse {
  let program: String
  let folder: String

  var archive: String { "\(folder)/archive" }
  var home: String { "\(folder)/home" }
  var cache: String { "\(home)/.cache/blotter" }

  static let incidents = 60
  static let articles = 120

  /// How a run of the program ended.
  struct Outcome {
    let status: Int
    /// The signal that ended it; `nil` where it ended by itself.
    let signal: Int?
    let output: Data
    let errors: String
  }

  init(
    program: String, incidents: Int = TortureHouse.incidents, articles: Int = TortureHouse.articles
  ) throws {
    self.program = program
    folder = FileManager.default.temporaryDirectory.appending(path: "blotter-torture-\(UUID().uuidString)").path
    try MadeArchive(incidents: incidents, articles: articles, seed: 1).forEachFile {
      file throws(any Error) in
      try write(file.text, to: file.path)
    }
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Takes the index away, where there is one.
  func dropCache() throws {
    if FileManager.default.fileExists(atPath: cache) { try FileManager.default.removeItem(atPath: cache) }
  }

  /// Writes a file of the archive.
  func write(_ text: String, to path: String) throws {
    let place = URL(filePath: "\(archive)/\(path)")
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  /// Runs the program on the archive.
  ///
  /// - Parameters:
  ///   - delay: seconds after which it is killed.
  ///   - home: where its cache lies.
  func run(_ arguments: [String], killedAfter delay: Double? = nil, home: String? = nil) throws -> Outcome {
    try run(prepared(arguments, home: home), killedAfter: delay)
  }

  /// Runs what was prepared. Whatever is not done after a minute is killed.
  func run(_ process: Process, killedAfter delay: Double? = nil) throws -> Outcome {
    let output = "\(folder)/out"
    try Data().write(to: URL(filePath: output))
    let written = try FileHandle(forWritingTo: URL(filePath: output))
    // Thousands of runs would use up the descriptors otherwise.
    defer { try? written.close() }
    process.standardOutput = written
    // A limit on the size of files must not take the words from it that tell of the limit.
    let errors = Pipe()
    process.standardError = errors
    // To wait until it exits is to look every fifty milliseconds.
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    let watch = TortureHouse.killing(process, after: delay ?? TortureHouse.longest)
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    end.wait()
    watch.cancel()
    let status = Int(process.terminationStatus)
    return Outcome(
      status: status, signal: process.terminationReason == .uncaughtSignal ? status : nil,
      output: try Data(contentsOf: URL(filePath: output)), errors: String(decoding: words, as: UTF8.self))
  }

  /// Seconds that a run may take at most: nothing that works comes near it.
  private static let longest = 60.0

  private static func killing(_ process: Process, after seconds: Double) -> DispatchWorkItem {
    let number = process.processIdentifier
    let work = DispatchWorkItem { kill(number, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: work)
    return work
  }

  /// The program with its arguments and surroundings, not started yet; what it writes goes nowhere.
  ///
  /// - Parameter limit: words for `ulimit` that it runs under.
  func prepared(
    _ arguments: [String], home: String? = nil, under limit: String? = nil, inArchive: Bool = true
  ) -> Process {
    let process = Process()
    let words = arguments + (inArchive ? ["--archive", archive] : [])
    process.executableURL = URL(filePath: limit == nil ? program : "/bin/sh")
    process.arguments = limit.map { ["-c", "ulimit \($0) && exec \"$0\" \"$@\"", program] + words } ?? words
    process.environment = environment(home: home)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  private func environment(home: String? = nil) -> [String: String] {
    ["HOME": home ?? self.home, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]
  }

  /// The dashboard on the archive, in a terminal of its own.
  ///
  /// - Parameter limit: words for `ulimit` that it runs under.
  func dashboard(under limit: String? = nil) throws -> PseudoTerminal {
    let words = limit.map { ["/bin/sh", "-c", "ulimit \($0) && exec \"$0\" \"$@\"", program] } ?? [program]
    return try PseudoTerminal(words + [archive], environment: environment())
  }

  /// What an index that was laid anew says.
  func fresh(_ arguments: [String]) throws -> Data {
    let home = "\(folder)/fresh"
    try? FileManager.default.removeItem(atPath: home)
    return try run(arguments, home: home).output
  }

  /// Files that the program made for itself in a folder, and should not have left there.
  func leftovers() throws -> [String] {
    let names = try [archive, home].flatMap { try FileManager.default.subpathsOfDirectory(atPath: $0) }
    return names.filter { $0.hasSuffix(".tmp") || $0.contains("/.blotter-") || $0.hasPrefix(".blotter-") }
  }
}
