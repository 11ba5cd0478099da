internal import Incidents

/// Knows, on a walk through markup, which item of which list the text stands in.
struct ListTracker {
  /// The lists that are open, the innermost last.
  private var lists: [(isNumbered: Bool, items: Int)] = []
  /// The items whose end has not come, and whether their text has begun.
  private var items: [(item: Block.ListItem, isTaken: Bool)] = []

  /// The item that text stands in; its marker goes to the first text alone.
  var item: Block.ListItem? {
    items.last.map { $0.isTaken ? Block.ListItem(level: $0.item.level, marker: .none) : $0.item }
  }

  /// Text of the item was kept.
  mutating func take() {
    if !items.isEmpty { items[items.count - 1].isTaken = true }
  }

  /// An element of this name starts.
  mutating func start(_ name: String) {
    switch name {
    case "ol", "ul", "menu": lists.append((name == "ol", 0))
    case "li":
      if !lists.isEmpty { lists[lists.count - 1].items += 1 }
      let list = lists.last
      let marker = list.map { $0.isNumbered ? Block.ListItem.Marker.number($0.items) : .bullet } ?? .bullet
      items.append((Block.ListItem(level: max(lists.count, 1), marker: marker), false))
    default: break
    }
  }

  /// An element of this name ends.
  mutating func end(_ name: String) {
    switch name {
    case "ol", "ul", "menu": _ = lists.popLast()
    case "li": _ = items.popLast()
    default: break
    }
  }
}
