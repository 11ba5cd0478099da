/// Words as a trie over folded bytes, its edges in one open-addressing table.
///
/// A walk costs one probe a byte and ends at the first byte that no word continues with, so looking for every word at every
/// place of a text is one pass of O(n × longest word), in practice a few probes a word. An Aho-Corasick table would save the
/// restarts but costs more to build than an article costs to read.
struct WordTrie {
  private var edges: [UInt64]
  private var mask: Int
  private var used = 0
  /// First item of the list of each node, -1 for none.
  private var heads: [Int32] = [-1]
  /// The node behind a `*` inside a word, where any letters may stand; -1 for none.
  private(set) var gaps: [Int32] = [-1]
  private var nexts: [Int32] = []
  private var values: [Int32] = []

  /// - Parameter capacity: expected number of bytes of all words; it grows beyond it.
  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    edges = [UInt64](repeating: 0, count: size)
    mask = size - 1
    heads.reserveCapacity(capacity)
  }

  /// Adds a value under a word. O(length).
  mutating func insert(_ word: [UInt8], _ value: Int) {
    var node = 0
    for byte in word { node = child(node, byte) ?? addChild(node, byte) }
    nexts.append(heads[node])
    values.append(Int32(value))
    heads[node] = Int32(values.count - 1)
  }

  /// The node that `byte` leads to; nil when no word goes on so.
  @inline(__always) func child(_ node: Int, _ byte: UInt8) -> Int? {
    let key = UInt64(node + 1) << 8 | UInt64(byte)
    var slot = WordTrie.hash(key) & mask
    while edges[slot] != 0 {
      if edges[slot] >> 28 == key { return Int(edges[slot] & 0xFFF_FFFF) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always) func hasValues(_ node: Int) -> Bool { heads[node] >= 0 }

  func forEachValue(_ node: Int, _ body: (Int) -> Void) {
    var item = heads[node]
    while item >= 0 {
      body(Int(values[Int(item)]))
      item = nexts[Int(item)]
    }
  }

  private mutating func addChild(_ node: Int, _ byte: UInt8) -> Int {
    if used * 2 > mask { grow() }
    heads.append(-1)
    gaps.append(-1)
    if byte == UInt8(ascii: "*") { gaps[node] = Int32(heads.count - 1) }
    put(UInt64(node + 1) << 8 | UInt64(byte), heads.count - 1)
    used += 1
    return heads.count - 1
  }

  private mutating func put(_ key: UInt64, _ target: Int) {
    var slot = WordTrie.hash(key) & mask
    while edges[slot] != 0 { slot = (slot + 1) & mask }
    edges[slot] = key << 28 | UInt64(target)
  }

  private mutating func grow() {
    let old = edges
    edges = [UInt64](repeating: 0, count: old.count * 2)
    mask = edges.count - 1
    for edge in old where edge != 0 { put(edge >> 28, Int(edge & 0xFFF_FFFF)) }
  }

  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }
}
