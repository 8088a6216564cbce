// swift-tools-version: 6.0

import PackageDescription

// Built by `make stripe` in a folder beside this package's own build, where `Stripe` is generated.
let package = Package(
  name: "stripe",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [.library(name: "Stripe", targets: ["Stripe"])],
  dependencies: [.package(name: "apus", path: "..")],
  targets: [
    .target(
      name: "Stripe", dependencies: [.product(name: "ApusRuntime", package: "apus")], path: "Stripe"
    )
  ]
)
