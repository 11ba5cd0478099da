package import Incidents

/// The archive as a whole.
package struct ArchiveStatus: Sendable, Equatable {
  /// The folder's path as shown.
  package var name: String
  package var isSample: Bool
  /// `nil` until they were counted.
  package var articleCount: Int?
  /// The first of the findings.
  package var findings: [Finding]
  /// Findings in all, where `findings` are not all of them.
  package var findingCount: Int?
  /// Saved queries, in the order of their numbers.
  package var views: [SavedView] = []
  /// What is being done in the background; `nil` when all is read.
  package var progress: String?

  package init(
    name: String, isSample: Bool = false, articleCount: Int? = nil, findings: [Finding] = [], progress: String? = nil
  ) {
    self.name = name
    self.isSample = isSample
    self.articleCount = articleCount
    self.findings = findings
    self.progress = progress
  }

  /// How many problems there are.
  var problems: Int { max(findingCount ?? 0, findings.count) }
}
