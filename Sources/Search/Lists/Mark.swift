/// How an incident stands to a condition, as one byte: of two marks the larger is the surer.
package enum Mark {
  /// It does not meet the condition.
  @inlinable package static var no: UInt8 { 0 }
  /// It meets it only possibly: a date that is not certain.
  @inlinable package static var possibly: UInt8 { 1 }
  @inlinable package static var certainly: UInt8 { 2 }
}
