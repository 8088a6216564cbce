import ApusDiagnostics
import ApusSpecLanguage

/// A value as written, with dotted keys taken apart: `options.document: x` and
/// `options: { document: x }` come out alike.
enum ExpandedValue {
  struct Entry {
    var key: ArraySlice<Name>
    var value: Value
  }

  /// One key of an object, with all that was written below it.
  struct Member {
    var key: Name
    var value: ExpandedValue
  }

  case value(Value)
  /// The place is the opening brace's or the dotted key's.
  case object([Entry], Span)

  init(_ value: Value) {
    if case .object(let body) = value { self.init(body) } else { self = .value(value) }
  }

  init(_ body: Body<ValueEntry>) {
    self = .object(
      body.entries.map { Entry(key: $0.key[...], value: $0.value) },
      Span(start: body.span.start, end: body.span.start + 1))
  }

  var span: Span {
    switch self {
    case .value(let value): value.span
    case .object(_, let span): span
    }
  }

  /// The word that it is, if it is one.
  var word: String? {
    if case .value(.word(let name)) = self { name.text } else { nil }
  }

  /// What an error calls it: `text`, `a number`, …
  var description: String {
    switch self {
    case .value(.string): "text"
    case .value(.number): "a number"
    case .value(.word(let name)): "'\(name.text)'"
    case .value(.list): "a list"
    case .value(.object), .object: "an object"
    }
  }

  /// The members of an object, each key once, in the order written. Keys given twice are reported.
  static func members(of entries: [Entry], report: Report) -> [Member] {
    var order: [Name] = []
    var whole: [String: Value] = [:]
    var dotted: [String: [Entry]] = [:]
    for entry in entries {
      guard let key = entry.key.first else { continue }
      if whole[key.text] == nil, dotted[key.text] == nil { order.append(key) }
      if entry.key.count > 1 {
        dotted[key.text, default: []].append(Entry(key: entry.key.dropFirst(), value: entry.value))
      } else if whole.updateValue(entry.value, forKey: key.text) != nil {
        report.add(.duplicate("key", key.text), at: key.span)
      }
    }
    return order.map { key in
      let steps = dotted[key.text] ?? []
      guard let value = whole[key.text].map(ExpandedValue.init) else {
        return Member(key: key, value: .object(steps, key.span))
      }
      guard let step = steps.first?.key.first else { return Member(key: key, value: value) }
      guard case .object(let entries, let span) = value else {
        report.add(.duplicate("key", key.text), at: step.span)
        return Member(key: key, value: value)
      }
      return Member(key: key, value: .object(entries + steps, span))
    }
  }
}
