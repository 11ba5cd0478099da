import Foundation
import TestSupport
import Testing

/// What libraries would say of a file on the terminal, past the program.
@Suite struct LibraryWordsTests {
  @Test(arguments: ["ISO-2022-JP", "EUC-JP", "GB18030", "UTF-7"])
  func `bytes that are not of their encoding are told in the program's own words only`(encoding: String) throws {
    let program = try BuiltProgram()
    var feed = Array(
      """
      <?xml version="1.0" encoding="\(encoding)"?><rss version="2.0"><channel><title>x</title><item><title>Acme hit by breach</title>
      <link>https://e.org/a</link><description>Hackers stole the data of 400 customers of Acme. 
      """.utf8)
    feed += [0xFE, 0xFF, 0xA1, 0x6E, 0x8F, 0xFF] + Array("</description></item></channel></rss>".utf8)
    let path = program.archive.path + "/feed.xml"
    try Data(feed).write(to: URL(filePath: path))
    let run = try program.shell("blotter read \"$A/feed.xml\" --format jsonl >/dev/null")
    #expect(run.written.isEmpty, "\(run.written)")
  }
}
