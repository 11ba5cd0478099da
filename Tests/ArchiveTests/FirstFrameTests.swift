import Archive
import Incidents
import TestSupport
import Testing
import Search

@Suite struct FirstFrameTests {
  private let folder: TemporaryFolder
  private let archive: ArchiveFolder
  private let store: FirstFrameStore

  init() throws {
    folder = try TemporaryFolder()
    archive = ArchiveFolder(root: folder.path + "/clips")
    store = FirstFrameStore(cache: folder.path + "/cache/blotter", folder: archive)
    try folder.write(
      """
      title: Shop fined
      occurred: 2020-01?
      organisations: [{name: Shop, unit: Pay}, {name: Bank, role: processor}]
      penalties: [{type: fine, amount: 5.5, currency: EUR}, {type: fine, amount: 7}]
      legal_status: fined
      """, to: "clips/incidents/a.yaml")
    try folder.write("title: Broken\noccurred: soon\n", to: "clips/incidents/b.yaml")
  }

  private func frame() throws -> FirstFrame {
    let session = ArchiveSession(archive, cache: folder.path + "/cache/blotter")
    try session.update()
    let listing = try session.listing(for: Filter(), window: 0..<400)
    return try FirstFrame(listing: listing, articleCount: 3, findings: session.status().findings)
  }

  @Test func `what was kept comes back the same`() throws {
    let kept = try frame()
    #expect(kept.listing.count == 2 && kept.findings.count == 1 && kept.listing.totals.count == 2)
    store.save(kept)
    #expect(store.load() == kept)
  }

  @Test func `a changed, new or removed record makes it worthless`() throws {
    store.save(try frame())
    try folder.write("title: Other\n", to: "clips/incidents/c.yaml")
    #expect(store.load() == nil)
    store.save(try frame())
    #expect(store.load() != nil)
    try folder.write("title: Shop was fined after all\n", to: "clips/incidents/a.yaml")
    #expect(store.load() == nil)
  }

  @Test func `bytes that are cut, changed or foreign are no frame and do no harm`() throws {
    store.save(try frame())
    let name = try #require(
      try FileBytes.names(in: folder.path + "/cache/blotter").first { $0.name.hasSuffix(".frame") }?.name)
    let path = folder.path + "/cache/blotter/" + name
    let bytes = try FileBytes.read(path)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      try FileBytes.write(Array(bytes[..<count]), to: path)
      #expect(store.load() == nil)
    }
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var broken = bytes
      broken[index] ^= 0xFF
      try FileBytes.write(broken, to: path)
      _ = store.load()
    }
    try FileBytes.write(bytes + [0], to: path)
    #expect(store.load() == nil)
  }

  @Test func `a cache that cannot be written is no trouble`() throws {
    FirstFrameStore(cache: "/proc/none", folder: archive).save(try frame())
  }

  @Test func `bringing the index up to date keeps a frame with every value that the facets show`() throws {
    for year in 2001...2020 {
      try folder.write("title: Of \(year)\noccurred: \(year)\n", to: "clips/incidents/of-\(year).yaml")
    }
    let session = ArchiveSession(archive, cache: folder.path + "/cache/blotter")
    try session.update()
    let kept = try #require(store.load())
    #expect(try kept.generation == session.status().generation && kept.listing.count == 22)
    let shown = try session.listing(for: Filter(), window: 0..<99, facetLimit: Facet.mostSent)
    for facet in Facet.allCases {
      let values = Array((shown.counts[facet] ?? []).prefix(facet.mostInSight))
      #expect(kept.listing.counts[facet] ?? [] == values, "\(facet)")
    }
    // Twenty years, and the one record that has none.
    #expect(kept.listing.counts[.year]?.count == 21)
    #expect(kept.listing.counts[.year]?.last == FacetCount(value: .undated, count: 1))
  }
}
