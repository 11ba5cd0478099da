import Incidents

/// Something in an archive's folder that can be no article and no record, and of which its owner should know.
enum Oddity: Hashable, Sendable {
  /// The folder itself.
  case unlisted(reason: String)
  /// The bytes of the name are not UTF-8.
  case unreadableName
  case brokenLink(reason: String)
  case linkToFolder, linkOutside, pipe, socket, device

  /// - Parameter path: as `FolderScan.File` has it.
  func finding(_ path: String) -> Finding {
    switch self {
    case .unlisted(let reason):
      Finding(
        path: path == "." ? path : String(path.dropLast(2)), message: "the folder cannot be listed: \(reason)",
        advice: "what lies in it is left out; check its permissions")
    case .unreadableName:
      Finding(path: path, message: "the name is not UTF-8 text", advice: "it is left out; give it another name")
    case .brokenLink(let reason):
      Finding(path: path, message: "the link leads nowhere: \(reason)", advice: "mend it or take it away")
    case .linkToFolder:
      warning(
        path, message: "a link to a folder is not followed: it may go round",
        advice: "put the folder itself here to read it")
    case .linkOutside:
      Finding(
        path: path, message: "the link leads out of the archive", advice: "it is left out; put the file itself here")
    case .pipe: warning(path, message: "this is a pipe, not a file", advice: "it is left alone")
    case .socket: warning(path, message: "this is a socket, not a file", advice: "it is left alone")
    case .device: warning(path, message: "this is a device, not a file", advice: "it is left alone")
    }
  }

  private func warning(_ path: String, message: String, advice: String) -> Finding {
    Finding(.warning, path: path, message: message, advice: advice)
  }
}
