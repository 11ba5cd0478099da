import Incidents
import Testing

@testable import Interchange

@Suite struct WordingTests {
  private func words(_ type: Penalty.PenaltyType, _ status: LegalStatus?, sum: Int? = 5_800_000) -> String {
    let money = Money(amount: sum.flatMap { Amount(units: $0) }, currency: "USD")
    let incident = Incident(
      id: .init("x"), title: "X", review: .reviewed, claims: [Claim(.organisation(.init(name: "Acme")))])
    return Wording.sentence(of: Penalty(type: type, money: money, status: status), in: incident)
  }

  @Test func `each step of the law has words of its own`() {
    #expect(words(.fine, .fined) == "Acme was fined USD 5.8 M")
    #expect(words(.settlement, .settled) == "Acme agreed to pay USD 5.8 M")
    #expect(words(.fine, .settledWithoutAdmission) == "Acme agreed to pay USD 5.8 M without admitting wrongdoing")
    #expect(words(.fine, .proposed) == "Acme faces a fine of USD 5.8 M, which is only proposed")
    #expect(words(.fine, .alleged) == "Acme faces a fine of USD 5.8 M, which is not decided")
    #expect(words(.fine, .annulled) == "Acme had been given a fine of USD 5.8 M, which was annulled")
    #expect(words(.fine, .underAppeal) == "Acme was fined USD 5.8 M; an appeal is pending")
    #expect(words(.redress, nil) == "Acme was ordered to pay USD 5.8 M in redress")
  }

  @Test func `what is only proposed, not decided or taken back is never told as imposed`() {
    for type in Penalty.PenaltyType.allCases where type != .dismissal {
      for status in [LegalStatus.proposed, .alleged, .charged, .annulled] {
        let text = words(type, status)
        #expect(!text.contains("was fined") && !text.contains("agreed") && !text.contains("was ordered"), "\(text)")
      }
    }
  }

  @Test func `without a sum no sum is told`() {
    for type in Penalty.PenaltyType.allCases {
      for status in LegalStatus.allCases {
        #expect(!words(type, status, sum: nil).contains { $0.isNumber }, "\(type) \(status)")
      }
    }
  }
}
