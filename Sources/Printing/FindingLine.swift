package import Incidents

/// A finding as a line of JSON. The names are the command line's contract.
package struct FindingLine: Encodable {
  let severity: String
  let path: String
  let line: Int?
  let column: Int?
  let message: String
  let advice: String

  package init(_ finding: Finding) {
    severity = finding.severity.rawValue
    path = finding.path
    line = finding.line
    column = finding.column
    message = finding.message
    advice = finding.advice
  }
}
