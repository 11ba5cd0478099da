import ArgumentParser
import Facts
import Incidents

/// How many made-up articles of about 300 words a second the facts are found in, on one core.
struct FactsBench: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "facts", abstract: "Measure the finding of facts.")

  @Option(help: "Articles.") var articles = 3000

  func run() {
    let clock = ContinuousClock()
    var lexicon: Lexicon?
    let building = clock.measure { lexicon = Lexicon() }
    guard let lexicon else { return }
    let finder = FactFinder(lexicon: lexicon)
    let stories = FactsBench.stories
    var found = 0
    let finding = clock.measure {
      for number in 0..<articles {
        let facts = finder.find(in: stories[number % stories.count], path: "made-\(number).txt")
        found += facts.penalties.count + facts.affected.count
      }
    }
    let rate = Double(articles) / (Double(finding.components.seconds) + Double(finding.components.attoseconds) / 1e18)
    print("lexicon: built in \(building)")
    print("facts: \(articles) articles of 300 words in \(finding), \(Int(rate)) a second, \(found) sums and counts")
  }

  /// A story of about 300 words in each language: facts in every fourth sentence, talk between them.
  private static var stories: [Article] {
    sentences.map { language, fact, talk in
      let words = max(fact.split(separator: " ").count + 3 * talk.split(separator: " ").count, 8)
      let paragraphs = (1...max(1, words < 20 ? 8 : 300 / words)).map { number in
        Block(
          .paragraph,
          fact.replacing("#", with: "\(number * 7 + 10)") + " "
            + Array(repeating: talk, count: 3).joined(separator: " "))
      }
      let headline = fact.replacing("#", with: "10")
      return Article(headline: headline, language: language, blocks: [Block(.headline, headline)] + paragraphs)
    }
  }

  private static let sentences = [
    (
      "en",
      "The regulator fined Google $#.5 million after hackers stole the names and email addresses of # thousand customers last year.",
      "A spokesperson said on Monday that the company takes these matters seriously and has since changed the way it works with partners."
    ),
    (
      "de",
      "Die Behörde verhängte gegen Vodafone ein Bußgeld von #,5 Millionen Euro, weil Passwörter von #.000 Kunden offen im Netz standen.",
      "Ein Sprecher teilte am Montag mit, dass das Unternehmen die Angelegenheit ernst nehme und seine Abläufe inzwischen geändert habe."
    ),
    (
      "fr", "La CNIL a infligé une amende de #,5 millions d'euros à Orange pour la fuite des données de # 000 clients.",
      "Un porte-parole a indiqué lundi que la société prenait ces questions au sérieux et qu'elle avait depuis modifié ses méthodes de travail."
    ),
    (
      "ru", "Суд оштрафовал «Яндекс» на # млн рублей за утечку данных # тысяч пользователей, сообщил Роскомнадзор.",
      "Представитель сказал в понедельник, что компания серьёзно относится к этим вопросам и с тех пор изменила порядок работы с партнёрами."
    ),
    (
      "ko", "개인정보보호위원회는 카카오에 과징금 #억원을 부과했고 고객 #만명의 이름과 전화번호가 유출됐다고 밝혔다.",
      "대변인은 월요일 회사가 이 문제를 심각하게 받아들이고 있으며 이후 협력사와 일하는 방식을 바꾸었다고 말했다."
    ),
    (
      "zh", "国家网信办对滴滴处以#亿元罚款，黑客窃取了#万名用户的姓名和电话号码。",
      "发言人周一表示，公司认真对待这些问题，此后已经改变了与合作伙伴共事的方式，并将继续改进内部流程。"
    ),
    (
      "ar", "فرضت الهيئة غرامة قدرها # مليون يورو على Meta بعد تسريب بيانات # ألف مستخدم وكلمات المرور.",
      "وقال متحدث يوم الاثنين إن الشركة تأخذ هذه الأمور على محمل الجد وإنها غيرت منذ ذلك الحين طريقة عملها مع الشركاء."
    ),
  ]
}
