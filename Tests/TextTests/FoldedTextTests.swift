import Testing
import Text

@Suite struct FoldedTextTests {
  private func folded(_ text: String) -> String {
    let folded = FoldedText(text)
    return folded.text(0..<folded.count)
  }

  /// What each script loses is said at `Folding`: case, accents that do not tell words apart, digits of its own.
  @Test(arguments: [
    // Latin: case and accents fall, ligatures and ß become two letters.
    ("Données", "donnees"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("oﬃce", "office"),
    ("ﬁnd ﬂow oﬀ baﬄe", "find flow off baffle"), ("Æsop", "aesop"), ("Œuvre", "oeuvre"),
    ("Łódź", "lodz"), ("İstanbul ısı", "istanbul isi"), ("Škoda", "skoda"), ("Ørsted", "orsted"), ("Ǻ", "a"),
    // Vietnamese: tones and horns tell words apart, so only the case falls.
    ("TIẾNG VIỆT", "tiếng việt"), ("Ơn", "ơn"), ("Ưu", "ưu"),
    // Greek and Cyrillic: the case falls; the press writes ё as е, and й loses its breve.
    ("ΕΛΛΆΔΑ", "ελλάδα"), ("Ώρα", "ώρα"), ("Όχι", "όχι"), ("Ήταν", "ήταν"), ("Ϊ", "ϊ"), ("ЁЛКА", "елка"),
    ("Йод", "иод"), ("ЇЖАК", "їжак"), ("Ґанок", "ґанок"), ("Ѝ", "ѝ"),
    // Arabic: vowel signs and the long stroke fall, the shapes of alef, yeh, teh and kaf become one.
    ("مُحَمَّد", "محمد"), ("أحمد", "احمد"), ("على", "علي"), ("مدينة", "مدينه"), ("بـــنك", "بنك"), ("کتاب", "كتاب"),
    ("٢٠٢٤", "2024"), ("۱۴۰۲", "1402"), ("٥٫٨", "5.8"), ("١٬٠٠٠", "1,000"), ("لماذا؟", "لماذا?"), ("٪", "%"),
    // Devanagari: the nukta falls, written apart or not; digits become ASCII.
    ("ज\u{93C}", "ज"), ("\u{95B}", "ज"), ("१२३", "123"), ("।", "।"), ("॥", "।"),
    // Han: traditional forms of words we look for become simplified; Kana, Hangul and Thai stay.
    ("資訊", "资讯"), ("億萬", "亿万"), ("カメラ", "カメラ"), ("한국", "한국"), ("ปรับ", "ปรับ"),
    // Full-width forms are ASCII; full-width currency signs are the plain ones.
    ("ＡＢＣ１２", "abc12"), ("（％）", "(%)"), ("￥", "¥"), ("￡", "£"), ("￦", "₩"),
  ])
  func `spellings that mean the same are the same in each script`(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test(arguments: [
    ("“a” „b‟ «c» 「d」 《e》", "\"a\" \"b\" \"c\" \"d\" \"e\""), ("l’amende", "l'amende"), ("здоров\u{2BC}я", "здоров'я"),
    ("a–b—c−d‐e", "a-b-c-d-e"),
    ("1\u{A0}000\u{202F}000\u{3000}x", "1 000 000 x"), ("a…b", "a b"), ("a、b", "a,b"), ("【a】〔b〕", "(a)(b)"),
    ("a\u{2028}b", "a\nb"), ("a\tb\rc", "a b c"), ("a\nb", "a\nb"), ("• x ● y", "· x · y"),
    // What cannot be seen is gone; a picture is a gap.
    ("so\u{AD}ft", "soft"), ("a\u{200B}b\u{FEFF}c\u{202E}d\u{2066}e", "abcde"), ("e\u{301}", "e"), ("a😀b", "a b"),
    ("〇", "〇"), ("", ""),
  ])
  func `signs and blanks that mean the same are the same`(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func `every byte knows the scalar it comes from`() {
    // One byte of a, two of ss for ß, three of 漢, and one more for the end.
    #expect(FoldedText("aß漢").scalars == [0, 1, 1, 2, 2, 2, 3])
    #expect(FoldedText("oﬃce").scalars == [0, 1, 1, 1, 2, 3, 4], "a ligature is one sign of the original")
    // The combining accent leaves no byte; what follows it is the third scalar.
    #expect(FoldedText("e\u{301}x").scalars == [0, 2, 3])
    #expect(FoldedText("").scalars == [0])
    #expect(FoldedText("a\u{200B}").scalars == [0, 2])
  }

  @Test func `a range of bytes leads back to the words as they were written`() throws {
    let text = "Für 漢字: Die STRAẞE, die Straße und «données»"
    let folded = FoldedText(text)
    let original = OriginalText(text)
    #expect(original.count == text.unicodeScalars.count)
    for (word, written) in [("strasse", "Straße"), ("donnees", "données"), ("fur", "Für"), ("字", "字")] {
      let bytes = Array(word.utf8)
      let start = try #require(folded.bytes.indices.first { folded.bytes[$0...].starts(with: bytes) })
      #expect(original.text(folded.scalarRange(start..<start + bytes.count)) == written)
    }
    #expect(folded.scalarRange(4..<4).isEmpty)
  }

  @Test func `marks tell letters, figures, scripts without blanks, and capitals`() {
    let text = FoldedText("É4漢a ")
    #expect(text.marks[0] == [.letter, .cased, .upper])
    #expect(text.marks[1] == .digit)
    #expect(text.marks[2] == .unspaced)
    // The further bytes of a scalar are marked, so that nobody begins a word in the middle of one.
    #expect(text.marks[3].contains(.inside) && text.marks[4].contains(.inside))
    #expect(text.marks[5] == [.letter, .cased])
    #expect(text.marks[6].isEmpty)
    // A letter of a script without case.
    #expect(FoldedText("ع").marks.first == .letter)
  }

  @Test func `words begin and end where the kind of character changes, and at every ideograph`() {
    let text = FoldedText("ab 12x漢字")
    #expect((0..<text.count).filter(text.isWordStart) == [0, 2, 3, 5, 6, 9])
    // A word ends before the first byte of a scalar; what lies inside one is never asked for.
    let firsts = (1...text.count).filter { $0 == text.count || !text.marks[$0].contains(.inside) }
    #expect(firsts.filter(text.isWordEnd) == [2, 3, 5, 6, 9, 12])
    #expect(!text.isWordStart(text.count))
    #expect(text.isWordEnd(text.count))
  }

  @Test func `places outside the text are nothing`() {
    let text = FoldedText("A1")
    #expect(!text.isLetter(-1) && !text.isDigit(2) && !text.isUpper(9))
    #expect(text.byte(-1) == 0 && text.byte(2) == 0)
    #expect(text.isUpper(0) && text.isDigit(1))
  }

  @Test func `blanks are stepped over and letters run to their end`() {
    let text = FoldedText("ab   cd1")
    #expect(text.skippingSpaces(2) == 5)
    #expect(text.skippingSpaces(0) == 0)
    #expect(text.endOfLetters(5) == 7)
    #expect(text.endOfLetters(7) == 7)
  }
}
