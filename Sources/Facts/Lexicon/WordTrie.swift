import Text

/// Words as a trie over folded bytes, its edges in one open-addressing table.
///
/// A walk costs one probe a byte and ends at the first byte that no word continues with, so looking for every word at every
/// place of a text is one pass of O(n × longest word), in practice a few probes a word. An Aho-Corasick table would save the
/// restarts but costs more to build than an article costs to read.
struct WordTrie {
  /// Each a key (node and byte) above a target node; 0 for an empty slot.
  private var edges: [UInt64]
  private var mask: Int
  private var used = 0
  /// First item of the list of each node, -1 for none.
  private var heads: [Int32] = [WordTrie.none]
  /// The node behind a `*` inside a word, where any letters may stand; -1 for none.
  private(set) var gaps: [Int32] = [WordTrie.none]
  private var nexts: [Int32] = []
  private var values: [Int32] = []

  /// Where every walk begins.
  static let root = 0
  private static let none: Int32 = -1
  /// The table never shrinks below this, and grows when it is half full.
  private static let leastSlots = 1024
  /// Nodes are numbered with so many bits: 268 million of them.
  private static let nodeBits: UInt64 = 28
  private static let nodeMask: UInt64 = 1 << nodeBits - 1
  private static let byteBits: UInt64 = 8

  /// - Parameter capacity: expected number of bytes of all words; it grows beyond it.
  init(capacity: Int) {
    var size = WordTrie.leastSlots
    while size < capacity * 2 { size *= 2 }
    edges = [UInt64](repeating: 0, count: size)
    mask = size - 1
    heads.reserveCapacity(capacity)
  }

  /// Adds a value under a word. O(length).
  mutating func insert(_ word: ArraySlice<UInt8>, value: Int) {
    var node = WordTrie.root
    for byte in word { node = child(of: node, by: byte) ?? addChild(to: node, by: byte) }
    nexts.append(heads[node])
    values.append(Int32(value))
    heads[node] = Int32(values.count - 1)
  }

  /// The node that `byte` leads to; nil when no word goes on so.
  @inline(__always) func child(of node: Int, by byte: UInt8) -> Int? {
    let key = WordTrie.key(of: node, by: byte)
    var slot = WordTrie.hash(key) & mask
    while edges[slot] != 0 {
      if edges[slot] >> WordTrie.nodeBits == key { return Int(edges[slot] & WordTrie.nodeMask) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always) func hasValues(_ node: Int) -> Bool { heads[node] >= 0 }

  func forEachValue(at node: Int, _ body: (Int) -> Void) {
    var item = heads[node]
    while item >= 0 {
      body(Int(values[Int(item)]))
      item = nexts[Int(item)]
    }
  }

  private mutating func addChild(to node: Int, by byte: UInt8) -> Int {
    if used * 2 > mask { grow() }
    heads.append(WordTrie.none)
    gaps.append(WordTrie.none)
    if byte == .asterisk { gaps[node] = Int32(heads.count - 1) }
    put(WordTrie.key(of: node, by: byte), target: heads.count - 1)
    used += 1
    return heads.count - 1
  }

  private mutating func put(_ key: UInt64, target: Int) {
    var slot = WordTrie.hash(key) & mask
    while edges[slot] != 0 { slot = (slot + 1) & mask }
    edges[slot] = key << WordTrie.nodeBits | UInt64(target)
  }

  private mutating func grow() {
    let old = edges
    edges = [UInt64](repeating: 0, count: old.count * 2)
    mask = edges.count - 1
    for edge in old where edge != 0 { put(edge >> WordTrie.nodeBits, target: Int(edge & WordTrie.nodeMask)) }
  }

  /// Never 0, which is an empty slot.
  @inline(__always) private static func key(of node: Int, by byte: UInt8) -> UInt64 {
    UInt64(node + 1) << byteBits | UInt64(byte)
  }

  /// Fibonacci hashing (Knuth, "The Art of Computer Programming" 3, section 6.4): 2^64 by the golden ratio; the upper 31 bits
  /// of the product are the well mixed ones.
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* goldenRatio) >> droppedBits) }

  private static let goldenRatio: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let droppedBits: UInt64 = 33
}
