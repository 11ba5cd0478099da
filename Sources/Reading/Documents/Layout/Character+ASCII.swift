/// What a character is, with ASCII told by its byte: the standard library looks that up in Unicode's tables too, and every sign of a
/// document is asked about.
extension Character {
  var isBlank: Bool { asciiValue.map { $0 == ASCII.space || (0x09...0x0D).contains($0) } ?? isWhitespace }
}

/// The same of scalars.
extension Unicode.Scalar {
  var isAnyLetter: Bool {
    isASCII ? UInt8(truncatingIfNeeded: value).isASCIILetter : properties.isAlphabetic
  }

  var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }
}
