import Incidents
import Testing
import Text
import Search

@Suite struct WordBeginningsTests {
  @Test(arguments: ["Acme lost 70 video tapes", "données perdues à Łódź 名前 x", "", "a ab abc b9z 9", "дом dж"])
  func `a beginning is in the set when a token begins with it`(text: String) throws {
    let line = SearchTokens.line(text)
    let tokens = line.split(separator: " ")
    var found: Set<Int> = []
    WordBeginnings(line: line).forEach { found.insert($0) }
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    let beginnings = letters.map { String($0) } + letters.flatMap { first in letters.map { "\(first)\($0)" } }
    for beginning in beginnings {
      let number = try #require(WordBeginnings.number(of: beginning))
      #expect(found.contains(number) == tokens.contains { $0.hasPrefix(beginning) }, "\(beginning)")
    }
    #expect(Set(beginnings.compactMap { WordBeginnings.number(of: $0) }).count == 36 * 37)
  }

  @Test func `only one or two letters of the alphabet are a beginning`() {
    for text in ["", "abc", "é", "dж", "a ", "A"] { #expect(WordBeginnings.number(of: text) == nil, "\(text)") }
  }
}
