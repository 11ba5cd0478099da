package import Incidents

/// What reading one file came to, or one of the articles that it holds.
package struct ReadOutcome: Sendable {
  package let path: String
  /// Which of its articles; `nil` of a file that is one.
  package let part: String?
  package let article: Result<Article, Failure>
  /// What of it is not read though the rest is, in words.
  package let shortfalls: [String]

  /// The words of what went wrong with a file.
  package struct Failure: Error {
    package let text: String
    package init(text: String) { self.text = text }
  }

  package init(path: String, part: String? = nil, article: Result<Article, Failure>, shortfalls: [String] = []) {
    self.path = path
    self.part = part
    self.article = article
    self.shortfalls = shortfalls
  }
}
