import Testing

@testable import MadeArchive

/// A language in a report is its code: the whole of it is megabytes of words.
extension Tongue: CustomTestStringConvertible { var testDescription: String { code } }
