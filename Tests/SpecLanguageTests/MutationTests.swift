import ApusDiagnostics
import Foundation
import Testing

@testable import ApusSpecLanguage

/// Parses thousands of slightly wrong specs: each must end with a result, and whatever parses must
/// be laid out the same the second time.
@Suite struct MutationTests {
  /// The SplitMix64 generator, so that each run is the same.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let pieces = [
    "{", "}", "[", "]", "(", ")", "<", ">", ":", ",", "?", "=", "->", "...", "..<", "@", "\"", "//",
    "///", "/", "\n", "\n\n", "\r", " ", "\t", "-", ".", "as", "is", "or", "enum", "record A ",
    "operation", "example \"x\" {", "sends {", "response 200", "nullable ", "1", "-0.5e3", "\u{0}",
    "é", "\u{202E}", "\\", "\\u", "path ", "when ", "require any of ", "@deprecated", "// c\n",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<4)
  func endsWithAResult(_ seed: UInt64) throws {
    let everything = try Fixture.file("Layout/everything.apus").bytes
    let untidy = try Fixture.file("Layout/untidy.apus").bytes
    var generator = Generator(state: seed)
    var parsedCount = 0
    for round in 0..<600 {
      var bytes = round % 2 == 0 ? untidy : everything
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        mutate(&bytes, using: &generator)
      }
      let (tree, problems) = Parser.parse(SourceFile(path: "mutated", bytes: bytes))
      guard problems.isEmpty else { continue }
      parsedCount += 1
      let text = Printer.print(tree)
      let again = Parser.parse(SourceFile(path: "printed", text: text))
      let source = Testing.Comment(rawValue: String(decoding: bytes, as: UTF8.self))
      try #require(again.problems.isEmpty, source)
      try #require(Printer.print(again.tree) == text, source)
      if round % 10 == 0 { try #require(dump(again.tree) == dump(tree), source) }
    }
    #expect(parsedCount > 20)
  }

  private func mutate(_ bytes: inout [UInt8], using generator: inout Generator) {
    let start = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, start + Int.random(in: 0...6, using: &generator))
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2: bytes[start] = UInt8.random(in: 0...255, using: &generator)
    default:
      let piece = Self.pieces.randomElement(using: &generator) ?? []
      bytes.insert(contentsOf: piece, at: start)
    }
  }
}
