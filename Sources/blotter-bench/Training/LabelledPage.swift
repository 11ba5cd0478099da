import Reading

/// A page with a label and a weight for each passage.
struct LabelledPage {
  let id: String
  let page: TrainingPage
  let texts: [[UInt8]]
  /// 0 boilerplate ... 1 story.
  var labels: [Float]
  var weights: [Float]
  /// The gold itself said so.
  let isCertain: [Bool]
  let fold: Int
  private let with: [[UInt8]]
  private let without: [[UInt8]]

  init(_ page: TrainingPage, gold: Gold, folds: Int) {
    id = gold.id
    self.page = page
    fold = gold.fold(of: folds)
    with = gold.with.map(Gold.squeezed)
    without = gold.without.map(Gold.squeezed)
    texts = page.texts.map(Gold.squeezed)
    let comments = (gold.comments ?? []).map(Gold.squeezed)
    let boilerplate = without + comments
    var labels = page.ruleStory.map { $0 ? Float(0.85) : 0.1 }
    var weights = [Float](repeating: 0.1, count: labels.count)
    var certain = [Bool](repeating: false, count: labels.count)
    for (index, text) in texts.enumerated() {
      let isStory = with.contains { text.contains(piece: $0) || (text.count >= 25 && $0.contains(piece: text)) }
      let isBoilerplate = boilerplate.contains { text.contains(piece: $0) }
      guard isStory != isBoilerplate else { continue }
      labels[index] = isStory ? 1 : 0
      weights[index] = 1
      certain[index] = true
    }
    if let headline = page.headline, !certain[headline] { (labels[headline], weights[headline]) = (0, 0.2) }
    self.labels = labels
    self.weights = weights
    isCertain = certain
  }

  /// Found and missed pieces when these passages are taken for the story.
  func score(_ story: [Bool]) -> (hits: Int, false: Int, misses: Int) {
    let text = taken(story)
    let hits = with.count { text.contains(piece: $0) }
    return (hits, without.count { text.contains(piece: $0) }, with.count - hits)
  }

  var lesson: Trainer.Lesson {
    Trainer.Lesson(rows: page.rows, labels: labels, weights: weights, isCertain: isCertain, fold: fold)
  }

  /// The text of these passages, the headline aside.
  private func taken(_ story: [Bool]) -> [UInt8] {
    var text: [UInt8] = []
    for (index, isStory) in story.enumerated() where isStory && index != page.headline {
      text += texts[index]
      text.append(0x20)
    }
    return text
  }

  /// The pieces that are missed or wrongly taken when these passages are taken for the story, and the passage each is in.
  func errors(_ story: [Bool]) -> [(piece: [UInt8], isMissed: Bool, passage: Int?)] {
    let taken = taken(story)
    let wrong = with.filter { !taken.contains(piece: $0) } + without.filter { taken.contains(piece: $0) }
    return wrong.map { piece in
      (piece, with.contains(piece), texts.firstIndex { $0.contains(piece: piece) })
    }
  }

  /// Takes over labels for passages the gold says nothing of.
  mutating func relabel(_ chances: [Float], weight: (Int) -> Float) {
    for index in labels.indices where !isCertain[index] {
      labels[index] = chances[index]
      weights[index] = weight(index)
    }
  }
}
