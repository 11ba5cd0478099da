/// What a walk through a document's markup found.
struct WalkedMarkup {
  var passages: [Passage] = []
  var head = HeadFacts()
  /// The block elements, in document order.
  var blocks: [BlockTree.Block] = []
  /// There were more passages than are kept, or more elements than are parsed.
  var isCut = false
}
