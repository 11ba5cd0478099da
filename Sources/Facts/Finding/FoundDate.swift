internal import Incidents

/// A date said in the story.
struct FoundDate {
  let date: PartialDate
  let range: Range<Int>
  let sentence: Int
}
