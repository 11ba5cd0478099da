/// Folders that browsers save beside a page, with its pictures and frames: parts of it, and no articles.
extension FolderScan {
  /// What browsers put behind a page's name, in their languages.
  private static let endings = [
    "_files", "-files", "_file", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros", "_bestanden",
    "_pliki",
    "_soubory", "_dosyalar", "_filer", "-filer", "_tiedostot",
  ]

  /// The name of the page that a folder may belong to, without its ending; `nil` for a folder of one's own.
  static func stem(ofPartFolder name: Substring) -> Substring? {
    for ending in endings where name.hasSuffix(ending) && name.count > ending.count {
      return name.dropLast(ending.count)
    }
    return nil
  }

  /// Whether a folder lies beside the page that it is a part of.
  func isPart(folder path: String) -> Bool {
    // Most folders' names have neither sign, and are told so at once.
    guard path.utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }) else { return false }
    let name = path.split(separator: "/").last ?? ""
    guard let stem = FolderScan.stem(ofPartFolder: name) else { return false }
    let parent = path.dropLast(name.count)
    return ["html", "htm", "xhtml"].contains { FileBytes.entry(at: "\(root)/\(parent)\(stem).\($0)") == .file }
  }

  /// The folder that a path's file is a part in; `nil` where it is in none.
  static func page(ofPart path: String) -> String? {
    let parts = path.split(separator: "/")
    for index in parts.indices.dropLast() where stem(ofPartFolder: parts[index]) != nil {
      return parts[...index].joined(separator: "/")
    }
    return nil
  }

  /// Paths of all files, hidden ones left out, in their order.
  func allFiles() -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let folder = waiting.popLast() {
      let prefix = folder.isEmpty ? "" : "\(folder)/"
      _ = walk(folder) { item in
        let path = prefix + (item.name ?? item.escapedName)
        switch item.kind {
        case .folder: waiting.append(path)
        case .file, .odd: found.append(path)
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
