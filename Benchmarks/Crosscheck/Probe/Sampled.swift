import ApusRuntime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a random value can be made of.
public protocol Sampled {
  /// Whether a value may be nothing at all.
  static var isOptional: Bool { get }

  /// Whether this is nothing at all.
  var isNothing: Bool { get }

  init(from sampler: inout Sampler, rules: [Rule])
}

extension Sampled {
  public static var isOptional: Bool { false }

  public var isNothing: Bool { false }
}

extension String: Sampled {
  private static let scalars = Array(
    "abcXYZ0189 -._~!*'();:@&=+$,/?#[]%\"\\<>{}|^`\t\néßЖ中あ👍\u{301}".unicodeScalars)
  private static let small = Array("abcxyz".unicodeScalars)

  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    self = String.sample(from: &sampler, rules)
  }

  private static func sample(from sampler: inout Sampler, _ rules: [Rule]) -> String {
    let limits = rules.lengths
    // The only patterns are of small letters.
    let isPatterned = rules.contains { if case .pattern = $0 { true } else { false } }
    let letters = isPatterned ? small : scalars
    var flaws: [Flaw] = sampler.isPathParameter ? [.emptyPathParameter, .dotPathParameter] : []
    if limits?.upper != nil { flaws.append(.tooLong) }
    if let lower = limits?.lower, lower > 0 { flaws.append(.tooShort) }
    if isPatterned { flaws.append(.otherPattern) }
    let (shortest, longest) = (Swift.max(limits?.lower ?? 1, 1), limits?.upper ?? 16)
    var length =
      shortest + sampler.next(below: Swift.min(longest, Swift.max(shortest, 16)) - shortest + 1)
    if limits?.upper != nil, sampler.isOnce(in: longest > 100 ? 200 : 4) { length = longest }
    let flaw = sampler.breaks(flaws)
    switch flaw {
    case .emptyPathParameter: return ""
    case .dotPathParameter: return sampler.isOnce(in: 2) ? "." : ".."
    case .tooLong: length = longest + 1 + sampler.next(below: 3)
    case .tooShort: length = shortest - 1
    default: break
    }
    var text = "".unicodeScalars
    for _ in 0..<length {
      // Two bytes each, so that a length in bytes would be found out.
      text.append(flaw == .tooLong ? "é" : letters[sampler.next(below: letters.count)])
    }
    if flaw == .otherPattern {
      text.removeLast()
      text.append(["A", "1", "é", " "][sampler.next(below: 4)])
    }
    // A path has no place for these.
    return [".", ".."].contains(String(text)) ? "x" : String(text)
  }
}

extension Bool: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    self = sampler.isOnce(in: 2)
  }
}

extension Int: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    let (lower, upper) = rules.range
    switch sampler.breaks(rules.rangeFlaws) {
    case .tooLow: self = Int(lower ?? 0) - 1 - sampler.next(below: 3)
    case .tooHigh: self = Int(upper ?? 0) + 1 + sampler.next(below: 3)
    default:
      let values = [
        0, .max, .min, Int(truncatingIfNeeded: sampler.next()), lower.map { Int($0) } ?? 1,
        upper.map { Int($0) } ?? -1,
      ]
      let value = values[sampler.next(below: values.count)]
      if rules.contains(Double(value)), sampler.isOnce(in: 2) {
        self = value
      } else {
        let least = Int(lower ?? -100_000)
        self = least + sampler.next(below: upper.map { Int($0) - least + 1 } ?? 200_000)
      }
    }
  }
}

extension Double: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    let (lower, upper) = rules.range
    switch sampler.breaks([.notFinite] + rules.rangeFlaws) {
    case .notFinite: self = [.nan, .infinity, -.infinity][sampler.next(below: 3)]
    case .tooLow: self = (lower ?? 0).nextDown
    case .tooHigh: self = (upper ?? 0).nextUp
    default:
      let values = [
        0, Double(sampler.next(below: 1_000_000)) * 1e-12,
        Double(sampler.next(below: 1_000_000)) * 1e15,
        Double(sampler.next(below: 2_000_000) - 1_000_000) / 100,
      ]
      let value = values[sampler.next(below: values.count)]
      self = rules.contains(value) ? value : lower ?? upper ?? 0
    }
  }
}

extension DecimalString: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    if sampler.breaks([.notDecimal]) != nil {
      self.init(["", "1e5", "+1", "1.", "one", "NaN"][sampler.next(below: 6)])
    } else {
      let whole = sampler.next(below: 200_000) - 100_000
      self.init(sampler.isOnce(in: 2) ? "\(whole)" : "\(whole).\(sampler.next(below: 1000))0")
    }
  }
}

extension Date: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    if sampler.breaks([.noTimestamp]) != nil {
      let seconds: [Double] = [.nan, .infinity, 1e300]
      self.init(timeIntervalSince1970: seconds[sampler.next(below: 3)])
    } else {
      self.init(timeIntervalSince1970: Double(sampler.next(below: 4_000_000_000)))
    }
  }
}

extension AnyJSON: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    self = .object(["a": .string("b"), "c": .object(["d": .number("1")])])
  }
}

extension UploadFile: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    self.init(name: "file.bin", bytes: (0..<sampler.next(below: 50)).map { UInt8($0) })
  }
}

extension Optional: Sampled where Wrapped: Sampled {
  public static var isOptional: Bool { true }

  public var isNothing: Bool { if case nil = self { true } else { false } }

  public init(from sampler: inout Sampler, rules: [Rule]) {
    self = sampler.isPresent() ? sampler.optional { Wrapped(from: &$0, rules: rules) } : nil
  }
}

extension Clearable: Sampled where Wrapped: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    if sampler.clears() {
      sampler.leaf()
      self = .clear
    } else {
      self = .set(sampler.clearable { Wrapped(from: &$0, rules: rules) })
    }
  }
}

extension Array: Sampled where Element: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    self = []
    let limits = rules.counts
    let (least, most) = (Swift.max(limits?.lower ?? 1, 1), limits?.upper ?? .max)
    var flaws: [Flaw] = least > 1 ? [.tooFew] : []
    if limits?.upper != nil { flaws.append(.tooMany) }
    if !sampler.mayBeEmptied || limits?.lower ?? 0 > 0 {
      flaws.append(sampler.isOptional ? .emptyOptionalList : .emptyList)
    }
    var count = Swift.min(least + sampler.next(below: 3), most)
    switch sampler.breaks(flaws) {
    case .emptyList, .emptyOptionalList: return
    case .tooFew: count = least - 1
    case .tooMany: count = most + 1
    default: break
    }
    for index in 0..<count {
      append(sampler.value(String(index), rules.ofElements))
    }
  }
}

extension Dictionary: Sampled where Key == String, Value: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    self = [:]
    let flaw = sampler.breaks([.emptyKey, .bracketedKey])
    for index in 0..<(1 + sampler.next(below: 3)) {
      let key = "key \(index)" + ["", "&=", "é", ".x", "%41"][sampler.next(below: 5)]
      self[key] = sampler.value(key, rules.ofElements) as Value
    }
    if let flaw {
      let key = flaw == .emptyKey ? "" : ["a[b]", "]"][sampler.next(below: 2)]
      self[key] = sampler.value(key, rules.ofElements) as Value
    }
  }
}

extension [Rule] {
  fileprivate var ofElements: [Rule] {
    flatMap { if case .each(let rules) = $0 { rules } else { [] as [Rule] } }
  }

  fileprivate var lengths: Limits<Int>? {
    for case .length(let limits) in self { return limits }
    return nil
  }

  fileprivate var counts: Limits<Int>? {
    for case .count(let limits) in self { return limits }
    return nil
  }

  /// The lowest and the highest number, both allowed.
  fileprivate var range: (lower: Double?, upper: Double?) {
    for case .integer(let limits) in self {
      return (limits.lower.map(Double.init), limits.upper.map(Double.init))
    }
    for case .number(let limits) in self { return (limits.lower, limits.upper) }
    return (nil, nil)
  }

  fileprivate var rangeFlaws: [Flaw] {
    (range.lower == nil ? [] : [.tooLow]) + (range.upper == nil ? [] : [.tooHigh])
  }

  fileprivate func contains(_ value: Double) -> Bool {
    value >= range.lower ?? -.infinity && value <= range.upper ?? .infinity
  }
}
