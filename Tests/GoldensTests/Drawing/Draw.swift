import ApusRuntime
import Foundation

/// A way to make a random value and, apart from it, what must be sent for it; none if nothing is.
struct Draw<Value>: Sendable {
  let make: @Sendable (inout Source) -> (Value, FormTree?)

  func map<Other>(_ change: @escaping @Sendable (Value) -> Other) -> Draw<Other> {
    .init { source in
      let (value, tree) = make(&source)
      return (change(value), tree)
    }
  }

  static func record(_ make: @escaping @Sendable (inout Source) -> Value) -> Draw {
    .init { $0.record(make) }
  }

  static func either(_ draws: [Draw]) -> Draw {
    .init { source in source.element(of: draws).make(&source) }
  }

  /// One of these with what is sent for it, or one that is refused.
  static func values(_ values: [(Value, String)], broken: [Value] = []) -> Draw
  where Value: Sendable {
    .init { source in
      if !broken.isEmpty, source.breaks() { return (source.element(of: broken), .text("")) }
      let (value, text) = source.element(of: values)
      return (value, .text(text))
    }
  }
}

extension Draw<String> {
  /// A text of no more than so many letters, where that is asked for.
  static func text(_ lengths: ClosedRange<Int>? = nil, of letters: String? = nil) -> Draw {
    .init { source in
      if let lengths, source.breaks() {
        return (String(repeating: "é", count: lengths.upperBound + 1), .text(""))
      }
      let lengths = lengths ?? 0...12
      let text = letters.map { source.text(lengths, of: $0) } ?? source.text(lengths)
      return (text, .text(text))
    }
  }

  static var text: Draw { text() }

  static var email: Draw {
    values(["a@b.c", "jenny.rosen+id@example.com"].map { ($0, $0) }, broken: ["", "a", "a b@c.d"])
  }

  static var url: Draw {
    values(["https://a.b/c?d=%20&e", "x://y"].map { ($0, $0) }, broken: ["", "a.b", "https://"])
  }

  static var day: Draw {
    values(["2026-11-23", "2024-02-29"].map { ($0, $0) }, broken: ["", "2026-02-29", "1.1.2026"])
  }
}

extension Draw<Bool> {
  static var bool: Draw { values([(true, "true"), (false, "false")]) }
}

extension Draw<Int> {
  /// A number of a range; what is refused is beyond its ends unless it is given.
  static func integer(_ range: ClosedRange<Int>, broken: [Int]? = nil) -> Draw {
    let broken = broken ?? [range.lowerBound - 1, range.upperBound + 1, .min, .max]
    return .init { source in
      if !broken.isEmpty, source.breaks() { return (source.element(of: broken), .text("")) }
      let value = range.lowerBound + source.number(below: range.count)
      return (value, .text("\(value)"))
    }
  }
}

extension Draw<DecimalString> {
  static var decimal: Draw {
    values(
      ["0.10", "-1", "123456789012345678901234567890.5"].map { (DecimalString($0), $0) },
      broken: ["", "1e5", "1.", "one"])
  }
}

extension Draw<Date> {
  static var timestamp: Draw {
    values(
      [(0, "0"), (1_700_000_000.75, "1700000000"), (-0.5, "-1")].map {
        (Date(timeIntervalSince1970: $0.0), $0.1)
      },
      broken: [.nan, .infinity, 1e300].map(Date.init(timeIntervalSince1970:)))
  }
}

extension Draw where Value: RawRepresentable<String> & Sendable {
  /// An enum's value, by its text.
  static func texts(_ texts: [String]) -> Draw {
    values(texts.compactMap { text in Value(rawValue: text).map { ($0, text) } })
  }
}

extension Draw {
  /// A list; one that may be emptied can be empty.
  static func list<Element>(
    of draw: Draw<Element>, atMost most: Int? = nil, mayBeEmpty: Bool = false
  ) -> Draw where Value == [Element] {
    .init { source in
      let isTooLong = most != nil && source.breaks()
      if mayBeEmpty, source.number(below: 4) == 0, !isTooLong { return ([], .text("")) }
      if !mayBeEmpty, source.breaks() { return ([], .text("")) }
      let count = isTooLong ? (most ?? 0) + 1 : 1 + source.number(below: Swift.min(most ?? 3, 3))
      return source.record { source in
        (0..<count).map { source.field("\($0)", draw) }
      }
    }
  }

  /// A map, whose keys may be neither empty nor hold a bracket.
  static func map<Element>(
    of draw: Draw<Element>, atMost most: Int = 3
  ) -> Draw where Value == [String: Element] {
    .init { source in
      let keys =
        source.breaks()
        ? [source.element(of: ["", "a[b]", "]"])]
        : ["0", "a b&=%", "é.ü"].prefix(source.number(below: most + 1))
      return source.record { source in
        Dictionary(uniqueKeysWithValues: keys.map { ($0, source.field($0, draw)) })
      }
    }
  }

  static func clearable<Wrapped>(_ draw: Draw<Wrapped>) -> Draw where Value == Clearable<Wrapped> {
    .init { source in
      if source.number(below: 4) == 0 { return (.clear, .text("")) }
      let (value, tree) = draw.make(&source)
      return (.set(value), tree)
    }
  }
}
