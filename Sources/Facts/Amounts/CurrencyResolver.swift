import Text

/// Says which country's money a shared sign or word is: a bare "$" is the Australian dollar where an Australian authority
/// fines.
struct CurrencyResolver {
  let text: FoldedText
  let lexicon: Lexicon
  let sentences: [Sentence]

  /// A country and where it is named, or where an authority of it is.
  private struct Place {
    let country: String
    let range: Range<Int>
  }

  private let authorities: [Place]
  private let countries: [Place]

  /// A country that no authority speaks for is named so often before it says whose money is meant. Chosen by hand, not
  /// measured.
  private static let enoughMentions = 2

  init(text: FoldedText, matches: [Match], lexicon: Lexicon, sentences: [Sentence]) {
    self.text = text
    self.lexicon = lexicon
    self.sentences = sentences
    var (authorities, countries): ([Place], [Place]) = ([], [])
    for match in matches {
      switch match.meaning {
      case .authority(let index):
        // "US-NY" is a state's.
        let country = lexicon.authorities[index].country.prefix { $0 != "-" }
        authorities.append(Place(country: String(country), range: match.range))
      case .country(let index): countries.append(Place(country: lexicon.countries[index], range: match.range))
      default: continue
      }
    }
    self.authorities = authorities
    self.countries = countries
  }

  /// The ISO 4217 code of a currency at a place; nil where it is shared and nothing says whose it is.
  func code(of currency: String, at range: Range<Int>) -> String? {
    guard let shared = lexicon.sharedCurrencies[currency] else { return currency }
    if let beside = countries.last(where: { isRightBefore($0.range, range) }), let code = shared.codes[beside.country] {
      return code
    }
    let owners = authorities.filter { shared.codes[$0.country] != nil }
    if let near = nearest(of: owners, to: range) { return shared.codes[near.country] }
    let all = Set(owners.map(\.country))
    if let only = all.first, all.count == 1, owners.count == authorities.count { return shared.codes[only] }
    return authorities.isEmpty || shared.usual == nil ? codeOfCountries(shared, at: range) : shared.usual
  }

  private func isRightBefore(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.upperBound <= second.lowerBound && text.skippingSpaces(first.upperBound) == second.lowerBound
  }

  /// The nearest of some places in the same sentence.
  private func nearest(of places: [Place], to range: Range<Int>) -> Place? {
    guard let sentence = sentence(at: range.lowerBound) else { return nil }
    return places.filter { sentence.contains($0.range.lowerBound) }
      .min { $0.range.gap(to: range) < $1.range.gap(to: range) }
  }

  /// Whose it is by the countries that the text names: the one of the sentence, or one that is named often; none of them where
  /// the usual one's country is named too.
  private func codeOfCountries(_ shared: SharedCurrency, at range: Range<Int>) -> String? {
    let owners = countries.filter { shared.codes[$0.country] != nil }
    if owners.contains(where: { shared.codes[$0.country] == shared.usual }) { return shared.usual }
    if let near = nearest(of: owners, to: range) { return shared.codes[near.country] }
    let counts = Dictionary(grouping: owners, by: \.country).mapValues(\.count)
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return shared.usual }
    let isEnough = shared.usual == nil || most.value >= CurrencyResolver.enoughMentions
    return isEnough ? shared.codes[most.key] : shared.usual
  }

  private func sentence(at place: Int) -> Range<Int>? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].range.contains(place) ? sentences[low].range : nil
  }
}
