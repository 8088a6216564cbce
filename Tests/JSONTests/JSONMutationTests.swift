import Foundation
import Testing

@testable import ApusJSON

/// Changes a text at random. What is accepted must be so by Foundation too, which is laxer on some
/// platforms, but refuses halves of surrogate pairs and numbers too large for a `Double`.
@Suite struct JSONMutationTests {
  private static let seed = #"""
    {"id":"vs_1","created":1695680197,"amount":-12.50e+2,"livemode":false,"error":null,
     "text":"Größe 😀 \"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00","nested":[[],{},[1,[2,{"a":[true]}]]],"":0}
    """#

  @Test func agreesWithFoundationOnChangedTexts() throws {
    var random = Generator(state: 0x5EED)
    var accepted = 0
    for _ in 0..<4_000 {
      var bytes = Array(Self.seed.utf8)
      for _ in 0...Int.random(in: 0..<2, using: &random) { Self.change(&bytes, &random) }
      guard let document = try? JSONDocument(bytes) else { continue }
      accepted += 1
      let isOursAlone = visit(document.root).contains {
        $0.kind == .number && $0.number == nil
          || $0.string?.unicodeScalars.contains("\u{FFFD}") == true
      }
      let reference = try? JSONSerialization.jsonObject(
        with: Data(bytes), options: .fragmentsAllowed)
      #expect(reference != nil || isOursAlone, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(accepted > 400)
    #expect(accepted < 3_600)
  }

  private static func change(_ bytes: inout [UInt8], _ random: inout Generator) {
    let place = Int.random(in: bytes.indices, using: &random)
    let symbols = Array(#"{}[]",:\u0123456789.eE+-truefalsnl "#.utf8) + [0, 0x0A, 0x80, 0xC3, 0xFF]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(symbols.randomElement(using: &random) ?? 0, at: place)
    case 2: bytes[place] = symbols.randomElement(using: &random) ?? 0
    case 3: bytes.removeSubrange(place..<min(place + 8, bytes.count))
    default: bytes.insert(contentsOf: bytes[place...].prefix(8), at: place)
    }
  }

  /// SplitMix64, so that each run sees the same texts.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
