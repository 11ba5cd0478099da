import Glibc
import Testing

@testable import Archive

/// Pipes to other programs.
@Suite struct ChildPipeTests {
  @Test func `what is written at one end is read at the other, and no other program gets either`() throws {
    let pipe = try #require(ChildPipe())
    defer { for end in [pipe.exit, pipe.entrance] { close(end) } }
    for end in [pipe.exit, pipe.entrance] { #expect(fcntl(end, F_GETFD) & FD_CLOEXEC != 0) }
    var bytes: [UInt8] = [7, 8]
    #expect(unsafe write(pipe.entrance, &bytes, 2) == 2)
    bytes = [0, 0]
    #expect(unsafe read(pipe.exit, &bytes, 2) == 2 && bytes == [7, 8])
  }
}
