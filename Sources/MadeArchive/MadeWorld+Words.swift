/// What names are put together from, and what is chosen from.
extension MadeWorld {
  static let heads = [
    "Nor", "Vel", "Tar", "Bri", "Cal", "Dor", "Fen", "Gal", "Hel", "Iso", "Jun", "Kor", "Lum", "Mar", "Ost", "Pel",
    "Quo",
    "Ras", "Sol", "Tri", "Umb", "Var", "Wen", "Xan", "Yor", "Zel", "Alt", "Bel", "Cor", "Dun", "Eld", "Fal", "Gri",
    "Hav",
  ]
  static let middles = ["a", "e", "i", "o", "u", "an", "er", "is", "on", "ur", "al", "en", "ir", "ol"]
  static let tails = [
    "dex", "via", "tron", "mont", "lane", "quist", "nova", "dale", "rix", "port", "lia", "gard", "sys",
  ]
  static let townEnds = ["ton", "burg", "stad", "ville", "mouth", "field", "haven", "bruck", "wick", "minster", "dorf"]
  static let personEnds = ["sen", "mann", "ez", "ova", "ton", "ski", "ard", "ini"]
  static let firstNames = [
    "Ana", "Boris", "Clara", "Dewi", "Emil", "Farida", "Goro", "Hana", "Ivan", "Julia", "Karim", "Lena",
  ]
  static let trades = [
    "Bank", "Health", "Mobile", "Air", "Media", "Insurance", "Retail", "Energy", "Logistics", "Systems",
  ]
  static let unitWords = ["Pay", "Home", "Cloud", "Kids", "Travel", "Chat", "Maps", "Care", "Music", "Drive"]
  static let papers = [
    "Courier", "Post", "Herald", "Gazette", "Tribune", "Observer", "Mail", "Chronicle", "Echo", "Star",
  ]

  /// Most often named first.
  static let categories = [
    "email", "name", "phone", "address", "financial", "credentials", "health", "location", "identity_number",
    "children",
    "messages", "biometric",
  ]
  static let actions = [
    "external_hack", "accidental_exposure", "lack_of_consent", "insider_misuse", "insufficient_security",
    "excessive_retention", "failure_to_notify", "unlawful_transfer",
  ]
  /// Those that are violations of law rather than breaches.
  static let violations: Set = ["lack_of_consent", "excessive_retention", "unlawful_transfer", "failure_to_notify"]

  static let authorities: [Authority] = [
    ("FTC", "US", "USD", "en"), ("CNIL", "FR", "EUR", "fr"), ("ICO", "GB", "GBP", "en"), ("AEPD", "ES", "EUR", "es"),
    ("DPC", "IE", "EUR", "en"), ("BfDI", "DE", "EUR", "de"), ("HmbBfDI", "DE", "EUR", "de"), ("SEC", "US", "USD", "en"),
    ("HHS", "US", "USD", "en"), ("FCC", "US", "USD", "en"), ("BlnBDI", "DE", "EUR", "de"), ("DSB", "AT", "EUR", "de"),
    ("CFPB", "US", "USD", "en"), ("APDCAT", "ES", "EUR", "es"), ("Kominfo", "ID", "IDR", "id"),
    ("Roskomnadzor", "RU", "RUB", "ru"), ("APD", "BE", "EUR", "fr"), ("CPPA", "US", "USD", "en"),
    ("CAC", "CN", "CNY", "zh"), ("PPC", "JP", "JPY", "ja"), ("PDPC", "TH", "THB", "th"), ("NYDFS", "US", "USD", "en"),
    ("BayLDA", "DE", "EUR", "de"), ("SDAIA", "SA", "USD", "ar"), ("LDI NRW", "DE", "EUR", "de"),
    ("OCC", "US", "USD", "en"), ("HBDI", "DE", "EUR", "de"), ("IDPC", "MT", "EUR", "en"),
  ].map { Authority(name: $0.0, country: $0.1, currency: $0.2, language: $0.3) }
}
