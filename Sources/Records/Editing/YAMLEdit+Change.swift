extension YAMLEdit.Change {
  /// As a line of a block. A person's own names and words stay readable; a key of ours needs no quotation marks.
  var inBlock: String {
    section == nil
      ? "\(key): \(YAMLQuote.double(value))" : "\(YAMLQuote.single(key)): \(YAMLQuote.single(value))"
  }

  /// As JSON has it, which may be what the file is.
  var inFlow: String { "\(YAMLQuote.double(key)): \(YAMLQuote.double(value))" }

  /// Whether the new content is the old one with this change and nothing else.
  func isAll(from old: YAMLValue, to new: YAMLValue) -> Bool {
    let (before, after) = (old.entries ?? [], new.entries ?? [])
    let name = section ?? key
    guard let changed = after.first(where: { $0.key == name })?.value,
      before.filter({ $0.key != name }).saysTheSame(as: after.filter { $0.key != name })
    else { return false }
    guard section != nil else { return changed.text?.utf8.elementsEqual(value.utf8) == true }
    let expected = applied(to: before.first { $0.key == name }?.value.entries ?? [])
    return changed.entries?.saysTheSame(as: expected) == true
  }

  /// In the place of the first that it replaces; else the last, as the order of views is what number keys go by.
  private func applied(to old: [YAMLValue.Entry]) -> [YAMLValue.Entry] {
    let place = YAMLValue.Place(line: 1, column: 1)
    let entry = YAMLValue.Entry(key: key, keyPlace: place, value: .scalar(value, place))
    guard let index = old.firstIndex(where: { replaces($0.key) }) else { return old + [entry] }
    return old[..<index] + [entry] + old[(index + 1)...]
  }
}

extension YAMLValue {
  /// The same texts in the same order, scalar by scalar: not as Swift compares, for which e and an accent are é.
  func saysTheSame(as other: YAMLValue) -> Bool {
    switch (self, other) {
    case (.scalar(let one, _), .scalar(let two, _)): one.utf8.elementsEqual(two.utf8)
    case (.list(let one, _), .list(let two, _)):
      one.count == two.count && zip(one, two).allSatisfy { $0.saysTheSame(as: $1) }
    case (.map(let one, _), .map(let two, _)): one.saysTheSame(as: two)
    case (.scalar, _), (.list, _), (.map, _): false
    }
  }
}

extension [YAMLValue.Entry] {
  fileprivate func saysTheSame(as other: [YAMLValue.Entry]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.saysTheSame(as: $1.value) }
  }
}
