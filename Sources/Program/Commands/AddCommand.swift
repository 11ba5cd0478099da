import ArgumentParser
import Archive
import Incidents
import Screen
import Text

/// `blotter add FILE... | -`.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Copy saved pages into the archive, each of them once.",
    discussion: """
      A page that the archive has already, under whatever name, is told and not stored again. The copy is named by the \
      article's date, outlet and headline. The files themselves stay where they are. \
      Exit status: 0 all are in the archive, 1 something was wrong with a file, 2 wrong usage.
      """)

  @Argument(help: "Saved pages (HTML or text); - for standard input.") var files: [String]
  @OptionGroup var options: ArchiveOptions
  @Flag(help: "Say what would be done, and do nothing.") var dryRun = false

  func run() throws {
    let found = try Environment.archive(argument: nil, option: options.archive, settings: try Environment.settings())
    if found.isSample, options.archive == nil {
      throw UsageError.sentence("nothing is added to the sample archive; name your own with --archive FOLDER")
    }
    // Whoever writes to standard input may take long: nobody else must wait for that.
    let input = files.contains("-") ? Result { () throws(FileBytes.Failure) in try FileBytes.standardInput() } : nil
    var count = Count()
    do throws(ArticleIntake.Busy) {
      try ArticleIntake.run(
        found.folder, cache: Environment.cacheFolder, isTrial: dryRun,
        waiting: { Output.warn("waiting for \($0), which adds to this archive ...") },
        work: { intake in
          for file in files { count.take(add(file, input: input, to: &intake), of: file, isTrial: dryRun) }
        })
    } catch {
      Output.warn(error.description)
      throw ExitCode(1)
    }
    Output.line("\(count.words(isTrial: dryRun)) · \(found.folder.root)")
    if count.failed > 0 { throw ExitCode(1) }
  }

  private typealias Input = Result<[UInt8], FileBytes.Failure>

  private func add(
    _ file: String, input: Input?, to intake: inout ArticleIntake
  ) -> Result<ArticleIntake.Outcome, ArticleIntake.Failure> {
    do throws(ArticleIntake.Failure) {
      return .success(try intake.add(try bytes(of: file, input: input), named: file))
    } catch {
      return .failure(error)
    }
  }

  private func bytes(of file: String, input: Input?) throws(ArticleIntake.Failure) -> [UInt8] {
    do throws(FileBytes.Failure) {
      if file == "-", let input { return try input.get() }
      return try FileBytes.read(file)
    } catch {
      throw .file(error)
    }
  }

  /// How many files went where.
  private struct Count {
    var added = 0
    var known = 0
    var failed = 0

    mutating func take(
      _ result: Result<ArticleIntake.Outcome, ArticleIntake.Failure>, of file: String, isTrial: Bool
    ) {
      let name = file == "-" ? "standard input" : VisibleText.line(file)
      switch result {
      case .success(.added(let path)):
        added += 1
        Output.row("\(name): \(isTrial ? "would be added" : "added") as \(path)")
      case .success(.known(let path)):
        known += 1
        Output.row("\(name): is in the archive already, as \(path)")
      case .failure(let failure):
        failed += 1
        Output.warn("\(name): \(failure)")
      }
    }

    func words(isTrial: Bool) -> String {
      let added = Labels.counted(added, "article") + (isTrial ? " would be added" : " added")
      return [added, known > 0 ? "\(known) known already" : "", failed > 0 ? "\(failed) left out" : ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}
