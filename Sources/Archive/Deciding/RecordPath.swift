import Incidents

/// The name that a record gets when a draft is made one: what a person would call it.
enum RecordPath {
  /// Bytes of a name without number and ending.
  private static let limit = 72
  private static let partLimit = 32

  /// `2023-05-amazon-alexa-voice-excessive-retention`: when, who, what data and what was done; what is not known is left out, and
  /// where nothing is known the title's words stand there. Never empty; ASCII letters, digits and dashes. O(claims).
  static func stem(for incident: Incident) -> String {
    let who = incident.responsible.first ?? incident.organisations.first
    let what = [incident.dataCategories.first?.rawValue, incident.actions.first?.rawValue].compactMap(\.self)
    var parts = [date(of: incident), who?.name, who?.unit].compactMap(\.self)
    parts += what.isEmpty || who == nil ? [incident.title] : what
    let words = parts.map { PlainName.words($0, limit: partLimit) }.filter { !$0.isEmpty }
    let name = PlainName.words(words.joined(separator: " "), limit: limit)
    return name.isEmpty ? "incident" : name
  }

  /// A path of the archive for the first of these names that is free: the plain one, then with `-2`, `-3` ... behind it.
  static func free(for incident: Incident, in folder: ArchiveFolder, besides taken: Set<String>) -> String {
    let stem = stem(for: incident)
    var number = 1
    while true {
      let name = number == 1 ? stem : "\(stem)-\(number)"
      let path = "\(ArchiveFolder.incidentsFolder)/\(name).yaml"
      let isTaken =
        taken.contains(path)
        || ["yaml", "yml"].contains {
          FileBytes.entry(at: "\(folder.root)/\(ArchiveFolder.incidentsFolder)/\(name).\($0)") != .nothing
        }
      if !isTaken { return path }
      number += 1
    }
  }

  /// To the month, or as far as it is known.
  private static func date(of incident: Incident) -> String? {
    guard let date = incident.date, let day = date.earliest else { return nil }
    let (year, month, _) = day.civil
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return date.precision >= .month ? "\(padded)-\(month < 10 ? "0" : "")\(month)" : padded
  }
}
