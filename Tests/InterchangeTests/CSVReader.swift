/// Reads comma-separated values by the grammar of RFC 4180 alone: the oracle of the tables that are written.
enum CSVReader {
  static func rows(_ text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var scalars = Array(text.unicodeScalars)[...]
    while !scalars.isEmpty {
      guard let field = field(&scalars) else { return nil }
      row.append(field)
      if scalars.first == "," {
        scalars.removeFirst()
      } else if scalars.starts(with: ["\r", "\n"]) {
        scalars.removeFirst(2)
        rows.append(row)
        row = []
      } else {
        return nil
      }
    }
    return row.isEmpty ? rows : nil
  }

  private static func field(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String? {
    var view = String.UnicodeScalarView()
    guard scalars.first == "\"" else {
      while let next = scalars.first, next != ",", next != "\r" {
        if next == "\"" || next == "\n" { return nil }
        view.append(next)
        scalars.removeFirst()
      }
      return String(view)
    }
    scalars.removeFirst()
    while let next = scalars.first {
      scalars.removeFirst()
      if next != "\"" {
        view.append(next)
      } else if scalars.first == "\"" {
        scalars.removeFirst()
        view.append("\"")
      } else {
        return String(view)
      }
    }
    return nil
  }
}
