import ArgumentParser
import Archive
import Incidents
import Screen
import Text

/// `blotter add FILE... | FOLDER... | -`.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Copy documents into the archive, each of them once.",
    discussion: """
      Saved pages, PDF, mails, Word and OpenDocument files, books, web archives, feeds and reading lists; of a folder all that lie in \
      it. What the archive has already, under whatever name, is told and not stored again; the same article in another form is told \
      and stored. The copy has the same bytes, and is named by the article's date, outlet and headline; a list goes to lists/ by its \
      own name. What cannot be read is told and not stored. The files themselves stay where they are. \
      Exit status: 0 all are in the archive, 1 something was wrong with a file, 2 wrong usage.
      """)

  @Argument(help: "Files, folders or patterns; - for standard input.") var files: [String] = []
  @Option(help: "A reading list (Zotero, Pocket ...), for its notes and addresses of the articles that are there.")
  var fromList: [String] = []
  @OptionGroup var options: ArchiveOptions
  @Flag(help: "Say what would be done, and do nothing.") var dryRun = false

  func validate() throws {
    if files.isEmpty && fromList.isEmpty { throw ValidationError("Name files to add, or a list with --from-list.") }
  }

  func run() throws {
    let found = try Environment.archive(argument: nil, option: options.archive, settings: try Environment.settings())
    if found.isSample, options.archive == nil {
      throw UsageError.sentence("nothing is added to the sample archive; name your own with --archive FOLDER")
    }
    // Whoever writes to standard input may take long: nobody else must wait for that.
    let input = files.contains("-") ? Result { () throws(FileBytes.Failure) in try FileBytes.standardInput() } : nil
    var work = AddWork(isTrial: dryRun, input: input)
    var arrivals = Arrivals()
    do throws(ArticleIntake.Busy) {
      try ArticleIntake.run(
        found.folder, cache: Environment.cacheFolder, isTrial: dryRun,
        waiting: { Output.warn("waiting for \($0), which adds to this archive ...") },
        work: { intake in
          for list in fromList { work.add(list, isList: true, to: &intake) }
          work.add(IncomingFiles(files), to: &intake)
          arrivals = intake.arrivals
        })
    } catch {
      Output.warn(error.description)
      throw ExitCode(1)
    }
    for shortfall in arrivals.shortfalls { Output.warn(VisibleText.line(shortfall.description)) }
    if !arrivals.isEmpty { AddCommand.tellKin(of: arrivals, in: found.folder) }
    Output.line("\(work.words) · \(found.folder.root)")
    if work.hasComplaints { throw ExitCode(1) }
  }

  /// What else of the archive is the same; what was stored stands whether or not that can be found out.
  private static func tellKin(of arrivals: Arrivals, in folder: ArchiveFolder) {
    let session = ArchiveSession(folder, cache: Environment.cacheFolder)
    let bar = IndexBar()
    defer { bar.clear() }
    do throws(ArchiveFailure) {
      try session.update(IndexUpdate(waits: !session.hasIndex), telling: IndexObserver(progress: { bar.show($0) }))
      let kin = try session.kin(of: arrivals)
      bar.clear()
      for form in kin.forms {
        Output.row(VisibleText.line("\(form.path): the same article as \(form.other), in another form; both are kept"))
      }
      for (path, count) in kin.matched.sorted(by: { $0.key < $1.key }) {
        let all = arrivals.entryCount(of: path)
        Output.row(
          VisibleText.line(
            "\(path): \(Labels.counted(count, "entry is", "entries are")) of articles that are here, \(Labels.grouped(all - count)) of none"
          ))
      }
    } catch {
      bar.clear()
      Output.warn("whether the same articles are there in other forms could not be looked up: \(error)")
    }
  }
}

/// Takes file after file in, and counts.
private struct AddWork {
  let isTrial: Bool
  let input: Result<[UInt8], FileBytes.Failure>?
  private var added = 0
  private var lists = 0
  private var known = 0
  private var failed = 0
  /// Something was wrong with a file.
  private(set) var hasComplaints = false
  private var passedOver = 0

  init(isTrial: Bool, input: Result<[UInt8], FileBytes.Failure>?) {
    self.isTrial = isTrial
    self.input = input
  }

  mutating func add(_ files: IncomingFiles, to intake: inout ArticleIntake) {
    for (name, reason) in files.complaints { complain("\(VisibleText.line(name)): \(reason)") }
    for item in files.items { add(item.path, isFound: item.isFound, to: &intake) }
    passedOver += files.passedOver
  }

  mutating func add(_ file: String, isFound: Bool = false, isList: Bool = false, to intake: inout ArticleIntake) {
    let name = file == "-" ? "standard input" : VisibleText.line(file)
    do throws(ArticleIntake.Failure) {
      if IncomingFiles.isAddress(file) { throw .address }
      tell(try intake.add(try bytes(of: file), named: file, isList: isList), of: name)
    } catch {
      // Data that lies among documents is nothing to complain of.
      if isFound, error == .data { return passedOver += 1 }
      if case .knownUnread = error { known += 1 } else { failed += 1 }
      complain("\(name): \(error)")
    }
  }

  private mutating func complain(_ words: String) {
    hasComplaints = true
    Output.warn(words)
  }

  private func bytes(of file: String) throws(ArticleIntake.Failure) -> [UInt8] {
    do throws(FileBytes.Failure) {
      if file == "-", let input { return try input.get() }
      return try FileBytes.read(file)
    } catch {
      throw .file(error)
    }
  }

  private mutating func tell(_ outcome: ArticleIntake.Outcome, of name: String) {
    let verb = isTrial ? "would be added" : "added"
    switch outcome {
    case .added(let path):
      added += 1
      Output.row("\(name): \(verb) as \(path)")
    case .addedSeveral(let path, let articles, let unread):
      added += articles
      let gap = unread > 0 ? "; \(Labels.grouped(unread)) more in it cannot be read" : ""
      Output.row("\(name): \(verb) as \(path), with \(Labels.counted(articles, "article"))\(gap)")
    case .addedList(let path, let entries):
      lists += 1
      Output.row("\(name): \(verb) as \(path), a list of \(Labels.counted(entries, "article"))")
    case .known(let path):
      known += 1
      Output.row("\(name): is in the archive already, as \(path)")
    }
  }

  /// How many went where.
  var words: String {
    let verb = isTrial ? " would be added" : " added"
    return [
      Labels.counted(added, "article") + verb, lists > 0 ? Labels.counted(lists, "list") + verb : "",
      known > 0 ? "\(known) known already" : "", failed > 0 ? "\(failed) left out" : "",
      passedOver > 0 ? "\(Labels.counted(passedOver, "file")) of other kinds passed over" : "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
