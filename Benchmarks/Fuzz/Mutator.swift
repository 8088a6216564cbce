/// Makes one input out of others: bytes changed, stretches copied, dropped, doubled or swapped
/// between two, and words of the language put in.
struct Mutator {
  var random: SplitMix
  let words: [[UInt8]]

  mutating func mutate(_ seeds: [[UInt8]]) -> [UInt8] {
    guard var text = seeds.randomElement(using: &random) else { return [] }
    // Mostly small inputs: a stretch of a seed says as much as the whole, and runs faster.
    if Int.random(in: 0..<4, using: &random) != 0 { text = stretch(of: text, upTo: 600) }
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      change(&text, with: seeds)
    }
    return text
  }

  private mutating func change(_ text: inout [UInt8], with seeds: [[UInt8]]) {
    let place = Int.random(in: 0...text.count, using: &random)
    let end = min(text.count, place + Int.random(in: 0...20, using: &random))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: text.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 1: text.removeSubrange(place..<end)
    case 2: text.insert(contentsOf: text[place..<end], at: place)
    case 3: text.replaceSubrange(place..<end, with: words.randomElement(using: &random) ?? [])
    case 4: text.insert(contentsOf: words.randomElement(using: &random) ?? [], at: place)
    case 5:
      let other = seeds.randomElement(using: &random) ?? []
      text.insert(contentsOf: stretch(of: other, upTo: 80), at: place)
    case 6: text = Array(text[..<place])
    case 7:
      // Deep nesting and long runs.
      let word = words.randomElement(using: &random) ?? []
      let count = Int.random(in: 1...120, using: &random)
      text.insert(contentsOf: Array(repeatElement(word, count: count).joined()), at: place)
    default:
      let other = Int.random(in: 0...text.count, using: &random)
      text.insert(contentsOf: text[min(place, other)..<max(place, other)].prefix(200), at: place)
    }
  }

  private mutating func stretch(of text: [UInt8], upTo length: Int) -> [UInt8] {
    let start = Int.random(in: 0...text.count, using: &random)
    return Array(text[start...].prefix(Int.random(in: 0...length, using: &random)))
  }
}

/// SplitMix64: a small generator whose numbers a seed fixes.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
