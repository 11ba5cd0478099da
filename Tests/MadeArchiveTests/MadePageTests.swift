import Incidents
@testable import MadeArchive
import Reading
import Testing

/// Pages, stories and records as they are made.
@Suite struct MadePageTests {
  private let world = MadeWorld(seed: 3, companies: 40)

  private var stories: [MadeStory] { (0..<60).map { MadeStory(number: $0, seed: 3, world: world) } }

  @Test func `a page holds its headline and every paragraph, as text or as markup`() {
    for story in stories.prefix(30) {
      let article = MadeArticle(story, index: 0, world: world)
      let page = article.page
      let shown = article.isMarkup ? page.replacing("&amp;", with: "&") : page
      #expect(shown.contains(article.headline))
      #expect(article.paragraphs.allSatisfy(shown.contains))
      #expect(page.hasPrefix("<!DOCTYPE html>") == article.isMarkup)
    }
  }

  @Test func `both sorts of pages are made`() {
    let kinds = Set(stories.map { MadeArticle($0, index: 0, world: world).isMarkup })
    #expect(kinds == [true, false])
  }

  @Test func `the reader finds nearly all facts of the pages, and no line of a menu`() throws {
    var (told, found, menus) = (0, 0, 0)
    for story in stories {
      let article = MadeArticle(story, index: 0, world: world)
      let read = try Reader.read(Array(article.page.utf8), named: article.isMarkup ? "a.html" : "a.txt")
      let lines = read.cleanText.split(separator: "\n").map(String.init)
      told += article.facts.count
      found += article.facts.count { fact in lines.contains { $0.contains(fact.sentence) } }
      menus += article.tongue.list("menu").count { lines.contains($0) }
    }
    #expect(found * 10 >= told * 9, "\(found) of \(told)")
    #expect(menus == 0)
  }

  @Test func `every fact's words stand in its sentence, and its sentence in a paragraph`() {
    for story in stories {
      let article = MadeArticle(story, index: 0, world: world)
      for fact in article.facts {
        #expect(fact.sentence.contains(fact.words) || fact.words.isEmpty)
        #expect(article.paragraphs.contains { $0.contains(fact.sentence) })
        #expect(!fact.sentence.contains("{"), "\(fact.sentence)")
      }
    }
  }

  @Test func `a copy has the words of what it copies and stands in another outlet or on another day`() {
    for story in stories.prefix(20) {
      let original = MadeArticle(story, index: 0, world: world)
      let copy = MadeArticle(story, index: 1, copying: original, world: world)
      #expect(copy.paragraphs == original.paragraphs && copy.headline == original.headline)
      #expect(copy.outlet != original.outlet || copy.published.edtf != original.published.edtf)
    }
  }

  @Test func `an article appears after what it tells of`() {
    for story in stories where story.day.year < 2026 {
      let article = MadeArticle(story, index: 2, world: world)
      let (day, then) = (story.day, article.published)
      #expect((then.year, then.month, then.day) > (day.year, day.month, day.day))
    }
  }

  @Test func `what a story is made of are words that its language has`() {
    for story in stories {
      #expect(!story.matter.categories.isEmpty)
      #expect(story.matter.categories.allSatisfy { !story.tongue["w.\($0)"].isEmpty })
      #expect(!story.tongue["act.\(story.matter.action)"].isEmpty)
      #expect(!story.tongue["legal.\(story.matter.legal)"].isEmpty)
      // Nobody is under appeal without a fine, nor merely accused with one.
      #expect((story.matter.fine == nil) == ["alleged", "settled"].contains(story.matter.legal))
    }
  }

  @Test func `names are distinct and units bear their company's first word`() {
    #expect(Set(world.companies.map(\.name)).count == world.companies.count)
    #expect(Set(world.outlets).count == world.outlets.count && Set(world.towns).count == world.towns.count)
    for company in world.companies {
      let stem = company.name.split(separator: " ").first.map(String.init) ?? ""
      #expect(company.units.allSatisfy { $0.hasPrefix(stem + " ") })
    }
  }

  @Test func `a record without articles quotes nothing and states what happened all the same`() {
    for story in stories.prefix(10) {
      let text = MadeRecord.text(of: story, from: [])
      #expect(text.hasPrefix("title: \"") && text.contains("\norganisations:\n") && !text.contains("evidence:"))
    }
  }
}
