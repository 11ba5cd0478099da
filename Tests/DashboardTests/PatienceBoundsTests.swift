import Dashboard
import Screen
import Search
import Testing

/// The times at which the spinner comes, turns and goes.
@Suite struct PatienceBoundsTests {
  private static func waiting() -> Waiting? {
    var dashboard = Rig(120, 30).dashboard
    _ = dashboard.handle(.key("s"))
    return dashboard.state.waiting
  }

  /// Milliseconds since the question, the step that is shown, and how long the program may sleep then.
  @Test(
    arguments: [
      (0, nil, 150), (1, nil, 149), (149, nil, 1), (150, 0, 120), (269, 0, 120), (270, 1, 120), (390, 2, 120),
      (59_999, 498, 120), (60_000, nil, nil), (600_000, nil, nil),
    ] as [(Int, Int?, Int?)])
  func `nothing is said for 150 milliseconds, a step comes each 120, and after a minute it is over`(
    waited: Int, frame: Int?, sleep: Int?
  ) throws {
    var patience = Patience()
    let waiting = try #require(PatienceBoundsTests.waiting())
    patience.note(waiting, at: .seconds(7))
    // The same question noted again does not begin anew.
    patience.note(waiting, at: .seconds(7) + .milliseconds(waited))
    #expect(patience.frame(at: .seconds(7) + .milliseconds(waited)) == frame)
    #expect(patience.milliseconds(at: .seconds(7) + .milliseconds(waited)) == sleep)
  }

  @Test func `parts of a millisecond are slept too, so that the time has come`() throws {
    var patience = Patience()
    let waiting = try #require(PatienceBoundsTests.waiting())
    patience.note(waiting, at: .zero)
    #expect(patience.milliseconds(at: .microseconds(149_001)) == 1)
    #expect(patience.milliseconds(at: .microseconds(148_999)) == 2)
  }

  @Test func `when the answer is there nothing turns and the program sleeps without end`() throws {
    var patience = Patience()
    let waiting = try #require(PatienceBoundsTests.waiting())
    patience.note(waiting, at: .zero)
    patience.note(nil, at: .milliseconds(200))
    #expect(patience.frame(at: .seconds(1)) == nil && patience.milliseconds(at: .seconds(1)) == nil)
  }
}
