/// Addresses that may be made links.
package enum SafeAddress {
  /// The address if it is one of the web; else `nil`.
  package static func web(_ address: String?) -> String? {
    guard let address, address.hasPrefix("https://") || address.hasPrefix("http://"),
      address.unicodeScalars.allSatisfy({ $0 > " " && $0 != "\"" && $0 != "<" && $0 != ">" && $0 != "\u{7F}" })
    else { return nil }
    return address
  }
}
