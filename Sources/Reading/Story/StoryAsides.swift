internal import Incidents

/// Passages amid or below a story that the page itself sets apart from it: hidden text, readers' comments, notes on the author,
/// further stories, notices.
///
/// The models know the words and classes of such passages, but on short pages they trust a whole sentence more.
struct StoryAsides {
  /// What each passage that is set apart is.
  private(set) var reasons: [Int: Block.Boilerplate] = [:]

  private let passages: [Passage]
  /// The passages of the story, in order.
  private var story: [Int]
  /// Over the passages: words of the story.
  private let words: RunningSums

  /// O(n).
  ///
  /// - Parameter isStory: what is taken for the story so far.
  init(in page: Page, isStory: [Bool]) {
    passages = page.passages
    story = isStory.indices.filter { isStory[$0] }
    words = RunningSums(of: zip(page.passages, isStory).map { $1 ? $0.shape.words : 0 })
    if page.isMarkup {
      takeOutUnseen()
      for mark in AsideMark.all { takeOut(mark) }
    }
    for section in AsideSection.all { takeOut(section) }
    takeOutNoteOnAuthor(of: page)
    takeOutNotices()
  }

  private mutating func take(_ indices: [Int], as reason: Block.Boilerplate) {
    guard !indices.isEmpty else { return }
    for index in indices { reasons[index] = reason }
    story.removeAll { reasons[$0] != nil }
  }

  private func words(of indices: [Int]) -> Int { indices.reduce(0) { $0 + passages[$1].shape.words } }

  /// What a page hides is no part of its story; but a story that is hidden as a whole is shown by a script.
  private mutating func takeOutUnseen() {
    let unseen = story.filter { passages[$0].markup?.isUnseen ?? false }
    let showsProse = story.contains { !(passages[$0].markup?.isUnseen ?? false) && Prose.isProse(passages[$0]) }
    if showsProse { take(unseen, as: .other) }
  }

  /// A mark that more of the story's words than one in so many have is the page's own, and sets nothing apart.
  private static let wordsPerMarked = 4

  private mutating func takeOut(_ mark: AsideMark) {
    let marked = story.filter { passages[$0].markup.map(mark.isOn) ?? false }
    let isFew = words(of: marked) * StoryAsides.wordsPerMarked < words(of: story)
    guard isFew || mark.reason == .comment && isBelowProse(marked) else { return }
    take(marked, as: mark.reason)
  }

  /// In words: a story that comments may outweigh.
  private static let leastAbove = 40

  /// Whether enough of the story's prose stands above such passages, and none below or between: comments may be longer.
  private func isBelowProse(_ marked: [Int]) -> Bool {
    guard let first = marked.first else { return false }
    let rest = Set(story).subtracting(marked).filter { Prose.isProse(passages[$0]) }
    return rest.allSatisfy { $0 < first } && words(of: Array(rest)) >= StoryAsides.leastAbove
  }

  /// Below a line that opens such a section, there is no story. Above it stands half of the story at least: menus have such
  /// lines too.
  private mutating func takeOut(_ section: AsideSection) {
    guard let first = story.first else { return }
    let opener = passages.indices[first...].first {
      words.sum(before: $0) * 2 >= words.total && section.isOpened(by: passages[$0])
    }
    guard let opener else { return }
    take(story.filter { $0 >= opener }, as: section.reason)
  }

  /// In words: a longer passage tells more than what it asks for.
  private static let mostOfNotice = 40

  /// At the story's end, passages that begin with what publications ask of their readers: "Subscribe to our newsletter and ...".
  private mutating func takeOutNotices() {
    let notices = story.dropFirst().reversed().prefix { index in
      passages[index].shape.words <= StoryAsides.mostOfNotice
        && passages[index].cues.matches.contains {
          $0.place == .start && ($0.meaning == .notice || $0.meaning == .appeal)
        }
    }
    take(Array(notices), as: .notice)
  }

  /// Passages at the story's end that a note on the author may be.
  private static let reachOfNote = 3

  /// At the story's end, a passage that begins with the name of its author: authors do not tell of themselves.
  private mutating func takeOutNoteOnAuthor(of page: Page) {
    let names = page.metadata.authors.map { Word.scan(Array($0.utf8)).map(\.hash) }.filter { $0.count > 1 }
    guard !names.isEmpty else { return }
    let notes = story.dropFirst().suffix(StoryAsides.reachOfNote).filter { index in
      let leading = passages[index].shape.leading
      return names.contains { $0.elementsEqual(leading.prefix($0.count).lazy.map(\.hash)) }
    }
    take(notes, as: .author)
  }
}
