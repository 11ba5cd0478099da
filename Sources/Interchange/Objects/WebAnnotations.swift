import Incidents

/// Quotes as Web Annotations (W3C 2017): a page of a collection. Positions are code points of the article's clean text.
enum WebAnnotations {
  static func writer(_ head: ExportHead) -> ObjectWriter {
    let page = "urn:uuid:\(NamedUUID.of("blotter:annotations/\(head.archive)/\(head.state)/\(head.query)"))"
    let opening = JSONValue.object([
      "@context": .text("http://www.w3.org/ns/anno.jsonld"), "id": .text(page), "type": .text("AnnotationPage"),
      "partOf": .object([
        "id": .text(page + "/all"), "type": .text("AnnotationCollection"), "label": .text(head.line),
        "generator": .object(["type": .text("Software"), "name": .text(head.program)]),
      ]), "startIndex": .integer(0),
    ]).line
    let text = String(decoding: opening.dropLast(), as: UTF8.self) + ",\"items\":[\n"
    return ObjectWriter(opening: text, separator: ",\n", closing: Array("\n]}\n".utf8), countsSkipped: false) {
      annotations(of: $0, in: head.archive)
    }
  }

  private static func annotations(of sourced: SourcedIncident, in archive: String) -> [JSONValue] {
    let sources = Dictionary(sourced.sources.map { ($0.info.path, $0) }) { first, _ in first }
    return zip(sourced.incident.claims, sourced.anchors).enumerated().flatMap { index, pair in
      zip(pair.0.evidence, pair.1).enumerated().map { place, quote in
        let name = "blotter:\(archive)/\(sourced.incident.id)/\(index)/\(place)"
        return annotation(
          of: pair.0, in: sourced.incident, by: quote.0, standing: quote.1, source: sources[quote.0.article], name: name
        )
      }
    }
  }

  /// As the W3C's vocabulary has it.
  private static func motivation(of stance: Evidence.Stance) -> String {
    switch stance {
    case .supports: "describing"
    case .contradicts: "questioning"
    case .context: "linking"
    }
  }

  private static func annotation(
    of claim: Claim, in incident: Incident, by evidence: Evidence, standing anchor: Anchor, source: ArticleSource?,
    name: String
  ) -> JSONValue {
    let quote = JSONValue.object([
      "type": .text("TextQuoteSelector"), "exact": .text(evidence.quote.exact), "prefix": .maybe(evidence.quote.prefix),
      "suffix": .maybe(evidence.quote.suffix),
    ])
    let position = anchor.range.map { range in
      JSONValue.object([
        "type": .text("TextPositionSelector"), "start": .integer(range.lowerBound), "end": .integer(range.upperBound),
      ])
    }
    let state = claim.review ?? incident.review
    return .object([
      "id": .text("urn:uuid:\(NamedUUID.of(name))"), "type": .text("Annotation"),
      "motivation": .text(motivation(of: evidence.stance)),
      "creator": state == .reviewed
        ? .object(["type": .text("Person"), "name": .text(incident.reviewer ?? "a reviewer")])
        : .object(["type": .text("Software"), "name": .text("blotter")]),
      "body": .array([
        .object([
          "type": .text("TextualBody"), "purpose": .text("describing"),
          "value": .text("\(Labels.word(claim.label)): \(claim.text)"),
        ]),
        .object(["type": .text("TextualBody"), "purpose": .text("tagging"), "value": .text(state.rawValue)]),
        .object(["type": .text("TextualBody"), "purpose": .text("linking"), "value": .text(incident.id.text)]),
      ]),
      "target": .object([
        "source": .text(SafeAddress.web(source?.address) ?? iri(of: evidence.article)),
        "selector": .array([quote, position].compactMap(\.self)),
      ]),
    ])
  }

  /// A path as a relative reference (RFC 3986).
  private static func iri(of path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
