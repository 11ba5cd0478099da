/// The beginnings of a text's words, of one and of two letters: what the first keys of a filter ask for, and what full-text
/// search answers slowest. Letters are a to z and digits, folded.
package struct WordBeginnings: Sendable, Equatable {
  /// A bit for each beginning, in the order of their numbers.
  package private(set) var bits: [UInt64]

  /// Length of `bits`.
  package static let size = (alphabet * (alphabet + 1) + 63) / 64
  private static let alphabet = 36

  package init() { bits = [UInt64](repeating: 0, count: WordBeginnings.size) }

  /// - Returns: `nil` when the number of bits is not that of a set.
  package init?(bits: [UInt64]) {
    guard bits.count == WordBeginnings.size else { return nil }
    self.bits = bits
  }

  /// - Parameter line: tokens, as `SearchTokens.line` gives them. O(n).
  package init(line: String) {
    self.init()
    var first: Int?
    var isAtStart = true
    for byte in line.utf8 {
      let letter = WordBeginnings.letter(byte)
      if isAtStart {
        if let letter { insert(letter) }
        first = letter
      } else if let found = first {
        if let letter { insert(WordBeginnings.pair(found, letter)) }
        first = nil
      }
      isAtStart = byte == UInt8(ascii: " ")
      if isAtStart { first = nil }
    }
  }

  /// Adds all that the other has. O(bits).
  package mutating func formUnion(_ other: WordBeginnings) {
    for index in bits.indices { bits[index] |= other.bits[index] }
  }

  /// The number of a beginning; `nil` for what is none of one or two letters.
  package static func number(of text: some StringProtocol) -> Int? {
    let letters = text.utf8.prefix(3).map(letter)
    switch letters.count {
    case 1: return letters[0]
    case 2: return letters[0].flatMap { first in letters[1].map { pair(first, $0) } }
    default: return nil
    }
  }

  /// The numbers of the beginnings in the set, ascending.
  package func forEach(_ body: (Int) -> Void) {
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        body(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  private mutating func insert(_ number: Int) { bits[number / 64] |= 1 << UInt64(number % 64) }

  private static func pair(_ first: Int, _ second: Int) -> Int { alphabet * (first + 1) + second }

  private static func letter(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x61...0x7A: Int(byte) - 0x61
    case 0x30...0x39: Int(byte) - 0x30 + 26
    default: nil
    }
  }
}

/// For each incident whether something holds of it.
package struct BitColumn: Sendable, Equatable {
  /// 64 incidents a word, the first in the lowest bit.
  package private(set) var words: [UInt64] = []
  /// Number of incidents.
  package private(set) var count = 0

  package init() {}

  package init(words: [UInt64], count: Int) { (self.words, self.count) = (words, count) }

  /// Whether it holds of an incident. O(1).
  package subscript(incident: Int) -> Bool { words[incident / 64] >> UInt64(incident % 64) & 1 != 0 }

  /// Adds bits, the first in the lowest place. At most 64.
  mutating func append(_ bits: UInt64, count added: Int) {
    let place = UInt64(count % 64)
    if place == 0 { words.append(bits) } else { words[words.count - 1] |= bits << place }
    if place > 0, Int(place) + added > 64 { words.append(bits >> (64 - place)) }
    count += added
  }

  /// A run of at most 64 bits, the first in the lowest place.
  func run(_ start: Int, count: Int) -> UInt64 {
    let (index, place) = (start / 64, UInt64(start % 64))
    var bits = words[index] >> place
    if place > 0, index + 1 < words.count { bits |= words[index + 1] << (64 - place) }
    return count == 64 ? bits : bits & (1 << UInt64(count) - 1)
  }

  /// A mark for each incident: 2, or 0.
  package var marks: [UInt8] { (0..<count).map { self[$0] ? Mark.certainly : Mark.no } }

  /// By the number of a beginning that some incident has: the incidents that have it. O(all beginnings of all).
  package static func transposed(_ sets: [WordBeginnings]) -> [Int: BitColumn] {
    var columns = [[UInt64]?](repeating: nil, count: WordBeginnings.size * 64)
    let size = (sets.count + 63) / 64
    for (incident, set) in sets.enumerated() {
      set.forEach { number in
        if columns[number] == nil { columns[number] = [UInt64](repeating: 0, count: size) }
        columns[number]?[incident / 64] |= 1 << UInt64(incident % 64)
      }
    }
    var found: [Int: BitColumn] = [:]
    for (number, words) in columns.enumerated() {
      if let words { found[number] = BitColumn(words: words, count: sets.count) }
    }
    return found
  }
}

extension ColumnPatch {
  /// The bits of the incidents that stay, moved to their new places in runs, and those of the new ones. O(incidents / 64).
  ///
  /// - Parameter old: `nil` when it held of none.
  package func bits(_ old: BitColumn?, added: (Int) -> Bool) -> BitColumn? {
    if old == nil, !addedRows.contains(where: added) { return nil }
    let old = old ?? BitColumn(words: [UInt64](repeating: 0, count: (oldCount + 63) / 64), count: oldCount)
    var new = BitColumn()
    for run in runs {
      switch run {
      case .added(let index): new.append(added(index) ? 1 : 0, count: 1)
      case .kept(let range):
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 64) {
          let count = min(64, range.upperBound - start)
          new.append(old.run(start, count: count), count: count)
        }
      }
    }
    return new
  }
}
