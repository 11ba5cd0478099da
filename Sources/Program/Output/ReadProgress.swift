import Archive
internal import Glibc
internal import Synchronization

/// A progress bar on standard error, when that is a terminal and standard output is not.
struct ReadProgress {
  private let total: Int
  /// What is counted.
  private let unit: String
  private let isShown: Bool
  private var shownPercent = -1

  init(total: Int, unit: String = "files", evenBesideOutput: Bool = false) {
    self.total = total
    self.unit = unit
    isShown =
      total > 20 && isatty(Surroundings.now.errors) == 1 && (evenBesideOutput || isatty(Surroundings.now.output) == 0)
  }

  /// Draws the bar anew when it has moved.
  mutating func show(done: Int) {
    let percent = done * 100 / max(total, 1)
    guard isShown, percent != shownPercent else { return }
    shownPercent = percent
    let filled = percent * 30 / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 30 - filled)
    ReadProgress.write("\r[\(bar)] \(done)/\(total) \(unit)")
  }

  /// Takes the bar off its line when something else is to be written, or when all is done.
  mutating func erase() {
    if shownPercent == 100 { clear() }
  }

  /// Takes the bar off its line, however far it is.
  mutating func clear() {
    guard isShown, shownPercent >= 0 else { return }
    shownPercent = -1
    ReadProgress.write("\r\u{1B}[K")
  }

  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(Surroundings.now.errors, $0.baseAddress, $0.count) }
  }
}

/// The bar of the index, whose stages count different things. Nothing is printed yet while it is shown.
final class IndexBar: Sendable {
  private let bar = Mutex<(progress: ReadProgress, stage: IndexProgress)?>(nil)

  func show(_ stage: IndexProgress) {
    bar.withLock { bar in
      if bar?.stage.what != stage.what || bar?.stage.all != stage.all {
        bar?.progress.clear()
        bar = (ReadProgress(total: stage.all, unit: stage.what, evenBesideOutput: true), stage)
      }
      bar?.progress.show(done: stage.done)
    }
  }

  func clear() { bar.withLock { $0?.progress.clear() } }
}
