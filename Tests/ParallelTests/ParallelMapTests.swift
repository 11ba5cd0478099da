import Parallel
import Testing

@Suite struct ParallelMapTests {
  @Test(arguments: [(0, 16), (1, 16), (15, 16), (16, 16), (17, 16), (1000, 1), (1000, 7), (5, 1000)])
  func `results stand in the order of the items, each once`(count: Int, batch: Int) {
    let items = (0..<count).map { $0 * 3 }
    #expect(items.parallelMap(batch: batch) { $0 + 1 } == items.map { $0 + 1 })
  }

  @Test func `long and short work end in the items' order`() {
    let sums = (0..<64).map { $0 }.parallelMap(batch: 1) { number in
      (0..<(number % 2 == 0 ? 20_000 : 1)).reduce(number) { sum, _ in sum }
    }
    #expect(sums == Array(0..<64))
  }
}
