import Incidents

/// A stand-in for `Reading`: the first line is the headline, the others are paragraphs.
enum FactsReader {
  static func article(_ bytes: [UInt8], path: String) -> Article {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    var article = Article(headline: lines.first)
    for (index, line) in lines.enumerated() { article.blocks.append(Block(index == 0 ? .headline : .paragraph, line)) }
    return article
  }
}
