import Incidents
import Text

/// What is wrong with a record's quotes.
enum EvidenceFindings {
  /// - Parameters:
  ///   - path: the record's file.
  ///   - known: paths of the articles that can be read.
  static func of(_ incident: Incident, anchors: [[Anchor]], path: String, known: Set<ExactText>) -> [Finding] {
    var findings: [Finding] = []
    for article in incident.articles where !known.contains(ExactText(article)) {
      let isTwin = known.contains { $0.text == article }
      findings.append(
        Finding(
          .error, path: path,
          message: "names the article '\(article)', "
            + (isTwin
              ? "which is in the archive under the same name in another Unicode form" : "which is not in the archive"),
          advice: isTwin ? "copy the file's own name into the record" : "put the file there or mend the path"))
    }
    for (claim, anchors) in zip(incident.claims, anchors) {
      for (evidence, anchor) in zip(claim.evidence, anchors)
      where anchor.status == .lost && known.contains(ExactText(evidence.article)) {
        let quote = evidence.quote.exact.prefix(60)
        findings.append(
          Finding(
            .error, path: path,
            message: anchor.matches > 1
              ? "the quote “\(quote)” stands \(anchor.matches) times in \(evidence.article)"
              : "the quote “\(quote)” is not in \(evidence.article)",
            advice: anchor.matches > 1 ? "add 'prefix' or 'suffix' to tell which" : "quote the article's words exactly")
        )
      }
    }
    return findings
  }
}

extension ArticleInfo {
  init(path: String, article: Article) {
    self.init(
      path: path, headline: article.headline, outlet: article.outlet, language: article.language,
      published: article.published)
  }
}
