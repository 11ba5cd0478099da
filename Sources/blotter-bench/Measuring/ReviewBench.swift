import ArgumentParser
import Foundation
import TestSupport

internal import Glibc

/// What it takes to accept drafts by keyboard, from the program's start until the records are on the disk.
struct ReviewBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Accept drafts by keys in a pseudo-terminal, from the start to the files.",
    discussion: "In a made archive of its own, which is taken away at the end.")

  @Argument(help: "The program: a built 'blotter'.") var program: String
  @Option(help: "Drafts to accept.") var drafts = 50

  func run() throws {
    print("| \(drafts) drafts accepted by keys | until the files are there | processor time |\n|---|---|---|")
    for isIndexed in [false, true] {
      // About two fifths of made incidents are drafts.
      let house = try TortureHouse(program: program, incidents: 4 * drafts, articles: 8 * drafts)
      defer { house.remove() }
      let found = try house.fresh(["list", "review:draft", "--format", "jsonl"]).split(separator: UInt8(ascii: "\n"))
        .count
      if isIndexed { _ = try house.run(["index"]) }
      let used = ReviewBench.processorTime
      let start = ContinuousClock.now
      let end = try accept(in: house, of: found)
      let time = ReviewBench.processorTime - used
      let name = isIndexed ? "the archive was read before" : "nothing was read before"
      print("| \(name) | \(ReviewBench.seconds(end - start)) | \(ReviewBench.seconds(time)) |")
    }
  }

  /// Types one key a draft and ends the program.
  ///
  /// - Parameter found: drafts that the archive has: as soon as the list shows so many, all is read.
  /// - Returns: when the last file was there.
  private func accept(in house: TortureHouse, of found: Int) throws -> ContinuousClock.Instant {
    let folder = "\(house.archive)/incidents"
    let before = try FileManager.default.contentsOfDirectory(atPath: folder).count
    let terminal = try house.dashboard()
    terminal.send("/review:draft\r")
    guard terminal.sees("\(found) incidents of") else { throw ValidationError("the drafts were not listed") }
    // A frame that says the same again sends nothing: the keys follow one another like those of a macro.
    terminal.send(String(repeating: "a", count: drafts))
    guard terminal.waits(for: "accepted") else { throw ValidationError("the keys were not answered") }
    var end = ContinuousClock.now
    while try FileManager.default.contentsOfDirectory(atPath: folder).count < before + drafts {
      guard ContinuousClock.now - end < ReviewBench.patience else { throw ValidationError("not all records came") }
      usleep(ReviewBench.look)
    }
    end = ContinuousClock.now
    terminal.send("q")
    guard terminal.end() == 0 else { throw ValidationError("the dashboard ended badly") }
    return end
  }

  private static let patience = Duration.seconds(60)
  /// Microseconds between two looks at the folder.
  private static let look: UInt32 = 1000

  /// Of all programs that were started from here and have ended.
  private static var processorTime: Duration {
    var usage = rusage()
    _ = unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    func time(_ value: timeval) -> Duration { .seconds(value.tv_sec) + .microseconds(value.tv_usec) }
    return time(usage.ru_utime) + time(usage.ru_stime)
  }

  private static func seconds(_ time: Duration) -> String {
    let hundredths = Int((time / .milliseconds(10)).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
  }
}
