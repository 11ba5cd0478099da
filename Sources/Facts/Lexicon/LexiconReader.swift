internal import Incidents

/// Reads word lists into a lexicon and collects what is wrong with them.
struct LexiconReader {
  private(set) var errors: [LexiconError] = []
  private var countryIndex: [String: Int] = [:]
  private var currencyIndex: [String: Int] = [:]
  private var organisationIndex: [String: Int] = [:]
  private var authorityIndex: [String: Int] = [:]

  mutating func read(_ file: LexiconFile, into lexicon: inout Lexicon) {
    guard LexiconFile.names.contains(file.list) else {
      errors.append(.unknownFile(file: file.name))
      return
    }
    for row in file.rows() {
      switch file.list {
      case "organisations.tsv": organisation(row, file, &lexicon)
      case "authorities.tsv": authority(row, file, &lexicon)
      case "countries.tsv": country(row, file, &lexicon)
      case "currencies.tsv": currency(row, file, &lexicon)
      case "numbers.tsv": number(row, file, &lexicon)
      default: word(row, file, &lexicon)
      }
    }
  }

  private mutating func hasColumns(_ expected: Int, _ row: LexiconFile.Row, _ file: LexiconFile) -> Bool {
    if row.cells.count == expected { return true }
    errors.append(.columns(file: file.name, line: row.line, expected: expected, found: row.cells.count))
    return false
  }

  private mutating func unknown(_ column: String, _ word: String, _ row: LexiconFile.Row, _ file: LexiconFile) {
    errors.append(.unknownWord(file: file.name, line: row.line, column: column, word: word))
  }

  /// name, parent, kind, aliases
  private mutating func organisation(_ row: LexiconFile.Row, _ file: LexiconFile, _ lexicon: inout Lexicon) {
    guard hasColumns(4, row, file) else { return }
    let name = row.cells[0]
    guard let kind = Organisation.Kind(rawValue: row.cells[2]) else {
      unknown("kind of organisation", row.cells[2], row, file)
      return
    }
    let family = row.cells[1].isEmpty ? name : row.cells[1]
    let index = organisationIndex[name] ?? lexicon.organisations.count
    if index == lexicon.organisations.count {
      organisationIndex[name] = index
      lexicon.organisations.append(Organisation(name: name, family: family, kind: kind))
    }
    // An alias list that begins with "!" replaces the name itself, which is then no word to look for.
    let aliases = LexiconFile.words(row.cells[3])
    let words = aliases.first == "!" ? Array(aliases.dropFirst()) : [name] + aliases
    for word in words { lexicon.add(word, .organisation(index), languages: .any, isName: true) }
  }

  /// name, country, kind, aliases
  private mutating func authority(_ row: LexiconFile.Row, _ file: LexiconFile, _ lexicon: inout Lexicon) {
    guard hasColumns(4, row, file) else { return }
    guard let kind = Authority.Kind(rawValue: row.cells[2]) else {
      unknown("kind of authority", row.cells[2], row, file)
      return
    }
    let index = authorityIndex[row.cells[0]] ?? lexicon.authorities.count
    if index == lexicon.authorities.count {
      authorityIndex[row.cells[0]] = index
      lexicon.authorities.append(Authority(name: row.cells[0], country: row.cells[1], kind: kind))
    }
    let aliases = LexiconFile.words(row.cells[3])
    let words = aliases.first == "!" ? Array(aliases.dropFirst()) : [row.cells[0]] + aliases
    for word in words { lexicon.add(word, .authority(index), languages: .any, isName: true) }
  }

  /// code, words
  private mutating func country(_ row: LexiconFile.Row, _ file: LexiconFile, _ lexicon: inout Lexicon) {
    guard hasColumns(2, row, file) else { return }
    let index = countryIndex[row.cells[0]] ?? lexicon.countries.count
    if index == lexicon.countries.count {
      countryIndex[row.cells[0]] = index
      lexicon.countries.append(row.cells[0])
    }
    for word in LexiconFile.words(row.cells[1]) { lexicon.add(word, .country(index), languages: .any) }
  }

  /// code, language, words
  private mutating func currency(_ row: LexiconFile.Row, _ file: LexiconFile, _ lexicon: inout Lexicon) {
    guard hasColumns(3, row, file), let languages = languages(row.cells[1], row, file) else { return }
    let index = currencyIndex[row.cells[0]] ?? lexicon.currencies.count
    if index == lexicon.currencies.count {
      currencyIndex[row.cells[0]] = index
      lexicon.currencies.append(row.cells[0])
    }
    for word in LexiconFile.words(row.cells[2]) { lexicon.add(word, .currency(index), languages: languages) }
  }

  /// kind, value, language, words
  private mutating func number(_ row: LexiconFile.Row, _ file: LexiconFile, _ lexicon: inout Lexicon) {
    guard hasColumns(4, row, file), let languages = languages(row.cells[2], row, file) else { return }
    guard let amount = Amount(row.cells[1]) else { return unknown("number", row.cells[1], row, file) }
    let units = amount.thousandths / 1000
    let meaning: Meaning? =
      switch row.cells[0] {
      case "cardinal": .cardinal(amount.thousandths)
      case "scale": .scale(units)
      case "letter": .letter(units)
      case "digit": .hanDigit(units)
      case "small": .hanSmall(units)
      case "big": .hanBig(units)
      default: nil
      }
    guard let meaning else { return unknown("kind of number", row.cells[0], row, file) }
    for word in LexiconFile.words(row.cells[3]) { lexicon.add(word, meaning, languages: languages) }
  }

  /// label, language, words
  private mutating func word(_ row: LexiconFile.Row, _ file: LexiconFile, _ lexicon: inout Lexicon) {
    guard hasColumns(3, row, file), let languages = languages(row.cells[1], row, file) else { return }
    guard let meaning = LexiconReader.meaning(row.cells[0], in: file.list) else {
      return unknown("label", row.cells[0], row, file)
    }
    for word in LexiconFile.words(row.cells[2]) { lexicon.add(word, meaning, languages: languages) }
  }

  private static func meaning(_ label: String, in list: String) -> Meaning? {
    switch list {
    case "data.tsv": return DataCategory(rawValue: label).map(Meaning.data)
    case "actions.tsv": return Action(rawValue: label).map(Meaning.action)
    case "people.tsv":
      return Counted(rawValue: label).map(Meaning.counted) ?? Cue(rawValue: label).map(Meaning.cue)
    case "dates.tsv":
      if let relative = RelativeDate(rawValue: label) { return .relative(relative) }
      let parts = label.split(separator: ":")
      guard parts.count == 2, let number = Int(parts[1]) else { return nil }
      if parts[0] == "month", (1...12).contains(number) { return .month(number) }
      return parts[0] == "weekday" && (1...7).contains(number) ? .weekday(number) : nil
    default: return Cue(rawValue: label).map(Meaning.cue)
    }
  }

  /// `en,fr` or `*`.
  private mutating func languages(_ cell: String, _ row: LexiconFile.Row, _ file: LexiconFile) -> LanguageSet? {
    var set: LanguageSet = []
    for code in cell.split(separator: ",") {
      guard let one = LanguageSet(tag: code) else {
        unknown("language", String(code), row, file)
        return nil
      }
      set.formUnion(one)
    }
    return set
  }
}
