import Archive
import Dashboard
internal import Dispatch
import Incidents
import Records
import Screen
internal import Synchronization
import Search

extension IndexProgress {
  /// For the status bar: "reading 512 of 3,000 articles".
  var words: String { "reading \(Labels.grouped(done)) of \(Labels.grouped(all)) \(what)" }
}

/// Performs effects off the main thread and posts their results.
final class EffectRunner: Sendable {
  private let session: ArchiveSession
  private let inbox: Inbox
  private let isSample: Bool
  /// What is wrong with where the program runs.
  private let notices: [Finding]
  private let frames: FirstFrameStore
  /// The state of the index that the dashboard was given last.
  private let shown = Mutex<Int?>(nil)
  private let lists = (queue: DispatchQueue(label: "lists"), job: LatestJob())
  private let counts = (queue: DispatchQueue(label: "counts"), job: LatestJob())
  /// What the facets were counted for last.
  private let counted = Mutex<(filter: Filter, generation: Int)?>(nil)
  private let values = (queue: DispatchQueue(label: "values"), job: LatestJob())
  private let details = (queue: DispatchQueue(label: "details"), job: LatestJob())
  private let articles = (queue: DispatchQueue(label: "articles"), job: LatestJob())
  private let prefetches = (queue: DispatchQueue(label: "prefetches"), job: LatestJob())
  private let watch: ArchiveWatch
  private let pending = PendingChanges()
  /// Sleeps nearly always.
  private let watching = DispatchQueue(label: "watching")
  /// Long work: reading the archive.
  private let background = DispatchQueue(label: "background", qos: .utility)
  /// Short work on files that the user asked for.
  private let errands = DispatchQueue(label: "errands")

  init(session: ArchiveSession, inbox: Inbox, isSample: Bool, notices: [Finding] = []) {
    self.notices = notices
    self.session = session
    self.inbox = inbox
    self.isSample = isSample
    watch = ArchiveWatch(session.folder)
    frames = FirstFrameStore(cache: Environment.cacheFolder, folder: session.folder)
  }

  /// What the last session showed first, if the records are still the same.
  func firstFrame() -> FirstFrame? {
    let frame = frames.load()
    if let generation = frame?.generation {
      shown.withLock { $0 = generation }
      counted.withLock { $0 = (Filter(), generation) }
    }
    return frame
  }

  /// The answer to a question for a list, at once: for the first frame.
  func listing(_ filter: Filter, window: Range<Int>, keeping id: Incident.ID?) -> Listing {
    (try? session.listing(for: filter, window: window, keeping: id, facetLimit: Facet.mostSent))
      ?? Listing(filter: filter)
  }

  /// Rows first; counts follow where they take longer, and only when filter or archive are others than they were counted for.
  func list(_ filter: Filter, window: Range<Int>, keeping id: Incident.ID?, serial: Int) {
    start(lists) { [self] in
      do throws(ArchiveFailure) {
        let (listing, generation) = try session.rows(
          for: filter, window: window, keeping: id, facetLimit: Facet.mostSent)
        inbox.post(.listing(listing, serial: serial))
        if !listing.isCounted { count(filter, generation) }
      } catch {
        inbox.post(.message("\(error)"))
        if session.isDamaged { update() }
      }
    }
  }

  private func count(_ filter: Filter, _ generation: Int) {
    let isKnown = counted.withLock { counted in
      defer { counted = (filter, generation) }
      return counted?.filter == filter && counted?.generation == generation
    }
    if isKnown { return }
    start(counts) { [session, inbox] in
      if let counts = try? session.counts(for: filter, facetLimit: Facet.mostSent) {
        inbox.post(.counts(counts))
      }
    }
  }

  func facetValues(_ facet: Facet, _ filter: Filter, serial: Int) {
    start(values) { [session, inbox] in
      let counts = (try? session.facetValues(facet, for: filter)) ?? []
      inbox.post(.facetValues(counts, serial: serial))
    }
  }

  func detailAtHand(_ id: Incident.ID) -> IncidentDetail? { session.detailAtHand(id) }
  func articleAtHand(_ path: String) -> Article? { session.articleAtHand(path) }

  func prefetch(_ ids: [Incident.ID]) {
    start(prefetches) { [session] in
      for id in ids { _ = session.detail(id) }
    }
  }

  func loadDetail(_ id: Incident.ID) {
    start(details) { [session, inbox] in
      if let detail = session.detail(id) { inbox.post(.detail(detail)) }
    }
  }

  func loadArticle(_ path: String) {
    start(articles) { [session, inbox] in
      do throws(ArticleFailure) {
        inbox.post(.article(path: path, .read(try session.article(path))))
      } catch {
        inbox.post(.article(path: path, .unreadable("This article cannot be shown: \(error.reason)")))
      }
    }
  }

  func loadThemes() {
    errands.async { [inbox] in
      let shelf = ThemeShelf()
      inbox.post(.themes(shelf.themes, shelf.findings))
    }
  }

  /// Writes the theme's name into the configuration file; everything else there stays.
  func keepTheme(_ name: String) {
    errands.async { [inbox] in
      let path = Environment.configurationPath
      do throws(FileBytes.Failure) {
        let old = FileBytes.entry(at: path) == .nothing ? "" : String(decoding: try FileBytes.read(path), as: UTF8.self)
        try FileBytes.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        try FileBytes.write(Array(SettingsReader.text(old, withTheme: name).utf8), to: path)
      } catch {
        inbox.post(.message("the theme could not be kept: \(path) \(error)"))
      }
    }
  }

  /// Writes a view into the configuration file; the views are then read again.
  func keepView(_ name: String, _ query: Query) {
    errands.async { [inbox, session] in
      let path = Environment.configurationPath
      if let old = ViewShelf(session.folder).view(named: name), old.path != path {
        return inbox.post(.message("the archive has a view '\(old.name)' of its own; choose another name"))
      }
      do {
        try ViewShelf.keep(SavedView(name: name, query: query, path: path))
        inbox.post(.views(ViewShelf(session.folder).views))
        inbox.post(.message("view kept: \(name)"))
      } catch {
        inbox.post(.message("the view could not be kept: \(path): \(error)"))
      }
    }
  }

  /// From now on, the dashboard is told of what any program changes in the archive. Comes back at once.
  func live() {
    let session = session
    watching.async { [self] in
      if let file = session.indexFile() { watch.enter(indexFile: file) }
      for news in watch.news() {
        switch news {
        case .files(let changes): update(changes)
        case .index: if session.hasGoneOn() { tellOfIndex() }
        }
      }
    }
  }

  /// Brings the index in line with the files, and tells the dashboard whenever there is something new to show. Changes that
  /// come while earlier ones are worked on are taken together.
  func update(_ changes: FolderChanges = .everything) {
    if pending.add(changes) { background.async { [self] in update(now: pending.take()) } }
  }

  private func update(now changes: FolderChanges) {
    let began = ContinuousClock.now
    do throws(ArchiveFailure) {
      try session.update(
        changes: changes, entering: { [watch] in watch.enter($0) },
        progress: { [inbox] in if $0.done < $0.all { inbox.post(.progress($0.words)) } },
        published: { [self] in tellOfIndex() })
    } catch {
      inbox.post(.message("\(error)"))
    }
    if changes.isEverything { watch.noteLook(ContinuousClock.now - began) }
    tellOfIndex()
  }

  /// Tells the dashboard to ask anew when the index is in another state than it was given last, else only how things stand.
  private func tellOfIndex() {
    let generation = session.generation
    let before = shown.withLock { shown in
      defer { shown = generation }
      return shown
    }
    inbox.post(before == generation && generation != nil ? .archiveUnchanged(status) : .archiveChanged(status))
  }

  /// Findings that the dashboard shows.
  private static let findings = 1000

  func recordPath(_ id: Incident.ID) -> String {
    "\(session.folder.root)/\(ArchiveFolder.incidentsFolder)/\(id).yaml"
  }

  /// The status before anything was read.
  func status(_ frame: FirstFrame?, _ shelf: ViewShelf) -> ArchiveStatus {
    var status = ArchiveStatus(
      name: session.folder.root, isSample: isSample, articleCount: frame?.articleCount,
      findings: shelf.findings + notices + (frame?.findings ?? []), progress: "looking for changes …")
    status.findingCount = frame.map { $0.findingCount + shelf.findings.count + notices.count }
    status.views = shelf.views
    return status
  }

  var status: ArchiveStatus {
    let shelf = ViewShelf(session.folder)
    let troubles = notices + [watch.finding].compactMap(\.self)
    var status = ArchiveStatus(
      name: session.folder.root, isSample: isSample, articleCount: session.articleCount,
      findings: shelf.findings + troubles + session.findings(limit: EffectRunner.findings))
    status.findingCount = session.findingCount + shelf.findings.count + troubles.count
    status.views = shelf.views
    return status
  }

  private func start(_ lane: (queue: DispatchQueue, job: LatestJob), _ work: @escaping @Sendable () -> Void) {
    if lane.job.replace(with: work) { lane.queue.async { lane.job.run() } }
  }
}
