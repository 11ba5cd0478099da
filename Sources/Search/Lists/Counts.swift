package import Incidents
package import Text

/// What is counted over all incidents that meet a filter, and shown beside the list: whatever a pane wants to know of the whole
/// answer, and not of the rows in sight, stands here. It is worked out, kept for the next first frame and sent to the dashboard
/// with the rest.
package struct Counts: Sendable, Equatable {
  /// The question that this answers.
  package let filter: Filter
  /// For each facet the first of its values; all of them may be more.
  package var values: [Facet: [FacetCount]] = [:]
  /// How many values each facet has.
  package var sizes: [Facet: Int] = [:]

  package init(filter: Filter) { self.filter = filter }

  /// The first of a facet's values with their counts; `nil` where the facet was not counted.
  package subscript(facet: Facet) -> [FacetCount]? { values[facet] }
}

extension IncidentLister {
  /// Counts over all incidents of an answer. O(facets × incidents).
  ///
  /// - Parameter limit: values kept of each facet, the largest first; chosen ones are kept besides.
  package func counts(
    of matching: Matching, facets: [Facet] = Facet.allCases, limit: Int = .max
  ) throws(Columns.Failure) -> Counts {
    var counts = Counts(filter: matching.filter)
    for facet in facets {
      let marks = matching.marks.ignoring(facet)
      (counts.values[facet], counts.sizes[facet]) = try count(
        facet, under: marks, chosen: matching.filter.chosen, limit: limit)
    }
    return counts
  }
}

/// As bytes, for the next first frame: of each facet what it shows at most.
extension Counts {
  package func write(to writer: inout ByteWriter) {
    writer.list(values.sorted { $0.key.rawValue < $1.key.rawValue }) { writer, facet in
      writer.text(facet.key.rawValue)
      writer.number(sizes[facet.key] ?? facet.value.count)
      writer.list(Array(facet.value.prefix(facet.key.mostInSight))) { $1.write(to: &$0) }
    }
  }

  /// Reads what `write` wrote, as the answer to a filter.
  package init(filter: Filter, from reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init(filter: filter)
    let facets = try reader.list { (reader) throws(ByteReader.Broken) in
      guard let facet = Facet(rawValue: try reader.text()) else { throw ByteReader.Broken() }
      let size = try reader.number()
      let counts = try reader.list { (reader) throws(ByteReader.Broken) in
        try FacetCount(of: facet, from: &reader)
      }
      return (facet, size, counts)
    }
    for (facet, size, counts) in facets { (values[facet], sizes[facet]) = (counts, size) }
  }
}

extension FacetCount {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.text(value.value)
    writer.optional(value.parent)
    writer.number(count)
    writer.number(possible)
  }

  fileprivate init(of facet: Facet, from reader: inout ByteReader) throws(ByteReader.Broken) {
    let value = FacetValue(facet, try reader.text(), parent: try reader.optional())
    self.init(value: value, count: try reader.number(), possible: try reader.number())
  }
}
