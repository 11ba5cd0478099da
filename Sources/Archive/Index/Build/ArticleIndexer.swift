internal import Facts
internal import Foundation
internal import GRDB
import Incidents
import Reading
import Text
import Search

/// Reads articles on all cores while what was read before is written.
struct ArticleIndexer: Sendable {
  private let folder: ArchiveFolder
  private let store: IndexStore
  private let finder: FactFinder

  init(_ indexer: Indexer) throws(ArchiveFailure) {
    folder = indexer.folder
    store = indexer.store
    finder = FactFinder(lexicon: try indexer.folder.lexicon())
  }

  /// - Parameter isLaidAnew: whether they are laid anew even where their bytes are those that are known.
  func read(
    _ all: [FolderScan.File], isLaidAnew: Bool = false, progress: (IndexProgress) throws -> Void
  ) throws {
    let (store, folder, finder, lists) = (store, folder, finder, try Lists(store))
    try Pipeline(step: Indexer.chunk, run: 8, weight: { all[$0].size }).run(
      all, prepare: { files in try Citations.citing(files.map(\.path), in: store) },
      work: { file, citing in
        let work = ArticleWork(folder: folder, finder: finder, lists: lists, file: file)
        var reading = work.read(citedBy: citing[ExactText(file.path)] ?? [])
        reading.isLaidAnew = isLaidAnew
        return reading
      },
      write: { readings in
        try store.database.write { connection in
          let writer = IndexWriter(connection)
          for reading in readings { try writer.add(reading) }
        }
      },
      done: { done in try progress(IndexProgress(done: done, all: all.count, what: "articles")) })
  }
}
