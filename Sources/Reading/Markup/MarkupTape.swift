internal import CHTML

/// A document's elements, attributes and text, as libxml2's HTML parser tells them, in one flat list.
struct MarkupTape {
  private(set) var events: [chtml_event] = []
  private(set) var bytes: [UInt8] = []
  /// The document was too long; what stands here is its beginning.
  private(set) var isCut = false

  /// More events than any real page has; bounds the memory.
  private static let eventLimit = 2_000_000
  private static let prepared: Void = chtml_prepare()

  /// Opens libxml2, at the first call only.
  static func prepare() { prepared }

  /// Parses valid UTF-8. No network, no external entities, no recursion.
  init(_ document: [UInt8]) throws(ReadingError) { unsafe try self.init(document, by: chtml_parse) }

  /// The same of XHTML, which is quicker; `nil` where it is none.
  init?(xhtml document: [UInt8]) throws(ReadingError) {
    var isXML = true
    unsafe try self.init(document) { bytes, count, limit, tape in
      let status = unsafe chtml_parse_xml(bytes, count, limit, tape)
      isXML = status != Int32(CHTML_NO_XML)
      return isXML ? status : 0
    }
    if !isXML { return nil }
  }

  private typealias Parser = (
    UnsafePointer<UInt8>?, Int, Int, UnsafeMutablePointer<chtml_tape>?
  ) -> Int32

  private init(_ document: [UInt8], by parse: Parser) throws(ReadingError) {
    MarkupTape.prepare()
    var tape = unsafe chtml_tape()
    let status = unsafe document.withUnsafeBufferPointer { buffer in
      unsafe parse(buffer.baseAddress, buffer.count, MarkupTape.eventLimit, &tape)
    }
    defer { unsafe chtml_release(&tape) }
    guard status != Int32(CHTML_NO_LIBRARY) else { throw .noParser }
    guard status == 0 else { throw .unreadableMarkup }
    unsafe events = [chtml_event](UnsafeBufferPointer(start: tape.events, count: tape.event_count))
    unsafe bytes = [UInt8](UnsafeBufferPointer(start: tape.bytes, count: tape.byte_count))
    isCut = unsafe tape.is_cut != 0
  }

  /// An attribute's value or a text.
  func value(of event: chtml_event) -> ArraySlice<UInt8> {
    bytes[Int(event.start)..<Int(event.start + event.length)]
  }
}
