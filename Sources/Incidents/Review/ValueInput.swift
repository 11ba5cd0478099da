/// A value of a field as a person types it: a word, a date, a sum, a count.
package enum ValueInput {
  /// Why what was typed is no value of the field: what is expected there.
  package struct Trouble: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  /// What the words mean as a value of the field.
  ///
  /// - Parameter old: the value in whose place it comes; what the words do not say of it stays.
  package static func value(
    _ words: String, of field: Field, insteadOf old: Claim.Value? = nil
  ) throws(Trouble) -> Claim.Value {
    let text = String(words.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard !text.isEmpty else { throw Trouble(description: "nothing was typed; \(hint(for: field))") }
    return try value(ofText: text, field: field, old: old)
  }

  private static func value(ofText text: String, field: Field, old: Claim.Value?) throws(Trouble) -> Claim.Value {
    switch field {
    case .kind: .kind(try word(text, of: field))
    case .data: .data(try word(text, of: field))
    case .action: .action(try word(text, of: field))
    case .actor: .actor(try word(text, of: field))
    case .legalStatus: .legalStatus(try word(text, of: field))
    case .occurred: .occurred(try date(text, of: field))
    case .organisation: .organisation(try organisation(text, insteadOf: old))
    case .regulator: .regulator(try name(text, of: field))
    case .subjects: .subjects(try words(text, of: field))
    case .discovery: .discovery(try words(text, of: field))
    case .country: .country(try country(text))
    case .affected: .affected(try count(text, insteadOf: old))
    case .penalty: .penalty(try penalty(text, insteadOf: old))
    case .event: .event(try event(text, insteadOf: old))
    }
  }

  /// What is expected of a field, in words.
  package static func hint(for field: Field) -> String {
    let words = words(of: field)
    return switch field {
    case .kind, .data, .action, .actor, .legalStatus: "one of \(words.joined(separator: ", "))"
    case .occurred: "a date: 2017, 2020-01, 2020-01-10, 2016/2020, 2017? (uncertain) or 2017~ (about)"
    case .organisation: "a name, with its unit behind a stroke: Amazon/Ring; a role may follow: Amazon as processor"
    case .regulator: "an authority's name"
    case .subjects: "whose data, in words"
    case .discovery: "how it was found out, in words"
    case .country: "a country's two letters: FR, US"
    case .affected: "a count and what is counted: 1500 people, >=1000 accounts, 4..9, ~500 or unknown"
    case .penalty: "what and how much: fine 5.8m USD, settlement 5m..10m EUR, order"
    case .event: "what and when: disclosed 2020-01; what is one of \(words.joined(separator: ", "))"
    }
  }

  /// The words that a field chooses from; none where it takes any.
  package static func words(of field: Field) -> [String] {
    switch field {
    case .kind: Kind.allCases.map(\.rawValue)
    case .data: DataCategory.allCases.map(\.rawValue)
    case .action: Action.allCases.map(\.rawValue)
    case .actor: Actor.allCases.map(\.rawValue)
    case .legalStatus: LegalStatus.allCases.map(\.rawValue)
    case .event: TimelineEvent.What.allCases.map(\.rawValue)
    case .penalty: Penalty.PenaltyType.allCases.map(\.rawValue)
    case .occurred, .organisation, .regulator, .subjects, .discovery, .country, .affected: []
    }
  }

  /// The value as it would be typed: what a line begins with in which it is changed.
  package static func text(of value: Claim.Value) -> String {
    switch value {
    case .kind(let kind): kind.rawValue
    case .occurred(let date): date.edtf
    case .organisation(let role):
      role.name + (role.unit.map { "/\($0)" } ?? "") + (role.role == .controller ? "" : " as \(role.role.rawValue)")
    case .regulator(let text), .subjects(let text), .discovery(let text), .country(let text): text
    case .data(let category): category.rawValue
    case .affected(let affected): "\(affected.count.notation) \(affected.unit.rawValue)"
    case .action(let action): action.rawValue
    case .actor(let actor): actor.rawValue
    case .penalty(let penalty):
      [penalty.type.rawValue, sum(of: penalty.money), penalty.money.currency].compactMap(\.self)
        .joined(separator: " ")
    case .event(let event): "\(event.what.rawValue) \(event.date.edtf)"
    case .legalStatus(let status): status.rawValue
    }
  }

  private static func sum(of money: Money) -> String? {
    money.amount.map { low in money.upTo.map { "\(low)..\($0)" } ?? "\(low)" }
  }

  // MARK: Single kinds of values

  /// A word of the field's vocabulary, written with blanks, hyphens or underscores, or its only beginning.
  static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, of field: Field
  ) throws(Trouble) -> Word {
    let wanted = plain(text)
    let all = Array(Word.allCases)
    if let word = all.first(where: { plain($0.rawValue) == wanted }) { return word }
    let beginning = all.filter { plain($0.rawValue).hasPrefix(wanted) }
    guard beginning.count == 1 else { throw Trouble(description: "'\(text)' is not \(hint(for: field))") }
    return beginning[0]
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
  }

  private static func organisation(
    _ text: String, insteadOf old: Claim.Value?
  ) throws(Trouble) -> OrganisationRole {
    var (name, role) = (text[...], OrganisationRole.Role.controller)
    if case .organisation(let known) = old { role = known.role }
    if let mark = text.lastRange(of: " as "),
      let word = OrganisationRole.Role(rawValue: String(text[mark.upperBound...]))
    {
      (name, role) = (text[..<mark.lowerBound], word)
    }
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    return OrganisationRole(
      name: try self.name(parts.first ?? text, of: .organisation),
      unit: parts.count > 1 ? try self.name(parts[1], of: .organisation) : nil, role: role)
  }

  /// A count and its unit; what is not said of who is counted stays as it was.
  private static func count(_ text: String, insteadOf old: Claim.Value?) throws(Trouble) -> AffectedCount {
    var known = AffectedCount(count: .unknown)
    if case .affected(let before) = old { known = before }
    let parts = text.split(separator: " ").map(String.init)
    let last = parts.last.flatMap { AffectedCount.Unit(rawValue: $0.lowercased()) }
    let numbers = last == nil ? parts : parts.dropLast()
    guard numbers.count == 1, let digits = plainDigits(numbers[0]),
      let count = AffectedCount.Count(notation: digits) ?? scaled(digits)
    else { throw Trouble(description: "'\(text)' is not \(hint(for: .affected))") }
    return AffectedCount(count: count, unit: last ?? known.unit, of: known.of)
  }

  /// `5.5m`.
  private static func scaled(_ text: String) -> AffectedCount.Count? {
    guard let amount = NumberRange.number(text[...]), amount.thousandths % 1000 == 0 else { return nil }
    return .exactly(amount.thousandths / 1000)
  }

  /// The type, the sum and the currency in any order; what is not said stays as it was.
  private static func penalty(_ text: String, insteadOf old: Claim.Value?) throws(Trouble) -> Penalty {
    var penalty = Penalty(type: .fine, money: Money(amount: nil, currency: nil))
    if case .penalty(let known) = old { penalty = known }
    var seen = (amount: false, currency: false)
    for part in text.split(separator: " ").flatMap(sumAndCurrency) {
      if let type = Penalty.PenaltyType.allCases.first(where: { plain($0.rawValue) == plain(String(part)) }) {
        penalty.type = type
      } else if let sum = sum(String(part)), !seen.amount {
        seen.amount = true
        if (penalty.money.amount, penalty.money.upTo) != sum { penalty.money.asWritten = nil }
        (penalty.money.amount, penalty.money.upTo) = sum
      } else if part.utf8.count == 3, currencies.contains(part.uppercased()), !seen.currency {
        seen.currency = true
        penalty.money.currency = part.uppercased()
      } else {
        throw Trouble(description: "'\(part)' is not understood here; write \(hint(for: .penalty))")
      }
    }
    guard penalty.money.amount == nil || penalty.money.currency != nil else {
      throw Trouble(description: "a sum needs its currency: \(hint(for: .penalty))")
    }
    return penalty
  }

  /// `3mPLN` and `PLN3m` as two parts; any other part is itself.
  private static func sumAndCurrency(_ part: Substring) -> [Substring] {
    let length = 3  // ISO 4217: a currency's letters
    for (currency, rest) in [
      (part.suffix(length), part.dropLast(length)), (part.prefix(length), part.dropFirst(length)),
    ]
    where currencies.contains(currency.uppercased()) && sum(String(rest)) != nil {
      return [rest, currency]
    }
    return [part]
  }

  /// `5.8m`, or a range: `5m..10m`.
  private static func sum(_ text: String) -> (Amount?, Amount?)? {
    if let amount = plainDigits(text).flatMap({ NumberRange.number($0[...]) }) { return (amount, nil) }
    guard text.contains(".."), let range = NumberRange(text), let low = range.lower?.value,
      let high = range.upper?.value
    else { return nil }
    return (low, low == high ? nil : high)
  }

  /// A number without the signs that group its thousands; `nil` where a sign may be a decimal mark as well: `1,5`, `250.000`.
  static func plainDigits(_ text: String) -> String? {
    let signs: [Character] = [",", "'", "_"]
    let whole = text.prefix { $0 != "." }
    let fraction = text.dropFirst(whole.count).dropFirst().prefix(while: \.isNumber)
    // Three digits behind a point are thousands to half the world.
    if fraction.count >= 3, text.dropFirst(whole.count + 1 + fraction.count).isEmpty { return nil }
    let groups = whole.drop { !$0.isNumber }.prefix { $0.isNumber || signs.contains($0) }
      .split(omittingEmptySubsequences: false) { signs.contains($0) }
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return text.filter { !signs.contains($0) }
  }

  /// ISO 4217, the currencies in use.
  private static let currencies: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP
    CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR
    ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
    MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD
    SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension String {
  /// The last place where some words stand. O(n·m), for short texts.
  fileprivate func lastRange(of needle: String) -> Range<Index>? {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
    }
    return nil
  }
}
