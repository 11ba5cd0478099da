import Foundation
import Incidents
import Search
import TestSupport
import Testing
import Text

@testable import Archive

/// Bytes of an index that are not what was written: told as broken or read as something, and never more than that.
@Suite struct ByteDamageTests {
  private var random = SplitMix64(state: 51)

  private mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private static var written: [[UInt8]] {
    let date = PartialDate("2020-01-10")
    let evidence = Evidence(article: "a.txt", quote: Quote(exact: "é漢😀"), position: 3..<9)
    let claims = [
      with(Claim(.regulator("FTC"), asWritten: "la FTC", evidence: [evidence], review: .draft)) {
        $0.reason = "because"
      },
      Claim(.affected(.init(count: .range(4, 9), unit: .records, of: "of"))),
      Claim(.penalty(Penalty(id: "p", type: .fine, money: Money(amount: Amount(thousandths: 5), currency: "EUR")))),
    ]
    let incident = Incident(id: .init("one"), title: "T", review: .reviewed, claims: claims, articles: ["a.txt"])
    let info = ArticleInfo(path: "a", headline: "h", outlet: "o", published: date.map { PublishedDate(date: $0) })
    let row = ColumnRow(
      values: [.id: ["a"], .company: ["A", "B"]],
      totals: [CurrencyTotal(currency: "USD", amount: Amount(thousandths: 5))],
      title: "t")
    let writes: [(inout ByteWriter) -> Void] = [
      { $0.incident(incident) }, { $0.info(info) }, { $0.row(row) },
      { $0.finding(Finding(.warning, path: "p", line: 3, column: 9, message: "m", advice: "a")) },
      { $0.anchor(Anchor(status: .moved, range: 3..<9, matches: 1)) },
    ]
    return writes.map { write in
      var writer = ByteWriter()
      write(&writer)
      return writer.bytes
    }
  }

  /// Reads bytes as each of the things that an index holds; how many of them they could be.
  private func readings(of bytes: [UInt8]) -> Int {
    let reads: [(inout ByteReader) throws -> Void] = [
      { _ = try $0.incident() }, { _ = try $0.info() }, { _ = try $0.columnRow() }, { _ = try $0.finding() },
      { _ = try $0.anchor() }, { _ = try $0.shingles() }, { _ = try $0.texts() }, { _ = try $0.total() },
    ]
    return reads.count { read in
      var reader = ByteReader(bytes)
      do {
        try read(&reader)
        return true
      } catch {
        #expect(error is ByteReader.Broken)
        return false
      }
    }
  }

  @Test mutating func `damaged bytes are broken or are read, and stop nothing`() {
    for bytes in ByteDamageTests.written {
      #expect(readings(of: bytes) >= 1)
      for at in bytes.indices {
        for change in [UInt8(1), 0x80, 0xFF, UInt8(number(below: 256))] {
          var damaged = bytes
          damaged[at] ^= change
          _ = readings(of: damaged)
        }
      }
    }
  }

  @Test mutating func `bytes of nothing are no incident that could be written`() {
    for _ in 0..<3000 {
      // Small numbers are counts, flags and lengths that may well be right.
      let bytes = (0..<number(below: 40)).map { _ in UInt8(number(below: number(below: 4) == 0 ? 256 : 4)) }
      var reader = ByteReader(bytes)
      guard let incident = try? reader.incident() else { continue }
      var writer = ByteWriter()
      writer.incident(incident)
      var again = ByteReader(writer.bytes)
      #expect((try? again.incident()) == incident, "\(bytes)")
    }
  }

  @Test mutating func `sealed bytes are opened whole, and refused with a byte more, less or another`() throws {
    for length in [0, 1, 7, 8, 9, 100] {
      let data = ByteWriter.data { writer in for byte in 0..<length { writer.number(byte) } }
      let sealed = NumberBlob.sealed(data)
      #expect(try NumberBlob.opened(sealed) == data)
      #expect(throws: ByteReader.Broken.self) { try NumberBlob.opened(sealed + [0]) }
      #expect(throws: ByteReader.Broken.self) { try NumberBlob.opened(sealed.dropLast()) }
      let at = sealed.startIndex + number(below: sealed.count)
      var other = sealed
      other[at] ^= UInt8(1 << number(below: 8))
      #expect(throws: ByteReader.Broken.self, "\(length) \(at)") { try NumberBlob.opened(other) }
    }
  }
}
