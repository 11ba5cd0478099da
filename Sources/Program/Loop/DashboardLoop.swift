import Archive
import Dashboard
import Incidents
import Screen
import Terminal

/// The event loop: the one thread that owns the state and the terminal.
struct DashboardLoop {
  private var dashboard: Dashboard
  private let terminal: Terminal
  private let inbox: Inbox
  private let workers: Workers
  private var isOver = false
  /// Details that the next key may want: fetched when the frame is on the screen, so that it waits for none of them.
  private var neighbours: [Incident.ID] = []
  private var patience = Patience()
  private let began = ContinuousClock.now

  /// Those who perform effects off this thread.
  struct Workers {
    let answers: Answers
    let follower: ArchiveFollower
    let errands: Errands
    let editing: RecordEditing
  }

  init(dashboard: Dashboard, terminal: Terminal, inbox: Inbox, workers: Workers) {
    self.dashboard = dashboard
    self.terminal = terminal
    self.inbox = inbox
    self.workers = workers
  }

  /// Runs until the user quits or the terminal goes away.
  mutating func run(from frame: FirstFrame?) {
    showFirstFrame(frame)
    workers.follower.live()
    while !isOver {
      patience.note(dashboard.state.waiting, at: now)
      let wake = terminal.wait(milliseconds: patience.milliseconds(at: now))
      if wake.contains(.terminate) {
        _ = workers.errands.finish()
        return terminal.die(bySignal: terminal.endingSignal)
      }
      if wake.contains(.stop) { suspend() }
      if wake.contains(.continued) { terminal.forget() }
      if !wake.isDisjoint(with: [.resized, .continued]) { handle(.resized(terminal.size)) }
      for event in inbox.take() { handle(event) }
      if wake.contains(.input) { readKeys() }
      if wake.contains(.endOfInput) { return }
      patience.note(dashboard.state.waiting, at: now)
      turnSpinner(to: patience.frame(at: now))
      if !isOver { show() }
    }
  }

  private mutating func turnSpinner(to step: Int?) {
    if dashboard.state.view.spinner != step { handle(.spinner(step)) }
  }

  private var now: Duration { ContinuousClock.now - began }

  private mutating func readKeys() {
    let keys = terminal.keys()
    // Readable input that holds no key at all is its end.
    if keys.isEmpty, !terminal.wait(milliseconds: 0).isDisjoint(with: .endOfInput) { isOver = true }
    for key in keys where !isOver { handle(.key(key)) }
  }

  /// The first list is fetched on this thread: there is nothing to show before it. Where the last session's is still
  /// right, not even a record is read.
  private mutating func showFirstFrame(_ frame: FirstFrame?) {
    for effect in dashboard.start() {
      guard case .list(let filter, let window, let id, let serial) = effect else { continue }
      let listing = frame?.listing ?? workers.answers.listing(filter, window: window, keeping: id)
      let followers = dashboard.handle(.listing(listing, serial: serial))
      show()
      for effect in followers { perform(effect) }
    }
  }

  private mutating func handle(_ event: Event) {
    for effect in dashboard.handle(event) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .list(let filter, let window, let id, let serial):
      workers.answers.list(filter, window: window, keeping: id, serial: serial)
    case .facetValues(let facet, let filter, let serial):
      workers.answers.facetValues(facet, under: filter, serial: serial)
    case .loadDetail(let id):
      // What is at hand is shown in the same frame as the key.
      if let detail = workers.answers.detailAtHand(id) {
        handle(.detail(detail))
      } else {
        workers.answers.loadDetail(id)
      }
    case .loadArticle(let path):
      if let article = workers.answers.articleAtHand(path) {
        handle(.article(path: path, .read(article)))
      } else {
        workers.answers.loadArticle(path)
      }
    case .prefetch(let ids): neighbours = ids
    case .errand(let errand): workers.errands.perform(errand)
    case .edit(let record): lend { $0.edit(record) }
    case .editDraft(let id): lend { $0.edit(draft: id) }
    case .copy(let text): terminal.copy(text)
    case .suspend: suspend()
    case .redraw: terminal.forget()
    case .quit: isOver = true
    }
  }

  private mutating func suspend() {
    workers.follower.pause()
    terminal.stop()
    workers.follower.goOn()
    handle(.resized(terminal.size))
  }

  /// Lends the terminal to a person's editor.
  private mutating func lend(_ work: (RecordEditing) -> String?) {
    let message = terminal.lend { work(workers.editing) }
    workers.follower.update()
    if let message { handle(.message(message)) }
  }

  private mutating func show() {
    terminal.show(dashboard.render(), theme: dashboard.state.theme)
    if !neighbours.isEmpty { workers.answers.prefetch(neighbours) }
    neighbours = []
  }
}
