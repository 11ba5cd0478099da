import Text

/// Says which country's money a shared sign or word is: a bare "$" is the Australian dollar where an Australian authority
/// fines.
struct CurrencyResolver {
  let text: FoldedText
  let lexicon: Lexicon
  let sentences: [Sentence]
  /// All countries that are named, in order.
  private let countries: [Place]
  /// By the names of shared currencies.
  private let owners: [String: Owners]
  /// What the article says that its money is: "近4亿元（美元，下同）".
  private let declared: String?

  /// A country and where it is named, or where an authority of it is.
  private struct Place {
    let country: String
    let range: Range<Int>
  }

  /// Those of a text that have a shared currency for their own.
  private struct Owners {
    let authorities: [Place]
    let countries: [Place]
    /// What it is where a sentence says nothing, by the authorities of the text or by its countries.
    let code: String?
    /// Whether a sentence's countries count: not where authorities speak, nor where the usual one's country is named.
    let asksCountries: Bool
  }

  /// A country that no authority speaks for is named so often before it says whose money is meant. Chosen by hand, not
  /// measured.
  private static let enoughMentions = 2

  init(text: FoldedText, matches: [Match], lexicon: Lexicon, phrases: Phrasebook, sentences: [Sentence]) {
    self.text = text
    self.lexicon = lexicon
    self.sentences = sentences
    var (authorities, countries): ([Place], [Place]) = ([], [])
    for match in matches {
      switch match.meaning {
      case .authority(let index, _):
        // "US-NY" is a state's.
        let country = lexicon.authorities[index].country.prefix { $0 != "-" }
        authorities.append(Place(country: String(country), range: match.range))
      case .country(let index), .region(let index):
        let country = lexicon.countries[index].prefix { $0 != "-" }
        countries.append(Place(country: String(country), range: match.range))
      default: continue
      }
    }
    self.countries = countries
    declared = CurrencyResolver.declared(text: text, matches: matches, lexicon: lexicon, phrases: phrases)
    owners = lexicon.sharedCurrencies.mapValues { shared in
      CurrencyResolver.owners(of: shared, authorities: authorities, countries: countries)
    }
  }

  /// The code in brackets before words that say it goes for all that follows. O(matches).
  private static func declared(text: FoldedText, matches: [Match], lexicon: Lexicon, phrases: Phrasebook) -> String? {
    for match in matches {
      guard case .currency(let index) = match.meaning, text.byte(match.start - 1) == .openingBracket,
        lexicon.sharedCurrencies[lexicon.currencies[index]] == nil
      else { continue }
      let next = text.byte(match.end) == .comma ? text.skippingSpaces(match.end + 1) : text.skippingSpaces(match.end)
      if phrases.end(of: .sameBelow, at: next, in: text) != nil { return lexicon.currencies[index] }
    }
    return nil
  }

  private static func owners(of shared: SharedCurrency, authorities: [Place], countries: [Place]) -> Owners {
    let acting = authorities.filter { shared.codes[$0.country] != nil }
    let named = countries.filter { shared.codes[$0.country] != nil }
    func owners(_ code: String?, asksCountries: Bool = false) -> Owners {
      Owners(authorities: acting, countries: named, code: code, asksCountries: asksCountries)
    }
    let only = Set(acting.map(\.country))
    if only.count == 1, acting.count == authorities.count { return owners(only.first.flatMap { shared.codes[$0] }) }
    let isUsual = named.contains { shared.codes[$0.country] == shared.usual }
    if shared.usual != nil, !authorities.isEmpty || isUsual { return owners(shared.usual) }
    return owners(mostNamed(named, of: shared) ?? shared.usual, asksCountries: true)
  }

  /// The country that is named most, and often enough.
  private static func mostNamed(_ places: [Place], of shared: SharedCurrency) -> String? {
    let counts = Dictionary(grouping: places, by: \.country).mapValues(\.count)
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return shared.usual == nil || most.value >= enoughMentions ? shared.codes[most.key] : nil
  }

  /// The ISO 4217 code of a currency at a place; nil where it is shared and nothing says whose it is. O(log n).
  func code(of currency: String, at range: Range<Int>) -> String? {
    guard let shared = lexicon.sharedCurrencies[currency], let owners = owners[currency] else { return currency }
    if let declared { return declared }
    if let beside = countries.last(before: range.lowerBound, by: \.range), let code = shared.codes[beside.country],
      beside.range.upperBound <= range.lowerBound, text.skippingSpaces(beside.range.upperBound) == range.lowerBound
    {
      return code
    }
    if let near = nearest(of: owners.authorities, to: range) { return shared.codes[near.country] }
    if owners.asksCountries, let near = nearest(of: owners.countries, to: range) { return shared.codes[near.country] }
    return owners.code
  }

  /// The nearest of some places in the same sentence.
  private func nearest(of places: [Place], to range: Range<Int>) -> Place? {
    guard let sentence = sentences.last(before: range.lowerBound + 1, by: \.range) else { return nil }
    return places.within(sentence.range, by: \.range)
      .min { $0.range.gap(to: range) < $1.range.gap(to: range) }
  }
}
