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

  init(from sampler: inout Sampler, rules: [Rule])
}

extension Sampled {
  public static var isOptional: Bool { false }
}

extension String: Sampled {
  private static let scalars = Array(
    "abcXYZ0189 -._~!*'();:@&=+$,/?#[]%\"\\<>{}|^`\t\néßЖ中あ👍\u{301}".unicodeScalars)

  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    self = String.sample(from: &sampler, rules)
  }

  private static func sample(from sampler: inout Sampler, _ rules: [Rule]) -> String {
    var longest: Int?
    for rule in rules {
      if case .length(let limits) = rule { longest = limits.upper }
    }
    if sampler.isPathParameter, sampler.breaks() {
      return ["", ".", ".."][sampler.next(below: 3)]
    }
    if let longest, sampler.breaks() {
      return String(repeating: "é", count: longest + 1 + sampler.next(below: 3))
    }
    var length = 1 + sampler.next(below: Swift.min(longest ?? 16, 16))
    if let longest, sampler.isOnce(in: longest > 100 ? 200 : 4) { length = longest }
    var text = "".unicodeScalars
    for _ in 0..<length {
      text.append(scalars[sampler.next(below: scalars.count)])
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
    switch sampler.next(below: 8) {
    case 0: self = 0
    case 1: self = Int(truncatingIfNeeded: sampler.next())
    case 2: self = .max
    case 3: self = .min
    default: self = sampler.next(below: 200_000) - 100_000
    }
  }
}

extension Double: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    if sampler.breaks() {
      self = [.nan, .infinity, -.infinity][sampler.next(below: 3)]
      return
    }
    switch sampler.next(below: 6) {
    case 0: self = 0
    case 1: self = Double(sampler.next(below: 1_000_000)) * 1e-12
    case 2: self = Double(sampler.next(below: 1_000_000)) * 1e15
    default: self = Double(sampler.next(below: 2_000_000) - 1_000_000) / 100
    }
  }
}

extension DecimalString: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    sampler.leaf()
    if sampler.breaks() {
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
    if sampler.breaks() {
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

  public init(from sampler: inout Sampler, rules: [Rule]) {
    self = sampler.isPresent() ? Wrapped(from: &sampler, rules: rules) : nil
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
    if !sampler.mayBeEmptied, sampler.breaks() { return }
    let rules = rules.ofElements
    for index in 0..<(1 + sampler.next(below: 3)) {
      append(sampler.value(String(index), rules))
    }
  }
}

extension Dictionary: Sampled where Key == String, Value: Sampled {
  public init(from sampler: inout Sampler, rules: [Rule]) {
    self = [:]
    let isBroken = sampler.breaks()
    let rules = rules.ofElements
    for index in 0..<(1 + sampler.next(below: 3)) {
      let key = "key \(index)" + ["", "&=", "é", ".x", "%41"][sampler.next(below: 5)]
      self[key] = sampler.value(key, rules) as Value
    }
    if isBroken {
      let key = ["", "a[b]", "]"][sampler.next(below: 3)]
      self[key] = sampler.value(key, rules) as Value
    }
  }
}

extension [Rule] {
  fileprivate var ofElements: [Rule] {
    for rule in self {
      if case .each(let rules) = rule { return rules }
    }
    return []
  }
}
