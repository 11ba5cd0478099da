import Testing
import Text

@testable import Archive

@Suite struct LRUCacheTests {
  @Test func `what is beyond the limit goes, the oldest first`() {
    let cache = LRUCache<Int, String>(limit: 2)
    for number in 1...3 { cache[number] = "\(number)" }
    #expect(cache[1] == nil && cache[2] == "2" && cache[3] == "3")
  }

  @Test func `what is written again is new again`() {
    let cache = LRUCache<Int, String>(limit: 2)
    for number in [1, 2, 1, 3] { cache[number] = "\(number)" }
    #expect(cache[1] == "1" && cache[2] == nil && cache[3] == "3")
  }

  @Test func `what was used lately stays`() {
    let cache = LRUCache<Int, String>(limit: 2)
    for number in 1...2 { cache[number] = "\(number)" }
    #expect(cache[1] == "1")
    cache[3] = "3"
    #expect(cache[1] == "1" && cache[2] == nil)
  }

  @Test func `nil takes a value away and makes room`() {
    let cache = LRUCache<Int, String>(limit: 2)
    for number in 1...2 { cache[number] = "\(number)" }
    cache[2] = nil
    cache[3] = "3"
    #expect(cache[1] == "1" && cache[2] == nil && cache[3] == "3")
    cache.removeAll()
    #expect(cache[1] == nil && cache[3] == nil)
  }
}
