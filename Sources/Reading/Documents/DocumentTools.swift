/// What documents are read by that is not part of the program: each may be missing.
package struct DocumentTools: Sendable {
  /// The words of a PDF with their places, as `pdftotext -bbox-layout` writes them.
  package var pdfLayout: @Sendable ([UInt8]) -> Result<[UInt8], ReadingError>

  package init(pdfLayout: @escaping @Sendable ([UInt8]) -> Result<[UInt8], ReadingError>) {
    self.pdfLayout = pdfLayout
  }

  /// None of them.
  package static let none = DocumentTools { _ in
    .failure(.noTool(for: "PDF documents", program: "pdftotext", package: "poppler-utils"))
  }
}
