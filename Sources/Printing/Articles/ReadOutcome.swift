package import Incidents

/// What reading one file came to.
package struct ReadOutcome: Sendable {
  package let path: String
  package let article: Result<Article, Failure>

  /// The words of what went wrong with a file.
  package struct Failure: Error {
    package let text: String
    package init(text: String) { self.text = text }
  }

  package init(path: String, article: Result<Article, Failure>) {
    self.path = path
    self.article = article
  }
}
