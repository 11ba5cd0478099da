/// Lower-case letters with accents that `Folding` leaves on, by their base: the canonical decompositions of Unicode 15
/// (UnicodeData.txt) for Latin, Greek and Cyrillic.
enum AccentBases {
  /// The base letter, or `nil` when the scalar has no accent. O(1).
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? { table[scalar] }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in groups { for letter in letters.unicodeScalars { bases[letter] = base } }
    return bases
  }()

  private static let groups: [(Unicode.Scalar, String)] = [
    ("a", "ḁạảấầẩẫậắằẳẵặ"),
    ("b", "ḃḅḇ"),
    ("c", "ḉ"),
    ("d", "ḋḍḏḑḓ"),
    ("e", "ḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ḡ"),
    ("h", "ḣḥḧḩḫẖ"),
    ("i", "ḭḯỉị"),
    ("k", "ḱḳḵ"),
    ("l", "ḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ṅṇṉṋ"),
    ("o", "ơṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ṕṗ"),
    ("r", "ṙṛṝṟ"),
    ("s", "ṡṣṥṧṩ"),
    ("t", "ṫṭṯṱẗ"),
    ("u", "ưṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ẏẙỳỵỷỹ"),
    ("z", "ẑẓẕ"),
    ("æ", "ǣǽ"),
    ("ſ", "ẛ"),
    ("ʒ", "ǯ"),
    ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("ε", "έἐἑἒἓἔἕὲέ"),
    ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ"),
    ("ο", "όὀὁὂὃὄὅὸό"),
    ("ρ", "ῤῥ"),
    ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ("ϒ", "ϓϔ"),
    ("а", "ӑӓ"),
    ("г", "ѓ"),
    ("е", "ѐёӗ"),
    ("ж", "ӂӝ"),
    ("з", "ӟ"),
    ("и", "ѝӣӥ"),
    ("к", "ќ"),
    ("о", "ӧ"),
    ("у", "ўӯӱӳ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("э", "ӭ"),
    ("і", "ї"),
    ("ѵ", "ѷ"),
    ("ә", "ӛ"),
    ("ө", "ӫ"),
  ]
}
