/// One field of all incidents: each distinct value once, and for each incident the numbers of the values it has.
package struct Column: Sendable, Equatable {
  /// Distinct values in the order of their UTF-8 bytes.
  package let values: TextList
  /// Incident `i` has the values `codes[offsets[i]..<offsets[i + 1]]`.
  package let offsets: [UInt32]
  package let codes: [UInt32]

  package init(values: TextList, offsets: [UInt32], codes: [UInt32]) {
    self.values = values
    self.offsets = offsets
    self.codes = codes
  }

  /// A column of bare numbers, in the order given.
  package init(numbers: [some Collection<UInt32>]) {
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(numbers.count + 1)
    var codes: [UInt32] = []
    codes.reserveCapacity(numbers.count * 3)
    for some in numbers {
      codes += some
      offsets.append(UInt32(codes.count))
    }
    self.init(values: TextList(bytes: [], ends: []), offsets: offsets, codes: codes)
  }

  /// The codes of one incident.
  package func codes(of incident: Int) -> ArraySlice<UInt32> {
    codes[Int(offsets[incident])..<Int(offsets[incident + 1])]
  }

  /// For each incident the best of its values' marks. O(codes).
  func spread(_ marks: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: max(0, offsets.count - 1))
    var at = 0
    for incident in result.indices {
      let end = Int(offsets[incident + 1])
      var best: UInt8 = 0
      while at < end {
        best = max(best, marks[Int(codes[at])])
        at += 1
      }
      result[incident] = best
    }
    return result
  }

  /// How many of the marked incidents have each value. O(codes).
  func counts(under marks: [UInt8]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: values.count)
    for incident in marks.indices where marks[incident] != 0 {
      for at in Int(offsets[incident])..<Int(offsets[incident + 1]) { counts[Int(codes[at])] += 1 }
    }
    return counts
  }
}

/// Many short texts end to end.
package struct TextList: Sendable, Equatable {
  package let bytes: [UInt8]
  /// Text `i` is `bytes[ends[i - 1]..<ends[i]]`.
  package let ends: [UInt32]

  package init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
  }

  package init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(texts.count)
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(UInt32(bytes.count))
    }
    self.init(bytes: bytes, ends: ends)
  }

  package init(utf8 texts: [ArraySlice<UInt8>]) {
    var ends: [UInt32] = []
    var end = 0
    for text in texts {
      end += text.count
      ends.append(UInt32(end))
    }
    self.init(bytes: Array(texts.joined()), ends: ends)
  }

  package var count: Int { ends.count }

  package subscript(index: Int) -> String { String(decoding: utf8(index), as: UTF8.self) }

  /// A text's bytes.
  func utf8(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}

/// What the penalties of each incident add up to, as numbers.
package struct TotalColumn: Sendable, Equatable {
  /// ISO 4217 codes; the empty text stands for an unknown currency.
  package let currencies: [String]
  package let offsets: [UInt32]
  package let codes: [UInt32]
  /// In thousandths.
  package let amounts: [Int]
  package let atLeast: [UInt8]

  package init(currencies: [String], offsets: [UInt32], codes: [UInt32], amounts: [Int], atLeast: [UInt8]) {
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
      amounts: flat.map(\.amount.thousandths), atLeast: flat.map { $0.isAtLeast ? 1 : 0 })
  }

  /// What the penalties of one incident add up to.
  func totals(of incident: Int) -> [CurrencyTotal] {
    (Int(offsets[incident])..<Int(offsets[incident + 1])).map { at in
      let currency = currencies[Int(codes[at])]
      return CurrencyTotal(
        currency: currency.isEmpty ? nil : currency, amount: Amount(thousandths: amounts[at]),
        isAtLeast: atLeast[at] != 0)
    }
  }

  /// The sums over the marked incidents, currency by currency. O(totals).
  func sum(under marks: [UInt8]) -> [CurrencyTotal] {
    var sums = [CurrencyTotal?](repeating: nil, count: currencies.count)
    for incident in marks.indices where marks[incident] != 0 {
      for at in Int(offsets[incident])..<Int(offsets[incident + 1]) {
        let code = Int(codes[at])
        let amount = Amount(thousandths: amounts[at])
        guard var sum = sums[code] else {
          let currency = currencies[code]
          sums[code] = CurrencyTotal(
            currency: currency.isEmpty ? nil : currency, amount: amount, isAtLeast: atLeast[at] != 0)
          continue
        }
        if atLeast[at] != 0 { sum.isAtLeast = true }
        if let added = sum.amount.adding(amount) { sum.amount = added } else { sum.isAtLeast = true }
        sums[code] = sum
      }
    }
    return CurrencyTotal.sum(sums.compactMap(\.self))
  }
}
