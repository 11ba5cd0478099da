import Testing

@testable import Facts

/// Sums that say another sum again: parts, former amounts, other currencies.
struct SumPartsTests {
  /// The roles of a text's sums, without what models say.
  private func roles(_ language: String, _ text: String) -> [MoneyRole] {
    let scan = MadeArticle.scan(language, text)
    let mentions = OrganisationFinder(scan).mentions
    let finder = PenaltyFinder(scan: scan, mentions: mentions)
    return finder.related(finder.collected()).map(\.role)
  }

  @Test(arguments: [
    ("en", "Acme was fined 300,000 euros, of which 90,000 euros are suspended."),
    ("en", "Acme was fined 10 million euros, including 3 million euros for late notice."),
    ("de", "Gegen Acme wurde ein Bußgeld von 300.000 Euro verhängt, davon 90.000 Euro wegen verspäteter Meldung."),
    ("fr", "Acme a reçu une amende de 300 000 euros, dont 90 000 euros avec sursis."),
    ("es", "Acme recibió una multa de 300.000 euros, de los cuales 90.000 euros por no avisar."),
    ("it", "Acme ha ricevuto una multa di 300.000 euro, di cui 90.000 euro per il ritardo."),
    ("nl", "Acme kreeg een boete van 300.000 euro, waarvan 90.000 euro voorwaardelijk."),
    ("pl", "Firma dostała karę 300 000 euro, w tym 90 000 euro za opóźnienie."),
    ("ru", "Компания получила штраф 300 000 евро, из которых 90 000 евро за молчание."),
  ]) func `a part of a sum is its component`(language: String, text: String) {
    #expect(roles(language, text) == [.penalty, .component])
  }

  @Test(arguments: [
    ("en", "Acme was fined 300,000 euros; 90,000 euros of that are suspended."),
    ("en", "Acme agreed to pay a fine of $1.5 million, with Illinois receiving $52,000 of it."),
  ]) func `a part may be told by what stands behind it, and by who gets it`(language: String, text: String) {
    #expect(roles(language, text) == [.penalty, .component])
  }

  @Test(arguments: [
    ("en", "Acme will pay a fine of £18 million instead of the £99 million it was threatened with."),
    ("de", "Acme zahlt ein Bußgeld von 18 Millionen Euro statt der 99 Millionen Euro."),
    ("fr", "Acme paiera une amende de 18 millions d'euros au lieu des 99 millions d'euros."),
    ("es", "Acme pagará una multa de 18 millones de euros en lugar de los 99 millones de euros."),
  ]) func `what another sum stands in the place of does not count`(language: String, text: String) {
    let roles = roles(language, text)
    #expect(roles.first == .penalty)
    #expect(roles.last == .superseded || roles.last == .threatened)
  }

  @Test(arguments: [
    "Rather than fight, Acme paid a fine of 5 million euros.",
    "Instead of going to court Acme agreed to pay a fine of 5 million euros.",
    "In total, the company was fined 5 million euros.",
  ]) func `what was paid in the place of something else counts, and so does a total of one`(text: String) {
    #expect(roles("en", text) == [.penalty])
  }

  @Test func `a sum behind the words for another one is that other one in Japanese`() {
    #expect(roles("ja", "当局は99億円ではなく18億円の罰金を科した。") == [.superseded, .penalty])
  }

  @Test(arguments: [
    ("en", "Acme was fined 30.5 million euros, the equivalent of $33.7 million, over the leak."),
    ("pl", "Urząd nałożył na Acme 1,2 mln euro kary, czyli w przeliczeniu około 5,1 mln zł."),
    ("de", "Acme erhielt ein Bußgeld von 30 Millionen Euro, das entspricht 33 Millionen Dollar."),
  ]) func `the same money in words of another currency is a conversion`(language: String, text: String) {
    #expect(roles(language, text) == [.penalty, .conversion])
  }

  @Test func `what many paid since a day is nobody's`() {
    let text =
      "A court fined Acme 3 million rubles. In total, fines of 41 million rubles have been imposed since January."
    #expect(roles("en", text) == [.penalty, .authorityTotal])
  }

  @Test func `a further sum is no part`() {
    #expect(roles("en", "Acme was fined 300,000 euros. It was fined 90,000 euros again.") == [.penalty, .penalty])
  }

  @Test(arguments: [
    ("en", "Acme was fined 10 million euros, or $11.2 million, over the leak."),
    ("de", "Gegen Acme wurde ein Bußgeld von 10 Millionen Euro oder 11,2 Millionen Dollar verhängt."),
    ("fr", "Acme a reçu une amende de 10 millions d'euros, ou 11,2 millions de dollars."),
  ]) func `the same in another currency behind a word of or is a conversion`(language: String, text: String) {
    #expect(roles(language, text) == [.penalty, .conversion])
  }

  @Test func `two currencies in a bracket are conversions of the sum before it`() {
    #expect(roles("en", "Acme was fined £10m (€11.2m; $12.5m) over the leak.") == [.penalty, .conversion, .conversion])
  }

  @Test(arguments: [
    ("en", "A court cut the fine against Acme from £10 million to £2 million."),
    ("de", "Das Gericht senkte das Bußgeld von 10 Millionen Euro auf 2 Millionen Euro."),
    ("fr", "La cour a réduit l'amende de 10 millions d'euros à 2 millions d'euros."),
  ]) func `what a fine was before it was cut does not count`(language: String, text: String) {
    #expect(roles(language, text) == [.superseded, .penalty])
  }

  @Test(arguments: [
    ("en", "Acme was fined 10 million euros. The law allows fines of 20 million euros."),
    ("de", "Acme erhielt ein Bußgeld von 10 Millionen Euro. Das Gesetz sieht Bußgelder von 20 Millionen Euro vor."),
  ]) func `what a law provides for is its maximum`(language: String, text: String) {
    #expect(roles(language, text) == [.penalty, .statutoryMaximum])
  }

  @Test(arguments: [
    ("en", "Acme agreed to a settlement of $391.5 million. Ohio will receive $8.2 million from the settlement."),
    ("de", "Acme schloss einen Vergleich über 391 Millionen Dollar. Ohio erhält 8 Millionen Dollar aus dem Vergleich."),
    ("fr", "Acme a conclu un accord de 391,5 millions de dollars. L'Ohio recevra 8,2 millions de dollars de l'accord."),
  ]) func `what somebody gets of a penalty is its component`(language: String, text: String) {
    #expect(roles(language, text) == [.penalty, .component])
  }

  @Test(arguments: [
    ("de", "Acme erhielt ein Bußgeld von 10 Millionen Euro. Der Händler erhält ein Bußgeld von 2 Millionen Euro."),
    ("en", "Acme was fined 10 million euros. Google will receive 2 million euros in fines."),
  ]) func `who gets a fine pays it`(language: String, text: String) {
    #expect(roles(language, text) == [.penalty, .penalty])
  }

  @Test func `a share without a whole stays a penalty`() {
    #expect(roles("en", "Ohio will receive $8.2 million from the settlement.") == [.penalty])
  }

  @Test func `a part that adds up with a ceiling to the whole is no second penalty`() {
    let text =
      "The states secured a settlement of $600 million, with a fund of up to $425 million and a fine of $175 million."
    #expect(roles("en", text) == [.penalty, .statutoryMaximum, .component])
    let further =
      "Acme was fined $600 million. The law allows fines of up to $300 million. It was fined $175 million again."
    #expect(roles("en", further) == [.penalty, .statutoryMaximum, .penalty])
  }
}
