/// The plain letter behind each accented one of U+00C0...U+024F.
enum LatinBase {
  /// ASCII lower case, or 0 where there is none.
  static func letter(_ value: UInt32) -> UInt8 {
    let index = Int(value) - 0xC0
    return table.indices.contains(index) ? table[index] : 0
  }

  private static let families: [(String, Unicode.Scalar)] = [
    ("ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧ", "a"), ("ÇçĆćĈĉĊċČč", "c"), ("ÐðĎďĐđ", "d"),
    ("ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩ", "e"), ("ĜĝĞğĠġĢģǤǥǦǧǴǵ", "g"), ("ĤĥĦħȞȟ", "h"),
    ("ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋ", "i"), ("Ĵĵǰ", "j"), ("ĶķǨǩ", "k"), ("ĹĺĻļĽľĿŀŁł", "l"), ("ÑñŃńŅņŇňǸǹ", "n"),
    ("ÒÓÔÕÖØòóôõöøŌōŎŏŐőǑǒǪǫǾǿȌȍȎȏȪȫȬȭȮȯȰȱ", "o"), ("ŔŕŖŗŘřȐȑȒȓ", "r"), ("ŚśŜŝŞşŠšȘș", "s"), ("ŢţŤťŦŧȚț", "t"),
    ("ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųǓǔǕǖǗǘǙǚǛǜȔȕȖȗ", "u"), ("Ŵŵ", "w"), ("ÝýÿŶŷŸȲȳ", "y"), ("ŹźŻżŽž", "z"),
  ]

  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x190)
    for (letters, base) in families {
      for scalar in letters.unicodeScalars { table[Int(scalar.value) - 0xC0] = UInt8(base.value) }
    }
    return table
  }()
}
