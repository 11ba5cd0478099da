/// A value with a change: for what an initialiser does not take.
package func with<Value>(_ value: Value, change: (inout Value) -> Void) -> Value {
  var changed = value
  change(&changed)
  return changed
}
