/// Why a person's YAML file was not changed. Nothing is written then.
package enum YAMLEditError: Error, CustomStringConvertible, Equatable {
  /// Such as UTF-16.
  case encoding(String)
  /// The first line with a byte that is no UTF-8.
  case notUTF8(line: Int)
  /// What the parser says, with the place.
  case unreadable(String)
  /// The file is a list or a single word.
  case noMap
  /// No place was found where only this would change.
  ///
  /// - Parameters:
  ///   - line: where the key stands, if it is there.
  ///   - wanted: what a person may write there.
  case entangled(line: Int?, wanted: String)

  init(_ trouble: YAMLTrouble) {
    let place = trouble.place.map { "line \($0.line), column \($0.column): " } ?? ""
    self = .unreadable("\(place)it \(trouble.message)")
  }

  /// For people: what is the matter, that nothing was written, and what to do.
  package var description: String {
    switch self {
    case .encoding(let name): "it is \(name) text, so nothing was written; save it as UTF-8 first"
    case .notUTF8(let line): "line \(line) is not UTF-8 text, so nothing was written; save the file as UTF-8 first"
    case .unreadable(let words): "\(words); nothing was written, mend it first"
    case .noMap: "it is no map of settings, so nothing was written; begin its lines with 'name: value'"
    case .entangled(let line, let wanted):
      "\(line.map { "line \($0)" } ?? "it") cannot be changed by itself, so nothing was written; write there: \(wanted)"
    }
  }
}
