import ArgumentParser
import Foundation
import MadeArchive

/// Writes an archive for measurements.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write a made archive, the same for a seed.",
    discussion: """
      Of N incidents about 60% get a reviewed record; the others stand in articles only, so that they arise as drafts. \
      Four fifths of M articles tell of the incidents, the rest of something else.
      """)

  @Option(help: "How many incidents, reviewed and to be drafted.") var incidents = 1000
  @Option(help: "How many articles.") var articles = 3000
  @Option(help: "The same seed writes the same bytes.") var seed: UInt64 = 1
  @Argument(help: "The folder; made where it is missing, and must be empty.") var folder: String

  func validate() throws {
    guard incidents >= 0, articles >= 0 else { throw ValidationError("Numbers of incidents and articles begin at 0.") }
  }

  func run() throws {
    let manager = FileManager.default
    if let names = try? manager.contentsOfDirectory(atPath: folder), !names.isEmpty {
      throw ValidationError("'\(folder)' is not empty; name a new folder. Nothing was written.")
    }
    var made: Set<String> = []
    var (files, bytes) = (0, 0)
    try MadeArchive(incidents: incidents, articles: articles, seed: seed).forEachFile { file throws(any Error) in
      let path = URL(filePath: "\(folder)/\(file.path)")
      let parent = path.deletingLastPathComponent().path
      if made.insert(parent).inserted { try manager.createDirectory(atPath: parent, withIntermediateDirectories: true) }
      let data = Data(file.text.utf8)
      try data.write(to: path)
      (files, bytes) = (files + 1, bytes + data.count)
    }
    print("\(files) files, \(bytes) bytes in \(folder)")
  }
}
