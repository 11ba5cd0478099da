import Foundation

/// Two programs that add the same and other pages at once, while a third lists: each page is stored once.
struct WriterAttack: Attack {
  let name = "two writers at once"
  private(set) var report = AttackReport()
  private let house: TortureHouse

  init(_ house: TortureHouse) { self.house = house }

  mutating func run(tries: Int) throws {
    for number in 0..<tries {
      let pages = (0..<4).map { "\(house.folder)/writer \(number)-\($0).txt" }
      for (index, page) in pages.enumerated() {
        let text = """
          Firm \(number)-\(index) fined 3 million euros over a leak of customers' names

          The authority fined Firm \(number)-\(index) 3 million euros on Monday, because it had leaked the names of its customers.

          """
        try Data(text.utf8).write(to: URL(filePath: page))
      }
      let processes = [Array(pages[..<3]), Array(pages[1...])].map { house.prepared(["add"] + $0) }
      for process in processes { try process.run() }
      let list = try house.run(["list"])
      for process in processes { process.waitUntilExit() }
      report.tries += 1
      if list.signal != nil || !processes.allSatisfy({ $0.terminationStatus == 0 }) {
        report.failures.append("round \(number): one of them ended badly")
      }
      for page in pages {
        let wanted = try Data(contentsOf: URL(filePath: page))
        let count = (FileManager.default.subpaths(atPath: "\(house.archive)/articles") ?? []).count {
          (try? Data(contentsOf: URL(filePath: "\(house.archive)/articles/\($0)"))) == wanted
        }
        if count != 1 { report.failures.append("round \(number): \(page) is there \(count) times") }
      }
      report.note("rounds")
    }
  }
}
