// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "apus",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .executable(name: "apus", targets: ["apus"]),
    .library(name: "ApusRuntime", targets: ["ApusRuntime"]),
    .library(name: "StripeIdentity", targets: ["StripeIdentity"]),
  ],
  targets: [
    // The generator: data flows from top to bottom.
    .target(name: "Diagnostics"),
    .target(name: "SpecLanguage", dependencies: ["Diagnostics"]),
    .target(name: "APIModel", dependencies: ["SpecLanguage", "Diagnostics"]),
    .target(name: "Mustache", dependencies: ["Diagnostics"]),
    .target(
      name: "Templates", path: "Templates", resources: [.embedInCode("Swift")]),
    .target(name: "SwiftEmitter", dependencies: ["APIModel", "Mustache", "Diagnostics"]),
    .target(name: "Importers", dependencies: ["SpecLanguage", "JSON", "Diagnostics"]),
    .executableTarget(
      name: "apus",
      dependencies: [
        "SpecLanguage", "APIModel", "SwiftEmitter", "Mustache", "Templates", "Importers",
        "Diagnostics",
      ]),

    // What generated code links.
    .target(name: "JSON"),
    .target(name: "ApusRuntime", dependencies: ["JSON"]),

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
    .testTarget(
      name: "GoldensTests",
      dependencies: [
        "Payments", "Keywords", "Hostile", "Catalog", "StripeIdentity", "ApusRuntime", "TestServer",
        "SharedData",
      ]),

    // Where the conformance data is, for those who have it.
    .target(name: "SharedData", path: "Tests/SharedData"),
    // A server on this machine, for tests that send.
    .target(name: "TestServer", path: "Tests/TestServer"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "SpecLanguageTests", dependencies: ["SpecLanguage", "Diagnostics"],
      exclude: ["Errors", "Layout"]),
    .testTarget(
      name: "APIModelTests", dependencies: ["APIModel", "SpecLanguage", "Diagnostics"],
      exclude: ["Problems"]),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache", "Diagnostics", "SharedData"]),
    .testTarget(
      name: "SwiftEmitterTests",
      dependencies: ["SwiftEmitter", "APIModel", "SpecLanguage", "Diagnostics"]),
    .testTarget(
      name: "ImportersTests",
      dependencies: ["Importers", "APIModel", "SpecLanguage", "Diagnostics", "JSON", "SharedData"],
      exclude: ["Documents"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "SharedData"]),
    .testTarget(
      name: "ApusRuntimeTests", dependencies: ["ApusRuntime", "JSON", "SharedData", "TestServer"]),
    .testTarget(name: "ApusTests", dependencies: ["apus", "Diagnostics"]),

    // A million mutated inputs, by hand: see docs/fuzzing.md.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "SpecLanguage", "APIModel", "SwiftEmitter", "Mustache", "Templates", "Diagnostics", "JSON",
        "ApusRuntime", "StripeIdentity",
      ], path: "Benchmarks/Fuzz"),
  ]
)
