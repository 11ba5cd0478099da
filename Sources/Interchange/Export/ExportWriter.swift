package import Incidents

/// Makes a form of export, piece by piece: what was made is handed on at once, so that an archive of any size fits.
package protocol ExportWriter {
  /// What stands before the first incident.
  mutating func begin() -> [ExportPiece]
  /// What some incidents come to, in their order.
  mutating func take(_ incidents: [SourcedIncident]) -> [ExportPiece]
  /// Incidents so far that the form has no place for.
  var skipped: Int { get }
  /// What stands behind the last.
  mutating func end() throws(ExportFailure) -> [ExportPiece]
}

extension ExportWriter {
  package mutating func begin() -> [ExportPiece] { [] }
  package var skipped: Int { 0 }
}

/// Bytes for one of an export's files.
package struct ExportPiece: Sendable {
  /// Which of them.
  package let part: ExportPart
  package let bytes: [UInt8]

  init(_ bytes: [UInt8], of part: ExportPart = .main) {
    self.part = part
    self.bytes = bytes
  }

  init(_ text: String, of part: ExportPart = .main) { self.init(Array(text.utf8), of: part) }
}

/// The files of an export: the one that was asked for, and those that lie in a folder beside it.
package enum ExportPart: String, Sendable, CaseIterable {
  case main, articles, penalties, claims, evidence
}

/// Why an export could not be made.
package struct ExportFailure: Error, CustomStringConvertible {
  /// What is wrong and what to do.
  package let description: String
}
