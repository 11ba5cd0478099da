import CChild
import Foundation
import Testing

/// What a program may have from outside, beside what a person's own session lets it have.
@Suite struct ChildLimitTests {
  /// Memory in kibibytes and seconds of computing, each as it holds and up to what the program may raise it, in the shell's words.
  private func limits(after own: String) throws -> [String] {
    let shell = Process()
    let (input, output) = (Pipe(), Pipe())
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c", "\(own)\necho; read line; ulimit -S -v; ulimit -H -v; ulimit -S -t; ulimit -H -t; ulimit -H -c",
    ]
    (shell.standardInput, shell.standardOutput) = (input, output)
    try shell.run()
    // It has its own limits now.
    #expect(try output.fileHandleForReading.read(upToCount: 1) == Data("\n".utf8))
    #expect(child_limit(shell.processIdentifier, 400_000 << 10, 21) == 0)
    try input.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
    let words = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    return String(decoding: words, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("", ["400000", "400000", "21", "21", "0"]),
    ("ulimit -S -v 100000; ulimit -S -t 7", ["100000", "400000", "7", "21", "0"]),
    ("ulimit -v 100000; ulimit -t 7", ["100000", "100000", "7", "7", "0"]),
    ("ulimit -S -v 100000; ulimit -H -v 200000", ["100000", "200000", "21", "21", "0"]),
    ("ulimit -S -v 900000; ulimit -S -t 70", ["400000", "400000", "21", "21", "0"]),
  ]) func `a person's own limits stay as they are where they are the lower ones`(own: String, expected: [String]) throws
  {
    #expect(try limits(after: own) == expected)
  }
}
