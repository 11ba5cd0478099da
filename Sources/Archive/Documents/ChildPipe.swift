internal import CChild

/// A pipe to another program, or from one.
package struct ChildPipe {
  /// The end to read from.
  package let exit: Int32
  /// The end to write to.
  package let entrance: Int32

  /// Another program that is started gets neither end, not even one that is started right now: it would hold it open. `nil` with
  /// `errno` set where the system gives none.
  package init?() {
    var ends: [Int32] = [-1, -1]
    guard unsafe child_pipe(&ends) == 0 else { return nil }
    (exit, entrance) = (ends[0], ends[1])
  }
}
