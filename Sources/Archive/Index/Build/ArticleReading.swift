internal import Facts
internal import Foundation
import Incidents
import Reading
import Search

/// What was read of one article's file.
struct ArticleReading: Sendable {
  let file: FolderScan.File
  /// FNV-1a of the bytes.
  let hash: Int64
  let content: Result<[Content], ArticleFailure>
  /// What is wrong with single articles of a file that holds several.
  var troubles: [ArticleFailure] = []
  /// What of it is not read though the rest is: each under the path of the article, or of the file.
  var shortfalls: [Finding] = []
  /// What it lists, of a file that is a list of articles and none itself.
  var list: ReadingList?
  /// It is laid anew even if its bytes are those that are known: what lists say of it has changed.
  var isLaidAnew = false

  struct Content: Sendable {
    /// Of the article: the file's own, or `FILE#ID` in a file that holds several.
    let path: String
    let info: ArticleInfo
    /// The page's own address and its authors, as `ByteWriter.credits` writes them.
    let credits: Data
    let shingles: Shingles
    /// The article's words as a line of tokens.
    let words: String
    let beginnings: WordBeginnings
    let drafts: [Draft]
    let citations: Citations
    /// Numbers of the lists that it has something of.
    let lists: Set<Int64>
  }

  /// An incident that the program found in it.
  struct Draft: Sendable {
    let id: String
    /// Folded name of the organisation answerable; empty for none.
    let organisation: String
    /// `Incident`.
    let body: Data
  }
}
