/// One paragraph-like piece of a page. Its text has no line feeds but in `.preformatted` and `.table`, and no leading or
/// trailing white space; a table whose first cells are empty begins with tabs.
package struct Block: Hashable, Sendable {
  /// What sort of paragraph it is.
  package var kind: Kind
  /// Without markup; what a reader sees.
  package var text: String
  /// Why the block is not part of the story; `nil` when it is.
  package var boilerplate: Boilerplate?
  /// Links in the text, by position.
  package var links: [Link]
  /// Of a `.listItem`, where the page tells: what stands before it.
  package var item: ListItem?
  /// The page of a printed document on which it begins, from 1; `nil` where there are no pages.
  package var page: Int?
  /// Where further pages begin in it, in Unicode scalars of `text`.
  package var turns: [ArticleSource.PageStart] = []

  package init(
    _ kind: Kind, _ text: String, boilerplate: Boilerplate? = nil, links: [Link] = [], item: ListItem? = nil
  ) {
    self.kind = kind
    self.text = text
    self.boilerplate = boilerplate
    self.links = links
    self.item = item
  }

  /// The place of a list item in its list.
  package struct ListItem: Hashable, Sendable {
    /// 1 in a list that is in no other.
    package var level: Int
    /// What stands before its first line.
    package var marker: Marker

    /// A bullet, the item's number as the page counts it, or nothing.
    package enum Marker: Hashable, Sendable {
      case bullet, number(Int)
      /// The text goes on with an item that began before.
      case none
    }

    package init(level: Int, marker: Marker) {
      self.level = level
      self.marker = marker
    }
  }

  /// The sorts of blocks, as HTML tells them apart.
  package enum Kind: Hashable, Sendable {
    /// The article's headline; at most one block of the story has this kind.
    case headline
    /// A heading inside the story; level 2...6.
    case heading(level: Int)
    case paragraph
    case listItem
    case quote
    case preformatted
    /// Rows separated by line feeds, cells by tabs.
    case table
    case caption
  }

  /// Why a block is boilerplate.
  package enum Boilerplate: String, Hashable, Sendable, CaseIterable {
    case menu, ticker, related, comment, notice, share, caption, byline, dateline, source, author, footer, advertisement
    /// Says the headline again.
    case repeated
    case other
  }

  /// A link: where it stands in `text`, counted in Unicode scalars, and where it leads.
  package struct Link: Hashable, Sendable {
    /// Unicode scalars of `text`.
    package let range: Range<Int>
    /// The address as the page writes it.
    package let url: String

    package init(range: Range<Int>, url: String) {
      self.range = range
      self.url = url
    }
  }
}
