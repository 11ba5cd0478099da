import ArgumentParser
import Foundation

/// Attacks on the program as a whole: what must never lose anything, end by a signal, or tell a wrong thing without a word.
struct TortureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "torture", abstract: "Kill the program, damage its index, fill its disk, run it twice at once.",
    discussion: """
      Everything happens in a folder of its own, which is taken away at the end. The same seed makes the same attacks; when \
      a kill strikes depends on the machine. Exit status 1 when anything failed.
      """)

  @Argument(help: "The program: a built 'blotter'.") var program: String
  @Option(help: "The same seed makes the same attacks.") var seed: UInt64 = 1
  @Option(help: "Kills, over every write.") var kills = 60
  @Option(help: "Damaged indexes.") var damages = 60
  @Option(help: "Disks that are too small (administrators only).") var disks = 6
  @Option(help: "Rounds of two writers at once.") var writers = 6

  func run() throws {
    let house = try TortureHouse(program: program)
    defer { house.remove() }
    var attacks: [any Attack] = [
      KillAttack(house, seed: seed), DamageAttack(house, seed: seed), DiskAttack(house), WriterAttack(house),
    ]
    print("| attack | tries | failures | what was seen |\n|---|---|---|---|")
    var failed = 0
    for (index, tries) in [kills, damages, disks, writers].enumerated() {
      try attacks[index].run(tries: tries)
      let (name, report) = (attacks[index].name, attacks[index].report)
      print("| \(name) | \(report.tries) | \(report.failures.count) | \(report.seen) |")
      for failure in report.failures.prefix(TortureCommand.mostShown) { print("| | | | failed: \(failure) |") }
      failed += report.failures.count
    }
    if failed > 0 { throw ExitCode(1) }
  }

  private static let mostShown = 10
}

/// One kind of attack.
protocol Attack {
  var name: String { get }
  var report: AttackReport { get }
  mutating func run(tries: Int) throws
}

/// What came of an attack.
struct AttackReport {
  var tries = 0
  /// What should not have happened, each in a sentence.
  var failures: [String] = []
  /// How often what was seen, by a word for it.
  var counts: [String: Int] = [:]

  var seen: String {
    counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }

  mutating func note(_ what: String) { counts[what, default: 0] += 1 }
}
