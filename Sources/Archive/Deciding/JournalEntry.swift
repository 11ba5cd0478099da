internal import Foundation
package import Records

/// What one decision changed on the disk, and how to take it back.
package struct JournalEntry: Codable, Sendable, Equatable {
  /// Counts from 1 within an archive.
  package internal(set) var number = 0
  package internal(set) var kind = Kind.decision
  /// The decision that was undone or redone.
  package internal(set) var of: Int?
  /// In words: "accepted draft-articles-leak-1 as 2020-01-shop".
  package var words: String
  package var reviewer: String?
  /// When, as ISO 8601 in UTC.
  package var time: String
  /// Ids of the incidents concerned, as they are called after it.
  package var ids: [String]
  /// As they were called before it, in the same order.
  package var formerIds: [String]
  package var changes: [Change]

  package enum Kind: String, Codable, Sendable { case decision, undo, redo }

  /// What became of one file.
  package enum Change: Codable, Sendable, Equatable {
    /// A record's text before and after; `nil` where there was or is none.
    case record(path: String, before: String?, after: String?)
    /// Drafts that were written into the list of rejected ones, and those that were taken out of it.
    case rejections(added: [RejectedDraft], removed: [RejectedDraft])

    /// The change that takes it back.
    var inverted: Change {
      switch self {
      case .record(let path, let before, let after): .record(path: path, before: after, after: before)
      case .rejections(let added, let removed): .rejections(added: removed, removed: added)
      }
    }
  }
}

extension JournalEntry {
  init(_ words: String, by reviewer: String?, on ids: [String], from formerIds: [String], changes: [Change]) {
    self.init(
      words: words, reviewer: reviewer, time: Date().formatted(.iso8601), ids: ids, formerIds: formerIds,
      changes: changes)
  }

  /// What was done and to which: of one incident its name, of more how many.
  package var summary: String {
    ids.count == 1 ? "\(words) (\(ids[0]))" : "\(words) (\(ids.count) incidents)"
  }

  /// Incidents that are called otherwise after it than before.
  package var renamed: [String: String] {
    Dictionary(zip(formerIds, ids).filter { $0 != $1 }) { first, _ in first }
  }

  /// As it lies in its file.
  var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      return Array(try encoder.encode(self))
    }
  }

  init(bytes: [UInt8]) throws { self = try JSONDecoder().decode(JournalEntry.self, from: Data(bytes)) }
}
