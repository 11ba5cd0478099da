import Incidents
import Text

/// What stands in a cell of a spreadsheet.
enum TableCell: Sendable, Equatable {
  case text(String)
  case integer(Int)
  case amount(Amount)
  /// A day, or as much of a date as is known.
  case date(PartialDate)
  case nothing

  /// A text; nothing for none.
  static func maybe(_ text: String?) -> TableCell { text.map { .text($0) } ?? .nothing }

  /// Texts with a semicolon between two; nothing for none.
  static func list(_ texts: some Sequence<String>) -> TableCell {
    let joined = texts.joined(separator: "; ")
    return joined.isEmpty ? .nothing : .text(joined)
  }

  static func amount(_ amount: Amount?) -> TableCell { amount.map { .amount($0) } ?? .nothing }
  static func date(_ date: PartialDate?) -> TableCell { date.map { .date($0) } ?? .nothing }
  static func integer(_ number: Int?) -> TableCell { number.map { .integer($0) } ?? .nothing }
}

/// Tables as comma-separated values (RFC 4180), in UTF-8.
enum CSV {
  /// A row with its line end. A text that a spreadsheet would take for a formula has an apostrophe before it (OWASP, CSV injection).
  static func row(_ cells: [TableCell], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): field(text, to: &bytes)
      case .integer(let number): bytes.append(contentsOf: String(number).utf8)
      case .amount(let amount): bytes.append(contentsOf: amount.description.utf8)
      case .date(let date): bytes.append(contentsOf: date.edtf.utf8)
      case .nothing: break
      }
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private static func field(_ text: String, to bytes: inout [UInt8]) {
    var clean = PlainText.lines(text)
    if let first = clean.utf8.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }), isFormula(first) {
      clean = "'" + clean
    }
    guard clean.utf8.contains(where: { isSpecial($0) }) else {
      bytes.append(contentsOf: clean.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in clean.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ";"): true
    default: false
    }
  }

  private static func isFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: false
    }
  }
}
