internal import Facts
internal import Foundation
internal import GRDB
import Incidents
import Reading
import Text

/// What of an archive is the same as something that was just taken in.
package struct Kin: Sendable {
  /// An article that was taken in, and one that it is the same as in another form.
  package struct Form: Sendable, Equatable {
    package let path: String
    package let other: String
  }

  package fileprivate(set) var forms: [Form] = []
  /// By the paths of lists: how many of their entries are of articles that are there.
  package fileprivate(set) var matched: [String: Int] = [:]
}

extension ArchiveSession {
  /// Looks for them in the index as it is, and among what was taken in. O(articles).
  package func kin(of arrivals: Arrivals) throws(ArchiveFailure) -> Kin {
    var finder = KinFinder(arrivals)
    try reading {
      try store().database.read { connection in
        let rows = try Row.fetchCursor(connection, sql: "SELECT info, credits, shingles FROM article")
        while let row = try rows.next() {
          var (info, credits) = (ByteReader(row[0] as Data), ByteReader(row[1] as Data))
          var marks = ByteReader(row[2] as Data)
          let source = ListedArticle(try credits.source(try info.info()))
          finder.compare(source, shingles: try marks.shingles())
        }
      }
    }
    finder.compareArrivals()
    return finder.kin
  }
}

/// Compares articles with those that were taken in, by what may be equal.
private struct KinFinder {
  private let arrivals: Arrivals
  private let lists: [(path: String, lists: Lists)]
  private var byAddress: [String: [Int]] = [:]
  private var byHash: [UInt64: [Int]] = [:]
  private let paths: Set<ExactText>
  /// By number of the arrival.
  private var forms: [Int: String] = [:]
  private var matched: [String: Set<Int>] = [:]

  /// Two forms of one text have more in common than an agency's story in two papers. Set by hand, not measured.
  private static let leastOfText = 0.9

  init(_ arrivals: Arrivals) {
    self.arrivals = arrivals
    paths = Set(arrivals.articles.map { ExactText($0.source.path) })
    lists = arrivals.lists.map { ($0.path, Lists([(0, $0.path, $0.entries)])) }
    for (number, arrival) in arrivals.articles.enumerated() {
      if let key = arrival.source.address.flatMap(AddressKey.key) { byAddress[key, default: []].append(number) }
      for hash in arrival.shingles.leading { byHash[hash, default: []].append(number) }
    }
  }

  /// An article of the index, where that has taken in those that are new already.
  mutating func compare(_ source: ListedArticle, shingles: Shingles) {
    if paths.contains(ExactText(source.path)) { return }
    for list in lists { matched[list.path, default: []].formUnion(list.lists.places(of: source)) }
    for number in near(source, shingles: shingles) where forms[number] == nil {
      if isSame(arrivals.articles[number], as: source, shingles: shingles) { forms[number] = source.path }
    }
  }

  /// Those that came together: of two the later one is told.
  mutating func compareArrivals() {
    for (number, arrival) in arrivals.articles.enumerated() {
      for list in lists { matched[list.path, default: []].formUnion(list.lists.places(of: arrival.source)) }
      for other in near(arrival.source, shingles: arrival.shingles) where other > number && forms[other] == nil {
        let later = arrivals.articles[other]
        // Two articles of one file are two articles, however alike.
        if later.file != arrival.file, isSame(later, as: arrival.source, shingles: arrival.shingles) {
          forms[other] = arrival.source.path
        }
      }
    }
  }

  /// Those that may be the same.
  private func near(_ source: ListedArticle, shingles: Shingles) -> Set<Int> {
    var near = Set(source.address.flatMap(AddressKey.key).flatMap { byAddress[$0] } ?? [])
    for hash in shingles.leading { near.formUnion(byHash[hash] ?? []) }
    return near
  }

  /// The same text, or the same headline at the same address.
  private func isSame(_ arrival: Arrivals.Arrival, as source: ListedArticle, shingles: Shingles) -> Bool {
    if arrival.shingles.resemblance(to: shingles) >= KinFinder.leastOfText { return true }
    let (own, other) = (arrival.source.address.flatMap(AddressKey.key), source.address.flatMap(AddressKey.key))
    return own != nil && own == other && arrival.source.headline.map(Fold.text) == source.headline.map(Fold.text)
  }

  var kin: Kin {
    var kin = Kin()
    kin.forms = forms.sorted { $0.key < $1.key }
      .map { Kin.Form(path: arrivals.articles[$0.key].source.path, other: $0.value) }
    kin.matched = matched.mapValues(\.count)
    return kin
  }
}
