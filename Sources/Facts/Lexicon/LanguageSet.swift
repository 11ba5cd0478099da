/// The languages that a word is a word of.
package struct LanguageSet: OptionSet, Hashable, Sendable {
  /// A bit a language, in the order of `codes`.
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// All languages, known or not.
  package static let any = LanguageSet(rawValue: .max)

  private static let codes = [
    "en", "id", "ms", "fr", "de", "es", "pt", "it", "nl", "pl", "tr", "ru", "ar", "ja", "zh", "ko", "vi", "hi", "sv",
    "da",
    "no", "fi", "cs", "ro", "uk", "el", "he", "th", "hu", "fa", "bn", "ca", "bg", "hr", "sk", "tl", "ur", "ta",
  ]

  private static let byCode: [String: LanguageSet] = {
    var table: [String: LanguageSet] = [:]
    for (index, code) in codes.enumerated() { table[code] = LanguageSet(rawValue: 1 << UInt64(index)) }
    table["nb"] = table["no"]
    table["nn"] = table["no"]
    table["in"] = table["id"]
    table["*"] = .any
    return table
  }()

  /// The set of one BCP 47 tag, by its primary subtag; `nil` when the program knows no words of it.
  package init?(tag: some StringProtocol) {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard let set = LanguageSet.byCode[primary] else { return nil }
    self = set
  }

  /// Names take endings without an apostrophe (Roskomnadzorem, Facebooka).
  static let inflecting = LanguageSet(
    codes: "ru", "pl", "cs", "uk", "fi", "hu", "tr", "bg", "hr", "sk", "ro", "ar", "hi")
  /// Names of companies stand in quotes: «Яндекс».
  static let quotedNames = LanguageSet(codes: "ru", "uk", "bg")
  /// Words are written together (Kundendatenleck, privacyboete).
  static let compounding = LanguageSet(codes: "de", "nl", "sv", "da", "no", "fi", "hu")
  /// 1 234 567 with plain spaces.
  static let spaceGrouped = LanguageSet(
    codes: "fr", "ru", "pl", "cs", "uk", "sv", "no", "fi", "bg", "sk", "hu", "es", "pt")
  /// `.` is the decimal mark; elsewhere it is the comma.
  static let pointDecimal = LanguageSet(
    codes: "en", "zh", "ja", "ko", "hi", "th", "ms", "he", "bn", "tl", "ur", "ta", "ar")
  /// Those the lists have words of; an article in another is read with the words of all.
  static let covered = LanguageSet(
    codes: "en", "id", "ms", "fr", "de", "es", "pt", "it", "nl", "pl", "tr", "ru", "ar", "ja", "zh", "ko", "vi", "hi",
    "sv", "da",
    "no", "uk")
  /// Numbers are written as one word: zweitausendfünfhundert.
  static let joiningNumbers = LanguageSet(codes: "de", "nl", "it", "sv", "da", "no")
  /// Names of months have a capital.
  static let capitalisesMonths = LanguageSet(codes: "en", "de", "id", "ms")
  /// An apostrophe says whose something is ("St Odo's Hospital"), and cuts off no article ("l'Hôpital").
  static let possessiveApostrophe = LanguageSet(codes: "en")
  /// An apostrophe between letters is a part of a word: "здоров'я".
  static let innerApostrophes = LanguageSet(codes: "uk")
  /// One noun stands in the singular before another, with a blank between: "two customer accounts".
  static let attributiveSingulars = LanguageSet(codes: "en")
  /// Days may stand behind their months, as in America: March 5.
  static let monthFirst = LanguageSet(codes: "en", "tl")
  /// Written without capitals, and words without blanks between them or with particles behind them.
  static let unspacedNames = LanguageSet(codes: "ja", "zh", "ko")
  static let chinese = LanguageSet(codes: "zh")
  /// Common nouns have a capital, so that one tells nothing of a name.
  static let capitalisesNouns = LanguageSet(codes: "de")
  /// Words for a country's own are written small: "empresa brasileira", "entreprise française".
  static let smallAdjectives = LanguageSet(codes: "fr", "es", "pt", "it", "pl", "ca", "ro")
  /// The verb stands at the end of its sentence (WALS, feature 81A: subject-object-verb).
  static let verbFinal = LanguageSet(codes: "ja", "ko", "tr", "hi")
  /// Written without capitals, with blanks between words.
  static let caseless = LanguageSet(codes: "ar", "he", "fa", "ur", "hi", "bn", "ta", "th")
  /// Written in another script than Latin: a Latin word there is a name.
  static let nonLatin = LanguageSet(codes: "ja", "zh", "ko", "ar", "ru", "hi", "uk", "th", "he", "el")

  init(codes: String...) {
    self = codes.reduce(into: []) { set, code in set.formUnion(LanguageSet.byCode[code] ?? []) }
  }
}
