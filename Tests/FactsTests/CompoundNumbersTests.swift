import Testing

/// Numbers that are written as one word.
struct CompoundNumbersTests {
  @Test(arguments: [
    ("de", "dreitausendsiebenhundert Kunden", ["3700"]), ("de", "fünfundvierzigtausend Kunden", ["45000"]),
    ("de", "zweihundertfünfzigtausend Euro", ["250000"]), ("de", "eintausendzweihundert Euro", ["1200"]),
    ("de", "dreihundertsechzehn Kunden", ["316"]), ("de", "hunderttausend Euro", ["100000"]),
    ("de", "zwölftausend Kunden", ["12000"]), ("de", "tausendfünfhundert Euro", ["1500"]),
    ("nl", "drieduizendzevenhonderd klanten", ["3700"]), ("nl", "vijfentwintigduizend klanten", ["25000"]),
    ("it", "tremilasettecento clienti", ["3700"]), ("it", "duecentocinquantamila euro", ["250000"]),
    ("it", "milleduecento clienti", ["1200"]),
    // Other words that begin or end as numbers do.
    ("de", "Einhundertschaft", []), ("de", "verhundertfacht", []), ("de", "Achterbahnfahrt", []),
    ("nl", "achteruitgang", []),
    ("it", "settecentesco", []), ("de", "Dreieinigkeit", []), ("de", "tausendfach", []),
  ]) func `a number may be one long word`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.numbers(language, text) == expected)
  }
}
