/// Finds names of organisations that no list has.
struct NameFinder {
  let scan: ArticleScan

  init(_ scan: ArticleScan) { self.scan = scan }

  func mentions(known: [Mention]) -> [Mention] { [] }
}
