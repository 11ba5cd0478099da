import Archive
import ArgumentParser
import Incidents
import Text

/// Fields and values that a command line names.
enum FieldName {
  static func field(_ name: String) throws(UsageError) -> Field {
    if let field = Field(rawValue: name) { return field }
    let names = Field.allCases.map(\.rawValue)
    let nearest = Suggestion.nearest(to: name, in: names)
    throw .sentence(
      "no field is called '\(name)'; \(nearest.map { "did you mean '\($0)'?" } ?? "the fields are \(names.joined(separator: ", "))")"
    )
  }

  static func value(_ words: String, of field: Field, insteadOf old: Claim.Value?) throws(UsageError) -> Claim.Value {
    do throws(ValueInput.Trouble) { return try ValueInput.value(words, of: field, insteadOf: old) } catch {
      throw .sentence("\(error)")
    }
  }

  /// The value that is meant: the only one of its field, or the one that is named.
  static func value(
    of field: Field, in id: Incident.ID, named name: String?, session: ArchiveSession
  ) throws -> Claim.Value {
    guard let found = try session.incident(id) else {
      Output.warn(DecisionFailure.noIncident(id).description)
      throw ExitCode(1)
    }
    let values = found.incident.claims.filter { $0.review != .rejected }.map(\.value).filter { $0.field == field }
    if let name {
      if let value = values.first(where: { ValueInput.text(of: $0) == name }) { return value }
    } else if values.count == 1 {
      return values[0]
    }
    let words = values.map { "'\(ValueInput.text(of: $0))'" }.joined(separator: ", ")
    Output.warn(
      values.isEmpty
        ? "'\(id)' has no \(field.rawValue); 'blotter add-fact' adds one"
        : "'\(id)' has \(words); say which is meant with --instead-of")
    throw ExitCode(1)
  }
}
