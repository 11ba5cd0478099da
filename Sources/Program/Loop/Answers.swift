import Archive
import Dashboard
import Incidents
import Search
internal import Synchronization

/// Answers what the dashboard asks of the archive, off the main thread, and posts the answers. A question that cannot be
/// answered is told, never answered with nothing.
final class Answers: Sendable {
  private let session: ArchiveSession
  private let inbox: Inbox
  /// Called when the index was found to be damaged.
  private let repair: @Sendable () -> Void
  /// What the facets were counted for last.
  private let counted = Mutex<Counted?>(nil)
  private let lists = Lane("lists")
  private let counts = Lane("counts")
  private let values = Lane("values")
  private let details = Lane("details")
  private let articles = Lane("articles")
  private let neighbours = Lane("neighbours")

  private struct Counted: Equatable {
    let filter: Filter
    let generation: Int
  }

  init(session: ArchiveSession, inbox: Inbox, repair: @escaping @Sendable () -> Void) {
    self.session = session
    self.inbox = inbox
    self.repair = repair
  }

  /// Takes note that the whole archive's facets, in a state of the index, are at hand.
  func noteCounted(generation: Int) { counted.withLock { $0 = Counted(filter: Filter(), generation: generation) } }

  /// The answer to a question for a list, at once: for the first frame.
  func listing(_ filter: Filter, window: Range<Int>, keeping id: Incident.ID?) -> Listing {
    do throws(ArchiveFailure) {
      return try session.listing(for: filter, window: window, keeping: id, facetLimit: Facet.mostSent)
    } catch {
      tell(error)
      return Listing(filter: filter)
    }
  }

  /// Rows first; counts follow where they take longer, and only when filter or archive are others than they were counted for.
  func list(_ filter: Filter, window: Range<Int>, keeping id: Incident.ID?, serial: Int) {
    lists.ask { [self] in
      do throws(ArchiveFailure) {
        let (listing, generation) = try session.rows(
          for: filter, window: window, keeping: id, facetLimit: Facet.mostSent)
        inbox.post(.listing(listing, serial: serial))
        if !listing.isCounted { count(Counted(filter: filter, generation: generation)) }
      } catch { tell(error) }
    }
  }

  private func count(_ wanted: Counted) {
    let isKnown = counted.withLock { counted in
      defer { counted = wanted }
      return counted == wanted
    }
    if isKnown { return }
    counts.ask { [self] in
      do throws(ArchiveFailure) {
        if let counts = try session.counts(for: wanted.filter, facetLimit: Facet.mostSent) {
          inbox.post(.counts(counts))
        }
      } catch {
        counted.withLock { $0 = nil }
        tell(error)
      }
    }
  }

  func facetValues(_ facet: Facet, under filter: Filter, serial: Int) {
    values.ask { [self] in
      do throws(ArchiveFailure) {
        inbox.post(.facetValues(try session.facetValues(facet, for: filter), serial: serial))
      } catch {
        inbox.post(.noFacetValues(reason: error.description, serial: serial))
        tell(error)
      }
    }
  }

  /// Where a file of the archive lies.
  func location(of path: String) -> String { "\(session.folder.root)/\(path)" }

  func detailAtHand(_ id: Incident.ID) -> IncidentDetail? { session.detailAtHand(id) }
  func articleAtHand(_ path: String) -> Article? { session.articleAtHand(path) }

  /// Reads what the next key may want. What fails is told when it is asked for.
  func prefetch(_ ids: [Incident.ID]) {
    neighbours.ask { [session] in
      for id in ids { _ = try? session.detail(id) }
    }
  }

  func loadDetail(_ id: Incident.ID) {
    details.ask { [self] in
      do throws(ArchiveFailure) {
        if let detail = try session.detail(id) {
          inbox.post(.detail(detail))
        } else {
          inbox.post(.noDetail(id, reason: "This incident is no more in the archive."))
        }
      } catch {
        inbox.post(.noDetail(id, reason: "The facts cannot be shown: \(error)"))
        tell(error)
      }
    }
  }

  func loadArticle(_ path: String) {
    articles.ask { [session, inbox] in
      do throws(ArticleFailure) {
        inbox.post(.article(path: path, .read(try session.article(path))))
      } catch {
        inbox.post(.article(path: path, .unreadable("This article cannot be shown: \(error.reason)")))
      }
    }
  }

  private func tell(_ failure: ArchiveFailure) {
    inbox.post(.message(failure.description))
    if session.isDamaged { repair() }
  }
}
