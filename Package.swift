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

/// The same, and optimised in debug builds too: nearly every test reads the lists and judges articles, which takes far longer
/// without.
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "blotter",
  products: [
    // Loaded into the program by tests, so that the system's calls fail on demand.
    .library(name: "blotter-faults", type: .dynamic, targets: ["CFault"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Text", swiftSettings: fast),
    .target(name: "Parallel", swiftSettings: strict),
    .target(name: "Models", swiftSettings: fast),
    .target(name: "Incidents", dependencies: ["Text"], swiftSettings: strict),
    .target(name: "Search", dependencies: ["Incidents", "Text"], swiftSettings: strict),
    // Headers only: the library itself is opened when the first page with markup is read.
    .target(name: "CHTML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"], .when(platforms: [.linux]))]),
    // Headers only: the library itself is opened when the first mail is read.
    .target(
      name: "CMail",
      cSettings: [
        .headerSearchPath("../CPackage"),
        .unsafeFlags(
          [
            "-I/usr/include/gmime-3.0", "-I/usr/include/glib-2.0", "-I/usr/lib/x86_64-linux-gnu/glib-2.0/include",
            "-I/usr/lib/aarch64-linux-gnu/glib-2.0/include",
          ], .when(platforms: [.linux])),
      ]),
    // Headers only: the libraries themselves are opened when the first packed document is read.
    .target(name: "CPackage", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"], .when(platforms: [.linux]))]),
    .target(name: "CChild"),
    .target(name: "CSealedPages", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "CReadingData",
      exclude: [
        "charsets.tsv", "date-model.tsv", "date-trust-model.tsv", "dump-first-model.tsv", "dump-headline-model.tsv",
        "dump-second-model.tsv", "hints.tsv", "languages.tsv", "markup.tsv",
        "markup-first-model.tsv", "markup-headline-model.tsv", "markup-second-model.tsv", "months.tsv", "words.tsv",
        "zones.tsv",
      ]),
    .target(
      name: "Reading", dependencies: ["Incidents", "Models", "Text", "CHTML", "CMail", "CPackage", "CReadingData"],
      swiftSettings: strict),
    .target(name: "CLexicon", exclude: ["data", "models"]),
    .target(
      name: "Facts", dependencies: ["Incidents", "Models", "Text", "CLexicon"], swiftSettings: fast),
    .target(
      name: "Records", dependencies: ["Incidents", "Text", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "Screen", dependencies: ["Text"], swiftSettings: strict),
    .target(
      name: "Dashboard", dependencies: ["Incidents", "Search", "Screen", "Text"], swiftSettings: strict),
    .target(name: "Printing", dependencies: ["Facts", "Incidents", "Search", "Text"], swiftSettings: strict),
    // Headers only: the library itself is opened when the first workbook is written.
    .target(name: "CWorkbook", cSettings: [.headerSearchPath("../CPackage")]),
    .target(name: "CTemplates", exclude: ["report.mustache"]),
    .target(
      name: "Interchange",
      dependencies: [
        "CTemplates", "CWorkbook", "Incidents", "Parallel", "Text",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "CTerminal", exclude: ["DirectColour.ti"],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal", "Screen"], swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: [
        "Incidents", "Text", "Parallel", "Search", "Reading", "Facts", "Records", "CChild", "CSealedPages",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Program",
      dependencies: [
        "Archive", "Dashboard", "Facts", "Incidents", "Interchange", "Parallel", "Printing", "Reading", "Records",
        "Screen", "Search", "Terminal", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "blotter",
      dependencies: ["Program"],
      swiftSettings: strict + [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux]))],
      linkerSettings: [
        // Start-up: no shared Swift runtime to load, no load-time relocation of ICU's tables.
        .unsafeFlags(["-static-stdlib", "-Xclang-linker", "-no-pie"], .when(platforms: [.linux]))
      ]
    ),

    .target(name: "MadeArchive", dependencies: ["Text"], swiftSettings: strict),
    .executableTarget(
      name: "blotter-bench",
      dependencies: [
        "Archive", "Dashboard", "Facts", "Incidents", "MadeArchive", "Models", "Parallel", "Printing", "Reading",
        "Records", "Screen",
        "Search", "TestSupport", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Training/Lessons"],
      swiftSettings: strict + [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux]))],
      linkerSettings: [
        .unsafeFlags(["-static-stdlib", "-Xclang-linker", "-no-pie"], .when(platforms: [.linux]))
      ]
    ),

    .target(name: "CFault", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "TestSupport", dependencies: ["Incidents", "Screen", "Search", "Text"], swiftSettings: strict),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: strict),
    .testTarget(name: "IncidentsTests", dependencies: ["Incidents", "TestSupport", "Text"], swiftSettings: strict),
    .testTarget(
      name: "SearchTests", dependencies: ["Incidents", "Search", "TestSupport", "Text"], swiftSettings: strict),
    .testTarget(
      name: "ReadingTests", dependencies: ["Incidents", "Models", "Reading", "TestSupport", "Text"],
      swiftSettings: strict),
    .testTarget(name: "FactsTests", dependencies: ["Incidents", "Reading", "Facts", "Text"], swiftSettings: strict),
    .testTarget(
      name: "RecordsTests",
      dependencies: ["Incidents", "Records", "TestSupport", "Text", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "TestSupport", "Text"], swiftSettings: strict),
    .testTarget(
      name: "DashboardTests", dependencies: ["Dashboard", "Incidents", "Screen", "Search", "TestSupport", "Text"],
      exclude: ["Screens"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "CChild", "Incidents", "Reading", "Search", "TestSupport", "Text",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MadeArchiveTests", dependencies: ["Incidents", "MadeArchive", "Reading", "Records"], swiftSettings: strict),
    .testTarget(
      name: "PrintingTests", dependencies: ["Facts", "Incidents", "Printing", "Search", "TestSupport", "Text"],
      swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Incidents", "Interchange", "Text"], exclude: ["Pages"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Archive", "Records", "Screen", "Terminal", "Text"], swiftSettings: strict),
    .testTarget(
      name: "ProgramTests", dependencies: ["Archive", "CFault", "Program", "TestSupport", "Text"], swiftSettings: strict
    ),
  ]
)
