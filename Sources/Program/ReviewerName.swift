import Archive
import Incidents

/// Who decides: the name in the configuration, or else the one that git signs with.
enum ReviewerName {
  /// `nil` where nobody is named.
  static func find(settings: Settings, folder: ArchiveFolder) -> String? {
    if let name = settings.reviewer { return name }
    if let name = Environment.variable("GIT_AUTHOR_NAME") { return name }
    let home = Environment.variable("HOME") ?? "/"
    let paths = [
      "\(folder.root)/.git/config", "\(home)/.gitconfig",
      Environment.folder("XDG_CONFIG_HOME", else: ".config") + "/git/config",
    ]
    for path in paths {
      // A file that is not there, or that is not for us to read, names nobody.
      guard let bytes = try? FileBytes.read(path) else { continue }
      if let name = userName(in: String(decoding: bytes, as: UTF8.self)) { return name }
    }
    return nil
  }

  /// What is said where nobody is named.
  static var advice: String {
    "decided, but by nobody: write 'reviewer: YOUR NAME' into \(Environment.configurationPath), and your name stands in records"
  }

  /// `name = ...` in the section `[user]`, as git-config(1) describes it.
  static func userName(in text: String) -> String? {
    var isUser = false
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.trimmed
      if words.hasPrefix("[") {
        isUser = words.lowercased().hasPrefix("[user]")
      } else if isUser, let mark = words.firstIndex(of: "="), words[..<mark].trimmed.lowercased() == "name" {
        let name = words[words.index(after: mark)...].trimmed
        let bare = name.hasPrefix("\"") && name.hasSuffix("\"") && name.count > 1 ? name.dropFirst().dropLast() : name
        return bare.isEmpty ? nil : String(bare)
      }
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let body = drop(while: \.isWhitespace)
    return body.lastIndex { !$0.isWhitespace }.map { body[...$0] } ?? ""
  }
}
