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
  /// Its words with their places, as `pdftotext -bbox-layout` writes them.
  package let bytes: [UInt8]
  /// Places in which the file is wrong.
  package let damages: Int
  /// How many pages the file has, where not all of them are in the layout.
  package let allPages: Int?

  package init(_ bytes: [UInt8], damages: Int = 0, allPages: Int? = nil) {
    self.bytes = bytes
    self.damages = damages
    self.allPages = allPages
  }

  /// What is not in the pages that were read of it.
  func shortfalls(of pages: [LayoutPage]) -> [Shortfall] {
    var shortfalls = Shortfall.limit(to: pages.count, of: allPages ?? pages.count, "pages")
    if damages > 0 {
      let textless = pages.count { page in page.lines.allSatisfy(\.isBlank) }
      shortfalls.append(.damagedPages(places: damages, textless: textless, pages: pages.count))
    }
    return shortfalls
  }
}
