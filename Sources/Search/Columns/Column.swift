/// One field of all incidents: each distinct value once, and for each incident the numbers of the values it has.
package struct Column: Sendable, Equatable {
  /// Distinct values in the order of their UTF-8 bytes.
  package let values: TextList
  /// Incident `i` has the values `codes[offsets[i]..<offsets[i + 1]]`.
  package let offsets: [UInt32]
  /// Places in `values`, incident after incident.
  package let codes: [UInt32]

  package init(values: TextList, offsets: [UInt32], codes: [UInt32]) {
    self.values = values
    self.offsets = offsets
    self.codes = codes
  }

  /// A column of bare numbers, in the order given.
  package init(numbers: [some Collection<UInt32>]) {
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(numbers.count + 1)
    var codes: [UInt32] = []
    codes.reserveCapacity(numbers.count * 3)
    for some in numbers {
      codes += some
      offsets.append(UInt32(codes.count))
    }
    self.init(values: TextList(bytes: [], ends: []), offsets: offsets, codes: codes)
  }

  /// The codes of one incident.
  package func codes(of incident: Int) -> ArraySlice<UInt32> {
    codes[Int(offsets[incident])..<Int(offsets[incident + 1])]
  }

  /// For each incident the best of its values' marks. O(codes).
  func spread(_ marks: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: max(0, offsets.count - 1))
    var at = 0
    for incident in result.indices {
      let end = Int(offsets[incident + 1])
      var best: UInt8 = 0
      while at < end {
        best = max(best, marks[Int(codes[at])])
        at += 1
      }
      result[incident] = best
    }
    return result
  }

  /// A mark for each incident that has no value. O(incidents).
  var absent: [UInt8] {
    (0..<max(0, offsets.count - 1)).map { offsets[$0] == offsets[$0 + 1] ? Mark.certainly : Mark.no }
  }

  /// How many of the marked incidents have no value. O(incidents).
  func absentCount(under marks: [UInt8]) -> Int {
    marks.indices.count { marks[$0] != Mark.no && offsets[$0] == offsets[$0 + 1] }
  }

  /// How many of the marked incidents have each value. O(codes).
  func counts(under marks: [UInt8]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: values.count)
    for incident in marks.indices where marks[incident] != Mark.no {
      for at in Int(offsets[incident])..<Int(offsets[incident + 1]) { counts[Int(codes[at])] += 1 }
    }
    return counts
  }
}
