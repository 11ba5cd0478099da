import Testing

/// Codes and signs in any order, and whose money a shared sign is.
struct SharedCurrenciesTests {
  @Test(arguments: [
    ("es", "Pagó 40 USD millones.", ["40000000 USD"]), ("es", "Pagó MXN$ 4,200,000.", ["4200000 MXN"]),
    ("es", "Pagó 4,200,000 pesos mexicanos.", ["4200000 MXN"]), ("en", "It paid AUD$4.2 million.", ["4200000 AUD"]),
    ("en", "It paid CAD $4.2 million.", ["4200000 CAD"]), ("en", "It paid $4.2 million CAD.", ["4200000 CAD"]),
    ("en", "It paid $4.2 million (NZD).", ["4200000 NZD"]),
    ("en", "It paid $4.2 million Canadian dollars.", ["4200000 CAD"]),
    ("en", "It paid US$4.2 million.", ["4200000 USD"]),
    ("en", "It paid US $4.2 million.", ["4200000 USD"]), ("fr", "Il a payé 4,2 millions $CA.", ["4200000 CAD"]),
    ("pt", "Pagou R$ 4,2 milhões.", ["4200000 BRL"]), ("de", "Es zahlte 4,2 € Millionen.", ["4200000 EUR"]),
    ("en", "It paid $4.2 million.", ["4200000 USD"]), ("en", "It paid Rs 42 lakh.", ["4200000 INR"]),
  ]) func `a code says whose the sign is, wherever it stands`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.money(language, text) == expected)
  }

  @Test(arguments: [
    ("en", "The OAIC fined Acme $4 million.", ["4000000 AUD"]),
    ("en", "A court in Toronto fined Acme $4 million. The Toronto clinic paid.", ["4000000 CAD"]),
    ("en", "A court in Johannesburg fined Acme R3.5 million.", ["3500000 ZAR"]),
    ("en", "A court in Chicago fined Acme $4 million.", ["4000000 USD"]),
    ("en", "The Office of the Privacy Commissioner of Canada fined Acme 4 million dollars.", ["4000000 CAD"]),
    ("en", "The CNIL fined Acme $4 million.", ["4000000 USD"]),
    ("en", "The FTC fined Acme $4 million.", ["4000000 USD"]),
    ("en", "The FTC fined Acme $4 million. The OAIC fined it $9 million.", ["4000000 USD", "9000000 AUD"]),
    ("en", "A court in New Zealand fined Acme $4 million.", ["4000000 NZD"]),
    ("en", "An American firm, Acme paid $4 million in New Zealand.", ["4000000 USD"]),
    ("es", "En Colombia, Acme pagó $4.000.000.", ["4000000 COP"]),
    ("es", "En Chile, Acme pagó 4 millones de pesos.", ["4000000 CLP"]), ("es", "Acme pagó 4 millones de pesos.", []),
    ("en", "Sri Lanka fined Acme Rs. 40 million.", ["40000000 LKR"]),
    ("en", "Nepal fined Acme Rs 40 lakh.", ["4000000 NPR"]),
    ("en", "Norway fined Acme 65 million kroner.", ["65000000 NOK"]),
    ("en", "Denmark fined Acme 2 million kroner.", ["2000000 DKK"]),
    ("en", "Kenya fined Acme 5 million shillings.", ["5000000 KES"]), ("en", "Acme paid 65 million kroner.", []),
    ("en", "South Africa fined Acme R4 million.", ["4000000 ZAR"]),
    ("en", "South Africa fined Acme R 4 million.", ["4000000 ZAR"]), ("en", "Vitamin R 4 million times", []),
    ("en", "South Africa fined Acme R400 000.", ["400000 ZAR"]), ("en", "An Audi R8 million sellers", []),
  ]) func `a shared sign is the money of the country that speaks`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.money(language, text) == expected)
  }

  @Test(arguments: [
    ("zh", "谷歌以近4亿元（美元，下同）和解，另向华府支付950万元。", ["400000000 USD", "9500000 USD"]),
    ("zh", "另支付950万元，约130万美元。", ["9500000 CNY", "1300000 USD"]),
    ("vi", "Công ty bị phạt 42 triệu euro sau vụ rò rỉ.", ["42000000 EUR"]),
    ("it", "Una multa di euro 200.000.", ["200000 EUR"]),
  ]) func `a currency that goes for all below is that of bare words, and a word behind a currency is no number`(
    language: String, text: String, expected: [String]
  ) {
    #expect(MadeArticle.money(language, text) == expected)
  }

  @Test(arguments: [
    ("In Seoul Acme paid 5 billion won.", ["5000000000 KRW"]), ("Of the 700 complaints, 20 won.", []),
    ("The 300 won compensation.", []), ("The 2 million won damages.", []), ("All 30 won their case.", []),
  ]) func `won is a currency behind large sums that nobody wins`(text: String, expected: [String]) {
    #expect(MadeArticle.money("en", text) == expected)
  }

  @Test(arguments: [
    ("en", "Acme was fined 9 million 3 million dollars less than planned.", []),
    ("en", "It paid 3 million dollars more than a year after the breach.", ["3000000 USD"]),
    ("de", "Das sind 3 Millionen Euro weniger als geplant.", []), ("fr", "3 millions d'euros de moins que prévu", []),
    ("es", "tres millones 204 mil 817 dólares", ["3204817 USD"]), ("es", "dos millones 45 dólares", ["2000045 USD"]),
    ("tr", "14 milyon 100 bin dolar", ["14100000 USD"]),
  ]) func `what lies between two sums is no sum, and two sums are not added`(
    language: String, text: String, expected: [String]
  ) {
    #expect(MadeArticle.money(language, text) == expected)
  }
}
