import Text

/// All the words the program looks for, and what each means. Building it reads the lists once; share it.
package struct Lexicon: Sendable {
  var trie: WordTrie
  var entries: [Entry] = []
  var organisations: [Organisation] = []
  var authorities: [Authority] = []
  /// Authorities that may be at fault themselves, by their places among the organisations: the European Commission.
  var authorityOfOrganisation: [Int: Int] = [:]
  /// ISO 3166 codes.
  var countries: [String] = []
  /// ISO 4217 codes, and names of those that countries share.
  var currencies: [String] = []
  /// What a shared currency is in each country, by its name.
  var sharedCurrencies: [String: SharedCurrency] = [:]
  /// Words that matter beside numbers and dates only, kept apart from the trie, for they stand in every sentence.
  private(set) var phrases: [Phrase: [Phrasebook.Word]] = [:]
  /// Number words that may be parts of a longer one.
  private(set) var numberParts: [CompoundNumber.Part] = []
  /// Folded words that are written as names and name nobody who is hit: "Wi-Fi".
  private(set) var terms: Set<String> = []
  /// Organisations that only stand for their parent, which was called so before: "Facebook".
  private(set) var namesOfParents: Set<String> = []
  /// What was wrong with the lists that were added; the embedded ones have none.
  package private(set) var errors: [LexiconError] = []

  /// Companies and public bodies that stand for themselves.
  package var companies: [String] {
    organisations.filter { !$0.isUnit && ($0.kind == .company || $0.kind == .public) }.map(\.name)
  }

  /// One meaning of one word, and how it must stand in the text.
  struct Entry: Sendable {
    let meaning: Meaning
    let languages: LanguageSet
    let shape: Shape
    /// Letters of the word as it is written, for names that must keep their case.
    let length: Int
  }

  /// How a word must stand in the text.
  struct Shape: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// More letters may follow: `fined*`.
    static let prefix = Shape(rawValue: 1)
    /// It may stand inside a word: `*geld`.
    static let infix = Shape(rawValue: 1 << 1)
    /// A name: begins with a capital where the script has them.
    static let capital = Shape(rawValue: 1 << 2)
    /// All capitals, as acronyms: ICO.
    static let allCapitals = Shape(rawValue: 1 << 3)
    /// A common word too (`~Ring`): not where any word has a capital.
    static let common = Shape(rawValue: 1 << 4)
    /// A name of somebody, which must be written as one.
    static let name = Shape(rawValue: 1 << 5)
  }

  /// Room for the embedded lists, so that little is moved while they are read; more room took more instructions in the gate's jobs than it saved.
  private static let expectedBytes = 270_000
  private static let expectedEntries = 34_000
  /// Longer words in capitals are shouted, not acronyms: a name may be written so or not.
  private static let longestAcronym = 6

  /// The embedded lists, and those of an archive. Rows that cannot be read are left out and told in `errors`.
  ///
  /// - Parameter isUnknown: organisations whose words are left out, by the names of their parents: what a trainer makes strangers of.
  package init(adding files: [LexiconFile] = [], isUnknown: @escaping (String) -> Bool = { _ in false }) {
    trie = WordTrie(capacity: Lexicon.expectedBytes)
    entries.reserveCapacity(Lexicon.expectedEntries)
    var reader = LexiconReader(isUnknown: isUnknown)
    for file in EmbeddedLexicon.files() + files { reader.read(file, into: &self) }
    errors = reader.errors
  }

  /// Adds one meaning of a word, whose signs (`~`, `*`) say how it must stand.
  ///
  /// - Parameters:
  ///   - isName: it is written as a name, and inflected as one.
  ///   - isCapitalised: it keeps the capitals that it has here: "US" is no "us", "Chin" no "chin".
  mutating func add(
    _ word: LexiconWord, meaning: Meaning, languages: LanguageSet, isName: Bool = false,
    isCapitalised: Bool = false
  ) {
    var word = word
    var shape: Shape = isName ? .name : []
    if word.drop(first: UInt8(ascii: "~")) { shape.insert(.common) }
    if word.drop(first: .asterisk) { shape.insert(.infix) }
    if word.drop(last: .asterisk) { shape.insert(.prefix) }
    let bytes = word.bytes
    guard !bytes.isEmpty else { return }
    if isName || isCapitalised { shape.formUnion(Lexicon.capitals(word)) }
    trie.insert(bytes, value: entries.count)
    entries.append(Entry(meaning: meaning, languages: languages, shape: shape, length: bytes.count))
  }

  /// Adds a word that matters beside numbers and dates; with an asterisk behind it, letters may follow.
  mutating func add(_ word: LexiconWord, phrase: Phrase, languages: LanguageSet) {
    var word = word
    let isPrefix = word.drop(last: .asterisk)
    guard !word.bytes.isEmpty else { return }
    phrases[phrase, default: []].append(
      Phrasebook.Word(bytes: Array(word.bytes), languages: languages, isPrefix: isPrefix))
  }

  mutating func addTerm(_ word: LexiconWord) { terms.insert(word.text) }

  mutating func addNameOfParent(_ name: String) { namesOfParents.insert(name) }

  /// Adds a number word that may be a part of a longer one, where its language writes numbers as one word.
  mutating func addPart(_ word: LexiconWord, of meaning: Meaning, languages: LanguageSet) {
    guard languages != .any, !languages.isDisjoint(with: .joiningNumbers) else { return }
    guard word.bytes.allSatisfy({ $0 != .space && $0 != .asterisk && $0 != .hyphen }) else { return }
    numberParts.append(CompoundNumber.Part(bytes: Array(word.bytes), meaning: meaning, languages: languages))
  }

  /// Whether the plural in -s of a folded word counts people or things, in English. O(length).
  func counts(plural singular: ArraySlice<UInt8>) -> Bool {
    var node = WordTrie.root
    for byte in singular + [UInt8(ascii: "s")] {
      guard let next = trie.child(of: node, by: byte) else { return false }
      node = next
    }
    var isCounted = false
    trie.forEachValue(at: node) { value in
      if case .counted = entries[value].meaning { isCounted = true }
    }
    return isCounted
  }

  private static func capitals(_ word: LexiconWord) -> Shape {
    var (letters, capitals) = (0, 0)
    for mark in word.marks where mark.contains(.cased) && !mark.contains(.inside) {
      letters += 1
      if mark.contains(.upper) { capitals += 1 } else if capitals == 0 { return [] }
    }
    guard capitals > 0 else { return [] }
    let isAcronym = letters <= longestAcronym && capitals == letters
    return isAcronym ? [.capital, .allCapitals] : .capital
  }
}
