import Testing

/// Halves and quarters in words and signs.
struct FractionsTests {
  @Test(arguments: [
    ("en", "three and a half million people", ["3500000"]), ("en", "three-and-a-half million people", ["3500000"]),
    ("en", "three million and a half people", ["3500000"]), ("en", "a quarter of a billion people", ["250000000"]),
    ("en", "three quarters of a million people", ["750000"]), ("en", "half a million people", ["500000"]),
    ("en", "a quarter of the customers", []), ("en", "the third quarter of 2021", ["2021"]),
    ("fr", "trois millions et demi de clients", ["3500000"]), ("fr", "un quart de million de clients", ["250000"]),
    ("de", "dreieinhalb Millionen Kunden", ["3500000"]), ("de", "anderthalb Millionen Kunden", ["1500000"]),
    ("de", "eine Viertelmillion Kunden", ["250000"]), ("es", "tres millones y medio de clientes", ["3500000"]),
    ("es", "un cuarto de millón de clientes", ["250000"]), ("pt", "três milhões e meio de clientes", ["3500000"]),
    ("it", "tre milioni e mezzo di clienti", ["3500000"]), ("it", "un quarto di milione di clienti", ["250000"]),
    ("nl", "anderhalf miljoen klanten", ["1500000"]), ("nl", "drieënhalf miljoen klanten", ["3500000"]),
    ("nl", "een kwart miljoen klanten", ["250000"]), ("pl", "trzy i pół miliona klientów", ["3500000"]),
    ("pl", "ćwierć miliona klientów", ["250000"]), ("tr", "üç buçuk milyon müşteri", ["3500000"]),
    ("tr", "çeyrek milyon müşteri", ["250000"]), ("ru", "три с половиной миллиона клиентов", ["3500000"]),
    ("ru", "четверть миллиона клиентов", ["250000"]), ("ar", "3 ملايين ونصف عميل", ["3500000"]),
    ("ar", "ربع مليون عميل", ["250000"]), ("ar", "مليونين ونصف المليون دولار", ["2500000"]),
    ("de", "drei und eine halbe Million Kunden", ["3500000"]), ("pl", "trzech i pół miliona klientów", ["3500000"]),
    ("ru", "трёх с половиной миллионов клиентов", ["3500000"]), ("hi", "साढ़े तीन लाख ग्राहक", ["350000"]),
    ("vi", "ba triệu rưỡi khách hàng", ["3500000"]), ("id", "tiga setengah juta pelanggan", ["3500000"]),
  ]) func `a half or a quarter is one of its scale`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.numbers(language, text) == expected)
  }

  @Test(arguments: [
    ("en", "3½ million", ["3500000"]), ("en", "3 ½ million", ["3500000"]), ("en", "3 1/4 million", ["3250000"]),
    ("en", "3-1/2 million", ["3500000"]), ("en", "3 1⁄2 million", ["3500000"]), ("en", "¾ million", ["750000"]),
    ("de", "3½ Millionen", ["3500000"]), ("fr", "3¼ millions", ["3250000"]),
    // A date, a score and an address are no fractions.
    ("en", "on 24/7 duty", []), ("en", "1/2/2021", []), ("en", "in 3 9/11 cases", ["3"]),
  ]) func `fraction signs are read`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.numbers(language, text) == expected)
  }

  @Test(arguments: [
    ("fr", "mille cent euros", ["1100"]), ("fr", "deux mille cent euros", ["2100"]),
    ("fr", "deux cents euros", ["200"]),
    ("fr", "mille cent cinquante euros", ["1150"]), ("fr", "mille sept cents euros", ["1700"]),
    ("fr", "deux mille huit cent dix euros", ["2810"]), ("fr", "cent mille euros", ["100000"]),
    ("fr", "deux cent mille euros", ["200000"]), ("fr", "mille deux cents euros", ["1200"]),
  ]) func `a hundred behind a thousand is added`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.numbers(language, text) == expected)
  }

  @Test(arguments: [
    ("en", "61 500 people", ["61500"]), ("en", "61\u{A0}500 people", ["61500"]),
    ("en", "€7\u{202F}250\u{2009}000", ["7250000"]),
    ("de", "61 500 Kunden", ["61500"]), ("it", "61 500 clienti", ["61500"]), ("nl", "61 500 klanten", ["61500"]),
    ("id", "61 500 pelanggan", ["61500"]), ("tr", "61 500 kişi", ["61500"]), ("vi", "61 500 người", ["61500"]),
    ("en", "About 61 500 people", ["61500"]), ("en", "$14 250 million", ["14250000000"]),
    ("en", "It paid EUR 3 250 000.", ["3250000"]), ("en", "It told Acme 61 000 times.", ["61000"]),
    // The first figures belong to the word before them.
    ("en", "It runs Windows 11 500 times.", ["11", "500"]), ("en", "In 2021 500 people", ["2021", "500"]),
  ]) func `blanks group figures in every language`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.numbers(language, text) == expected)
  }
}
