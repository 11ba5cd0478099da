internal import Incidents
import Text

/// Reads word lists into a lexicon and collects what is wrong with them.
struct LexiconReader {
  private(set) var errors: [LexiconError] = []
  private var countryIndex: [String: Int] = [:]
  private var currencyIndex: [String: Int] = [:]
  private var organisationIndex: [String: Int] = [:]
  private var authorityIndex: [String: Int] = [:]
  /// Organisations whose words are left out, by the names of their parents.
  private let isUnknown: (String) -> Bool

  init(isUnknown: @escaping (String) -> Bool = { _ in false }) { self.isUnknown = isUnknown }

  /// A parent that begins so was once called by the name itself: it names no unit.
  private static let parentsName: Character = "="
  /// An alias list that begins so replaces the name itself, which is then no word to look for.
  private static let insteadOfName = UInt8(ascii: "!")

  mutating func read(_ file: LexiconFile, into lexicon: inout Lexicon) {
    guard let list = file.list else {
      errors.append(.unknownFile(file: file.name))
      return
    }
    for row in file.rows() {
      do throws(LexiconError) {
        try read(Line(file: file.name, row: row), of: list, into: &lexicon)
      } catch {
        errors.append(error)
      }
    }
  }

  private mutating func read(
    _ line: Line, of list: LexiconFile.List, into lexicon: inout Lexicon
  ) throws(LexiconError) {
    switch list {
    case .organisations: try readOrganisation(line, into: &lexicon)
    case .authorities: try readAuthority(line, into: &lexicon)
    case .countries: try readPlace(line, into: &lexicon, meaning: Meaning.country)
    case .regions: try readPlace(line, into: &lexicon, meaning: Meaning.region)
    case .currencies: try readCurrency(line, into: &lexicon)
    case .sharedCurrencies: try readSharedCurrency(line, into: &lexicon)
    case .numbers: try readNumber(line, into: &lexicon)
    case .dates: try readWord(line, into: &lexicon, meaning: LexiconReader.dateMeaning)
    case .people: try readWord(line, into: &lexicon, meaning: LexiconReader.countMeaning)
    case .data: try readWord(line, into: &lexicon) { DataCategory(rawValue: $0).map(Meaning.data) }
    case .actions: try readWord(line, into: &lexicon, meaning: LexiconReader.actionMeaning)
    case .penalties: try readWord(line, into: &lexicon, meaning: LexiconReader.cueMeaning)
    case .cues: try readCue(line, into: &lexicon)
    }
  }

  /// name, parent, kind, aliases
  private mutating func readOrganisation(_ line: Line, into lexicon: inout Lexicon) throws(LexiconError) {
    let cells = try line.cells(expecting: 4)
    guard let kind = Organisation.Kind(rawValue: cells[2]) else {
      throw line.unknown("kind of organisation", word: cells[2])
    }
    let name = cells[0]
    let index = organisationIndex[name] ?? lexicon.organisations.count
    if index == lexicon.organisations.count {
      organisationIndex[name] = index
      let isParentsName = cells[1].first == LexiconReader.parentsName
      let parent = cells[1].isEmpty ? name : String(cells[1].drop { $0 == LexiconReader.parentsName })
      if isParentsName { lexicon.addNameOfParent(name) }
      lexicon.organisations.append(Organisation(name: name, parent: parent, kind: kind))
    }
    guard !isUnknown(lexicon.organisations[index].parent) else { return }
    for word in LexiconReader.spellings(of: name, aliases: cells[3]) + LexiconReader.closedUp(name) {
      lexicon.add(word, meaning: .organisation(index), languages: .any, isName: true)
    }
  }

  /// "CapitalOne": a name of two words that both have a capital is also written as one. Names in other letters than ours are not.
  private static func closedUp(_ name: String) -> [LexiconWord] {
    let bytes = name.utf8
    guard let blank = bytes.firstIndex(of: .space), bytes.lastIndex(of: .space) == blank else { return [] }
    let words = (bytes[..<blank], bytes[bytes.index(after: blank)...])
    guard isWord(words.0), isWord(words.1) else { return [] }
    return [LexiconWord(name[..<blank] + name[words.1.startIndex...])]
  }

  /// A word with a capital, and no initials or legal form, which nobody writes together with a name.
  private static func isWord(_ bytes: Substring.UTF8View) -> Bool {
    bytes.count >= leastClosedUp && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes.first ?? 0)
  }

  private static let leastClosedUp = 3

  /// name, country, kind, aliases
  private mutating func readAuthority(_ line: Line, into lexicon: inout Lexicon) throws(LexiconError) {
    let cells = try line.cells(expecting: 4)
    guard let kind = Authority.Kind(rawValue: cells[2]) else {
      throw line.unknown("kind of authority", word: cells[2])
    }
    let name = cells[0]
    let index = authorityIndex[name] ?? lexicon.authorities.count
    if index == lexicon.authorities.count {
      authorityIndex[name] = index
      lexicon.authorities.append(Authority(name: name, country: cells[1], kind: kind))
    }
    // One that may be at fault itself has its words among the organisations.
    if let organisation = organisationIndex[name] { lexicon.authorityOfOrganisation[organisation] = index }
    for word in LexiconReader.spellings(of: name, aliases: cells[3]) {
      lexicon.add(word, meaning: .authority(index, kind), languages: .any, isName: true)
    }
  }

  private static func spellings(of name: String, aliases cell: String) -> [LexiconWord] {
    let aliases = LexiconWord.all(of: cell)
    return aliases.first?.bytes == [insteadOfName] ? Array(aliases.dropFirst()) : [LexiconWord(name)] + aliases
  }

  /// code of the country, languages (any where there are only two columns), words
  private mutating func readPlace(
    _ line: Line, into lexicon: inout Lexicon, meaning: (Int) -> Meaning
  ) throws(LexiconError) {
    let isShort = line.row.cells.count == 2
    let cells = try line.cells(expecting: isShort ? 2 : 3)
    let languages = isShort ? .any : try line.languages(cells[1])
    let index = countryIndex[cells[0]] ?? lexicon.countries.count
    if index == lexicon.countries.count {
      countryIndex[cells[0]] = index
      lexicon.countries.append(cells[0])
    }
    for word in LexiconWord.all(of: cells[cells.count - 1]) {
      lexicon.add(word, meaning: meaning(index), languages: languages, isCapitalised: true)
    }
  }

  /// code, language, words
  private mutating func readCurrency(_ line: Line, into lexicon: inout Lexicon) throws(LexiconError) {
    let cells = try line.cells(expecting: 3)
    let languages = try line.languages(cells[1])
    let index = currencyIndex[cells[0]] ?? lexicon.currencies.count
    if index == lexicon.currencies.count {
      currencyIndex[cells[0]] = index
      lexicon.currencies.append(cells[0])
    }
    for word in LexiconWord.all(of: cells[cells.count - 1]) {
      lexicon.add(word, meaning: .currency(index), languages: languages)
    }
  }

  /// name, code where nothing speaks for a country, country:code
  private func readSharedCurrency(_ line: Line, into lexicon: inout Lexicon) throws(LexiconError) {
    let cells = try line.cells(expecting: 3)
    var codes: [String: String] = [:]
    for pair in cells[cells.count - 1].split(separator: "|") {
      let parts = pair.split(separator: ":")
      guard parts.count == 2 else { throw line.unknown("country and code", word: String(pair)) }
      codes[String(parts[0])] = String(parts[1])
    }
    lexicon.sharedCurrencies[cells[0]] = SharedCurrency(usual: cells[1].isEmpty ? nil : cells[1], codes: codes)
  }

  /// kind, value, language, words
  private func readNumber(_ line: Line, into lexicon: inout Lexicon) throws(LexiconError) {
    let cells = try line.cells(expecting: 4)
    let languages = try line.languages(cells[2])
    guard let amount = Amount(cells[1]) else { throw line.unknown("number", word: cells[1]) }
    guard let meaning = LexiconReader.numberMeaning(kind: cells[0], amount: amount) else {
      throw line.unknown("kind of number", word: cells[0])
    }
    for word in LexiconWord.all(of: cells[3]) {
      lexicon.add(word, meaning: meaning, languages: languages)
      lexicon.addPart(word, of: meaning, languages: languages)
    }
  }

  private static func numberMeaning(kind: String, amount: Amount) -> Meaning? {
    let units = amount.thousandths / NumberSpan.thousandthsOfOne
    return switch kind {
    case "cardinal": .cardinal(amount.thousandths)
    case "fraction": .fraction(amount.thousandths)
    case "added": .added(amount.thousandths)
    case "scale": .scale(units)
    case "letter": .letter(units)
    case "digit": .hanDigit(units)
    case "small": .hanSmall(units)
    case "big": .hanBig(units)
    default: nil
    }
  }

  /// label, language, words
  private func readWord(
    _ line: Line, into lexicon: inout Lexicon, meaning: (String) -> Meaning?
  ) throws(LexiconError) {
    let cells = try line.cells(expecting: 3)
    let languages = try line.languages(cells[1])
    guard let meaning = meaning(cells[0]) else { throw line.unknown("label", word: cells[0]) }
    for word in LexiconWord.all(of: cells[cells.count - 1]) {
      // "SA", "Oy", "AG": without their capitals other words of many languages.
      lexicon.add(word, meaning: meaning, languages: languages, isCapitalised: meaning == .cue(.legalForm))
    }
  }

  private func readCue(_ line: Line, into lexicon: inout Lexicon) throws(LexiconError) {
    if line.row.cells.first == LexiconReader.term { return try readTerms(line, into: &lexicon) }
    guard let phrase = line.row.cells.first.flatMap(Phrase.init(label:)) else {
      return try readWord(line, into: &lexicon, meaning: LexiconReader.cueMeaning)
    }
    let cells = try line.cells(expecting: 3)
    let languages = try line.languages(cells[1])
    for word in LexiconWord.all(of: cells[cells.count - 1]) { lexicon.add(word, phrase: phrase, languages: languages) }
  }

  private func readTerms(_ line: Line, into lexicon: inout Lexicon) throws(LexiconError) {
    let cells = try line.cells(expecting: 3)
    _ = try line.languages(cells[1])
    for word in LexiconWord.all(of: cells[cells.count - 1]) { lexicon.addTerm(word) }
  }

  /// What is written as a name and names nobody who is hit.
  private static let term = "term"

  /// Words that are no cues: those that hold a name and are none, and those for whoever gets a sum.
  private static let labels: [String: Meaning] = ["no_name": .noName, "received": .received]

  private static func cueMeaning(of label: String) -> Meaning? {
    labels[label] ?? Cue(rawValue: label).map(Meaning.cue)
  }

  private static func countMeaning(of label: String) -> Meaning? {
    Counted(rawValue: label).map(Meaning.counted) ?? cueMeaning(of: label)
  }

  /// "lack_of_consent", or "lack_of_consent?" for words that only may tell of it.
  private static func actionMeaning(_ label: String) -> Meaning? {
    label.last == "?"
      ? Action(rawValue: String(label.dropLast())).map(Meaning.hint) : Action(rawValue: label).map(Meaning.action)
  }

  private static func dateMeaning(of label: String) -> Meaning? {
    RelativeDate(rawValue: label).map(Meaning.relative) ?? calendarMeaning(of: label)
  }

  /// `month:3`, `weekday:1` (Monday).
  private static func calendarMeaning(of label: String) -> Meaning? {
    let parts = label.split(separator: ":")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    if parts[0] == "month", months.contains(number) { return .month(number) }
    return parts[0] == "weekday" && weekdays.contains(number) ? .weekday(number) : nil
  }

  private static let months = 1...12
  private static let weekdays = 1...7
}

/// A row and the file that it is of, as errors name them.
private struct Line {
  let file: String
  let row: LexiconFile.Row

  /// The row's cells, when there are as many as expected.
  func cells(expecting expected: Int) throws(LexiconError) -> [String] {
    guard row.cells.count == expected else {
      throw .columns(file: file, line: row.line, expected: expected, found: row.cells.count)
    }
    return row.cells
  }

  func unknown(_ column: String, word: String) -> LexiconError {
    .unknownWord(file: file, line: row.line, column: column, word: word)
  }

  /// `en,fr` or `*`.
  func languages(_ cell: String) throws(LexiconError) -> LanguageSet {
    var set: LanguageSet = []
    for code in cell.split(separator: ",") {
      guard let one = LanguageSet(tag: code) else { throw unknown("language", word: String(code)) }
      set.formUnion(one)
    }
    return set
  }
}
