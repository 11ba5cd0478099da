internal import CTerminal
package import Screen

extension Terminal {
  /// What ended a wait; several may have happened at once.
  package struct Wake: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let input = Wake(rawValue: 1)
    package static let resized = Wake(rawValue: 2)
    /// A signal asks to end; see `endingSignal`.
    package static let terminate = Wake(rawValue: 4)
    package static let continued = Wake(rawValue: 8)
    /// Another thread called `Terminal.post`.
    package static let posted = Wake(rawValue: 16)
    package static let stop = Wake(rawValue: 32)
    package static let endOfInput = Wake(rawValue: 64)
  }

  /// Waits for something to happen; `nil` waits without end. Takes no processor time meanwhile.
  package func wait(milliseconds: Int?) -> Wake {
    let lapse = decoder.deadline.map { Terminal.milliseconds(until: $0) }
    let wake = Wake(rawValue: Int(ct_wait(Int32([milliseconds, lapse].compactMap(\.self).min() ?? -1))))
    guard let deadline = decoder.deadline, deadline <= .now else { return wake }
    // An Esc by itself is a key when nothing has followed it.
    return wake.union(.input)
  }

  private static func milliseconds(until end: ContinuousClock.Instant) -> Int {
    let rest = (end - .now).components
    return max(0, Int(rest.seconds) * 1000 + Int(rest.attoseconds / 1_000_000_000_000_000) + 1)
  }

  package var endingSignal: Int { Int(ct_ending_signal()) }

  /// Wakes the waiting thread; may be called from any thread.
  package static func post() { ct_post() }

  /// All keys that have been pressed and not read yet. What is pasted comes as one key once its end is there.
  package func keys() -> [Key] {
    var keys: [Key] = []
    while true {
      let bytes = Terminal.read()
      if bytes.isEmpty { return keys + decoder.lapse(at: .now) }
      keys += decoder.take(bytes, at: .now)
    }
  }

  private static func read() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = unsafe ct_read(buffer.baseAddress, buffer.count)
    }
  }
}

extension Terminal {
  /// Capabilities of the system's database (terminfo), and the keys that they tell of.
  private static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kbs", .backspace),
      ("kcbt", .backTab), ("kent", .enter), ("kfnd", .home), ("kslt", .end),
      // With Shift.
      ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown),
      ("kDC", .delete), ("kIC", .insert), ("kri", .up), ("kind", .down),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// How the opened terminal sends keys.
  static func decoder() -> KeyDecoder {
    var sent: [[UInt8]: Key] = [:]
    for (name, key) in capabilities {
      guard let text = unsafe ct_sent(name) else { continue }
      let bytes = unsafe Array(String(cString: text).utf8)
      // What is a letter to everybody else is none of these.
      if let first = bytes.first, first < 0x20 || first == 0x7F { sent[bytes] = sent[bytes] ?? key }
    }
    return KeyDecoder(sent: sent, charset: ct_speaks_utf8() ? .utf8 : .other(scalar))
  }

  private static func scalar(of bytes: ArraySlice<UInt8>) -> Charset.Reading {
    var value: UInt32 = 0
    let count = unsafe Array(bytes).withUnsafeBufferPointer { unsafe ct_scalar($0.baseAddress, $0.count, &value) }
    if count == 0 { return .begun }
    guard count > 0, let scalar = Unicode.Scalar(value) else { return .broken }
    return .scalar(scalar, count: Int(count))
  }
}
