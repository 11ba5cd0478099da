import Archive
import Dashboard
internal import Dispatch
import Incidents
internal import Synchronization

extension IndexProgress {
  /// For the status bar: "reading 512 of 3,000 articles".
  var words: String { "reading \(Labels.grouped(done)) of \(Labels.grouped(all)) \(what)" }
}

/// Follows the archive on disk: brings the index in line with what any program changes, and tells the dashboard.
final class ArchiveFollower: Sendable {
  private let session: ArchiveSession
  private let inbox: Inbox
  private let isSample: Bool
  /// What is wrong with where the program runs.
  private let notices: [Finding]
  /// The state of the index that the dashboard was given last. Held while it is told how things stand: two threads tell, and
  /// what one of them looked up first must not arrive last.
  private let shown = Mutex<Int?>(nil)
  /// How much there was when the archive was looked through last; `nil` before the first time.
  private let counted = Mutex<ArchiveNews.Count?>(nil)
  /// How far the update is that is under way; `nil` when all is read.
  private let underWay = Mutex<String?>(ArchiveFollower.beginning)
  private let watch: ArchiveWatch
  private let pending = PendingChanges()
  /// Whether the program is about to be stopped: nobody shall wait for what it holds.
  private let isPaused = Mutex(false)
  /// Sleeps nearly always.
  private let watching = DispatchQueue(label: "watching")
  /// Long work: reading the archive.
  private let background = DispatchQueue(label: "background", qos: .utility)

  private static let beginning = "looking for changes …"

  init(session: ArchiveSession, inbox: Inbox, isSample: Bool, notices: [Finding]) {
    self.session = session
    self.inbox = inbox
    self.isSample = isSample
    self.notices = notices
    watch = ArchiveWatch(session.folder)
  }

  /// Takes note of the state of the index that the dashboard shows.
  func noteShown(generation: Int) { shown.withLock { $0 = generation } }

  /// From now on, the dashboard is told of what any program changes in the archive. Comes back at once.
  func live() {
    watching.async { [self] in
      do throws(ArchiveFailure) {
        if let file = try session.indexFile() { watch.enter(indexFile: file) }
      } catch { inbox.post(.message(error.description)) }
      for news in watch.news() {
        switch news {
        case .files(let changes): update(changes)
        case .index: takeIndexNews()
        }
      }
    }
  }

  private func takeIndexNews() {
    do throws(ArchiveFailure) {
      if try session.hasGoneOn() { tellOfIndex() }
    } catch { inbox.post(.message(error.description)) }
  }

  /// Brings the index in line with the files, and tells the dashboard whenever there is something new to show. Changes that
  /// come while earlier ones are worked on are taken together.
  func update(_ changes: FolderChanges = .everything) {
    if pending.add(changes) { background.async { [self] in update(now: pending.take()) } }
  }

  /// How long the end of a step is waited for.
  private static let patience = DispatchTimeInterval.milliseconds(500)

  /// Ends what is under way with its present step, so that another program can go on from there; comes back when it has ended.
  func pause() {
    isPaused.withLock { $0 = true }
    let ended = DispatchSemaphore(value: 0)
    background.async { ended.signal() }
    _ = ended.wait(timeout: .now() + ArchiveFollower.patience)
  }

  /// Goes on from there, with everything that may have changed meanwhile.
  func goOn() {
    isPaused.withLock { $0 = false }
    update()
  }

  private func update(now changes: FolderChanges) {
    let began = ContinuousClock.now
    var observer = IndexObserver(
      entering: { [watch] in watch.enter($0) },
      progress: { [self] in if $0.done < $0.all { tell(progress: $0.words) } },
      published: { [self] in tellOfIndex() })
    observer.mayGoOn = { [self] in !isPaused.withLock(\.self) }
    do throws(ArchiveFailure) {
      try session.update(IndexUpdate(changes: changes), telling: observer)
    } catch {
      inbox.post(.message(error.description))
    }
    if changes.isEverything { watch.noteLook(ContinuousClock.now - began) }
    underWay.withLock { $0 = nil }
    tellOfIndex()
    tellOfNews()
  }

  /// What has come since the archive was looked through before, in words; the first look is no news.
  private func tellOfNews() {
    // Where the index cannot be asked, what there is to say of it stands among the problems.
    guard let now = try? ArchiveNews.Count(session) else { return }
    let before = counted.withLock { counted in
      defer { counted = now }
      return counted
    }
    if let words = before.flatMap({ ArchiveNews.words(from: $0, to: now) }) { inbox.post(.message(words)) }
  }

  private func tell(progress words: String) {
    underWay.withLock { $0 = words }
    inbox.post(.progress(words))
  }

  /// Tells the dashboard to ask anew when the index is in another state than it was given last, else only how things stand.
  func tellOfIndex() {
    shown.withLock { shown in
      let (status, generation) = status()
      inbox.post(shown == generation && generation != nil ? .archiveUnchanged(status) : .archiveChanged(status))
      shown = generation
    }
  }

  /// Findings that the dashboard shows.
  private static let mostFindings = 1000

  /// The status before anything was read.
  func status(of frame: FirstFrame?, views shelf: ViewShelf) -> ArchiveStatus {
    var status = ArchiveStatus(
      name: session.folder.root, isSample: isSample, articleCount: frame?.articleCount,
      findings: shelf.findings + notices + (frame?.findings ?? []), progress: ArchiveFollower.beginning)
    status.findingCount = frame.map { $0.findingCount + shelf.findings.count + notices.count }
    status.views = shelf.views
    return status
  }

  private func status() -> (status: ArchiveStatus, generation: Int?) {
    let shelf = ViewShelf(session.folder)
    let own = shelf.findings + notices + [watch.finding].compactMap(\.self)
    var status = ArchiveStatus(
      name: session.folder.root, isSample: isSample, findings: own, progress: underWay.withLock(\.self))
    status.views = shelf.views
    do throws(ArchiveFailure) {
      let index = try session.status(mostFindings: ArchiveFollower.mostFindings)
      status.articleCount = index.articleCount
      status.findings += index.findings
      status.findingCount = own.count + index.findingCount
      return (status, index.generation)
    } catch {
      status.findings.append(
        Finding(path: session.folder.root, message: error.description, advice: "what is shown was read before"))
      return (status, nil)
    }
  }
}

/// Changes that nobody has looked at yet.
private final class PendingChanges: Sendable {
  private let changes = Mutex(FolderChanges())

  /// Adds changes; true when a worker must be started.
  func add(_ more: FolderChanges) -> Bool {
    changes.withLock { changes in
      defer { changes.formUnion(more) }
      return changes.isEmpty
    }
  }

  func take() -> FolderChanges {
    changes.withLock { changes in
      defer { changes = FolderChanges() }
      return changes
    }
  }
}
