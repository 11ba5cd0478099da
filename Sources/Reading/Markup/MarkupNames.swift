internal import CHTML

/// The elements and attributes the reader knows, by the numbers that `CHTML` gives them.
struct MarkupNames {
  static let shared = MarkupNames()

  /// An attribute that says something of a page's text; the raw value is its name.
  enum Attribute: String {
    case ariaHidden = "aria-hidden"
    case `class`, content, datetime, hidden, href, id, itemprop, itemtype, lang, name, property, pubdate, rel, role
    case style, tags, title
  }

  /// By number; index 0 is an element that is not listed.
  let elements: [Element]
  /// By number; `nil` for one that is not listed.
  let attributes: [Attribute?]

  private init() {
    var elements = [Element(name: "")]
    while let name = unsafe chtml_element(elements.count) {
      elements.append(Element(name: unsafe String(cString: name)))
    }
    var attributes: [Attribute?] = [nil]
    while let name = unsafe chtml_attribute_name(attributes.count) {
      attributes.append(Attribute(rawValue: unsafe String(cString: name)))
    }
    self.elements = elements
    self.attributes = attributes
  }
}
