/// The news of a watch, one by one; asking for the next sleeps until there is one. Bursts are told as one.
package struct NewsStream: Sequence, IteratorProtocol {
  private let watch: ArchiveWatch
  private let began = ContinuousClock.now
  private var burst = Burst()
  private var isIndexNew = false
  /// When everything was asked to be looked at; `nil` before the first time.
  private var lastLook: Duration?

  init(_ watch: ArchiveWatch) { self.watch = watch }

  private var now: Duration { ContinuousClock.now - began }

  /// Sleeps until there is something to tell; never `nil`.
  package mutating func next() -> ArchiveNews? {
    guard let lastLook else { return lookAtEverything() }
    while true {
      if let changes = burst.take(at: now) { return changes.isEverything ? lookAtEverything() : .files(changes) }
      if isIndexNew {
        isIndexNew = false
        return .index
      }
      let pause = watch.pause.map { Swift.max(.zero, lastLook + $0 - now) }
      if pause == .zero { return lookAtEverything() }
      let happened = watch.wait(atMost: [pause, burst.wait(at: now)].compactMap(\.self).min())
      burst.add(happened.changes, at: now)
      isIndexNew = isIndexNew || happened.isIndexNew
    }
  }

  private mutating func lookAtEverything() -> ArchiveNews {
    lastLook = now
    return .files(.everything)
  }
}
