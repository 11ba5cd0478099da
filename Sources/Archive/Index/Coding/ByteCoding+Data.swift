internal import Foundation
import Text

extension ByteWriter {
  var data: Data { Data(bytes) }

  /// What `write` wrote.
  static func data(_ write: (inout ByteWriter) -> Void) -> Data {
    var writer = ByteWriter()
    write(&writer)
    return writer.data
  }
}

extension ByteReader {
  init(_ data: Data) { self.init(Array(data)) }
}
