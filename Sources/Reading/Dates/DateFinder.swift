internal import Incidents

/// Finds when an article says it was published.
enum DateFinder {
  /// `/2020/01/13/` or `/2020-01-13-` in a URL's path.
  static func inURL(_ url: String) -> PublishedDate? {
    let bytes = Array(url.utf8)
    let words = Word.scan(bytes)
    for index in words.indices.dropLast(2) where words[index].digits == 4 {
      let (month, day) = (words[index + 1], words[index + 2])
      guard let year = words[index].number, (1995...2099).contains(year), month.digits == 2, day.digits == 2,
        let month = month.number, let day = day.number, let date = PartialDate(year: year, month: month, day: day)
      else { continue }
      return PublishedDate(date: date)
    }
    return nil
  }
}
