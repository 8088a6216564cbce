import APIModel
import Mustache

/// What the template `union` prints: an enum with a case for each type that a value may be of.
struct UnionView: View {
  let swift: SwiftAPI
  let index: Int

  static let members: Members<UnionView> = [
    "template": { _ in .text("union") },
    "documentation": { Value($0.documentation) },
    "deprecation": { _ in .null },
    "name": { .fragment($0.swift.names.unions[$0.index]) },
    "conformances": { .fragment("\($0.conformances)" as Code) },
    "isIndirect": { .bool($0.isIndirect) },
    "cases": { .list($0.cases) },
    "reader": { .fragment($0.reader) },
    "encodes": { .bool($0.encodes) },
    "decodes": { .bool($0.decodes) },
  ]

  private var union: Union { swift.api.unions[index] }
  private var encodes: Bool { union.usage.contains(.request) }
  private var decodes: Bool { union.usage.contains(.response) }

  private var documentation: Code? {
    DocComment.write(
      union.documentation, notes: FieldNotes.deprecation(union.deprecation), indentation: 0)
  }

  private var conformances: [Code] {
    var conformances: [Code] = []
    if encodes { conformances.append("RequestValue") }
    if decodes { conformances.append("ResponseValue") }
    if swift.api.isHashable { conformances.append("Hashable") }
    return conformances
  }

  private var isIndirect: Bool { decodes || union.cases.contains { $0.type.constant == nil } }

  private var reader: Code {
    union.discriminator.map { "try ResponseUnion(value, by: \(SwiftLiteral.string($0.text)))" }
      ?? "ResponseUnion(value)"
  }

  private var cases: [Case] {
    zip(union.cases, swift.names.unionCases[index]).map { unionCase, name in
      Case(
        name: name, constant: unionCase.type.constant.map(SwiftLiteral.string),
        type: SwiftTypes(swift: swift).spell(unionCase.type),
        key: unionCase.value.map { SwiftLiteral.string($0.text) } ?? "",
        rules: RuleArguments.write(for: unionCase.type))
    }
  }
}

extension UnionView {
  fileprivate struct Case: View {
    let name: Code
    /// The text that it always is, as a literal.
    let constant: Code?
    let type: Code
    /// What tells it, as a literal.
    let key: Code
    let rules: [Code]

    static let members: Members<Case> = [
      "name": { .fragment($0.name) },
      "payload": { Value($0.constant == nil ? $0.type : nil) },
      "text": { Value($0.constant) },
      "rules": { .list($0.rules) },
      "encoding": { .fragment($0.encoding) },
      "reading": { .fragment($0.reading) },
    ]

    private var encoding: Code {
      if let constant { return "\(constant).encode(to: &encoder, rules: [])" }
      return "value.encode(to: &encoder, rules: [\(rules)])"
    }

    private var reading: Code {
      if let constant {
        return "if let text: String = union.value(\(key)), text == \(constant) {"
      }
      return "if let value: \(type) = union.value(\(key)) {"
    }
  }
}
