package import Incidents

/// What is put into a footnote, a memo or a story: a fact with its sentence and where that stands, an incident, or a list.
package struct Citation: Sendable {
  private let style: CitationStyle

  package init(_ style: CitationStyle) { self.style = style }

  /// A fact by its quotes, the first for it, then those against it.
  ///
  /// - Parameter digests: SHA-256 of the articles' files, by their paths, as far as they are known.
  package func fact(_ index: Int, of sourced: SourcedIncident, digests: [String: String]) -> String {
    let (claim, anchors) = (sourced.incident.claims[index], sourced.anchors[index])
    let quotes = zip(claim.evidence, anchors).sorted { a, b in
      (a.0.stance == .supports ? 0 : 1) < (b.0.stance == .supports ? 0 : 1)
    }
    if quotes.isEmpty { return without(claim, of: sourced.incident) }
    let parts = unique(
      quotes.map { evidence, anchor in
        quote(evidence, standing: anchor, of: claim, in: sourced, digest: digests[evidence.article])
      })
    return parts.joined(separator: style == .key ? "," : style == .markdown ? "\n\n" : "\n")
  }

  /// Each once: a sentence that stands twice in an article is one quote.
  private func unique(_ parts: [String]) -> [String] {
    var seen: Set<String> = []
    return parts.filter { seen.insert($0).inserted }
  }

  private func without(_ claim: Claim, of incident: Incident) -> String {
    let words = "\(Labels.word(claim.label)): \(PlainText.line(claim.text)) (no quote given)"
    return "\(words) – \(PlainText.line(incident.title))\(state(claim.review ?? incident.review))"
  }

  private func quote(
    _ evidence: Evidence, standing anchor: Anchor, of claim: Claim, in sourced: SourcedIncident, digest: String?
  ) -> String {
    let source =
      sourced.sources.first { $0.info.path == evidence.article }
      ?? ArticleSource(info: ArticleInfo(path: evidence.article))
    let words = PlainText.line(evidence.quote.exact)
    let page = anchor.page.map { ", p. \($0)" } ?? ""
    let marks = self.marks(of: evidence, standing: anchor) + state(claim.review ?? sourced.incident.review)
    let hash = digest.map { ", SHA-256 \($0)" } ?? ""
    switch style {
    case .short: return "“\(words)” (\(brief(source))\(page))\(marks)"
    case .footnote: return "“\(words)” – \(reference(source))\(page)\(hash)\(marks)"
    case .markdown:
      return "> \(MarkdownReport.escaped(words))\n>\n> — \(MarkdownReport.source(source))\(page)\(hash)\(marks)"
    case .key: return source.key
    }
  }

  /// What a reader must know of the quote: that it speaks against the value, does not state it, or does not stand as it was taken.
  private func marks(of evidence: Evidence, standing anchor: Anchor) -> String {
    let states = [
      evidence.stance.note,
      anchor.status == .lost ? "the quote is not in the article" : nil,
      anchor.status == .unread ? "the article could not be read" : nil,
    ].compactMap(\.self)
    return states.isEmpty ? "" : " [\(states.joined(separator: "; "))]"
  }

  /// What nobody vouches for says so wherever it goes.
  private func state(_ review: ReviewState) -> String {
    review == .reviewed ? "" : " [\(review.rawValue), not reviewed]"
  }

  private func brief(_ source: ArticleSource) -> String {
    [source.info.outlet ?? PlainText.line(source.title), source.info.published?.date.edtf].compactMap(\.self)
      .map(PlainText.line).joined(separator: ", ")
  }

  /// Headline, outlet, day, address, path.
  private func reference(_ source: ArticleSource) -> String {
    [
      source.title, source.authors.joined(separator: ", "), source.info.outlet ?? "",
      source.info.published?.date.edtf ?? "", SafeAddress.web(source.address) ?? "", source.info.path,
    ].filter { !$0.isEmpty }.map(PlainText.line).joined(separator: ", ")
  }

  /// An incident: what happened, in the law's words, and where that is told.
  package func incident(_ sourced: SourcedIncident) -> String {
    let incident = sourced.incident
    let title = PlainText.line(incident.title)
    let sentences = Wording.sentences(of: incident).map { "\(PlainText.line($0))." }
    let head = "\(title) (\(Labels.dated(incident.dated)))"
    let state = state(incident.review)
    switch style {
    case .short: return ([head + "."] + sentences).joined(separator: " ") + state
    case .footnote:
      let sources = sourced.sources.map(reference).joined(separator: "; ")
      return ([head + "."] + sentences).joined(separator: " ") + " Sources: \(sources)\(state)"
    case .markdown:
      let lines =
        ["**\(MarkdownReport.escaped(title))** (\(Labels.dated(incident.dated)))\(state)"]
        + sentences.map(MarkdownReport.escaped)
      return (lines + sourced.sources.map { "- \(MarkdownReport.source($0))" }).joined(separator: "\n")
    case .key: return unique(sourced.sources.map(\.key)).joined(separator: ",")
    }
  }

  /// A list: what is counted, the sums, and how it can be made again.
  package func list(_ head: ExportHead) -> String {
    let counted =
      Labels.counted(head.count, "incident") + (head.possible > 0 ? " (\(head.possible) only possibly)" : "")
    let sums = Labels.sums(head.totals)
    let parts = [
      counted, sums.isEmpty ? "" : "penalties \(sums)", "query: \(head.query.isEmpty ? "all incidents" : head.query)",
      "archive: \(head.archive), state \(head.state)", head.program,
    ]
    let line = PlainText.line(parts.filter { !$0.isEmpty }.joined(separator: "; "))
    return style == .markdown ? MarkdownReport.escaped(line) : line
  }
}
