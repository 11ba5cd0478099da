/// Traditional Han characters of the words we look for, read as their simplified forms.
///
/// Only what the lexicon needs; applied to the lexicon and to the text alike, so a pair too many does no harm.
enum HanVariants {
  /// O(1).
  static func simplified(_ value: UInt32) -> UInt32 {
    guard value >= first, Int(value - first) < table.count else { return value }
    let other = table[Int(value - first)]
    return other == 0 ? value : UInt32(other)
  }

  private static let traditional =
    "資訊個數據洩隱罰圓億萬國際電話號碼駭網絡路銀行帳戶單執應員會監護違規處權機構爾蘭華為業務營運訴訟賠償協議調查發現導致"
    + "駕駛證姓護照醫療歲兒錄視頻聲紋臉識別價錢損營總統計團聯報導過濾傳輸產壟斷競爭濫優勢險滙豐台灣幣盜竊洩漏擊軟體亞馬遜谷臉書與對將從條變關開門間隊該這說實業檢長廣東雲貝蘋"

  private static let simplified =
    "资讯个数据泄隐罚圆亿万国际电话号码骇网络路银行帐户单执应员会监护违规处权机构尔兰华为业务营运诉讼赔偿协议调查发现导致"
    + "驾驶证姓护照医疗岁儿录视频声纹脸识别价钱损营总统计团联报导过滤传输产垄断竞争滥优势险汇丰台湾币盗窃泄漏击软体亚马逊谷脸书与对将从条变关开门间队该这说实业检长广东云贝苹"

  /// The first ideograph of the table.
  private static let first: UInt32 = 0x4E00

  /// By place in the block of unified ideographs (U+4E00...U+9FFF); 0 where the form is its own.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0xA000 - Int(first))
    for (from, to) in zip(traditional.unicodeScalars, simplified.unicodeScalars) where from != to {
      table[Int(from.value - first)] = UInt16(truncatingIfNeeded: to.value)
    }
    return table
  }()
}
