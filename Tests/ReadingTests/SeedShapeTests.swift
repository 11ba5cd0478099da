import Incidents
import Testing

@testable import Reading

/// Text dumps of the two shapes people save: a news site with a ticker and inline links, and one with comments below.
struct SeedShapeTests {
  private let ticker = """
    example.co.id
    | : WIB | INDIKATOR |
      • EMAS 1.800.000   -3.000   -1,19%
      • USD/IDR 15.600   -70,00   -0,42%

    Perusahaan Kamera Rumah Didenda karena Melanggar Privasi

    Jumat, 02 Juni 2023 / 09:05 WIB
    Perusahaan Kamera Rumah Didenda karena Melanggar Privasi
    ILUSTRASI. Sebuah kamera.

    Sumber: Kantor Berita | Editor: Budi Santoso Wijaya

    Perusahaan itu akhirnya sepakat untuk membayar denda karena terbukti melanggar privasi para pelanggan mereka.

    Baca Juga: Toko Daring Meluncurkan Layanan Baru

    Regulator mengatakan bahwa perusahaan tersebut telah menyimpan rekaman lebih lama dari yang diizinkan oleh undang-undang.

    Mereka juga tidak menghapus rekaman suara dari perangkat ketika orang tua meminta hal itu pada tahun lalu.

    TERBARU
    Pelatihan Menyusun Laporan
    """

  private func article(_ text: String) throws -> Article { try Reader.read(Array(text.utf8), named: "page.txt") }

  @Test func `the story is what is left of a page with a ticker`() throws {
    let article = try article(ticker)
    #expect(article.headline == "Perusahaan Kamera Rumah Didenda karena Melanggar Privasi")
    #expect(article.published?.description == "2023-06-02T09:05+07:00")
    #expect(article.outlet == "example.co.id")
    #expect(article.editor == "Budi Santoso Wijaya")
    #expect(article.creditedSource == "Kantor Berita")
    #expect(article.language == "id")
    let body = article.story.filter { $0.kind != .headline }.map(\.text)
    #expect(body.map { $0.prefix(10) } == ["Perusahaan", "Regulator ", "Mereka jug"])
  }

  @Test(arguments: [
    ("EMAS 1.800.000 -3.000 -1,19%", Block.Boilerplate.ticker),
    ("Baca Juga: Toko Daring Meluncurkan Layanan Baru", .related),
    ("ILUSTRASI. Sebuah kamera.", .caption),
    ("Sumber: Kantor Berita | Editor: Budi Santoso Wijaya", .byline),
    ("Jumat, 02 Juni 2023 / 09:05 WIB", .dateline),
    ("TERBARU", .related),
    ("Pelatihan Menyusun Laporan", .related),
  ])
  func `boilerplate carries its reason`(text: String, reason: Block.Boilerplate) throws {
    #expect(try article(ticker).blocks.first { $0.text == text }?.boilerplate == reason)
  }

  @Test func `a headline said twice stands in the story once`() throws {
    let headlines = try article(ticker).blocks.filter { $0.text.hasPrefix("Perusahaan Kamera") }
    #expect(headlines.map(\.kind) == [.headline, .heading(level: 2)])
    #expect(headlines.map(\.boilerplate) == [nil, .repeated])
  }
}
