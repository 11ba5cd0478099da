package import Search
import Text
import Incidents

/// A hit as a line of JSON. The names are the command line's contract.
package struct HitLine: Encodable {
  struct Match: Encodable {
    /// Unicode scalars of the sentence.
    let start: Int
    let end: Int
  }

  let path: String
  let headline: String?
  let outlet: String?
  let language: String?
  let published: String?
  let sentence: String?
  let matches: [Match]
  /// Of a document with pages.
  let page: Int?
  let error: String?

  package init(_ hit: SearchHit) {
    path = hit.info.path
    headline = hit.info.headline
    outlet = hit.info.outlet
    language = hit.info.language
    published = hit.info.published?.description
    sentence = hit.sentence.isEmpty ? nil : hit.sentence
    matches = hit.matches.map { Match(start: $0.lowerBound, end: $0.upperBound) }
    page = hit.page
    error = hit.failure
  }
}

/// Hits for people.
package enum HitText {
  /// The article, the sentence with the words, and the path. Nothing of a file in it can control a terminal.
  ///
  /// - Parameter isBold: whether the words are drawn in bold, by the terminal's own sequences.
  package static func lines(of hit: SearchHit, isBold: Bool) -> [String] {
    let day = hit.info.published?.date.edtf ?? "no date"
    let parts = [day, hit.info.language ?? "", hit.info.outlet ?? "", hit.info.headline ?? ""].filter { !$0.isEmpty }
    var lines = [VisibleText.line(parts.joined(separator: "  "))]
    if !hit.sentence.isEmpty { lines.append("    " + marked(hit.sentence, at: hit.matches, isBold: isBold)) }
    if let failure = hit.failure { lines.append(VisibleText.line("    the article cannot be read now: \(failure)")) }
    return lines + [VisibleText.line("    \(hit.info.path)\(hit.page.map { ", p. \($0)" } ?? "")")]
  }

  private static func marked(_ text: String, at places: [Range<Int>], isBold: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var line = ""
    var at = 0
    func words(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
      return VisibleText.line(String(view))
    }
    for place in places where place.lowerBound >= at {
      line += words(at..<place.lowerBound)
      line += isBold ? "\u{1B}[1m\(words(place))\u{1B}[0m" : words(place)
      at = place.upperBound
    }
    return line + words(at..<max(at, scalars.count))
  }
}
