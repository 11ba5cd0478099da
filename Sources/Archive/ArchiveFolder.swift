package import Incidents
internal import Reading
internal import Records

/// An archive's folder: records in `incidents/`, articles anywhere else.
package struct ArchiveFolder: Hashable, Sendable {
  /// Absolute path without a trailing slash.
  package let root: String

  package init(root: String) { self.root = root }

  package static let incidentsFolder = "incidents"
  /// Folders that hold no articles.
  static let otherFolders: Set<String> = [incidentsFolder, "lexicon"]

  /// Whether a folder looks like an archive by itself.
  package static func isArchive(_ path: String) -> Bool {
    FileBytes.entry(at: "\(path)/\(incidentsFolder)") == .folder || FileBytes.entry(at: "\(path)/articles") == .folder
      || FileBytes.entry(at: "\(path)/blotter.yaml") == .file
  }

  /// Reads all records. A broken one is a finding; the rest is there.
  package func records() -> (incidents: [Incident], findings: [Finding]) {
    let folder = "\(root)/\(ArchiveFolder.incidentsFolder)"
    guard FileBytes.entry(at: folder) != .nothing else { return ([], []) }
    var incidents: [Incident] = []
    var findings: [Finding] = []
    for path in files(below: ArchiveFolder.incidentsFolder, endings: ["yaml", "yml"], findings: &findings) {
      let (incident, found) = record(path)
      if let incident { incidents.append(incident) }
      findings += found
    }
    return (incidents, findings)
  }

  /// Reads one record.
  package func record(_ path: String) -> (incident: Incident?, findings: [Finding]) {
    do throws(FileBytes.Failure) {
      let bytes = try FileBytes.read("\(root)/\(path)")
      guard let text = String(validating: bytes, as: UTF8.self) else {
        let finding = Finding(path: path, message: "the record is not UTF-8 text", advice: "save it as UTF-8")
        return (nil, [finding])
      }
      return RecordReader.read(text, id: ArchiveFolder.id(of: path), path: path)
    } catch {
      return (nil, [Finding(path: path, message: "the record \(error)", advice: "check the file and its permissions")])
    }
  }

  /// The record's name without folder and ending.
  static func id(of path: String) -> Incident.ID {
    let name = path.split(separator: "/").last ?? ""
    return Incident.ID(name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name))
  }

  /// Paths of all articles, relative to the archive.
  package func articlePaths() -> (paths: [String], findings: [Finding]) {
    var findings: [Finding] = []
    let paths = files(below: "", endings: ["txt", "text", "html", "htm", "xhtml"], findings: &findings)
    return (paths, findings)
  }

  /// Reads an article from its file.
  package func article(_ path: String) throws(ArticleFailure) -> Article {
    let bytes: [UInt8]
    do throws(FileBytes.Failure) { bytes = try FileBytes.read("\(root)/\(path)") } catch {
      throw ArticleFailure(path: path, reason: "the file \(error)")
    }
    do throws(ReadingError) { return try Reader.read(bytes, named: path) } catch {
      throw ArticleFailure(path: path, reason: "\(error)")
    }
  }

  /// Files with one of the endings, at any depth, in a fixed order. Links to folders are not followed: they may go round.
  private func files(below folder: String, endings: Set<String>, findings: inout [Finding]) -> [String] {
    var paths: [String] = []
    var waiting = [folder]
    while let current = waiting.popLast() {
      do throws(FileBytes.Failure) {
        for item in try FileBytes.names(in: current.isEmpty ? root : "\(root)/\(current)") {
          let path = current.isEmpty ? item.name : "\(current)/\(item.name)"
          switch item.entry {
          case .folder where !item.isLink && !(current.isEmpty && ArchiveFolder.otherFolders.contains(item.name)):
            waiting.append(path)
          case .file where endings.contains(ArchiveFolder.ending(of: item.name)): paths.append(path)
          default: break
          }
        }
      } catch {
        findings.append(
          Finding(
            path: current.isEmpty ? root : current, message: "the folder \(error)", advice: "check its permissions"))
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func ending(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}

/// Why an article cannot be shown.
package struct ArticleFailure: Error, Hashable, CustomStringConvertible {
  package let path: String
  package let reason: String

  package var description: String { "\(path): \(reason)" }
}
