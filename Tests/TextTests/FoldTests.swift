import Foundation
import Text
import Testing

@Suite struct FoldTests {
  @Test(arguments: [
    ("Données", "donnees"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("oﬃce ﬁnd", "office find"),
    ("İstanbul ısı", "istanbul isi"),
    ("Ελλάς", "ελλασ"), ("Ёлка", "елка"), ("йод", "йод"), ("ＡＢＣ１", "abc1"), ("مُحَمَّد", "محمد"), ("أحمد", "احمد"),
    ("٢٠٢٤", "2024"),
    ("漢字", "汉字"), ("遺失資料", "遗失资料"), ("滙豐", "汇丰"), ("здоров\u{2BC}я", "здоров'я"), ("Łódź", "lodz"),
    ("Tiếng Việt", "tieng viet"), ("soft\u{AD}hyphen", "softhyphen"),
    ("e\u{301}", "e"), ("ﬁ", "fi"),
  ])
  func `what looks alike to a searcher is alike`(text: String, folded: String) { #expect(Fold.text(text) == folded) }

  /// Foundation has ICU's transform of the same name.
  @Test func `traditional characters fold as the Unicode consortium's transform has it`() {
    let transform = StringTransform("Hant-Hans")
    let pairs = (UInt32(0x4E00)...0x9FFF).compactMap { value -> (String, String)? in
      let written = Unicode.Scalar(value).map { String($0) } ?? ""
      guard let simple = written.applyingTransform(transform, reverse: false), simple != written,
        simple.unicodeScalars.count == 1, simple.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) })
      else { return nil }
      return (written, simple)
    }
    #expect(pairs.count > 2500)
    #expect(pairs.filter { Fold.text($0.0) != Fold.text($0.1) }.isEmpty)
    #expect(pairs.count { Fold.text($0.0) == $0.1 } > pairs.count - 10)
  }
}
