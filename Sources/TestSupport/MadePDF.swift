/// A PDF made by hand (ISO 32000): pages of lines in Helvetica.
package enum MadePDF {
  /// - Parameter pages: the lines of each page, from its top.
  package static func bytes(_ pages: [[String]]) -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for (index, lines) in pages.enumerated() {
      let content =
        "BT /F1 11 Tf 14 TL 70 770 Td "
        + lines.map { "(\($0.filter { !"()\\".contains($0) })) Tj T*" }.joined(separator: " ") + " ET"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + index * 2) 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
      )
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    var text = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    text += places.map { place in String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n" }
      .joined()
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
