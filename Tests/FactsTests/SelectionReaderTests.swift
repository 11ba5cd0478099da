import Facts
import Incidents
import Testing

/// What a few words that a person selected say of a field.
struct SelectionReaderTests {
  private let reader = SelectionReader(lexicon: MadeArticle.finder.lexicon)

  private func value(_ field: Field, _ language: String, _ words: String) -> Claim.Value? {
    reader.value(
      of: field, in: words,
      of: MadeArticle.article(language, headline: "Other", published: "2024-03-14", "Other words."))
  }

  @Test(arguments: [
    ("id", "5,8 juta dolar AS", 5_800_000, "USD"), ("de", "30,5 Millionen Euro", 30_500_000, "EUR"),
    ("fr", "1 200 000 €", 1_200_000, "EUR"), ("en", "£4.4 million", 4_400_000, "GBP"),
  ])
  func `a sum in the article's own language`(language: String, words: String, amount: Int, currency: String) {
    guard case .penalty(let penalty) = value(.penalty, language, words) else {
      Issue.record("no sum in \(words)")
      return
    }
    #expect(penalty.money.amount == Amount(units: amount) && penalty.money.currency == currency)
  }

  @Test func `counts, dates, data, authorities; and nothing where the words say nothing of the field`() {
    #expect(value(.affected, "en", "50,000 customers") == .affected(AffectedCount(count: .exactly(50_000))))
    #expect(value(.affected, "en", "some 412") == .affected(AffectedCount(count: .exactly(412))))
    #expect(value(.occurred, "fr", "le 10 janvier 2020") == PartialDate("2020-01-10").map { .occurred($0) })
    #expect(value(.data, "de", "Gesundheitsdaten der Kunden") == .data(.health))
    #expect(value(.regulator, "fr", "la CNIL") == .regulator("CNIL"))
    #expect(value(.penalty, "en", "the authority said") == nil && value(.subjects, "en", "children") == nil)
  }
}
