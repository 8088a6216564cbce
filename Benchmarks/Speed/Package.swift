// swift-tools-version: 6.0

import PackageDescription

// Built by `make bench` in a folder beside this package's own build, where `Notes` is generated.
let package = Package(
  name: "bench",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "apus", path: "..")],
  targets: [
    .target(
      name: "Notes", dependencies: [.product(name: "ApusRuntime", package: "apus")], path: "Notes"),
    .executableTarget(
      name: "bench",
      dependencies: ["Notes", .product(name: "ApusRuntime", package: "apus")], path: "bench"),
  ]
)
