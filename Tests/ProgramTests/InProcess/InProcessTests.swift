import Testing

/// Runs of the program in the test's own process: one at a time, as each has its surroundings to itself.
@Suite(.serialized) enum InProcessTests {}
