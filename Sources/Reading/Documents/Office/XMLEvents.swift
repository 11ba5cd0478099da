internal import CPackage

/// XML as it comes: elements, their attributes, text.
protocol XMLReader: AnyObject {
  func start(_ name: String)
  func attribute(_ name: String, value: String)
  func end(_ name: String)
  func text(_ text: String)
}

enum XMLEvents {
  /// Tells a reader of all that stands in the bytes; where they are no XML, of what can be understood behind that. O(n).
  ///
  /// - Returns: what is damaged; `nil` where all of it is XML.
  @discardableResult static func read(_ bytes: [UInt8], into reader: some XMLReader) -> Shortfall? {
    let box = XMLBox(reader)
    var events = unsafe xml_events()
    unsafe events.context = Unmanaged.passUnretained(box).toOpaque()
    unsafe events.start = { unsafe XMLBox.of($0)?.reader.start(XMLBox.text($1)) }
    unsafe events.attribute = { unsafe XMLBox.of($0)?.reader.attribute(XMLBox.text($1), value: XMLBox.text($2, $3)) }
    unsafe events.end = { unsafe XMLBox.of($0)?.reader.end(XMLBox.text($1)) }
    unsafe events.text = { unsafe XMLBox.of($0)?.reader.text(XMLBox.text($1, $2)) }
    let outcome = withExtendedLifetime(box) {
      unsafe bytes.withUnsafeBufferPointer { unsafe xml_read($0.baseAddress, $0.count, &events) }
    }
    return shortfall(outcome, of: bytes.count)
  }

  private static func shortfall(_ outcome: xml_outcome, of count: Int) -> Shortfall? {
    let (first, last) = (min(outcome.first, count), min(outcome.last, count))
    if outcome.damages == 0 { return nil }
    if first == count { return .cutOff }
    let percent = { (place: Int) in place * 100 / max(count, 1) }
    return outcome.is_stopped
      ? .brokenOff(percent: percent(last)) : .damaged(places: outcome.damages, percent: percent(first))
  }
}

/// What C hands back to the reader.
private final class XMLBox {
  let reader: any XMLReader

  init(_ reader: any XMLReader) { self.reader = reader }

  static func of(_ context: UnsafeMutableRawPointer?) -> XMLBox? {
    unsafe context.map { unsafe Unmanaged<XMLBox>.fromOpaque($0).takeUnretainedValue() }
  }

  static func text(_ text: UnsafePointer<CChar>?) -> String { unsafe text.map { unsafe String(cString: $0) } ?? "" }

  static func text(_ text: UnsafePointer<CChar>?, _ count: Int) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: UnsafeRawPointer(text), count: count), as: UTF8.self)
  }
}
