/// An element whose end has not come, on a walk through markup.
struct OpenElement {
  let element: Element
  /// Counts elements from the start.
  let number: Int
  /// What its own attributes hint at.
  var ownHints: UInt32 = 0
  var href: String?
  /// What its class and properties say of a date inside.
  var dateRole = MarkedTime.Role.unsaid
  var block: BlockPlace
  var inherited: Inherited

  /// The nearest block.
  struct BlockPlace {
    /// Its index in the stack of open elements; the element's own where it is a block.
    let index: Int
    /// Of a block: its place in the page's list of blocks, and a hash of its element and class.
    var number = -1
    var make: UInt64 = 0
  }

  /// What counts for all that is inside.
  struct Inherited {
    var surroundings: Surroundings = []
    var hints: UInt32 = 0
    /// 1...6 in a heading, else 0.
    var headingLevel = 0
    var sight = Sight.Of()
    /// A link to another place of a page is around it, as marks of notes have one.
    var isInPlaceLink = false
    /// The time element around it.
    var time: MarkedTime?
    var authorship = MarkupFacts.Authorship()
  }

  /// - Parameters:
  ///   - depth: how many elements are around it.
  ///   - outer: the element right around it.
  init(_ element: Element, number: Int, depth: Int, in outer: OpenElement?) {
    self.element = element
    self.number = number
    block = BlockPlace(index: element.isBlock ? depth : outer?.block.index ?? 0)
    inherited = Inherited()
    inherited.surroundings = (outer?.inherited.surroundings ?? []).union(element.surroundings)
    inherited.time = element.isBlock ? nil : outer?.inherited.time
    inherited.isInPlaceLink = outer?.inherited.isInPlaceLink ?? false
    inherited.sight = outer?.inherited.sight ?? Sight.Of()
    if element.isUnseen { inherited.sight.isUnseen = true }
    inherited.headingLevel = element.headingLevel > 0 ? element.headingLevel : outer?.inherited.headingLevel ?? 0
    guard element.isBlock else { return }
    inherited.surroundings.subtract([.paragraph, .strong])
    inherited.surroundings.formUnion(element.surroundings)
  }

  /// An attribute keeps it from being shown.
  mutating func hide() {
    inherited.surroundings.insert(.hidden)
    inherited.sight.isUnseen = true
  }

  /// Adds what comes from outside, once its own attributes are read.
  mutating func inherit(from outer: OpenElement?) {
    inherited.hints = (outer?.inherited.hints ?? 0) | ownHints
    if inherited.time?.element == number, dateRole != .unsaid { inherited.time?.role = dateRole }
    guard let authorship = outer?.inherited.authorship else { return }
    if authorship.isByline { inherited.authorship.isByline = true }
    if authorship.isAuthor && !element.isBlock { inherited.authorship.isAuthor = true }
  }
}
