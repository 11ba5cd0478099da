/// A JSON value, as much of it as is needed to read linked data.
indirect enum JSONValue {
  case text(String)
  /// The digits of a whole number.
  case number(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])
  case other

  /// The value of a key; `nil` in what is no object. The first of equal keys.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// The text, or the first text of a list; of an object its `@value`, as JSON-LD writes typed values.
  var text: String? {
    switch self {
    case .text(let text): text
    case .list(let values): values.lazy.compactMap(\.text).first
    case .object: self["@value"]?.text
    case .number, .other: nil
    }
  }

  /// The text, or the digits of a number: a date may be either.
  var stamp: String? {
    if case .number(let digits) = self { return digits }
    return text
  }

  /// The values of a list; any other value alone.
  var items: [JSONValue] {
    if case .list(let values) = self { return values }
    return [self]
  }
}
