import Incidents
import Reading

extension Finding {
  /// That a part of a document is not read: the rest of it is in the archive.
  init(_ shortfall: Shortfall, path: String) {
    self.init(.warning, path: path, message: shortfall.message, advice: shortfall.advice)
  }

  /// That an article is left out.
  init(_ severity: Severity, _ failure: ArticleFailure) {
    self.init(severity, path: failure.path, message: failure.message, advice: failure.advice)
  }
}
