import Text

/// Words that matter only where they touch a number or a date, and are looked for nowhere else: they stand in every sentence.
/// In cues.tsv its label has small letters: `name_end`.
enum Phrase: Int, Hashable, Sendable, CaseIterable {
  /// Between two numbers or dates that are said together: "and"; one or the other: "or".
  case conjunction, alternative
  /// What makes two of them the ends of a range: "between" before, "to" in the middle, "arasında" behind.
  case between, until, betweenBehind
  /// The part of a year or month that an end of a range names: "late", "the beginning of"; and behind it: 年末.
  case partOfTime, partOfTimeBehind
  /// How exactly a number is meant, before it and behind it: "at least", "up to", "about"; "or more", "or fewer", "or so".
  case atLeast, atMost, about
  case orMore, orFewer, orSo
  /// What may be written together with a name: 는, 코리아, ユーザー.
  case particle, nameTail
  /// Where no capital tells a name: what one ends with (病院, 은행), what breaks one off (的), what stands right before one (업체).
  case nameEnd, nameBreak, calledBefore
  /// What a case ends a name with: «Быстрая еда», «Быструю еду».
  case caseEnding
  /// Japanese particles that may stand behind a name.
  case kanaParticle
  /// Korean particles, which go by the syllable before them.
  case particleBehindConsonant, particleBehindVowel
  /// Between what an organisation is and its name: "University of Manchester".
  case nameLink
  /// Words with a capital that a body's name begins with ("Department"), what links the rest to them ("for") and two parts of it ("and").
  case bodyHead, bodyLink, bodyAnd
  /// What begins a sentence before a name and is no part of it: "The", "Il".
  case leadingArticle
  /// What an authority is called beside its country: "the Dutch regulator", "l'autorité irlandaise".
  case bareAuthority
  /// Who sues for a state, behind its name and before it: "Texas attorney general", "fiscal general de Texas".
  case attorneyBehind, attorneyBefore
  /// What a public body is, before its name: "gemeente Deventer", "comune di Milano".
  case publicBody
  /// What companies do, right behind the name: "said", "was fined".
  case companyVerb
  /// Whose day stands right behind them: "said", "a annoncé".
  case tellingVerb
  /// Behind a sum that is only the difference of two: "less than planned". What begins the object of a verb: "won their case".
  case difference, article
  /// "(US dollars, as below)": behind a currency in brackets, that of all further sums.
  case sameBelow
  /// Between a sum and what it was changed into: "to", "auf".
  case changedTo
  /// Before a sum that is not the one, and behind it: "instead of the 99 million", "ではなく".
  case insteadBefore, insteadBehind
  /// Between a sum and who pays it: "to Acme", "gegen Acme".
  case payeeBefore
  /// "a quarter of a million".
  case fractionOf
  /// What makes a number the base of a part: "of its", "out of", "のうち"; and what such a part is called: "none", "a third".
  case baseBefore, outOf, baseBehind, part
  /// What makes a number all of somebody's customers or a place's people: "has", "a city of".
  case hasBefore
  /// What stands between a day and its month ("th of", "de") and between a month and its year; 年, 月, 日.
  case dayLink, yearLink
  case yearMark, monthMark, dayMark
  /// Before and behind a date that something happens in: "in March", "मार्च में".
  case when, whenBehind
  /// Which of the weekdays or months that bear a name is meant.
  case lastBefore, lastBehind, nextBefore, nextBehind
  /// "three years ago": the units, and what makes them past.
  case years, months, weeks, days, agoBefore, agoBehind
}

/// The phrases of an article's languages. Made once an article; a question costs a comparison with each word of a label.
struct Phrasebook {
  /// By the place of the phrase among all.
  private let words: [[Word]]

  /// One phrase, folded; of a `prefix`, any letters may follow.
  struct Word: Sendable {
    let bytes: [UInt8]
    let languages: LanguageSet
    let isPrefix: Bool
  }

  init(_ lexicon: Lexicon, languages: LanguageSet) {
    words = Phrase.allCases.map { phrase in
      (lexicon.phrases[phrase] ?? []).filter { !$0.languages.isDisjoint(with: languages) }
    }
  }

  /// All words of a phrase, in these languages.
  func words(of phrase: Phrase) -> [Word] { words[phrase.rawValue] }

  /// Where the longest word of a phrase that begins at `index` ends; nil when none stands there.
  func end(of phrase: Phrase, at index: Int, in text: FoldedText) -> Int? {
    var best: Int?
    for word in words[phrase.rawValue] {
      let end = index + word.bytes.count
      guard end <= text.count, end > best ?? index, text.bytes[index] == word.bytes[0],
        text.bytes[end - 1] == word.bytes[word.bytes.count - 1],
        text.bytes[index..<end].elementsEqual(word.bytes)
      else { continue }
      if word.isPrefix {
        best = text.endOfLetters(end)
      } else if text.isWordEnd(end) || !text.isLetter(end - 1) {
        best = end
      }
    }
    return best
  }

  /// Where the longest word of a phrase that ends before `index` begins; nil when none stands there.
  func start(of phrase: Phrase, before index: Int, in text: FoldedText) -> Int? {
    var best: Int?
    for word in words[phrase.rawValue] {
      let start = index - word.bytes.count
      guard start >= 0, start < best ?? index, text.bytes[start] == word.bytes[0],
        text.bytes[index - 1] == word.bytes[word.bytes.count - 1],
        text.bytes[start..<index].elementsEqual(word.bytes), text.isWordStart(start) || !text.isLetter(start)
      else { continue }
      best = start
    }
    return best
  }
}

extension Phrase {
  /// The phrase that a label of cues.tsv stands for.
  init?(label: String) {
    guard let phrase = Phrase.byLabel[label] else { return nil }
    self = phrase
  }

  private static let byLabel = Dictionary(uniqueKeysWithValues: allCases.map { ($0.label, $0) })

  private var label: String {
    String("\(self)".flatMap { $0.isUppercase ? ["_", Character($0.lowercased())] : [$0] })
  }
}
