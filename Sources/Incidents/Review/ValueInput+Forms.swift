/// One form for each sort of value: a name, words, a date, an event, a country.
extension ValueInput {
  /// A name of somebody: no date, sum or count, which are typed into the wrong field.
  static func name(_ text: String, of field: Field) throws(Trouble) -> String {
    let isLine = text.count <= longestName && !text.contains(where: \.isNewline)
    guard isLine, !isFigure(text), text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw Trouble(description: "'\(text)' is not \(hint(for: field))")
    }
    return text
  }

  /// Characters; longer ones are sentences.
  private static let longestName = 200

  /// What is told in words, and not by a figure alone.
  static func words(_ text: String, of field: Field) throws(Trouble) -> String {
    guard !isFigure(text), text.contains(where: \.isLetter) else {
      throw Trouble(description: "'\(text)' is no words; write \(hint(for: field))")
    }
    return text
  }

  private static func isFigure(_ text: String) -> Bool {
    PartialDate(text) != nil || plainDigits(text).flatMap { NumberRange.number($0[...]) } != nil
      || AffectedCount.Count(notation: text).map { $0 != .unknown } == true
  }

  static func date(_ text: some StringProtocol, of field: Field) throws(Trouble) -> PartialDate {
    guard let date = PartialDate(String(text)) else {
      throw Trouble(description: "'\(text)' is not \(hint(for: field))")
    }
    return date
  }

  /// What and when, in any order; of an event that is changed, what is not said stays.
  static func event(_ text: String, insteadOf old: Claim.Value?) throws(Trouble) -> TimelineEvent {
    var (what, date): (TimelineEvent.What?, PartialDate?) = (nil, nil)
    if case .event(let known) = old { (what, date) = (known.what, known.date) }
    for part in text.split(whereSeparator: \.isWhitespace) {
      if let found = PartialDate(String(part)) {
        date = found
      } else if part.contains(where: \.isNumber) {
        throw Trouble(description: "'\(part)' is no date; write \(hint(for: .event))")
      } else {
        what = try word(String(part), of: .event)
      }
    }
    guard let what, let date else { throw Trouble(description: "'\(text)' is not \(hint(for: .event))") }
    return TimelineEvent(what: what, date: date)
  }

  /// Two letters, as ISO 3166 has them.
  static func country(_ text: String) throws(Trouble) -> String {
    let code = text.uppercased() == "UK" ? "GB" : text.uppercased()
    guard countries.contains(code) else { throw Trouble(description: "'\(text)' is not \(hint(for: .country))") }
    return code
  }

  /// ISO 3166-1 alpha-2, and those that ISO reserves and authorities use: EU, XK (Kosovo).
  private static let countries: Set<String> = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH
    CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN
    GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI
    LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM
    PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD
    TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW EU XK
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
