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
    return layout(of: bytes, by: program, limits: limits(for: bytes))
  }

  /// What the program writes, as it stands, or nothing where it is to be thrown away: for measuring and for attacks. `nil` where it
  /// cannot be had.
  package static func plainLayout(of bytes: [UInt8], isKept: Bool = true) -> [UInt8]? {
    guard let program = ChildFilter.find("pdftotext") else { return nil }
    var layout: [UInt8] = []
    let child = ChildFilter(program, arguments(to: isKept ? "-" : "/dev/null"), limits: limits(for: bytes))
    guard case .ended(0, _) = child.run(bytes, taking: { layout += $0 }) else { return nil }
    return layout
  }

  private static func arguments(to output: String) -> [String] {
    ["-bbox-layout", "-l", "\(mostPages)", "-", output]
  }

  /// - Parameter program: the full path of what writes layouts as pdftotext does.
  static func layout(
    of bytes: [UInt8], by program: String, limits: ChildFilter.Limits
  ) -> Result<PDFLayout, ReadingError> {
    let kind = ReadingError.pdf
    var parser = LayoutParser()
    // Read while it works: that is time that passes anyway.
    let outcome = ChildFilter(program, arguments(to: "-"), limits: limits).run(bytes) { parser.take($0) }
    switch outcome {
    case .notStarted(let reason): return .failure(.notStarted(program: "pdftotext", reason: reason))
    case .tooMuch(let bound, let errors): return stopped(by: bound, errors: errors, after: parser, of: bytes)
    case .ended(let status, let errors) where status != 0 && outOfMemory.contains(where: errors.contains):
      return stopped(by: .memory, errors: errors, after: parser, of: bytes)
    case .ended(0, let errors):
      return .success(
        PDFLayout(
          parser, damages: damages(toldIn: errors), allPages: parser.finished < mostPages ? nil : allPages(of: bytes)))
    // It died; what it says by its status has no page before it.
    case .ended(let status, let errors) where status > ChildFilter.signals && parser.finished > 0:
      return .success(
        PDFLayout(
          parser, endedBy: .brokenOff, damages: damages(toldIn: errors), allPages: allPages(of: bytes)))
    case .ended(_, let errors) where errors.contains("password"): return .failure(.encrypted(kind: kind))
    case .ended(_, let errors): return .failure(.damaged(kind: kind, reason: reason(toldIn: errors)))
    }
  }

  /// What it says when it is denied more memory: poppler's own words, and those of C++.
  private static let outOfMemory = ["Out of memory", "bad_alloc"]

  /// The pages that were finished, if any were.
  private static func stopped(
    by bound: ReadingBound, errors: String, after parser: LayoutParser, of bytes: [UInt8]
  ) -> Result<PDFLayout, ReadingError> {
    if parser.finished == 0 { return .failure(.tooMuch(kind: ReadingError.pdf, of: bound)) }
    return .success(
      PDFLayout(parser, endedBy: .stopped(by: bound), damages: damages(toldIn: errors), allPages: allPages(of: bytes)))
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

  /// To count the pages, which asks for none of them.
  private static var countingLimits: ChildFilter.Limits {
    var limits = ChildFilter.Limits()
    limits.seconds = 1
    return limits
  }

  private static func limits(for bytes: [UInt8]) -> ChildFilter.Limits {
    var limits = ChildFilter.Limits()
    limits.seconds = fewestSeconds + Double(bytes.count) / bytesPerSecond
    return limits
  }

  /// Lines in which it says what is wrong. Layers that are said to be there and are not take no words away.
  private static func damages(toldIn errors: String) -> Int {
    errors.split(separator: "\n").count { $0.hasPrefix("Syntax Error") && !$0.contains("optional content") }
  }

  /// How many pages there are, by the program that comes with the other one; `nil` where it does not say.
  private static func allPages(of bytes: [UInt8]) -> Int? {
    guard let program = ChildFilter.find("pdfinfo") else { return nil }
    var output: [UInt8] = []
    guard case .ended(0, _) = ChildFilter(program, ["-"], limits: countingLimits).run(bytes, taking: { output += $0 })
    else { return nil }
    let line = String(decoding: output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("Pages:") }
    return line.flatMap { Int($0.dropFirst("Pages:".count).filter(\.isNumber)) }
  }
}
