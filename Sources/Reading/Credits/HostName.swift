/// Names of hosts, as `example.co.id`.
enum HostName {
  /// The host of a URL, lower case, without `www.`; `nil` when it names no scheme and host.
  static func host(ofURL url: String) -> String? {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    guard parts.count >= 2, parts[0].hasSuffix(":") else { return nil }
    let host = parts[1].lowercased()
    return host.hasPrefix(web) ? String(host.dropFirst(web.count)) : host
  }

  private static let web = "www."
  /// Bytes of a host's name that an outlet puts on its pages: the shortest are like "t.co".
  private static let lengths = 4...60
  private static let labelCounts = 2...5
  /// Letters of a top-level domain: of a country, or a word.
  private static let topLengths = 2...6

  /// Letters, digits and hyphens between single dots, with a known shape of top-level domain (RFC 1123, section 2.1).
  static func isHost(_ text: [UInt8]) -> Bool {
    guard lengths.contains(text.count) else { return false }
    let labels = text.split(separator: ASCII.point, omittingEmptySubsequences: false)
    guard labelCounts.contains(labels.count), let top = labels.last, topLengths.contains(top.count) else {
      return false
    }
    let areLabels = labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == ASCII.hyphen }
    }
    return areLabels && top.allSatisfy(\.isASCIILetter) && labels[0].contains(where: \.isASCIILetter)
  }
}
