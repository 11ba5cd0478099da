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

  package var count: Int { ends.count }

  package subscript(index: Int) -> String {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
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
