internal import Foundation
internal import Text

/// A mail of Google Alerts: links to what was found, with a few words of each. It is a list, and no story.
enum NewsAlert {
  /// Bytes of headers in which the sender stands.
  private static let reach = 16_384
  private static let sender = Array("googlealerts-noreply@google.com".utf8)
  /// What its links go through.
  private static let redirect = "https://www.google.com/url?"

  /// `nil` for any other mail. Where the sender is another, told by the headers alone.
  static func entries(in bytes: [UInt8]) -> [ListEntry]? {
    guard isAlert(bytes) else { return nil }
    // A mail that cannot be taken apart is told of as a mail.
    guard let mail = try? MailParts(bytes, kind: "This mail") else { return nil }
    var entries: [ListEntry] = []
    for part in mail.parts where part.type == "text/html" {
      entries += BookmarkList.entries(in: part.text) ?? []
    }
    if entries.isEmpty {
      for part in mail.parts where part.type == "text/plain" {
        entries += plain(String(decoding: part.text, as: UTF8.self))
      }
    }
    return found(entries)
  }

  /// Whether it is a mail from there.
  static func isAlert(_ bytes: [UInt8]) -> Bool {
    guard MailForm.kind(of: bytes) == .mail else { return false }
    let head = bytes.prefix(reach)
    return head.indices.contains { head[$0] == sender[0] && head[$0...].starts(with: sender) }
  }

  /// Those that lead to what was found, each once: under its title, at its own address.
  private static func found(_ links: [ListEntry]) -> [ListEntry] {
    var (entries, places) = ([ListEntry](), [String: Int]())
    for var entry in links {
      guard let target = target(of: entry.address) else { continue }
      entry.address = target
      if let place = places[target] {
        if entries[place].title.isEmpty { entries[place].title = entry.title }
      } else {
        places[target] = entries.count
        entries.append(entry)
      }
    }
    return entries
  }

  /// The address that is handed to the redirect.
  private static func target(of address: String) -> String? {
    guard address.hasPrefix(redirect) else { return nil }
    let part = address.dropFirst(redirect.count).split(separator: "&").first {
      $0.hasPrefix("url=") || $0.hasPrefix("q=")
    }
    let target = part.map { $0.drop { $0 != "=" }.dropFirst() }.map { $0.removingPercentEncoding ?? String($0) }
    return target.flatMap { ListText.address($0).isEmpty ? nil : ListText.address($0) }
  }

  /// Paragraphs whose first line is a title and whose last is an address.
  private static func plain(_ text: String) -> [ListEntry] {
    var (entries, title) = ([ListEntry](), "")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.singleSpaced
      if words.isEmpty {
        title = ""
      } else if words.hasPrefix("<http") {
        var entry = ListEntry()
        entry.title = title
        entry.address = ListText.address(String(words.dropFirst().prefix { $0 != ">" }))
        entries.append(entry)
      } else if title.isEmpty {
        title = words
      }
    }
    return entries
  }
}
