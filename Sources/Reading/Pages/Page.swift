/// A document cut into passages, with what its markup says about itself (nothing, for a text dump).
struct Page {
  var passages: [Passage]
  var metadata = PageMetadata()
  /// Read from HTML, so that every passage has `markup`.
  var isMarkup = false
  /// The block elements of the markup, in document order.
  var blocks: [BlockTree.Block] = []
}
