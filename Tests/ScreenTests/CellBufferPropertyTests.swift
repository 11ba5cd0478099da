import Screen
import TestSupport
import Testing
import Text

/// Whatever is drawn, a row's glyphs fill its columns and nothing stands outside.
@Suite struct CellBufferPropertyTests {
  /// Whether each wide glyph is followed by its second half, and each second half preceded by its glyph.
  private func isWhole(_ buffer: CellBuffer) -> Bool {
    (0..<buffer.size.rows).allSatisfy { row in
      (0..<buffer.size.columns).allSatisfy { column in
        switch buffer[column, row].width {
        case 2: column + 1 < buffer.size.columns && buffer[column + 1, row].width == 0
        case 0: column > 0 && buffer[column - 1, row].width == 2
        default: true
        }
      }
    }
  }

  @Test func `text drawn anywhere over anything leaves no half of a glyph`() {
    var random = SplitMix64(state: 17)
    let texts = ["漢", "字漢字", "a", "ab", "e\u{301}", "😀x", "漢a字", "שלום", "a漢", ""]
    for _ in 0..<300 {
      var buffer = CellBuffer(Size(columns: 7, rows: 2))
      for _ in 0..<12 {
        let column = Int.random(in: 0...8, using: &random)
        let row = Int.random(in: -1...2, using: &random)
        let text = texts.randomElement(using: &random) ?? ""
        buffer.put(text, column: column, row: row, columns: Int.random(in: -1...9, using: &random), style: .plain)
        #expect(isWhole(buffer), "\(screenText(buffer))")
        #expect(buffer.lines.allSatisfy { DisplayWidth.of($0) <= 7 })
      }
    }
  }

  @Test func `a rectangle filled over the half of a wide glyph leaves no half`() {
    var buffer = CellBuffer(Size(columns: 4, rows: 1))
    buffer.put("漢字", column: 0, row: 0, columns: 4, style: .plain)
    buffer.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), as: .plain, with: "x")
    #expect(isWhole(buffer))
    #expect(screenText(buffer) == " xx")
  }

  @Test(arguments: [
    ("abc", 0, 9, 3), ("abcdef", 0, 3, 3), ("漢字", 0, 9, 4), ("漢字", 0, 3, 3), ("e\u{301}", 0, 9, 1), ("", 0, 9, 0),
    ("abc", 3, 9, 2), ("abc", 5, 9, 0), ("abc", 0, 0, 0), ("a\u{200B}b", 0, 9, 2), ("\u{301}a", 0, 9, 1),
  ])
  func `drawing tells how many columns it took`(text: String, column: Int, columns: Int, taken: Int) {
    var buffer = CellBuffer(Size(columns: 5, rows: 1))
    #expect(buffer.put(text, column: column, row: 0, columns: columns, style: .plain) == taken)
  }

  @Test func `drawing right of the screen takes no columns`() {
    var buffer = CellBuffer(Size(columns: 5, rows: 1))
    let taken = buffer.put("abc", column: 9, row: 0, columns: 3, style: .plain)
    #expect(taken == 0)
    #expect(screenText(buffer).isEmpty)
  }

  @Test func `text that begins outside on the left shows what reaches in`() {
    var buffer = CellBuffer(Size(columns: 4, rows: 1))
    #expect(buffer.put("abc", column: -1, row: 0, columns: 9, style: .plain) == 3)
    #expect(screenText(buffer) == "bc")
    var wide = CellBuffer(Size(columns: 4, rows: 1))
    wide.put("漢字", column: -1, row: 0, columns: 9, style: .plain)
    #expect(screenText(wide) == " 字")
  }

  @Test func `a mark on a letter outside is drawn nowhere`() {
    var buffer = CellBuffer(Size(columns: 4, rows: 2))
    buffer.put("....", column: 0, row: 0, columns: 4, style: .plain)
    buffer.put("e\u{301}x", column: -1, row: 1, columns: 4, style: .plain)
    #expect(buffer.lines == ["....", "x"])
  }

  @Test func `drawing outside is never an error`() async {
    await #expect(processExitsWith: .success) {
      var buffer = CellBuffer(Size(columns: 4, rows: 2))
      buffer.put("e\u{301}x", column: -1, row: 0, columns: 4, style: .plain)
    }
  }

  @Test func `two marks stand on a letter, more are dropped, and a wide glyph carries them too`() {
    var buffer = CellBuffer(Size(columns: 6, rows: 1))
    buffer.put("e\u{301}\u{323}\u{308}漢\u{302}x", column: 0, row: 0, columns: 6, style: .plain)
    #expect(buffer[0, 0].marks.first == "\u{301}" && buffer[0, 0].marks.second == "\u{323}")
    #expect(buffer[1, 0].base == "漢" && buffer[1, 0].marks.first == "\u{302}" && buffer[3, 0].base == "x")
    #expect(buffer[2, 0].marks == Cell.Marks())
  }

  @Test func `a mark at the start of a text does not change what stands before it`() {
    var buffer = CellBuffer(Size(columns: 4, rows: 1))
    buffer.put("ab", column: 0, row: 0, columns: 4, style: .plain)
    buffer.put("\u{301}c", column: 2, row: 0, columns: 2, style: .plain)
    #expect(screenText(buffer) == "abc")
  }

  @Test(arguments: [
    (Rect(column: -2, row: -1, columns: 4, rows: 2), ["xx..", "....", "...."]),
    (Rect(column: 2, row: 1, columns: 9, rows: 9), ["....", "..xx", "..xx"]),
    (Rect(column: 4, row: 0, columns: 1, rows: 3), ["....", "....", "...."]),
    (Rect(column: 0, row: 3, columns: 4, rows: 1), ["....", "....", "...."]),
    (Rect(column: 1, row: 1, columns: 0, rows: 1), ["....", "....", "...."]),
    (Rect(column: -9, row: -9, columns: 2, rows: 2), ["....", "....", "...."]),
    (Rect(column: -9, row: -9, columns: 99, rows: 99), ["xxxx", "xxxx", "xxxx"]),
  ])
  func `filling and restyling are cut off on all sides`(rect: Rect, lines: [String]) {
    var buffer = CellBuffer(Size(columns: 4, rows: 3))
    buffer.fill(Rect(buffer.size), as: .plain, with: ".")
    var restyled = buffer
    buffer.fill(rect, as: .plain, with: "x")
    #expect(buffer.lines == lines)
    restyled.restyle(rect) { $0.isBold = true }
    let bold = restyled.cells.map { $0.style.isBold }
    #expect(bold == lines.joined().map { $0 == "x" } && restyled.lines == ["....", "....", "...."])
  }

  @Test func `only cells that changed are drawn anew, in runs of one style`() {
    var old = CellBuffer(Size(columns: 8, rows: 2))
    old.put("abcdefgh", column: 0, row: 0, columns: 8, style: .plain)
    var new = old
    #expect(new.changes(in: 0, since: old) == [] && new.changes(in: 1, since: nil) == [0..<8])
    new.put("BC", column: 1, row: 0, columns: 2, style: .plain)
    new.put("DE", column: 3, row: 0, columns: 2, style: Style(.bad))
    new.put("h", column: 7, row: 0, columns: 1, style: Style(.bad))
    #expect(new.changes(in: 0, since: old) == [1..<3, 3..<5, 7..<8])
    #expect(new.changes(in: 0, since: nil) == [0..<3, 3..<5, 5..<7, 7..<8])
    #expect(new.changes(in: 1, since: old) == [])
  }

  @Test func `what changed and what stayed make the new screen`() {
    var random = SplitMix64(state: 23)
    let texts = ["漢字", "abc", "e\u{301}", " ", "😀"]
    var old = CellBuffer(Size(columns: 9, rows: 1))
    for _ in 0..<200 {
      var new = old
      new.put(
        texts.randomElement(using: &random) ?? "", column: Int.random(in: 0...8, using: &random), row: 0, columns: 4,
        style: Style(Bool.random(using: &random) ? .text : .bad))
      var shown = old.cells
      for run in new.changes(in: 0, since: old) {
        #expect(Set(new.cells[run].map(\.style)).count == 1)
        shown.replaceSubrange(run, with: new.cells[run])
      }
      #expect(shown == new.cells)
      old = new
    }
  }
}
