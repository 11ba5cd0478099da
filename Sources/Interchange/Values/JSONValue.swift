package import Incidents
import Text

/// A JSON value whose members keep their order: what the formats of other programs are written with.
///
/// Numbers are exact (the encoder of Foundation knows binary ones only), and a line is made several times as fast.
package indirect enum JSONValue: Sendable, Equatable {
  case object([Member])
  case array([JSONValue])
  case text(String)
  case integer(Int)
  /// Decimal digits, exactly.
  case amount(Amount)
  case bool(Bool)

  /// A name and its value.
  package struct Member: Sendable, Equatable {
    let name: String
    let value: JSONValue
  }

  /// An object without the members that have no value, are empty texts, arrays or objects.
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(
      members.compactMap { name, value in
        value.flatMap { $0.isEmpty ? nil : Member(name: name, value: $0) }
      })
  }

  /// A text; `nil` for none.
  static func maybe(_ text: String?) -> JSONValue? { text.map { .text($0) } }

  /// A list of texts.
  static func texts(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .text($0) }) }

  private var isEmpty: Bool {
    switch self {
    case .object(let members): members.isEmpty
    case .array(let values): values.isEmpty
    case .text(let text): text.isEmpty
    case .integer, .amount, .bool: false
    }
  }

  /// Its value under a name; `nil` where there is none.
  subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }
}

extension JSONValue {
  /// Appends it on one line. O(size).
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .object(let members):
      for (index, member) in members.enumerated() {
        bytes.append(UInt8(ascii: index == 0 ? "{" : ","))
        JSONValue.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(contentsOf: members.isEmpty ? "{}".utf8 : "}".utf8)
    case .array(let values):
      for (index, value) in values.enumerated() {
        bytes.append(UInt8(ascii: index == 0 ? "[" : ","))
        value.write(to: &bytes)
      }
      bytes.append(contentsOf: values.isEmpty ? "[]".utf8 : "]".utf8)
    case .text(let text): JSONValue.write(text, to: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .amount(let amount): bytes.append(contentsOf: amount.description.utf8)
    case .bool(let bool): bytes.append(contentsOf: (bool ? "true" : "false").utf8)
    }
  }

  /// On one line.
  package var line: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { write(scalar, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case _ where JSONEscape.isNeeded(for: scalar): bytes.append(contentsOf: JSONEscape.escape(scalar).utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }
}
