import ArgumentParser
import Archive
import Incidents
import Text

/// Fields and values that a command line names.
enum FieldName {
  /// For the help of commands.
  static let help =
    "one of \(Field.allCases.map(\.rawValue).joined(separator: ", ")), or a word that the screen shows: fine, authority, disclosed ..."

  static func field(_ name: String) throws(UsageError) -> FieldWord {
    if let word = FieldWord(name) { return word }
    let nearest = Suggestion.nearest(to: name, in: FieldWord.all)
    let fields = Field.allCases.map(\.rawValue).joined(separator: ", ")
    throw .sentence(
      "no field is called '\(name)'; \(nearest.map { "did you mean '\($0)'?" } ?? "the fields are \(fields)")")
  }

  /// A new value of a field.
  static func value(
    _ words: String, of word: FieldWord, insteadOf old: Claim.Value?
  ) throws(UsageError) -> Claim.Value {
    do throws(ValueInput.Trouble) {
      // "fine 5m EUR" says the sort of penalty once more, which does no harm.
      if let value = try? ValueInput.value(word.typed(words), of: word.field, insteadOf: old) { return value }
      return try ValueInput.value(words, of: word.field, insteadOf: old)
    } catch {
      throw .sentence("\(error)")
    }
  }

  /// The value that is meant: the only one of its field, or the one that is named as it would be typed or as the screen has it.
  static func value(
    of word: FieldWord, in id: Incident.ID, named name: String?, session: ArchiveSession
  ) throws -> Claim.Value {
    guard let found = try session.incident(id) else {
      Output.warn(DecisionFailure.noIncident(id).description)
      throw ExitCode(1)
    }
    let values = found.incident.claims.filter { $0.review != .rejected }.map(\.value).filter { word.fits($0) }
    if let name {
      let names = [name, word.typed(name)]
      let isMeant = { (value: Claim.Value) in
        names.contains(ValueInput.text(of: value)) || names.contains(Claim(value).text)
      }
      if let value = values.first(where: isMeant) { return value }
    } else if values.count == 1 {
      return values[0]
    }
    let words = values.map { "'\(ValueInput.text(of: $0))'" }.joined(separator: ", ")
    Output.warn(
      values.isEmpty
        ? "'\(id)' has no \(Labels.word(word.field.rawValue)); 'blotter add-fact' adds one"
        : "'\(id)' has \(words); say which is meant, as its value stands here ('set' takes it with --instead-of)")
    throw ExitCode(1)
  }
}
