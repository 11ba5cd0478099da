internal import CFactModels

/// The tables of the models inside the program, as bytes. One of the two files of this target that touch C memory.
enum EmbeddedModels {
  /// The table's bytes; none where the program has no such table.
  static func table(of question: FactModels.Question) -> [UInt8] {
    for index in 0..<fact_model_count() {
      let file = unsafe fact_model_at(index)
      guard let name = unsafe file.name, let bytes = unsafe file.bytes,
        unsafe String(cString: name) == question.fileName
      else { continue }
      return unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: file.length))
    }
    return []
  }
}
