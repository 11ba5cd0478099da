import TestSupport
import Testing

@testable import Program

extension InProcessTests {
  /// What a run finds around itself.
  @Suite struct SurroundingsTests {
    @Test(arguments: [
      ("/c", "/h", "/c/blotter"), ("relative", "/h", "/h/.cache/blotter"), ("", "/h", "/h/.cache/blotter"),
    ])
    func `the cache lies where the specification says`(cache: String, home: String, folder: String) {
      let variables = ["XDG_CACHE_HOME": cache, "HOME": home]
      Surroundings.with(Surroundings(variables: variables)) { #expect(Environment.cacheFolder == folder) }
    }

    @Test func `an empty variable is none, and the process's own are seen by nobody in other surroundings`() {
      #expect(Environment.variable("PATH") != nil)
      Surroundings.with(Surroundings(variables: ["NO_COLOR": ""])) {
        #expect(Environment.variable("NO_COLOR") == nil && Environment.variable("PATH") == nil)
      }
      #expect(Surroundings.now.variables == nil && Surroundings.now.output == 1 && Surroundings.now.errors == 2)
    }

    @Test func `a run ends with a status of its own when something was missing, and the next begins anew`() throws {
      let blotter = try CommandRun()
      try blotter.archive.write("title: y\narticles: [articles/none.txt]\n", to: "incidents/y.yaml")
      #expect(try blotter("check").status == 1)
      #expect(try blotter("list").status == 0)
      #expect(try blotter("show", "nobody").status == 1)
      #expect(try blotter("list").status == 0)
    }
  }
}
