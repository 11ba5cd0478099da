internal import Models

/// A page's block elements as a tree, and where in it the story seems to hang.
///
/// The root of the story is the deepest block that holds most of the prose; what hangs off it or off the blocks around it is a
/// branch. Whole branches are story or boilerplate more often than their single lines.
struct BlockTree {
  /// Of each block, in document order; a parent comes before its children.
  struct Block {
    /// -1 for the outermost.
    let parent: Int
    /// What its own attributes hint at.
    let hints: UInt32
  }

  /// Of each block, how it stands to the root of the story.
  private struct Place {
    /// Steps from the root out to the block that holds both; 0 inside the root.
    var steps = 0
    /// Steps from that block in to this one.
    var depth = 0
    /// The block by which it hangs there; -1 for the root itself and the blocks around it.
    var branch = -1
    /// Hints of the blocks from the branch to this one.
    var hints: UInt32 = 0
  }

  private let places: [Place]
  private let sums: [ContainerSums]

  /// O(blocks + passages).
  ///
  /// - Parameters:
  ///   - passages: with the block that each is in.
  ///   - isProse: of each passage.
  ///   - isBody: whether a passage is prose of what simple rules take for the body.
  init(_ blocks: [Block], passages: [Passage], isProse: [Bool], isBody: (Int) -> Bool) {
    var sums = [ContainerSums](repeating: ContainerSums(), count: blocks.count)
    var body = [Int](repeating: 0, count: blocks.count)
    for (index, passage) in passages.enumerated() {
      guard let block = passage.markup?.position.block, blocks.indices.contains(block) else { continue }
      sums[block].add(passage, isProse: isProse[index])
      if isBody(index) { body[block] += passage.shape.words }
    }
    for index in blocks.indices.reversed() where blocks[index].parent >= 0 {
      sums[blocks[index].parent].add(sums[index])
      body[blocks[index].parent] += body[index]
    }
    self.sums = sums
    places = BlockTree.places(of: blocks, root: BlockTree.root(bodyWords: body))
  }

  /// In tenths: a block with so much of the body's words holds the story, whatever stands beside it.
  private static let rootShare = 7

  /// The last block with seven tenths of all; as such blocks hold each other, it is the innermost.
  private static func root(bodyWords body: [Int]) -> Int {
    let most = body.reduce(0, max)
    return body.lastIndex { $0 * 10 >= most * rootShare } ?? 0
  }

  private static func places(of blocks: [Block], root: Int) -> [Place] {
    // Of the root and the blocks around it; -1 for all others.
    var steps = [Int](repeating: -1, count: blocks.count)
    var (at, outermost) = (root, 0)
    while blocks.indices.contains(at) {
      steps[at] = outermost
      outermost += 1
      at = blocks[at].parent
    }
    var places: [Place] = []
    places.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      if steps[index] >= 0 {
        places.append(Place(steps: steps[index]))
        continue
      }
      var place = block.parent >= 0 ? places[block.parent] : Place(steps: outermost)
      if place.branch < 0 { place.branch = index }
      place.depth += 1
      place.hints |= block.hints
      places.append(place)
    }
    return places
  }

  /// The columns of a block's place, before those of the hints and sums of its branch.
  private enum Column: String, ModelColumn {
    case steps, depth
  }

  /// Steps in the tree beyond this are one.
  private static let farthest = 30

  static var columnNames: [String] {
    Column.names.prefixed("branch") + MarkupHints.shared.names.prefixed("branchHint")
      + ContainerSums.Column.names.prefixed("branch")
  }

  /// The columns of a block's place in the tree.
  ///
  /// - Parameter prose: words of prose on the whole page.
  func fill(_ row: inout FeatureRow, block: Int, pageProse prose: Int) {
    let place = places.indices.contains(block) ? places[block] : Place()
    row.beginGroup()
    row.set(Column.steps, to: place.steps, upTo: BlockTree.farthest)
    row.set(Column.depth, to: place.depth, upTo: BlockTree.farthest)
    row.addBits(of: place.hints, count: MarkupHints.shared.names.count)
    (place.branch < 0 ? ContainerSums() : sums[place.branch]).fill(&row, pageProse: prose)
  }
}
