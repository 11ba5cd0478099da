package import Reading

extension DocumentTools {
  /// Those that are on this system, looked for when one is needed.
  package static let installed = DocumentTools(pdfLayout: layout)

  /// Pages of a document that are read: none that people keep has more.
  private static let mostPages = 2000
  /// What a PDF may take: so long, and a second more for so many bytes. Large ones that people keep take a tenth of it.
  private static let fewestSeconds = 3.0
  private static let bytesPerSecond = 2_000_000.0

  @Sendable private static func layout(of bytes: [UInt8]) -> Result<[UInt8], ReadingError> {
    guard let program = ChildFilter.find("pdftotext") else { return none.pdfLayout(bytes) }
    let kind = "This PDF"
    var limits = ChildFilter.Limits()
    limits.seconds = fewestSeconds + Double(bytes.count) / bytesPerSecond
    switch ChildFilter(program, ["-bbox-layout", "-l", "\(mostPages)", "-", "-"], limits: limits).run(bytes) {
    case .notStarted(let reason):
      return .failure(.damaged(kind: kind, reason: "pdftotext could not be started: \(reason)"))
    case .tooMuch(let what): return .failure(.tooMuch(kind: kind, of: what))
    case .ended(0, let output, _): return .success(output)
    case .ended(_, _, let errors) where errors.contains("password"): return .failure(.encrypted(kind: kind))
    case .ended(let status, _, let errors):
      let words = errors.split(separator: "\n").first.map(String.init) ?? "pdftotext ended with status \(status)"
      return .failure(.damaged(kind: kind, reason: words))
    }
  }
}
