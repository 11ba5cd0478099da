import Text

/// Values as the screen writes them: short, exact, never rounded.
package enum Labels {
  /// `2017-05`; `by 2017-05` where it is not known when it happened but when something later did: a decision, a notice, the
  /// article's publication.
  package static func dated(_ event: TimelineEvent?) -> String {
    guard let event else { return "no date" }
    return event.what == .occurred ? event.date.edtf : "by \(event.date.edtf)"
  }

  /// `12,345,678`.
  package static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// `5.8 M`, `1.35 bn`, `4,876,106`: scaled only where nothing is lost.
  package static func amount(_ amount: Amount) -> String {
    for (scale, unit) in [(1_000_000_000, "bn"), (1_000_000, "M")] where amount.thousandths >= scale * 1000 {
      // Thousandths of the unit, exactly or not at all.
      guard amount.thousandths % scale == 0 else { continue }
      let (whole, rest) = (amount.thousandths / scale).quotientAndRemainder(dividingBy: 1000)
      return "\(grouped(whole))\(fraction(rest)) \(unit)"
    }
    let (whole, rest) = amount.thousandths.quotientAndRemainder(dividingBy: 1000)
    guard rest != 0 else { return grouped(whole) }
    return grouped(whole) + "."
      + (rest % 10 == 0 ? PartialDate.padded(rest / 10, to: 2) : PartialDate.padded(rest, to: 3))
  }

  /// Thousandths as decimals without trailing zeros: 800 is `.8`.
  private static func fraction(_ thousandths: Int) -> String {
    var digits = PartialDate.padded(thousandths, to: 3)
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits.isEmpty ? "" : ".\(digits)"
  }

  /// `USD 5.8 M`; with no currency `5.8 M (no currency given)`.
  package static func total(_ total: CurrencyTotal) -> String {
    let sign = total.isAtLeast ? "≥ " : ""
    guard let currency = total.currency else { return "\(sign)\(amount(total.amount)) (currency not given)" }
    return "\(currency) \(sign)\(amount(total.amount))"
  }

  /// `USD 5.8 M + EUR 1 M`: sums of different currencies are never added.
  package static func totals(_ totals: [CurrencyTotal]) -> String {
    totals.map(total).joined(separator: " + ")
  }

  /// Sums in at most so many columns: each is whole or left out, and how many are left out is said. `…` where not even one
  /// has room.
  package static func totals(_ totals: [CurrencyTotal], columns: Int) -> String {
    let all = self.totals(totals)
    if DisplayWidth.of(all) <= columns { return all }
    for kept in stride(from: totals.count - 1, to: 0, by: -1) {
      let words = "\(self.totals(Array(totals.prefix(kept)))) + \(totals.count - kept) more"
      if DisplayWidth.of(words) <= columns { return words }
    }
    return "…"
  }

  /// "reviewed by Ann on 2026-11-27".
  package static func state(of incident: Incident) -> String {
    [incident.review.rawValue, incident.reviewer.map { "by \($0)" }, incident.reviewedOn.map { "on \($0.edtf)" }]
      .compactMap(\.self).joined(separator: " ")
  }

  /// Sums of a list, and how much of them a person has reviewed: `EUR 9 M, of it EUR 2 M reviewed`. Of what is reviewed as the whole
  /// nothing is said. Where that has no room, only whether some of it is reviewed is said, beside fewer sums if need be.
  package static func sums(_ totals: [CurrencyTotal], columns: Int = .max) -> String {
    guard totals.contains(where: { $0.reviewed != $0.amount }) else {
      return columns == .max ? self.totals(totals) : self.totals(totals, columns: columns)
    }
    let reviewed = totals.filter { $0.reviewed.thousandths != 0 }.map {
      CurrencyTotal(currency: $0.currency, amount: $0.reviewed)
    }
    let none = ", none of it reviewed"
    let whole = self.totals(totals) + (reviewed.isEmpty ? none : ", of it \(self.totals(reviewed)) reviewed")
    if columns == .max || DisplayWidth.of(whole) <= columns { return whole }
    let part = reviewed.isEmpty ? none : ", partly reviewed"
    let words = self.totals(totals, columns: columns - DisplayWidth.of(part))
    return words == "…" ? self.totals(totals, columns: columns) : words + part
  }

  /// Beside a penalty that is in no sum.
  package static func outsideSums(_ claim: Claim, of incident: Incident) -> String? {
    if let status = incident.statusOutsideSums(of: claim) { return "in no sum, as it is \(status.wording)" }
    guard let told = incident.penaltyToldAgain(by: claim), let sum = money(told.money) else { return nil }
    return "in no sum: the same as \(sum)"
  }

  /// `USD 5.8 M`, `5 M to 10 M`; `nil` when no amount is known.
  package static func money(_ money: Money) -> String? {
    guard let low = money.amount else { return nil }
    let range = money.upTo.map { "\(amount(low)) to \(amount($0))" } ?? amount(low)
    return money.currency.map { "\($0) \(range)" } ?? range
  }

  /// `Amazon · Ring`.
  package static func organisation(_ organisation: OrganisationRole) -> String {
    organisation.unit.map { "\(organisation.name) · \($0)" } ?? organisation.name
  }

  /// The first with the number of other organisations: `Amazon · Ring +1`; a dash for none.
  package static func organisations(_ organisations: [OrganisationRole]) -> String {
    guard let first = organisations.first else { return "–" }
    let others = Set(organisations.map(\.name)).count - 1
    return Labels.organisation(first) + (others > 0 ? " +\(others)" : "")
  }

  /// `about 1,200 accounts`, `unknown number of people`.
  package static func count(_ affected: AffectedCount) -> String {
    let number =
      switch affected.count {
      case .exactly(let count): grouped(count)
      case .range(let low, let high): "\(grouped(low)) to \(grouped(high))"
      case .atLeast(let count): "at least \(grouped(count))"
      case .atMost(let count): "at most \(grouped(count))"
      case .approximately(let count): "about \(grouped(count))"
      case .unknown: "unknown number of"
      }
    return "\(number) \(affected.of ?? affected.unit.rawValue)"
  }

  /// A facet's value as the screen writes it.
  package static func facetValue(_ value: FacetValue) -> String {
    switch value.facet {
    case .data, .action, .legal, .review, .evidence: word(value.value)
    case .year where value.isUndated: "no date"
    case .year, .company, .regulator, .language, .outlet, .country, .tag: value.value
    }
  }

  /// A vocabulary word as people write it.
  package static func word(_ raw: String) -> String {
    raw.utf8.contains(UInt8(ascii: "_")) ? raw.split(separator: "_").joined(separator: " ") : raw
  }

  /// `1 incident`, `5 incidents`.
  package static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
  }
}
