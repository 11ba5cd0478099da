/// The elements that hold a page's passages, and which of them holds most prose.
struct ContainerIndex {
  private let sums: [Int: ContainerSums]
  /// The number of the element with most words of prose, of equals the first; -1 when there is none.
  let main: Int

  /// - Parameters:
  ///   - isProse: of each passage.
  ///   - key: which of its containers is asked about.
  init(of passages: [Passage], isProse: [Bool], by key: (MarkupFacts.Position) -> Int) {
    var sums: [Int: ContainerSums] = [:]
    for (passage, isProse) in zip(passages, isProse) {
      guard let position = passage.markup?.position else { continue }
      sums[key(position), default: ContainerSums()].add(passage, isProse: isProse)
    }
    self.sums = sums
    main = sums.max { ($0.value.proseWords, -$0.key) < ($1.value.proseWords, -$1.key) }?.key ?? -1
  }

  /// What stands in a container.
  subscript(_ container: Int) -> ContainerSums { sums[container] ?? ContainerSums() }
}
