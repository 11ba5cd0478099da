package import Incidents
import Text

/// Search inside an article.
package struct TextSearch: Sendable, Equatable {
  package private(set) var words = ""
  /// Ranges of the clean text, in order.
  package private(set) var matches: [Range<Int>] = []
  /// Index into `matches`.
  package internal(set) var current = 0

  package init() {}

  /// Finds the words, case and accents folded. O(n).
  package mutating func find(_ words: String, in article: Article) {
    self.words = words
    current = 0
    matches = []
    let wanted = Array(Fold.text(words).unicodeScalars)
    guard !wanted.isEmpty else { return }
    let (folded, places) = TextSearch.folded(article.cleanText)
    var at = 0
    while at + wanted.count <= folded.count {
      if folded[at] == wanted[0], folded[at..<at + wanted.count].elementsEqual(wanted) {
        matches.append(places[at]..<places[at + wanted.count - 1] + 1)
        at += wanted.count
      } else {
        at += 1
      }
    }
  }

  /// The match that was gone to last.
  var currentMatch: Range<Int>? { matches.indices.contains(current) ? matches[current] : nil }

  /// The next match, or the first again.
  package mutating func step(by step: Int) {
    guard !matches.isEmpty else { return }
    current = (current + step + matches.count) % matches.count
  }

  /// The folded scalars, and for each the scalar it came from.
  private static func folded(_ text: String) -> (scalars: [Unicode.Scalar], places: [Int]) {
    var folded: [Unicode.Scalar] = []
    var places: [Int] = []
    for (index, scalar) in text.unicodeScalars.enumerated() {
      var one = String.UnicodeScalarView()
      Fold.append(scalar, to: &one)
      for part in one {
        folded.append(part)
        places.append(index)
      }
    }
    return (folded, places)
  }
}
