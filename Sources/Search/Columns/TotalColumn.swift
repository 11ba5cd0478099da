package import Incidents

/// What the penalties of each incident add up to, as numbers.
package struct TotalColumn: Sendable, Equatable {
  /// ISO 4217 codes; the empty text stands for an unknown currency.
  package let currencies: [String]
  /// Incident `i` has the sums at `offsets[i]..<offsets[i + 1]`.
  package let offsets: [UInt32]
  /// Places in `currencies`, one for each sum.
  package let codes: [UInt32]
  /// In thousandths.
  package let amounts: [Int]
  /// 1 where the true sum is higher, else 0; one for each sum.
  package let atLeast: [UInt8]
  /// How much of each sum a person has reviewed, in thousandths.
  package let reviewed: [Int]

  package init(
    currencies: [String], offsets: [UInt32], codes: [UInt32], amounts: [Int], atLeast: [UInt8], reviewed: [Int]
  ) {
    self.reviewed = reviewed
    self.currencies = currencies
    self.offsets = offsets
    self.codes = codes
    self.amounts = amounts
    self.atLeast = atLeast
  }

  /// - Parameter totals: of each incident.
  package init(_ totals: [[CurrencyTotal]]) {
    let currencies = Set(totals.joined().map { $0.currency ?? "" }).sorted()
    let codes = Dictionary(uniqueKeysWithValues: zip(currencies, currencies.indices.map(UInt32.init)))
    let flat = totals.flatMap(\.self)
    var offsets: [UInt32] = [0]
    for totals in totals { offsets.append((offsets.last ?? 0) + UInt32(totals.count)) }
    self.init(
      currencies: currencies, offsets: offsets, codes: flat.map { codes[$0.currency ?? ""] ?? 0 },
      amounts: flat.map(\.amount.thousandths), atLeast: flat.map { $0.isAtLeast ? 1 : 0 },
      reviewed: flat.map(\.reviewed.thousandths))
  }

  /// What the penalties of one incident add up to.
  func totals(of incident: Int) -> [CurrencyTotal] {
    (Int(offsets[incident])..<Int(offsets[incident + 1])).map { at in
      let currency = currencies[Int(codes[at])]
      return CurrencyTotal(
        currency: currency.isEmpty ? nil : currency, amount: Amount(thousandths: amounts[at]),
        isAtLeast: atLeast[at] != 0, reviewed: Amount(thousandths: reviewed[at]))
    }
  }

  /// The sums over the marked incidents, currency by currency. O(totals).
  func sum(under marks: [UInt8]) -> [CurrencyTotal] {
    var sums = [CurrencyTotal?](repeating: nil, count: currencies.count)
    for incident in marks.indices where marks[incident] != Mark.no {
      for at in Int(offsets[incident])..<Int(offsets[incident + 1]) {
        let code = Int(codes[at])
        let amount = Amount(thousandths: amounts[at])
        guard var sum = sums[code] else {
          let currency = currencies[code]
          sums[code] = CurrencyTotal(
            currency: currency.isEmpty ? nil : currency, amount: amount, isAtLeast: atLeast[at] != 0,
            reviewed: Amount(thousandths: reviewed[at]))
          continue
        }
        if atLeast[at] != 0 { sum.isAtLeast = true }
        sum.add(amount, reviewed: Amount(thousandths: reviewed[at]))
        sums[code] = sum
      }
    }
    return CurrencyTotal.sum(sums.compactMap(\.self))
  }
}
