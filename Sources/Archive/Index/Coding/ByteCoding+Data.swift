internal import Foundation
import Text

/// What the index keeps is sealed: SQLite does not check what is in its pages.
extension ByteWriter {
  /// The bytes with a seal behind them.
  var data: Data { NumberBlob.sealed(Data(bytes)) }

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
    do throws(ByteReader.Broken) { self.init(Array(try NumberBlob.opened(data))) } catch { self.init([UInt8]()) }
  }
}
