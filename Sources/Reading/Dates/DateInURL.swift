internal import Incidents

/// The day in an article's address: `/2020/01/13/` or `/2020-01-13-`.
enum DateInURL {
  /// Years of the web's articles.
  private static let years = 1995...2099

  /// The date in a URL's path; `nil` for none.
  static func published(in url: String) -> PublishedDate? {
    let words = Word.scan(Array(url.utf8))
    for index in words.indices.dropLast(2) where words[index].digits == DateWords.yearDigits {
      let (month, day) = (words[index + 1], words[index + 2])
      guard let year = words[index].number, years.contains(year), month.digits == 2, day.digits == 2,
        let month = month.number, let day = day.number, let date = PartialDate(year: year, month: month, day: day)
      else { continue }
      return PublishedDate(date: date)
    }
    return nil
  }
}
