package import Incidents
import Parallel

/// An object an incident, one a line: JSON Lines, or an array in one object.
package struct ObjectWriter: ExportWriter {
  private let opening: String
  private let separator: String
  private let closing: [UInt8]
  private let objects: @Sendable (SourcedIncident) -> [JSONValue]
  /// Whether an incident without an object has no place in the form; else it has nothing to say.
  private let countsSkipped: Bool
  private var isFirst = true
  package private(set) var skipped = 0

  /// Each incident with its facts, quotes and sources; the last line says how the file was made.
  package static func lines(_ head: ExportHead) -> ObjectWriter {
    let about = JSONValue.object([.init(name: "type", value: .text("about"))] + (head.json.members ?? []))
    return ObjectWriter(opening: "", separator: "\n", closing: Array("\n".utf8) + about.line + Array("\n".utf8)) {
      [IncidentJSON.object($0)]
    }
  }

  /// An array.
  static func array(_ objects: @escaping @Sendable (SourcedIncident) -> [JSONValue]) -> ObjectWriter {
    ObjectWriter(opening: "[\n", separator: ",\n", closing: Array("\n]\n".utf8), objects: objects)
  }

  init(
    opening: String, separator: String, closing: [UInt8], countsSkipped: Bool = true,
    objects: @escaping @Sendable (SourcedIncident) -> [JSONValue]
  ) {
    self.opening = opening
    self.separator = separator
    self.closing = closing
    self.countsSkipped = countsSkipped
    self.objects = objects
  }

  package mutating func begin() -> [ExportPiece] { [ExportPiece(opening)] }

  package mutating func take(_ incidents: [SourcedIncident]) -> [ExportPiece] {
    let (objects, separator) = (objects, Array(separator.utf8))
    let lines = incidents.parallelMap { incident in
      objects(incident).reduce(into: [UInt8]()) { bytes, object in
        bytes += separator
        object.write(to: &bytes)
      }
    }
    return lines.compactMap { line in
      if line.isEmpty {
        skipped += countsSkipped ? 1 : 0
        return nil
      }
      defer { isFirst = false }
      return ExportPiece(isFirst ? Array(line.dropFirst(separator.count)) : line)
    }
  }

  package mutating func end() -> [ExportPiece] {
    // Without an incident there is no line to end.
    [ExportPiece(isFirst && separator == "\n" ? Array(closing.dropFirst()) : closing)]
  }
}

extension JSONValue {
  /// An object's members; `nil` of anything else.
  var members: [Member]? { if case .object(let members) = self { members } else { nil } }
}
