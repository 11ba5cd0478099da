import Archive
import Dashboard

extension FileState {
  /// The file, and the articles in it that are not the file itself, as the dashboard's list shows them.
  var rows: [ArchiveFile] {
    let isRead = state == .read || state == .same
    let isWhole = parts.isEmpty
    let file = ArchiveFile(
      path: path, state: state.words, words: state == .same ? "the same as \(words)" : words, articles: articles,
      isReadable: isRead && isWhole)
    return [file] + parts.map { ArchiveFile(path: $0, state: state.words, isReadable: true, isPart: true) }
  }
}
