/// Writes numbers and texts as bytes: unsigned numbers in groups of seven bits, texts by length and UTF-8.
package struct ByteWriter {
  /// All that was written so far.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func optional(_ text: String?) {
    number(text == nil ? 0 : 1)
    if let text { self.text(text) }
  }

  /// How many, then each.
  package mutating func list<Item>(_ items: [Item], write: (inout ByteWriter, Item) -> Void) {
    number(items.count)
    for item in items { write(&self, item) }
  }
}

/// Reads what `ByteWriter` wrote. Throws at the first byte that cannot be right; never reads past the end.
package struct ByteReader {
  private let bytes: [UInt8]
  private let end: Int
  private var position = 0

  /// The bytes are not what a writer wrote.
  package struct Broken: Error {
    package init() {}
  }

  /// - Parameter count: how many of the bytes are to be read, from the first.
  package init(_ bytes: [UInt8], count: Int? = nil) {
    self.bytes = bytes
    end = min(count ?? bytes.count, bytes.count)
  }

  /// Whether all bytes were read.
  package var isAtEnd: Bool { position == end }

  package mutating func number() throws(Broken) -> Int {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard position < end else { throw Broken() }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
    }
    throw Broken()
  }

  package mutating func text() throws(Broken) -> String {
    let count = try number()
    guard count >= 0, count <= end - position,
      let text = String(validating: bytes[position..<position + count], as: UTF8.self)
    else { throw Broken() }
    position += count
    return text
  }

  package mutating func optional() throws(Broken) -> String? { try number() == 0 ? nil : try text() }

  package mutating func list<Item>(_ read: (inout ByteReader) throws(Broken) -> Item) throws(Broken) -> [Item] {
    let count = try number()
    // Every item takes a byte at least.
    guard count >= 0, count <= end - position else { throw Broken() }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try read(&self)) }
    return items
  }
}
