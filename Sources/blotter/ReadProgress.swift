internal import Glibc

/// A progress bar on standard error, when that is a terminal and standard output is not.
struct ReadProgress {
  private let total: Int
  private let isShown: Bool
  private var shownPercent = -1

  init(total: Int) {
    self.total = total
    isShown = total > 20 && isatty(2) == 1 && isatty(1) == 0
  }

  /// Draws the bar anew when it has moved.
  mutating func show(done: Int) {
    let percent = done * 100 / max(total, 1)
    guard isShown, percent != shownPercent else { return }
    shownPercent = percent
    let filled = percent * 30 / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 30 - filled)
    ReadProgress.write("\r[\(bar)] \(done)/\(total) files")
  }

  /// Takes the bar off its line when something else is to be written, or when all is done.
  mutating func erase() {
    guard isShown, shownPercent == 100 else { return }
    ReadProgress.write("\r\u{1B}[K")
  }

  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
