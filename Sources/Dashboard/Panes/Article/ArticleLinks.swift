/// The links of an article, numbered from 1 in the order of its text; one address has one number.
struct ArticleLinks {
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]
  /// `https://host` of the article, for links that name no host.
  private let origin: String?

  /// - Parameter page: the article's own address.
  init(page: String?) {
    origin = page.flatMap { page in
      guard ArticleLinks.isShown(page) else { return nil }
      let parts = page.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
      return parts.count >= 2 ? "\(parts[0])//\(parts[1])" : nil
    }
  }

  /// The link's number; `nil` for a link that leads nowhere outside the page.
  mutating func number(of link: String) -> Int? {
    guard let address = address(link) else { return nil }
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }

  private func address(_ link: String) -> String? {
    if ArticleLinks.isShown(link) { return link }
    guard let origin, link.hasPrefix("/"), ArticleLinks.isPrintable(link) else { return nil }
    if link.hasPrefix("//") { return origin.prefix { $0 != "/" } + link }
    return origin + link
  }

  /// Only what a person may want to open: the web and mail; nothing with blanks or control characters in it.
  private static func isShown(_ link: String) -> Bool {
    let start = link.prefix(8).lowercased()
    return ["http://", "https://", "mailto:"].contains { start.hasPrefix($0) } && isPrintable(link)
  }

  private static func isPrintable(_ link: String) -> Bool {
    link.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
  }
}
