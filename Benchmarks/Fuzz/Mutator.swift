/// Makes one input out of seeds: some of their paragraphs put together, then words, lines and bytes
/// changed, doubled, dropped, or taken from elsewhere.
struct Mutator {
  var random: SplitMix
  let seeds: Seeds

  mutating func input() -> [UInt8] { changed(start()) }

  /// A text with a few changes; sometimes with none.
  mutating func changed(_ text: [UInt8]) -> [UInt8] {
    var text = text
    // Few changes leave much that is valid, and so get far.
    let most = [1, 2, 8][Int.random(in: 0..<3, using: &random)]
    for _ in 0..<Int.random(in: 0...most, using: &random) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: changeLine(of: &text)
      case 1, 2: changeWord(of: &text)
      default: changeBytes(of: &text)
      }
    }
    return text
  }

  private mutating func start() -> [UInt8] {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return pick(seeds.texts)
    case 1: return stretch(of: pick(seeds.texts), upTo: 600)
    case 2, 3: return pick(seeds.valid.isEmpty ? seeds.texts : seeds.valid)
    default:
      return (0..<Int.random(in: 1...6, using: &random)).flatMap { _ in pick(seeds.paragraphs) }
    }
  }

  private mutating func changeLine(of text: inout [UInt8]) {
    var lines = text.split(separator: 10, omittingEmptySubsequences: false)
    let place = Int.random(in: lines.indices, using: &random)
    let line = lines[place]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
    case 2: lines.insert(pick(seeds.lines).dropLast(), at: place)
    default: lines[place] = pick(seeds.lines).dropLast()
    }
    text = Array(lines.joined(separator: [10]))
  }

  private mutating func changeWord(of text: inout [UInt8]) {
    let range = word(of: text)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: text.removeSubrange(range)
    case 1: text.insert(contentsOf: text[range], at: range.lowerBound)
    case 2: text.insert(contentsOf: pick(seeds.words), at: range.lowerBound)
    case 3: text.replaceSubrange(range, with: pick(seeds.words))
    case 4: text.replaceSubrange(range, with: text[word(of: text)])
    default:
      let other = pick(seeds.texts)
      text.replaceSubrange(range, with: other[word(of: other)])
    }
  }

  private mutating func changeBytes(of text: inout [UInt8]) {
    let place = Int.random(in: 0...text.count, using: &random)
    let end = min(text.count, place + Int.random(in: 0...20, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: text.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 1: text.removeSubrange(place..<end)
    case 2: text.insert(contentsOf: text[place..<end], at: place)
    case 3: text.insert(contentsOf: stretch(of: pick(seeds.texts), upTo: 80), at: place)
    case 4: text = Array(text[..<place])
    case 5:
      // Deep nesting and long runs.
      let word = pick(seeds.words)
      let count = Int.random(in: 1...120, using: &random)
      text.insert(contentsOf: repeatElement(word, count: count).joined(), at: place)
    default:
      let other = Int.random(in: 0...text.count, using: &random)
      text.insert(contentsOf: text[min(place, other)..<max(place, other)].prefix(400), at: place)
    }
  }

  /// A word at random, or one byte of something else.
  private mutating func word(of text: [UInt8]) -> Range<Int> {
    guard !text.isEmpty else { return 0..<0 }
    let place = Int.random(in: text.indices, using: &random)
    guard text[place].isInWord else { return place..<place + 1 }
    var (start, end) = (place, place)
    while start > 0, text[start - 1].isInWord { start -= 1 }
    while end < text.count, text[end].isInWord { end += 1 }
    return start..<end
  }

  private mutating func stretch(of text: [UInt8], upTo length: Int) -> [UInt8] {
    let start = Int.random(in: 0...text.count, using: &random)
    return Array(text[start...].prefix(Int.random(in: 0...length, using: &random)))
  }

  private mutating func pick(_ texts: [[UInt8]]) -> [UInt8] {
    texts.randomElement(using: &random) ?? []
  }
}

extension UInt8 {
  fileprivate var isInWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

/// SplitMix64: a small generator whose numbers are fixed by a seed and the number of a case.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64, index: UInt64) {
    state = seed
    state = next() ^ index
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
