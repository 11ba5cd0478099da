internal import Foundation
import Incidents
import Text
import Search

/// Columns as bytes and back. The bytes stay on one machine, in its own order.
enum NumberBlob {
  static func data(_ numbers: [some FixedWidthInteger & BitwiseCopyable]) -> Data {
    unsafe numbers.withUnsafeBytes { unsafe Data($0) }
  }

  /// What is left over at the end is dropped.
  static func numbers<Number: FixedWidthInteger & BitwiseCopyable>(_ data: Data) -> [Number] {
    let count = data.count / MemoryLayout<Number>.size
    // Filling an array without places writes its count into the one empty array that all threads share.
    if count == 0 { return [] }
    return unsafe [Number](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe data.copyBytes(to: buffer, count: count * MemoryLayout<Number>.size)
      filled = count
    }
  }

  static func data(_ column: Column) -> Data {
    join([
      Data(column.values.bytes), data(column.values.ends), data(column.offsets), data(column.codes),
    ])
  }

  static func column(_ data: Data) -> Column {
    let parts = split(data, into: 4)
    return Column(
      values: TextList(bytes: Array(parts[0]), ends: numbers(parts[1])), offsets: numbers(parts[2]),
      codes: numbers(parts[3]))
  }

  static func beginnings(_ data: Data) throws(ByteReader.Broken) -> WordBeginnings {
    guard let beginnings = WordBeginnings(bits: numbers(try opened(data))) else { throw ByteReader.Broken() }
    return beginnings
  }

  static func data(_ beginnings: WordBeginnings) -> Data { sealed(data(beginnings.bits)) }

  static func data(_ texts: TextList) -> Data { join([Data(texts.bytes), data(texts.ends)]) }

  static func texts(_ data: Data) -> TextList {
    let parts = split(data, into: 2)
    return TextList(bytes: Array(parts[0]), ends: numbers(parts[1]))
  }

  static func data(_ totals: TotalColumn) -> Data {
    let currencies = TextList(totals.currencies)
    return join([
      Data(currencies.bytes), data(currencies.ends), data(totals.offsets), data(totals.codes), data(totals.amounts),
      Data(totals.atLeast), data(totals.reviewed),
    ])
  }

  static func totals(_ data: Data) throws -> TotalColumn {
    let parts = split(data, into: 7)
    let currencies = TextList(bytes: Array(parts[0]), ends: numbers(parts[1]))
    return TotalColumn(
      currencies: (0..<currencies.count).map { currencies[$0] }, offsets: numbers(parts[2]), codes: numbers(parts[3]),
      amounts: numbers(parts[4]), atLeast: Array(parts[5]), reviewed: numbers(parts[6]))
  }

  private static func join(_ parts: [Data]) -> Data {
    var joined = data(parts.map { Int64($0.count) })
    for part in parts { joined.append(part) }
    return joined
  }

  private static func split(_ data: Data, into count: Int) -> [Data] {
    let head = count * MemoryLayout<Int64>.size
    let sizes: [Int64] = numbers(data.prefix(head))
    var rest = data.dropFirst(head)
    return (0..<count).map { index in
      let size = index < sizes.count ? max(0, Int(sizes[index])) : 0
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size)
    }
  }
}

extension NumberBlob {
  /// The bytes with a seal behind them, by which damage is told.
  static func sealed(_ data: Data) -> Data { data + self.data([Seal.value(of: data)]) }

  /// What was sealed. O(bytes), at memory's speed.
  static func opened(_ data: Data) throws(ByteReader.Broken) -> Data {
    guard let count = Seal.contents(data) else { throw ByteReader.Broken() }
    return data.prefix(count)
  }
}
