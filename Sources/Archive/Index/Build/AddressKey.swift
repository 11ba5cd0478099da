/// An address without what does not tell pages apart.
enum AddressKey {
  /// What those who send links on put behind an address (`utm_source` and its kin, and clicks' numbers).
  private static let tracking = ["utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid="]

  /// `nil` for what is no address, and for a host's front page, which is no article.
  static func key(of address: String) -> String? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
      .split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count >= 2, parts[0].lowercased() == "http:" || parts[0].lowercased() == "https:" else { return nil }
    var host = parts[1].lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    let rest = parts.dropFirst(2).joined(separator: "/")
      .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let query =
      rest.count < 2 ? [] : rest[1].split(separator: "&").filter { part in !tracking.contains { part.hasPrefix($0) } }
    var path = rest.first ?? ""
    if path.hasSuffix("/") { path.removeLast() }
    guard !path.isEmpty || !query.isEmpty, !host.isEmpty else { return nil }
    return "\(host)/\(path)" + (query.isEmpty ? "" : "?\(query.joined(separator: "&"))")
  }
}

/// By what a file that a list names is found in the archive.
enum FileKey {
  /// Letters of a name that no two articles have alike by chance.
  private static let fewestOfName = 24

  /// Of a path as a list has it: seen from the list's folder, by its last folder, and by its name where that says enough.
  static func keys(of path: String, in folder: String) -> [String] {
    var keys = ends(of: path)
    if !path.hasPrefix("/") { keys.append("/" + normal(folder.isEmpty ? path : "\(folder)/\(path)")) }
    return keys
  }

  /// Of an article: none of one that is part of a file.
  static func keys(ofArticle path: String) -> [String] { path.contains("#") ? [] : ["/" + path] + ends(of: path) }

  private static func ends(of path: String) -> [String] {
    let parts = path.split(separator: "/")
    guard let name = parts.last else { return [] }
    let last = parts.count > 1 ? [".../\(parts[parts.count - 2])/\(name)"] : []
    return last + (name.count >= fewestOfName ? [String(name)] : [])
  }

  /// Without `.` and `..`; what leads out of the archive is in none.
  private static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
