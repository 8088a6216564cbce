import ApusRuntime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What can be written as the JSON that it stands for: a request's parameters, or what was read of a
/// response, field by field.
public protocol Readable {
  func write(to text: inout JSONText)
}

/// JSON as it is written.
public struct JSONText {
  public private(set) var text = ""
  private var isFirst = true

  public init(_ value: some Readable) {
    value.write(to: &self)
  }

  mutating func append(_ piece: String) { text += piece }

  mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// The fields of an object.
  public mutating func object(_ write: (inout JSONText) -> Void) {
    let outer = isFirst
    text += "{"
    isFirst = true
    write(&self)
    text += "}"
    isFirst = outer
  }

  private mutating func key(_ key: String) {
    if !isFirst { text += "," }
    isFirst = false
    string(key)
    text += ":"
  }

  /// A field that has a value.
  public mutating func field(_ name: String, _ value: some Readable) {
    key(name)
    value.write(to: &self)
  }

  /// A field, left out if it has no value.
  public mutating func field(_ name: String, _ value: (some Readable)?) {
    if let value { field(name, value) }
  }

  /// A field that always holds the same.
  public mutating func constant(_ name: String, _ value: String) { field(name, value) }

  /// A field that holds a text or is left out.
  public mutating func choice(_ name: String, _ isChosen: Bool?, _ value: String) {
    if isChosen == true { field(name, value) }
  }
}

extension String: Readable {
  public func write(to text: inout JSONText) { text.string(self) }
}

extension Bool: Readable {
  public func write(to text: inout JSONText) { text.append(self ? "true" : "false") }
}

extension Int: Readable {
  public func write(to text: inout JSONText) { text.append(String(self)) }
}

extension Double: Readable {
  // A violation is all that comes of what isn't finite.
  public func write(to text: inout JSONText) { text.append(isFinite ? description : "null") }
}

extension DecimalString: Readable {
  public func write(to text: inout JSONText) { text.string(self.text) }
}

extension Date: Readable {
  public func write(to text: inout JSONText) {
    text.append(Int64(exactly: timeIntervalSince1970).map { "\($0)" } ?? "null")
  }
}

extension UploadFile: Readable {
  public func write(to text: inout JSONText) { text.string(name) }
}

extension RawRepresentable<String> where Self: Readable {
  public func write(to text: inout JSONText) { text.string(rawValue) }
}

extension AnyJSON: Readable {
  public func write(to text: inout JSONText) {
    switch self {
    case .null: text.append("null")
    case .bool(let value): value.write(to: &text)
    case .number(let value): text.append(value.text)
    case .string(let value): value.write(to: &text)
    case .array(let value): value.write(to: &text)
    case .object(let value): value.write(to: &text)
    }
  }
}

extension Array: Readable where Element: Readable {
  public func write(to text: inout JSONText) {
    text.append("[")
    for (index, element) in enumerated() {
      if index > 0 { text.append(",") }
      element.write(to: &text)
    }
    text.append("]")
  }
}

extension Dictionary: Readable where Key == String, Value: Readable {
  public func write(to text: inout JSONText) {
    text.object { text in
      for (key, value) in sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        text.field(key, value)
      }
    }
  }
}

extension Optional: Readable where Wrapped: Readable {
  public func write(to text: inout JSONText) {
    if let self { self.write(to: &text) } else { text.append("null") }
  }
}

extension Clearable: Readable where Wrapped: Readable {
  public func write(to text: inout JSONText) {
    switch self {
    case .clear: text.append("\"\"")
    case .set(let value): value.write(to: &text)
    }
  }
}

extension Expandable: Readable where Object: Readable {
  public func write(to text: inout JSONText) {
    switch self {
    case .id(let id): id.write(to: &text)
    case .object(let object): object.write(to: &text)
    }
  }
}

extension Page: Readable where Item: Readable {
  /// As the lists of the whole API have it.
  public func write(to text: inout JSONText) {
    text.object { text in
      text.field("data", items)
      text.field("has_more", hasMore)
    }
  }
}
