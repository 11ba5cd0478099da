import Archive
import Dashboard
import Incidents

extension FileState {
  /// The file, and the articles in it that are not the file itself, as the dashboard's list shows them.
  var rows: [ArchiveFile] {
    let isRead = state == .read || state == .same
    let isWhole = parts.isEmpty
    let file = ArchiveFile(
      path: path, state: state.words, only: state.words(counting: 1), note: note, headline: headline, words: said,
      articles: articles, isReadable: isRead && isWhole)
    return [file]
      + parts.map {
        ArchiveFile(path: $0.path, state: state.words, headline: $0.headline, isReadable: true, isPart: true)
      }
  }

  private var note: String {
    state == .list ? "a list of \(Labels.counted(entries, "article"))" : state.wordsOfOne
  }

  private var said: String {
    switch state {
    case .same: "the same as \(words)"
    default: words
    }
  }
}
