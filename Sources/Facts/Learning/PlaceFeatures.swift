internal import Models

/// The columns of one thing that a story tells at some places: what stands around them, where they stand, what the story is about.
struct PlaceFeatures {
  let story: Candidates
  /// How likely the story tells of an incident, in thousandths of log-odds.
  let storyScore: Int
  /// The sums, as they were judged.
  let sums: [PenaltyFinder.Sum]

  /// Where the thing is told.
  struct Place {
    let range: Range<Int>
    let sentence: Int
  }

  private enum Column: String, ModelColumn {
    case storyScore, places, isInHeadline, firstSentence, isInLead, shareOnTopic, organisationsBeside, penaltiesBeside
    case countsBeside, previousIsOnTopic
  }

  static let names = Surroundings.names + StoryProfile.shortNames + Column.names

  private enum Cap {
    static let things = 40
  }

  /// O(places x matches of their sentences).
  func fill(_ row: inout FeatureRow, places: [Place]) {
    let scan = story.scan
    var surroundings = Surroundings()
    for place in places { surroundings.add(place.range, in: scan.sentences[place.sentence]) }
    surroundings.fill(&row)
    story.profile.fillShort(&row)
    let sentences = Set(places.map(\.sentence))
    let lead = scan.sentences.first?.isHeadline == true ? 1 : 0
    row.beginGroup()
    row.set(Column.storyScore, to: Percent.hundredth(of: Int32(storyScore)))
    row.set(Column.places, to: places.count, upTo: Cap.things)
    row.set(Column.isInHeadline, to: sentences.contains { scan.sentences[$0].isHeadline })
    row.set(Column.firstSentence, to: places.first?.sentence ?? 0, upTo: Cap.things)
    row.set(Column.isInLead, to: sentences.contains(lead))
    let onTopic = sentences.count { scan.isOnTopic(scan.sentences[$0]) }
    row.set(Column.shareOnTopic, to: Percent.of(onTopic, in: sentences.count))
    let named = story.likely.filter { sentences.contains($0.sentence) }
    row.set(Column.organisationsBeside, to: Set(named.map(\.parent)).count, upTo: Cap.things)
    let penalties = sums.count { $0.role == .penalty && sentences.contains($0.sentence) }
    row.set(Column.penaltiesBeside, to: penalties, upTo: Cap.things)
    row.set(Column.countsBeside, to: story.likelyCounts.count { sentences.contains($0.sentence) }, upTo: Cap.things)
    row.set(Column.previousIsOnTopic, to: sentences.contains { $0 > 0 && scan.isOnTopic(scan.sentences[$0 - 1]) })
  }

  /// Bytes from some places to the nearest sum in the same sentence; `farthest` where there is none.
  func distance(from places: [Place], toSumOf isMeant: (MoneyRole) -> Bool, upTo farthest: Int) -> Int {
    var best = farthest
    for sum in sums where isMeant(sum.role) {
      for place in places where place.sentence == sum.sentence {
        best = min(best, place.range.gap(to: sum.money.range))
      }
    }
    return best
  }
}
