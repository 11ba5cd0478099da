internal import Foundation
internal import Incidents

/// A page that Safari saved: a property list with the page and its address.
enum SafariArchive {
  static let mark = Array("bplist".utf8)

  /// `nil` for a property list of something else.
  static func page(in bytes: [UInt8]) -> (text: [UInt8], address: String?)? {
    var format = PropertyListSerialization.PropertyListFormat.binary
    let list = unsafe try? PropertyListSerialization.propertyList(from: Data(bytes), options: [], format: &format)
    guard let main = (list as? [String: Any])?["WebMainResource"] as? [String: Any],
      let data = main["WebResourceData"] as? Data
    else { return nil }
    return (Array(data), main["WebResourceURL"] as? String)
  }
}
