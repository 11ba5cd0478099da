import Incidents

/// What of a document is not read though the rest of it is. It stands beside the article, so that nobody takes a part for the whole.
package enum Shortfall: Hashable, Sendable {
  /// Of the things in it ("mails") the first are read: there is a limit. `nil` where nobody counted the others.
  case limited(read: Int, of: Int?, things: String)
  /// Of the things in it the first are read: what follows takes too much of something. `nil` where nobody counted the others.
  case stopped(read: Int, of: Int?, things: String, by: ReadingBound)
  /// Some of the things in it are not there, or cannot be read.
  case missing(Int, of: Int, things: String)
  /// It is wrong in so many places, the first of them so far in its text; all else is read.
  case damaged(places: Int, percent: Int)
  /// Nothing behind the place can be read.
  case brokenOff(percent: Int)
  /// It ends before it is finished.
  case cutOff
  /// It ends before it is finished, and all of its text is there.
  case cutOffBehind
  /// A PDF that is wrong in so many places: what stood there is not known.
  case damagedPages(places: Int, textless: Int, pages: Int)
  /// A record that is longer or shorter than it says it is: what stands up to the next one was taken for its text.
  case wrongLength
}

extension Shortfall: CustomStringConvertible {
  /// What is wrong, with numbers.
  package var message: String {
    switch self {
    case .limited(let read, let all?, let things):
      "\(Labels.grouped(read)) of \(Labels.grouped(all)) \(things) are read"
    case .limited(let read, nil, let things): "the first \(Labels.grouped(read)) \(things) are read, and there are more"
    case .stopped(let read, let all?, let things, let bound):
      "\(Labels.grouped(read)) of \(Labels.grouped(all)) \(things) are read: the others take too much \(bound.rawValue)"
    case .stopped(let read, nil, let things, let bound):
      "the first \(Labels.grouped(read)) \(things) are read: what follows takes too much \(bound.rawValue)"
    case .missing(let count, let all, let things):
      "\(Labels.grouped(count)) of \(Labels.grouped(all)) \(things) cannot be read"
    case .damaged(let places, let percent):
      "it is damaged in \(Labels.counted(places, "place")), first at \(percent) % of its text: words may be missing there"
    case .brokenOff(let percent): "the text breaks off in the middle, at \(percent) %: it is damaged there"
    case .cutOff: "the text breaks off: the file is cut off there"
    case .cutOffBehind: "the file is cut off behind its text: what came with that may be missing"
    case .damagedPages(let places, let textless, let pages):
      "it is damaged in \(Labels.counted(places, "place")), and words may be missing"
        + (textless > 0 ? ": \(Labels.grouped(textless)) of \(Labels.counted(pages, "page")) have none" : "")
    case .wrongLength: "the record's length is not the one that it says, and its text may be cut off"
    }
  }

  /// What would mend it.
  package var advice: String {
    switch self {
    case .limited, .stopped: "split the file to have the others read"
    case .missing, .damaged, .brokenOff, .cutOff, .cutOffBehind, .damagedPages, .wrongLength:
      "get the file anew where it came from"
    }
  }

  package var description: String { "\(message); \(advice)" }
}

extension Shortfall {
  /// None where all are read.
  static func limit(to read: Int, of all: Int, _ things: String) -> [Shortfall] {
    read < all ? [.limited(read: read, of: all, things: things)] : []
  }
}
