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
  /// What it took too much of, so that the pages end before the file's.
  private let stopped: ReadingBound?

  /// - Parameter parser: it has taken all that there is.
  package init(_ parser: LayoutParser, damages: Int = 0, allPages: Int? = nil) {
    self.init(parser.pages, damages: damages, allPages: allPages, stopped: nil)
  }

  /// The pages that were finished until it had taken too much of something.
  package init(_ parser: LayoutParser, stoppedBy bound: ReadingBound, damages: Int, allPages: Int?) {
    self.init(
      Array(parser.pages.prefix(parser.finished)), damages: damages, allPages: allPages, stopped: bound)
  }

  private init(_ pages: [LayoutPage], damages: Int, allPages: Int?, stopped: ReadingBound?) {
    self.pages = pages
    self.damages = damages
    self.allPages = allPages
    self.stopped = stopped
  }

  /// A whole layout, as `pdftotext -bbox-layout` writes it.
  package init(_ bytes: [UInt8], damages: Int = 0, allPages: Int? = nil) {
    var parser = LayoutParser()
    parser.take(bytes[...])
    self.init(parser, damages: damages, allPages: allPages)
  }

  /// What is not in the pages that were read of it.
  var shortfalls: [Shortfall] {
    var shortfalls: [Shortfall] = []
    if let stopped {
      shortfalls.append(.stopped(read: pages.count, of: allPages, things: "pages", by: stopped))
    } else {
      shortfalls += Shortfall.limit(to: pages.count, of: allPages ?? pages.count, "pages")
    }
    if damages > 0 {
      let textless = pages.count { page in page.lines.allSatisfy(\.isBlank) }
      shortfalls.append(.damagedPages(places: damages, textless: textless, pages: pages.count))
    }
    return shortfalls
  }
}
