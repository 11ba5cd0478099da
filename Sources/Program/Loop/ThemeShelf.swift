import Archive
import Incidents
import Records
import Screen

/// The theme files at hand: a person's own first, then those that come with the program.
struct ThemeShelf {
  struct Entry {
    let theme: Theme
    let path: String
  }

  private(set) var entries: [Entry] = []
  private(set) var findings: [Finding] = []

  /// Reads all theme files. A broken one is a finding.
  init() {
    let own = Environment.folder("XDG_CONFIG_HOME", else: ".config") + "/blotter/themes"
    let shipped = ArchiveLocator.shipped("Themes", near: Environment.executable)
    for folder in [own, shipped].compactMap(\.self) where FileBytes.entry(at: folder) == .folder {
      readAll(in: folder)
    }
    if entries.isEmpty { entries = [Entry(theme: .builtIn, path: "")] }
  }

  var themes: [Theme] { entries.map(\.theme) }

  /// By name or by file name without its ending.
  func theme(named name: String) -> Theme? {
    entries.first { entry in
      entry.theme.name.lowercased() == name.lowercased()
        || (entry.path.split(separator: "/").last ?? "").hasPrefix("\(name).")
    }?.theme
  }

  private mutating func readAll(in folder: String) {
    do throws(FileBytes.Failure) {
      for item in try FileBytes.names(in: folder) where item.name.hasSuffix(".yaml") || item.name.hasSuffix(".yml") {
        read("\(folder)/\(item.name)", fallbackName: String(item.name.prefix { $0 != "." }))
      }
    } catch {
      findings.append(Finding(path: folder, message: "the folder \(error)", advice: "check its permissions"))
    }
  }

  private mutating func read(_ path: String, fallbackName: String) {
    do {
      let file = try ThemeFile(try FileBytes.read(path), fallbackName: fallbackName)
      let theme = try Theme(name: file.name, author: file.author, colours: file.colours)
      if !entries.contains(where: { $0.theme.name == theme.name }) { entries.append(Entry(theme: theme, path: path)) }
    } catch let trouble as YAMLTrouble {
      findings.append(
        Finding(
          path: path, line: trouble.place?.line, column: trouble.place?.column,
          message: "this theme \(trouble.message)", advice: "mend the file"))
    } catch {
      findings.append(Finding(path: path, message: "\(error)", advice: "mend the file"))
    }
  }
}
