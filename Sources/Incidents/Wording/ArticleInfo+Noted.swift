extension ArticleInfo {
  /// What a person noted of articles in lists of theirs, in lines for people: for each article its own, and of copies of one article,
  /// which all have the same, those of the first.
  package static func noted(of articles: [ArticleInfo?]) -> [[String]] {
    var said: Set<[String?]> = []
    return articles.map { article in
      guard let article, said.insert([article.headline] + article.noted).inserted else { return [] }
      return article.noted
    }
  }

  private var noted: [String] {
    let lines = notes.flatMap { $0.split(separator: "\n").map { "noted: \($0)" } }
    return lines + (tags.isEmpty ? [] : ["tagged: \(tags.joined(separator: ", "))"])
  }
}
