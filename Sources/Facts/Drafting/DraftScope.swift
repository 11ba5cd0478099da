/// What one draft is written from: a segment of an article, and what was extracted from it.
struct DraftScope {
  let extraction: Extraction
  let segment: IncidentSegment
  let evidence: EvidenceMaker
  /// Whether the article tells of nothing else: then its headline and overview speak of it too.
  let isOnly: Bool
  /// Whether it is the first segment, which carries a total.
  let isFirst: Bool
  /// Sentences that speak of the incident, by index.
  let sentences: Set<Int>

  init(extraction: Extraction, segment: IncidentSegment, evidence: EvidenceMaker, isOnly: Bool, isFirst: Bool) {
    self.extraction = extraction
    self.segment = segment
    self.evidence = evidence
    self.isOnly = isOnly
    self.isFirst = isFirst
    sentences = isOnly ? Set(extraction.scan.sentences.indices) : Set(segment.sentences)
  }

  var scan: ArticleScan { extraction.scan }

  func sentence(_ index: Int) -> Sentence { extraction.scan.sentences[index] }

  /// The first of the scope's sentences that is as asked for.
  func firstSentence(where isWanted: (Int) -> Bool) -> Int? { sentences.sorted().first(where: isWanted) }
}
