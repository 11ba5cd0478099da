import Foundation
import Reading

/// The folder of pages with gold that models are trained from.
struct TrainingData {
  let folder: String

  /// The text browsers whose dumps of each page are there.
  static let dumps = ["inscriptis", "innertext", "lynx80", "w3m"]
  static let markup = "html"

  /// A page's file, and what is in it; `nil`, and a line that says so, when there is none.
  func bytes(of gold: Gold, variant: String) -> (path: String, bytes: [UInt8])? {
    let path = "\(folder)/traf/\(variant)/\(gold.id).\(variant == TrainingData.markup ? "html" : "txt")"
    guard let data = FileManager.default.contents(atPath: path) else {
      print("cannot read \(path)")
      return nil
    }
    return (path, [UInt8](data))
  }

  /// A page as the trainer sees it; `nil`, and a line that says why, when it cannot be read.
  ///
  /// - Parameter part: the bytes to read of the whole; `nil` to leave the page out.
  func page(of gold: Gold, variant: String, part: ([UInt8]) -> [UInt8]? = { $0 }) -> TrainingPage? {
    guard let (path, whole) = bytes(of: gold, variant: variant), let bytes = part(whole) else { return nil }
    do {
      return try TrainingPage(bytes, named: path)
    } catch {
      print("cannot read \(path): \(error)")
      return nil
    }
  }
}
