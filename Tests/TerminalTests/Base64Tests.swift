import Foundation
import Testing
import Text

@testable import Terminal

@Suite struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"),
  ])
  func `the examples of RFC 4648`(text: String, encoded: String) {
    #expect(Base64.encoded(Array(text.utf8)) == encoded)
  }

  @Test func `bytes of every length are what the system's library makes of them`() {
    var random = SplitMix64(state: 4)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Base64.encoded(bytes) == Data(bytes).base64EncodedString())
    }
  }
}
