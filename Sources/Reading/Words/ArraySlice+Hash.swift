internal import Text

extension ArraySlice<UInt8> {
  /// The FNV-1a hash of the bytes. O(n).
  var fnv1a: UInt64 { FNV1a.hash(self) }
}
