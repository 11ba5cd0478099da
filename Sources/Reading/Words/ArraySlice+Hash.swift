internal import Text

extension ArraySlice<UInt8> {
  /// The FNV-1a hash of the bytes. O(n).
  ///
  /// By `FNV1a.adding`: `FNV1a.hash` would be called as generic code from here, at twenty times the cost a byte.
  var fnv1a: UInt64 {
    var hash = FNV1a.offset
    for byte in self { hash = FNV1a.adding(byte, to: hash) }
    return hash
  }
}
