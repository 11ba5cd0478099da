/// Something wrong in one file: what, where, and what to do about it.
package struct Finding: Hashable, Sendable {
  /// Whether something is left out for it.
  package var severity: Severity
  /// Relative to the archive, or as the user named it.
  package var path: String
  /// Counted from 1; `nil` when the whole file is meant.
  package var line: Int?
  /// Counted from 1, in Unicode scalars.
  package var column: Int?
  /// What is wrong, without the place.
  package var message: String
  /// What would mend it.
  package var advice: String

  package init(
    _ severity: Severity = .error, path: String, line: Int? = nil, column: Int? = nil, message: String, advice: String
  ) {
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
  }

  /// An error leaves something out of the archive; a warning does not.
  package enum Severity: String, Hashable, Sendable { case error, warning }
}

extension Finding: CustomStringConvertible {
  /// `path:line:column: message; advice`, as compilers print it.
  package var description: String {
    let place = [path, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
    return "\(place): \(severity.rawValue): \(message)" + (advice.isEmpty ? "" : "; \(advice)")
  }
}
