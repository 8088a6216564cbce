// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "apus",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .executable(name: "apus", targets: ["apus"]),
    .library(name: "ApusRuntime", targets: ["ApusRuntime"]),
  ],
  targets: [
    // The generator: data flows from top to bottom.
    .target(name: "ApusDiagnostics", path: "Sources/Diagnostics"),
    .target(
      name: "ApusSpecLanguage", dependencies: ["ApusDiagnostics"], path: "Sources/SpecLanguage"),
    .target(name: "ApusNaming", path: "Sources/Naming"),
    .target(
      name: "ApusAPIModel",
      dependencies: ["ApusSpecLanguage", "ApusNaming", "ApusDiagnostics", "ApusWireText"],
      path: "Sources/APIModel"),
    .target(name: "ApusMustache", dependencies: ["ApusDiagnostics"], path: "Sources/Mustache"),
    .target(
      name: "ApusTemplates", path: "Templates", exclude: ["Standalone"],
      resources: [.embedInCode("Swift")]),
    .target(
      name: "ApusStandaloneTemplates", dependencies: ["ApusTemplates"],
      path: "Templates/Standalone", resources: [.embedInCode("Swift")]),
    .target(
      name: "ApusSwiftPlan", dependencies: ["ApusAPIModel", "ApusNaming", "ApusDiagnostics"],
      path: "Sources/SwiftPlan"),
    .target(
      name: "ApusSwiftEmitter",
      dependencies: [
        "ApusSwiftPlan", "ApusAPIModel", "ApusNaming", "ApusMustache", "ApusDiagnostics",
      ],
      path: "Sources/SwiftEmitter"),
    .target(
      name: "ApusImporters",
      dependencies: ["ApusSpecLanguage", "ApusNaming", "ApusJSON", "ApusDiagnostics"],
      path: "Sources/Importers"),
    .target(name: "ApusOutput", dependencies: ["ApusDiagnostics"], path: "Sources/Output"),
    .executableTarget(
      name: "apus",
      dependencies: [
        "ApusSpecLanguage", "ApusAPIModel", "ApusSwiftPlan", "ApusSwiftEmitter", "ApusMustache",
        "ApusTemplates", "ApusStandaloneTemplates", "ApusImporters", "ApusOutput",
        "ApusDiagnostics",
      ]),

    // What generated code links.
    .target(name: "ApusJSON", path: "Sources/JSON"),
    .target(name: "ApusRuntime", dependencies: ["ApusJSON", "ApusWireText"]),
    // What the generator and the runtime must agree on.
    .target(name: "ApusWireText", path: "Sources/WireText"),

    // What `make` generates from spec/.
    .target(
      name: "StripeIdentity", dependencies: ["ApusRuntime"], path: "Generated/StripeIdentity"),
    .testTarget(
      name: "StripeIdentityTests", dependencies: ["StripeIdentity", "ApusRuntime"],
      path: "Generated/StripeIdentityTests"),

    // What the goldens' specs generate, compiled and tested like any other.
    .target(
      name: "Payments", dependencies: ["ApusRuntime"],
      path: "Tests/Goldens/Payments/Generated/Payments"),
    .testTarget(
      name: "PaymentsTests", dependencies: ["Payments", "ApusRuntime"],
      path: "Tests/Goldens/Payments/Generated/PaymentsTests"),
    .target(
      name: "Keywords", dependencies: ["ApusRuntime"],
      path: "Tests/Goldens/Keywords/Generated/Keywords"),
    .testTarget(
      name: "KeywordsTests", dependencies: ["Keywords", "ApusRuntime"],
      path: "Tests/Goldens/Keywords/Generated/KeywordsTests"),
    .target(
      name: "Hostile", dependencies: ["ApusRuntime"],
      path: "Tests/Goldens/Hostile/Generated/Hostile"),
    .testTarget(
      name: "HostileTests", dependencies: ["Hostile", "ApusRuntime"],
      path: "Tests/Goldens/Hostile/Generated/HostileTests"),
    .target(
      name: "Catalog", dependencies: ["ApusRuntime"],
      path: "Tests/Goldens/Catalog/Generated/Catalog"),
    .testTarget(
      name: "CatalogTests", dependencies: ["Catalog", "ApusRuntime"],
      path: "Tests/Goldens/Catalog/Generated/CatalogTests"),
    .target(
      name: "Notes", dependencies: ["ApusRuntime"], path: "Tests/Goldens/Notes/Generated/Notes"),
    .testTarget(
      name: "NotesTests", dependencies: ["Notes", "ApusRuntime"],
      path: "Tests/Goldens/Notes/Generated/NotesTests"),
    .target(
      name: "Values", dependencies: ["ApusRuntime"], path: "Tests/Goldens/Values/Generated/Values"),
    .testTarget(
      name: "ValuesTests", dependencies: ["Values", "ApusRuntime"],
      path: "Tests/Goldens/Values/Generated/ValuesTests"),
    .target(
      name: "Chat", dependencies: ["ApusRuntime"], path: "Tests/Goldens/Chat/Generated/Chat"),
    .testTarget(
      name: "ChatTests", dependencies: ["Chat", "ApusRuntime"],
      path: "Tests/Goldens/Chat/Generated/ChatTests"),
    .target(
      name: "Calls", dependencies: ["ApusRuntime"], path: "Tests/Goldens/Calls/Generated/Calls"),
    .testTarget(
      name: "CallsTests", dependencies: ["Calls", "ApusRuntime"],
      path: "Tests/Goldens/Calls/Generated/CallsTests"),
    .testTarget(
      name: "GoldensTests",
      dependencies: [
        "Payments", "Keywords", "Hostile", "Catalog", "Notes", "Values", "Chat", "Calls",
        "StripeIdentity",
        "ApusRuntime", "TestServer", "SharedData",
      ]),

    // The same in the style that needs no runtime.
    .target(
      name: "StripeIdentityStandalone",
      path: "Tests/Goldens/Identity/Standalone/StripeIdentity"),
    .target(
      name: "PaymentsStandalone", path: "Tests/Goldens/Payments/Standalone/Payments"),
    .testTarget(
      name: "StandaloneTests",
      dependencies: [
        "Payments", "PaymentsStandalone", "StripeIdentity", "StripeIdentityStandalone",
        "ApusRuntime",
      ]),

    // Where the conformance data is, for those who have it.
    .target(name: "SharedData", path: "Tests/SharedData"),
    // A folder for one test.
    .target(name: "TemporaryFolder", path: "Tests/TemporaryFolder"),
    // A server on this machine, for tests that send.
    .target(name: "TestServer", path: "Tests/TestServer"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["ApusDiagnostics"]),
    .testTarget(
      name: "SpecLanguageTests", dependencies: ["ApusSpecLanguage", "ApusDiagnostics"],
      exclude: ["Errors", "Layout"]),
    .testTarget(
      name: "APIModelTests", dependencies: ["ApusAPIModel", "ApusSpecLanguage", "ApusDiagnostics"],
      exclude: ["Problems"]),
    .testTarget(
      name: "MustacheTests", dependencies: ["ApusMustache", "ApusDiagnostics", "SharedData"]),
    .testTarget(name: "NamingTests", dependencies: ["ApusNaming"]),
    .testTarget(
      name: "SwiftPlanTests",
      dependencies: [
        "ApusSwiftPlan", "ApusAPIModel", "ApusNaming", "ApusSpecLanguage", "ApusDiagnostics",
      ]),
    .testTarget(name: "SwiftEmitterTests", dependencies: ["ApusSwiftEmitter"]),
    .testTarget(
      name: "ImportersTests",
      dependencies: [
        "ApusImporters", "ApusSwiftPlan", "ApusAPIModel", "ApusSpecLanguage", "ApusDiagnostics",
        "ApusJSON", "SharedData",
      ],
      exclude: ["Documents"]),
    .testTarget(name: "JSONTests", dependencies: ["ApusJSON", "SharedData"]),
    .testTarget(
      name: "ApusRuntimeTests",
      dependencies: ["ApusRuntime", "ApusJSON", "ApusWireText", "SharedData", "TestServer"]),
    .testTarget(
      name: "OutputTests", dependencies: ["ApusOutput", "ApusDiagnostics", "TemporaryFolder"]),
    .testTarget(
      name: "ApusTests",
      dependencies: [
        "apus", "ApusOutput", "ApusDiagnostics", "ApusSwiftEmitter", "ApusTemplates",
        "TemporaryFolder",
      ]),

    // A million mutated inputs, by hand: see docs/fuzzing.md.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "ApusSpecLanguage", "ApusAPIModel", "ApusSwiftEmitter", "ApusMustache", "ApusTemplates",
        "ApusImporters", "ApusOutput", "ApusDiagnostics", "ApusJSON", "ApusRuntime",
        "StripeIdentity", "Catalog",
      ], path: "Benchmarks/Fuzz"),
  ]
)
