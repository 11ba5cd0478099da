import Text
import Testing

@Suite struct FoldTests {
  @Test(arguments: [
    ("Données", "donnees"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("oﬃce ﬁnd", "office find"),
    ("İstanbul ısı", "istanbul isi"),
    ("Ελλάς", "ελλασ"), ("Ёлка", "елка"), ("йод", "йод"), ("ＡＢＣ１", "abc1"), ("مُحَمَّد", "محمد"), ("أحمد", "احمد"),
    ("٢٠٢٤", "2024"),
    ("漢字", "漢字"), ("Łódź", "lodz"), ("Tiếng Việt", "tieng viet"), ("soft\u{AD}hyphen", "softhyphen"),
    ("e\u{301}", "e"), ("ﬁ", "fi"),
  ])
  func `what looks alike to a searcher is alike`(text: String, folded: String) { #expect(Fold.text(text) == folded) }
}
