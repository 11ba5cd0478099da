internal import Incidents
package import Reading

extension DocumentTools {
  /// Those that are on this system, looked for when one is needed.
  package static let installed = DocumentTools(pdfLayout: layout)

  /// Pages of a document that are read: none that people keep has more.
  private static let mostPages = 3000
  /// What a PDF may take: so long, and a second more for so many bytes. Large ones that people keep take a tenth of it.
  private static let fewestSeconds = 3.0
  private static let bytesPerSecond = 2_000_000.0

  @Sendable private static func layout(of bytes: [UInt8]) -> Result<PDFLayout, ReadingError> {
    guard let program = ChildFilter.find("pdftotext") else { return none.pdfLayout(bytes) }
    let kind = ReadingError.pdf
    let arguments = ["-bbox-layout", "-l", "\(mostPages)", "-", "-"]
    switch ChildFilter(program, arguments, limits: limits(for: bytes)).run(bytes) {
    case .notStarted(let reason): return .failure(.notStarted(program: "pdftotext", reason: reason))
    case .tooMuch(let what): return .failure(.tooMuch(kind: kind, of: what))
    case .ended(0, let output, let errors):
      let isWhole = pages(in: output) < mostPages
      return .success(
        PDFLayout(output, damages: damages(toldIn: errors), allPages: isWhole ? nil : allPages(of: bytes)))
    case .ended(_, _, let errors) where errors.contains("password"): return .failure(.encrypted(kind: kind))
    case .ended(_, _, let errors): return .failure(.damaged(kind: kind, reason: reason(toldIn: errors)))
    }
  }

  /// What it says in words of its own, in a person's.
  private static func reason(toldIn errors: String) -> String {
    if errors.contains("trailer") || errors.contains("xref") {
      return "the list of its pages is missing, as in a file that is cut off"
    }
    let places = damages(toldIn: errors)
    return places > 0
      ? "it breaks the rules of its kind in \(Labels.counted(places, "place"))" : "no page can be made of it"
  }

  private static func limits(for bytes: [UInt8]) -> ChildFilter.Limits {
    var limits = ChildFilter.Limits()
    limits.seconds = fewestSeconds + Double(bytes.count) / bytesPerSecond
    return limits
  }

  private static let page = Array("<page ".utf8)

  private static func pages(in layout: [UInt8]) -> Int {
    layout.indices.count { layout[$0] == page[0] && layout[$0...].starts(with: page) }
  }

  /// Lines in which it says what is wrong. Layers that are said to be there and are not take no words away.
  private static func damages(toldIn errors: String) -> Int {
    errors.split(separator: "\n").count { $0.hasPrefix("Syntax Error") && !$0.contains("optional content") }
  }

  /// How many pages there are, by the program that comes with the other one; `nil` where it does not say.
  private static func allPages(of bytes: [UInt8]) -> Int? {
    guard let program = ChildFilter.find("pdfinfo"),
      case .ended(0, let output, _) = ChildFilter(program, ["-"], limits: limits(for: bytes)).run(bytes)
    else { return nil }
    let line = String(decoding: output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("Pages:") }
    return line.flatMap { Int($0.dropFirst("Pages:".count).filter(\.isNumber)) }
  }
}
