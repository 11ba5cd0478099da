/// What documents are read by that is not part of the program: each may be missing.
package struct DocumentTools: Sendable {
  /// The words of a PDF with their places.
  package var pdfLayout: @Sendable ([UInt8]) -> Result<PDFLayout, ReadingError>

  package init(pdfLayout: @escaping @Sendable ([UInt8]) -> Result<PDFLayout, ReadingError>) {
    self.pdfLayout = pdfLayout
  }

  /// None of them.
  package static let none = DocumentTools { _ in
    .failure(.noTool(for: "PDF documents", program: "pdftotext", package: "poppler-utils"))
  }
}

/// What was made of a PDF.
package struct PDFLayout: Sendable {
  /// Its words with their places.
  let pages: [LayoutPage]
  /// Places in which the file is wrong.
  private let damages: Int
  /// How many pages the file has, where not all of them are in the layout.
  private let allPages: Int?
  private let end: End

  /// How the pages end.
  package enum End: Sendable {
    /// With the file's, or where no more are read of any.
    case whole
    /// Where it had taken too much.
    case stopped(by: ReadingBound)
    /// Where the program that reads the file died of it.
    case brokenOff
  }

  /// - Parameter parser: it has taken all that there is.
  package init(_ parser: LayoutParser, damages: Int = 0, allPages: Int? = nil) {
    self.init(parser.pages, damages: damages, allPages: allPages, end: .whole)
  }

  /// The pages that were finished by then.
  package init(_ parser: LayoutParser, endedBy end: End, damages: Int, allPages: Int?) {
    self.init(Array(parser.pages.prefix(parser.finished)), damages: damages, allPages: allPages, end: end)
  }

  private init(_ pages: [LayoutPage], damages: Int, allPages: Int?, end: End) {
    self.pages = pages
    self.damages = damages
    self.allPages = allPages
    self.end = end
  }

  /// A whole layout, as `pdftotext -bbox-layout` writes it.
  package init(_ bytes: [UInt8], damages: Int = 0, allPages: Int? = nil) {
    var parser = LayoutParser()
    parser.take(bytes[...])
    self.init(parser, damages: damages, allPages: allPages)
  }

  /// What is not in the pages that were read of it.
  var shortfalls: [Shortfall] {
    var shortfalls = shortfallsOfEnd
    if damages > 0 {
      let textless = pages.count { page in page.lines.allSatisfy(\.isBlank) }
      shortfalls.append(.damagedPages(places: damages, textless: textless, pages: pages.count))
    }
    return shortfalls
  }

  private var shortfallsOfEnd: [Shortfall] {
    let read = pages.count
    switch (end, allPages) {
    case (.whole, _): return Shortfall.limit(to: read, of: allPages ?? read, "pages")
    case (.stopped, let all?) where all <= read: return []
    case (.stopped(let bound), _): return [.stopped(read: read, of: allPages, things: "pages", by: bound)]
    case (.brokenOff, let all?): return all > read ? [.missing(all - read, of: all, things: "pages")] : []
    case (.brokenOff, nil): return [.limited(read: read, of: nil, things: "pages")]
    }
  }
}
