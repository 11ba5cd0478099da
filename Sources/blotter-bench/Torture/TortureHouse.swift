import Foundation
import MadeArchive

/// An archive, a home folder and the program, for attacks to happen in.
struct TortureHouse {
  let program: String
  let folder: String

  var archive: String { "\(folder)/archive" }
  var home: String { "\(folder)/home" }
  var cache: String { "\(home)/.cache/blotter" }

  private static let incidents = 60
  private static let articles = 120

  /// How a run of the program ended.
  struct Outcome {
    let status: Int
    /// The signal that ended it; `nil` where it ended by itself.
    let signal: Int?
    let output: Data
    let errors: String
  }

  init(program: String) throws {
    self.program = program
    folder = FileManager.default.temporaryDirectory.appending(path: "blotter-torture-\(UUID().uuidString)").path
    try MadeArchive(incidents: TortureHouse.incidents, articles: TortureHouse.articles, seed: 1).forEachFile {
      file throws(any Error) in
      try write(file.text, to: file.path)
    }
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

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
    let process = prepared(arguments, home: home)
    let (output, errors) = ("\(folder)/out", "\(folder)/errors")
    for path in [output, errors] { try Data().write(to: URL(filePath: path)) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    if let delay {
      Thread.sleep(forTimeInterval: delay)
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    let status = Int(process.terminationStatus)
    return Outcome(
      status: status, signal: process.terminationReason == .uncaughtSignal ? status : nil,
      output: try Data(contentsOf: URL(filePath: output)),
      errors: String(decoding: try Data(contentsOf: URL(filePath: errors)), as: UTF8.self))
  }

  /// The program with its arguments and surroundings, not started yet; what it writes goes nowhere.
  func prepared(_ arguments: [String], home: String? = nil) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments + ["--archive", archive]
    process.environment = ["HOME": home ?? self.home, "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// What an index that was laid anew says.
  func fresh(_ arguments: [String]) throws -> Data {
    let home = "\(folder)/fresh"
    try? FileManager.default.removeItem(atPath: home)
    return try run(arguments, home: home).output
  }

  /// Files that the program made for itself in a folder, and should not have left there.
  func leftovers() throws -> [String] {
    let names = [archive, home].flatMap { FileManager.default.subpaths(atPath: $0) ?? [] }
    return names.filter { $0.hasSuffix(".tmp") || $0.contains("/.blotter-") || $0.hasPrefix(".blotter-") }
  }
}
