/// One thing that keeps a request from being sent.
public struct Violation: Sendable, Hashable {
  /// Where: the key as it would go over the wire, such as `options[document][allowed_types][2]`, or
  /// the name of a header or path parameter. Empty for a rule across the fields of the operation.
  public let path: String
  /// What was broken.
  public let rule: Rule
  /// The offending value, cut after 64 characters. None where there is none, and for secrets.
  public let value: String?

  /// Says that a value breaks a rule; a long value is cut.
  public init(path: String, rule: Rule, value: String? = nil) {
    self.path = path
    self.rule = rule
    self.value = value.map(Violation.shortened)
  }

  private static func shortened(_ text: String) -> String {
    let limit = 64
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}

extension Violation: CustomStringConvertible, CustomReflectable {
  /// A line such as `currency: must have at most 3 characters, not "euros"`. Control characters are
  /// escaped, and a path is cut after 500 characters.
  public var description: String {
    let place = path.isEmpty ? "the request" : "\(PrintableText(path)):"
    guard let value else { return "\(place) \(rule)" }
    return "\(place) \(rule), not \(PrintableText(value, isQuoted: rule.isAboutText))"
  }

  public var customMirror: Mirror { Mirror(self, children: ["violation": description]) }
}

/// Every reason why a request can't be sent.
public struct InvalidParameters: Error, Sendable, Hashable, CustomStringConvertible {
  /// At least one, in the order of the fields.
  public let violations: [Violation]

  /// Takes what is wrong with one request.
  public init(_ violations: [Violation]) {
    self.violations = violations
  }

  /// The violations, one a line.
  public var description: String {
    violations.map(\.description).joined(separator: "\n")
  }
}
