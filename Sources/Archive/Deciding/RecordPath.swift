import Incidents

/// The name that a record gets when a draft is made one: what a person would call it.
enum RecordPath {
  /// Bytes of a name without number and ending.
  private static let limit = 72
  private static let partLimit = 32

  /// `2023-05-amazon-alexa-voice-excessive-retention`: when, who, what data and what was done, else the penalty (`-fine`) or the kind
  /// (`-breach`); what is not known is left out, and where it is not known who, or nothing of what, the title's words stand there.
  /// Never empty; ASCII letters, digits and dashes. O(claims).
  static func stem(for incident: Incident) -> String {
    let who = incident.responsible.first ?? incident.organisations.first
    var parts = [date(of: incident), who?.name, who?.unit].compactMap(\.self).map(plain)
    let what = who == nil ? [] : self.what(of: incident).map(plain)
    parts += what.isEmpty ? [titleWords(of: incident)] : what
    let name = PlainName.words(parts.filter { !$0.isEmpty }.joined(separator: " "), limit: limit)
    return name.isEmpty ? "incident" : name
  }

  private static func plain(_ text: String) -> String { PlainName.words(text, limit: partLimit) }

  private static func what(of incident: Incident) -> [String] {
    let told = [incident.dataCategories.first?.rawValue, incident.actions.first?.rawValue].compactMap(\.self)
    if !told.isEmpty { return told }
    for claim in incident.claims where claim.stands {
      if case .penalty(let penalty) = claim.value { return [penalty.type.rawValue] }
    }
    for claim in incident.claims where claim.stands {
      if case .kind(let kind) = claim.value { return [kind.rawValue] }
    }
    return []
  }

  /// Addresses are no words of a title, and one that is cut does not end in a word such as "of", "w" or "la".
  private static func titleWords(of incident: Incident) -> String {
    let title = incident.title.split(separator: " ").filter { !$0.contains("://") }.joined(separator: " ")
    let words = plain(title)
    guard PlainName.words(title, limit: 2 * partLimit).utf8.count > words.utf8.count else { return words }
    let parts = words.split(separator: "-")
    let kept = parts.lastIndex { $0.utf8.count > longestParticle } ?? parts.count - 1
    return parts[...kept].joined(separator: "-")
  }

  /// Letters of what only leads to the next word.
  private static let longestParticle = 2

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
