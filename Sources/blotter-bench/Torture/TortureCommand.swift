import ArgumentParser
import Foundation

/// Attacks on the program as a whole: what must never lose anything, end by a signal, or tell a wrong thing without a word.
struct TortureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "torture",
    abstract: "Kill the program, damage its index, fill its disk, starve it, run it twice at once.",
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
  @Option(help: "Kills while the configuration is changed.") var settings = 20
  @Option(help: "Rounds of two dashboards that change the configuration at once.") var together = 10
  @Option(help: "Kills while decisions are written.") var decisions = 40
  @Option(help: "Rounds of three programs that decide at once.") var deciders = 6
  @Option(help: "Decisions on full disks, of the archive and of the journal (administrators only).") var fullDisks = 12
  @Option(help: "Seconds in which two dashboards and a script decide at once.") var crowd = 10
  @Option(help: "Limits on files, sizes and memory.") var limits = 60
  @Option(help: "Hostile texts.") var texts = 20

  func run() throws {
    var failed = 0
    print("| attack | tries | failures | what was seen |\n|---|---|---|---|")
    for (tries, attack) in attacks {
      // Each begins with an archive and a home of its own.
      let house = try TortureHouse(program: program)
      defer { house.remove() }
      var attack = attack(house)
      try attack.run(tries: tries)
      let report = attack.report
      print("| \(attack.name) | \(report.tries) | \(report.failures.count) | \(report.seen) |")
      for failure in report.failures.prefix(TortureCommand.mostShown) { print("| | | | failed: \(failure) |") }
      failed += report.failures.count
    }
    if failed > 0 { throw ExitCode(1) }
  }

  private static let mostShown = 10

  private typealias Maker = (TortureHouse) -> any Attack

  /// How often each is tried, and how it is made.
  private var attacks: [(Int, Maker)] {
    [
      (kills, { KillAttack($0, seed: seed) }), (settings, { SettingsAttack($0, seed: seed) }),
      (decisions, { DecisionAttack($0, seed: seed) }), (deciders, { DecidersAttack($0) }),
      (fullDisks, { FullDiskAttack($0, seed: seed) }), (crowd, { CrowdAttack($0, seed: seed) }),
      (damages, { DamageAttack($0, seed: seed) }), (disks, { DiskAttack($0) }),
      (limits, { LimitAttack($0, seed: seed) }),
      (writers, { WriterAttack($0) }), (together, { TogetherAttack($0) }), (texts, { HostileAttack($0, seed: seed) }),
    ]
  }
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
