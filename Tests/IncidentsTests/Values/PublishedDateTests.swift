import Incidents
import Testing

@Suite struct PublishedDateTests {
  @Test(
    arguments: [
      ("2023-06-01", 14, 44, 420, "2023-06-01T14:44+07:00"), ("2020-01-13", 16, 0, nil, "2020-01-13T16:00"),
      ("2020-01-13", 0, 5, 0, "2020-01-13T00:05+00:00"), ("2020-01-13", 23, 59, -210, "2020-01-13T23:59-03:30"),
      ("2020-01-13", 9, 0, -45, "2020-01-13T09:00-00:45"), ("2020-01", 9, 0, 60, "2020-01"),
    ] as [(String, Int, Int, Int?, String)])
  func `a time of day is ISO 8601 in the page's own zone, and only with a day`(
    date: String, hour: Int, minute: Int, offset: Int?, text: String
  ) throws {
    let published = PublishedDate(
      date: try #require(PartialDate(date)), time: .init(hour: hour, minute: minute), utcOffset: offset)
    #expect(published.description == text)
  }

  @Test(arguments: [(24, 0), (-1, 0), (0, 60), (0, -1)])
  func `a clock goes to 23 59`(hour: Int, minute: Int) {
    #expect(PublishedDate.ClockTime(hour: hour, minute: minute) == nil)
  }
}
