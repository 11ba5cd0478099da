/// A draft that a person rejected: it is shown only when asked for and counts nowhere.
package struct RejectedDraft: Hashable, Sendable, Codable {
  /// The draft's id.
  package var draft: String
  /// Path of its article, relative to the archive.
  package var article: String
  /// The article's bytes as one number, by which it is known again where it was moved to.
  package var bytes: String?
  /// The organisation that it names, as lists show it; another one is another draft.
  package var organisation: String?
  /// The draft that it was joined to when both were rejected as one incident, which they are counted as.
  package var joined: String?
  package var reviewer: String?
  /// In EDTF.
  package var day: String?

  package init(
    draft: String, article: String, bytes: String? = nil, organisation: String? = nil, joined: String? = nil,
    reviewer: String? = nil, day: String? = nil
  ) {
    self.draft = draft
    self.article = article
    self.bytes = bytes
    self.organisation = organisation
    self.joined = joined
    self.reviewer = reviewer
    self.day = day
  }
}

extension RejectedDraft {
  /// The line that says so.
  var line: String {
    let pairs = [
      ("draft", draft), ("article", article), ("bytes", bytes), ("of", organisation), ("with", joined),
      ("by", reviewer), ("on", day),
    ]
    let words = pairs.compactMap { key, value in value.map { "\(key): \(YAMLQuote.double($0))" } }
    return "- {\(words.joined(separator: ", "))}"
  }

  init?(_ value: YAMLValue) {
    guard let draft = value["draft"]?.text, let article = value["article"]?.text else { return nil }
    self.init(
      draft: draft, article: article, bytes: value["bytes"]?.text, organisation: value["of"]?.text,
      joined: value["with"]?.text, reviewer: value["by"]?.text, day: value["on"]?.text)
  }
}
