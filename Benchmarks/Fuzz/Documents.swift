import ApusJSON
import Foundation

/// OpenAPI documents to make cases from: real ones with values exchanged, wrapped and doubled, and
/// drawn ones.
struct Documents: Sendable {
  /// Larger documents take too long for a million cases.
  private static let maximumSize = 60_000

  private let seeds: [Seed]
  /// Values of all documents, to be put elsewhere.
  private let values: [[UInt8]]

  /// A document, and the places of its values.
  private struct Seed {
    let bytes: [UInt8]
    let ranges: [Range<Int>]
  }

  init(_ texts: [[UInt8]]) {
    seeds = texts.filter { $0.count <= Self.maximumSize }.compactMap { bytes in
      guard let root = try? JSONDocument(bytes).root, root["openapi"] != nil else { return nil }
      var ranges: [Range<Int>] = []
      var left = [root]
      while let value = left.popLast() {
        ranges.append(value.offset..<value.offset + value.text.utf8.count)
        left += value.members.map(\.value) + value.elements
      }
      return Seed(bytes: bytes, ranges: ranges)
    }
    values = seeds.flatMap { seed in
      seed.ranges.filter { $0.count < 2000 }.map { Array(seed.bytes[$0]) }
    }
  }

  /// Small documents in the folder of shared data, where it is beside the checkout.
  static func shared() -> [[UInt8]] {
    let folder = Corpus.package.deletingLastPathComponent()
      .appendingPathComponent("shared/data/openapi")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
      .compactMap { try? Array(Data(contentsOf: $0)) }
  }

  func input(_ random: inout SplitMix) -> [UInt8] {
    guard let seed = seeds.randomElement(using: &random), Int.random(in: 0..<3, using: &random) == 0
    else {
      var drawing = DocumentDrawing(random: random)
      defer { random = drawing.random }
      let text = Array(drawing.document().utf8)
      guard Int.random(in: 0..<4, using: &drawing.random) == 0 else { return text }
      var mutator = Mutator(
        random: drawing.random, seeds: Seeds([text], words: DocumentDrawing.words))
      defer { drawing.random = mutator.random }
      return mutator.changed(text)
    }
    return mutated(seed, &random)
  }

  private func mutated(_ seed: Seed, _ random: inout SplitMix) -> [UInt8] {
    var places = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
      seed.ranges.randomElement(using: &random)
    }
    places.sort { $0.lowerBound > $1.lowerBound }
    var text = seed.bytes
    var end = text.count
    // From the end, so that everything before keeps its place.
    for place in places where place.upperBound <= end {
      text.replaceSubrange(place, with: changed(Array(seed.bytes[place]), &random))
      end = place.lowerBound
    }
    return text
  }

  private func changed(_ value: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let text = String(decoding: value, as: UTF8.self)
    let other = String(decoding: values.randomElement(using: &random) ?? [], as: UTF8.self)
    var drawing = DocumentDrawing(random: random)
    defer { random = drawing.random }
    let changed: String
    switch Int.random(in: 0..<10, using: &drawing.random) {
    case 0...3: changed = other
    case 4: changed = drawing.schema(depth: 2)
    case 5: changed = #"{"allOf":[\#(text)]}"#
    case 6: changed = #"{"anyOf":[\#(text),\#(other)]}"#
    case 7: changed = #"{"oneOf":[\#(text),\#(text),\#(drawing.schema(depth: 1))]}"#
    case 8: changed = #"{"type":"array","items":\#(text)}"#
    default:
      guard text.hasPrefix("{"), value.count > 2 else { return Array(other.utf8) }
      changed = "{\(drawing.member()),\(text.dropFirst())"
    }
    return Array(changed.utf8)
  }
}
