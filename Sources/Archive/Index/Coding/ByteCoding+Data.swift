internal import Foundation
import Text

/// What the index keeps is sealed: SQLite does not check what is in its pages.
extension ByteWriter {
  /// The bytes with a seal behind them.
  var data: Data { Data(Seal.seal(bytes)) }

  /// What `write` wrote, sealed.
  static func data(_ write: (inout ByteWriter) -> Void) -> Data {
    var writer = ByteWriter()
    write(&writer)
    return writer.data
  }
}

extension ByteReader {
  /// Reads what was sealed. Where the seal is broken there is nothing to read: the first question throws.
  init(_ data: Data) {
    self.init(sealed: Array(data))
  }

  init(sealed bytes: [UInt8]) {
    self.init(bytes, count: Seal.contents(bytes) ?? 0)
  }
}
