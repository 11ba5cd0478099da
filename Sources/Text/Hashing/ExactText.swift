/// A text that equals another only byte for byte. Swift takes `ü` in one scalar and in two for one text; to a file system they
/// are two names.
package struct ExactText: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  /// The text itself.
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }

  package static func == (a: ExactText, b: ExactText) -> Bool {
    // The first is quick, and nearly always says no.
    guard a.text == b.text, a.text.utf8.count == b.text.utf8.count else { return false }
    var (one, other) = (a.text, b.text)
    return one.withUTF8 { one in other.withUTF8 { other in unsafe one.elementsEqual(other) } }
  }

  package static func < (a: ExactText, b: ExactText) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
