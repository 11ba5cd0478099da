// swift-tools-version: 6.2
import PackageDescription

/// The same strict rules for every Swift target.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "blotter",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Incidents", swiftSettings: strict),
    // Headers only: the library itself is opened when the first page with markup is read.
    .target(name: "CHTML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"], .when(platforms: [.linux]))]),
    .target(
      name: "CReadingData",
      exclude: [
        "date-model.tsv", "date-trust-model.tsv", "dump-first-model.tsv", "dump-headline-model.tsv",
        "dump-second-model.tsv", "hints.tsv", "languages.tsv",
        "markup-first-model.tsv", "markup-headline-model.tsv", "markup-second-model.tsv", "months.tsv", "words.tsv",
        "zones.tsv",
      ]),
    .target(name: "Reading", dependencies: ["Incidents", "CHTML", "CReadingData"], swiftSettings: strict),
    .target(name: "CLexicon", exclude: ["data"]),
    .target(name: "Facts", dependencies: ["Incidents", "CLexicon"], swiftSettings: strict),
    .target(
      name: "Records", dependencies: ["Incidents", .product(name: "Yams", package: "Yams")], swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict),
    .target(name: "Dashboard", dependencies: ["Incidents", "Screen"], swiftSettings: strict),
    .target(
      name: "CTerminal", exclude: ["DirectColour.ti"],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal", "Screen"], swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: ["Incidents", "Reading", "Facts", "Records", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .executableTarget(
      name: "blotter",
      dependencies: [
        "Archive", "Dashboard", "Facts", "Incidents", "Reading", "Records", "Screen", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux]))],
      linkerSettings: [
        // Start-up: no shared Swift runtime to load, no load-time relocation of ICU's tables.
        .unsafeFlags(["-static-stdlib", "-Xclang-linker", "-no-pie"], .when(platforms: [.linux]))
      ]
    ),

    .target(name: "MadeArchive", swiftSettings: strict),
    .executableTarget(
      name: "blotter-bench",
      dependencies: [
        "Archive", "Incidents", "Reading", "Facts", "MadeArchive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux]))],
      linkerSettings: [
        .unsafeFlags(["-static-stdlib", "-Xclang-linker", "-no-pie"], .when(platforms: [.linux]))
      ]
    ),

    .target(name: "TestSupport", dependencies: ["Screen"], swiftSettings: strict),
    .testTarget(name: "IncidentsTests", dependencies: ["Incidents"], swiftSettings: strict),
    .testTarget(name: "ReadingTests", dependencies: ["Incidents", "Reading"], swiftSettings: strict),
    .testTarget(name: "FactsTests", dependencies: ["Incidents", "Reading", "Facts"], swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Incidents", "Records"], swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DashboardTests", dependencies: ["Dashboard", "Incidents", "Screen", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "Incidents", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MadeArchiveTests", dependencies: ["Incidents", "MadeArchive", "Reading", "Records"], swiftSettings: strict),
    .testTarget(name: "ProgramTests", dependencies: ["Archive", "TestSupport"], swiftSettings: strict),
  ]
)
