/// When an answer has taken so long that the screen says it is coming. A plain function of the time it is told.
package struct Patience: Sendable {
  private var waiting: Waiting?
  private var since: Duration = .zero

  package init() {}

  /// Nothing is said of answers that come sooner.
  static let calm: Duration = .milliseconds(150)
  /// One step of the spinner.
  static let step: Duration = .milliseconds(120)
  /// An answer that never comes must not keep the machine awake.
  static let end: Duration = .seconds(60)

  /// Takes note of what is outstanding; another question is waited for anew.
  package mutating func note(_ waiting: Waiting?, at now: Duration) {
    guard waiting != self.waiting else { return }
    self.waiting = waiting
    since = now
  }

  /// The spinner's step; `nil` while there is nothing to say.
  package func frame(at now: Duration) -> Int? {
    let waited = now - since
    guard waiting != nil, waited >= Patience.calm, waited < Patience.end else { return nil }
    return Int((waited - Patience.calm) / Patience.step)
  }

  /// How long the program may sleep before the spinner must turn; `nil` sleeps until something happens.
  package func milliseconds(at now: Duration) -> Int? {
    let waited = now - since
    guard waiting != nil, waited < Patience.end else { return nil }
    if waited < Patience.calm { return Patience.milliseconds(Patience.calm - waited) }
    return Patience.milliseconds(Patience.step)
  }

  /// Rounded up, so that the time has come when the sleep is over.
  private static func milliseconds(_ duration: Duration) -> Int {
    Int((duration / .milliseconds(1)).rounded(.up))
  }
}
