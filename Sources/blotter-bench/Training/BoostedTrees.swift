import Models
import Reading
import Text

/// Trains boosted oblivious trees on histograms, deterministically: for a yes-or-no question about each row by logistic loss, or
/// for the right one among the rows of a group by softmax loss ("ListNet", Cao et al. 2007).
struct BoostedTrees {
  struct Settings {
    /// Trees, and questions in each.
    var trees = 120
    var depth = 6
    /// How much of what a leaf would say is said.
    var rate = 0.12
    /// Added to the curvature of each leaf, so that few rows say little.
    var smoothing = 8.0
    /// Shares of the columns and of the rows that each tree sees.
    var columnShare = 0.35
    var rowShare = 0.5
    var seed: UInt64 = 7
  }

  private let settings: Settings
  private let columns: ModelColumns
  private let labels: [Float]
  private let weights: [Float]
  private let groups: [Range<Int>]
  private let thresholds: [[Int32]]
  /// Bin of each row, by column.
  private let bins: [[UInt8]]
  private var random: SplitMix64

  static let binCount = 32

  /// What is learned from.
  struct Examples {
    /// What the rows are made of.
    let columns: ModelColumns
    var rows: [[Int32]] = []
    /// 0...1 for each row.
    var labels: [Float] = []
    /// How much each row counts.
    var weights: [Float] = []
    /// Rows of which one is right; none for a question about each row.
    var groups: [Range<Int>] = []
  }

  init(_ examples: Examples, settings: Settings) {
    self.settings = settings
    columns = examples.columns
    groups = examples.groups
    labels = examples.labels
    weights = examples.weights
    let rows = examples.rows
    random = SplitMix64(state: settings.seed)
    let width = rows.first?.count ?? 0
    precondition(
      rows.isEmpty || width == columns.names.count, "The rows are of other columns than they are said to be.")
    var thresholds: [[Int32]] = []
    var bins: [[UInt8]] = []
    for column in 0..<width {
      let values = rows.map { $0[column] }
      let cuts = BoostedTrees.cuts(values)
      thresholds.append(cuts)
      bins.append(values.map { value in UInt8(BoostedTrees.bin(of: value, cuts: cuts)) })
    }
    self.thresholds = thresholds
    self.bins = bins
  }

  /// At most 31 thresholds at quantiles of the values.
  private static func cuts(_ values: [Int32]) -> [Int32] {
    let sorted = values.sorted()
    var cuts: [Int32] = []
    for step in 1..<binCount {
      let cut = sorted[sorted.count * step / binCount]
      if cut != cuts.last, cut != sorted.last { cuts.append(cut) }
    }
    // Rare values still need a threshold of their own.
    if cuts.isEmpty, let first = sorted.first, first != sorted.last { cuts = [first] }
    return cuts
  }

  /// How many thresholds the value is above.
  private static func bin(of value: Int32, cuts: [Int32]) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if value > cuts[middle] { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The gradient and curvature of the loss at each row.
  private struct Slopes {
    var gradients: [Float]
    var curvatures: [Float]
  }

  /// A tree that grows: the rows it sees, and the leaf that each row is in so far.
  private struct Growth {
    let sample: [Int]
    let slopes: Slopes
    var leafOf: [Int]
    var leafCount = 1
  }

  mutating func train() -> TreeModel {
    let count = labels.count
    var scores = [Float](repeating: 0, count: count)
    var trees: [TreeModel.Tree] = []
    for _ in 0..<settings.trees {
      let zeros = [Float](repeating: 0, count: count)
      var slopes = Slopes(gradients: zeros, curvatures: zeros)
      let chances = chances(scores)
      for (row, chance) in chances.enumerated() {
        slopes.gradients[row] = (labels[row] - chance) * weights[row]
        slopes.curvatures[row] = max(chance * (1 - chance), 1e-4) * weights[row]
      }
      let sample = (0..<count).filter { _ in random.unit() < settings.rowShare }
      let (tree, leafOf) = grow(on: sample, slopes: slopes)
      for row in 0..<count { scores[row] += Float(tree.leaves[leafOf[row]]) / 1000 }
      trees.append(tree)
    }
    return TreeModel(columns: columns, trees: trees)
  }

  /// How likely each row is right by its score, alone or among its group.
  private func chances(_ scores: [Float]) -> [Float] {
    guard !groups.isEmpty else { return scores.map { 1 / (1 + BoostedTrees.exponential(-$0)) } }
    var chances = [Float](repeating: 0, count: scores.count)
    for group in groups {
      let highest = scores[group].max() ?? 0
      for row in group { chances[row] = BoostedTrees.exponential(scores[row] - highest) }
      let sum = chances[group].reduce(0, +)
      for row in group { chances[row] /= sum }
    }
    return chances
  }

  /// e^x by squaring a short series: good to 1e-5 here, and the same on every machine.
  private static func exponential(_ x: Float) -> Float {
    let small = max(-30, min(30, x)) / 1024
    var value = 1 + small * (1 + small * (0.5 + small / 6))
    for _ in 0..<10 { value *= value }
    return value
  }

  private mutating func grow(on sample: [Int], slopes: Slopes) -> (tree: TreeModel.Tree, leafOf: [Int]) {
    var growth = Growth(sample: sample, slopes: slopes, leafOf: [Int](repeating: 0, count: labels.count))
    var questions: [(column: Int, threshold: Int32)] = []
    let columns = bins.indices.filter { !thresholds[$0].isEmpty && random.unit() < settings.columnShare }
    for level in 0..<settings.depth {
      guard let (column, cut) = best(of: columns, for: growth) else { break }
      questions.append((column, thresholds[column][cut]))
      let bins = bins[column]
      for row in growth.leafOf.indices where Int(bins[row]) > cut { growth.leafOf[row] |= 1 << level }
      growth.leafCount *= 2
    }
    return (TreeModel.Tree(questions: questions, leaves: leaves(of: growth)), growth.leafOf)
  }

  private func leaves(of growth: Growth) -> [Int32] {
    var sums = [(g: Double, h: Double)](repeating: (0, 0), count: growth.leafCount)
    for row in growth.sample {
      sums[growth.leafOf[row]].g += Double(growth.slopes.gradients[row])
      sums[growth.leafOf[row]].h += Double(growth.slopes.curvatures[row])
    }
    return sums.map { Int32((settings.rate * $0.g / ($0.h + settings.smoothing) * 1000).rounded()) }
  }

  /// The question that parts all leaves best at once; `nil` when none parts them at all.
  private func best(of columns: [Int], for growth: Growth) -> (column: Int, cut: Int)? {
    var best: (gain: Double, column: Int, cut: Int)?
    let sample = growth.sample
    let sampleLeaves = sample.map { growth.leafOf[$0] * BoostedTrees.binCount }
    let slopes = sample.map { SIMD2(growth.slopes.gradients[$0], growth.slopes.curvatures[$0]) }
    var sums = [SIMD2<Float>](repeating: .zero, count: growth.leafCount * BoostedTrees.binCount)
    for column in columns {
      for index in sums.indices { sums[index] = .zero }
      let bins = bins[column]
      for index in sample.indices { sums[sampleLeaves[index] + Int(bins[sample[index]])] += slopes[index] }
      let gains = gains(of: sums, leaves: growth.leafCount, cuts: thresholds[column].count)
      for (cut, gain) in gains.enumerated() where gain > best?.gain ?? 1e-6 { best = (gain, column, cut) }
    }
    return best.map { ($0.column, $0.cut) }
  }

  /// What each cut of a column gains, by the sums of the slopes in its bins, leaf after leaf.
  private func gains(of sums: [SIMD2<Float>], leaves: Int, cuts: Int) -> [Double] {
    var gains = [Double](repeating: 0, count: cuts)
    for leaf in 0..<leaves {
      let base = leaf * BoostedTrees.binCount
      var (allG, allH) = (0.0, 0.0)
      for bin in 0...cuts {
        allG += Double(sums[base + bin].x)
        allH += Double(sums[base + bin].y)
      }
      let whole = allG * allG / (allH + settings.smoothing)
      var (g, h) = (0.0, 0.0)
      for cut in 0..<cuts {
        g += Double(sums[base + cut].x)
        h += Double(sums[base + cut].y)
        let (restG, restH) = (allG - g, allH - h)
        gains[cut] += g * g / (h + settings.smoothing) + restG * restG / (restH + settings.smoothing) - whole
      }
    }
    return gains
  }
}

extension SplitMix64 {
  /// 0..<1.
  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
