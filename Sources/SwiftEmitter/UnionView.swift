import ApusAPIModel
import ApusMustache

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
    "heading": { .fragment($0.heading) },
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

  private var heading: Code {
    let kind: Code = isIndirect ? "public indirect enum" : "public enum"
    return CodeLayout.heading(
      "\(kind) \(swift.names.unions[index])", conformances, indentation: 0)
  }

  private var isIndirect: Bool { decodes || union.cases.contains { $0.type.constant == nil } }

  private var reader: Code {
    union.discriminator.map { "try ResponseUnion(value, by: \(SwiftLiteral.string($0.text)))" }
      ?? "ResponseUnion(value)"
  }

  private var cases: [Case] {
    zip(union.cases.indices, swift.names.unionCases[index]).map { position, name in
      let unionCase = union.cases[position]
      return Case(
        isFirst: position == 0, name: name,
        constant: unionCase.type.constant.map(SwiftLiteral.string),
        type: SwiftTypes(swift: swift).spell(unionCase.type),
        key: unionCase.value.map { SwiftLiteral.string($0.text) } ?? "",
        rules: RuleArguments.write(for: unionCase.type))
    }
  }
}

extension UnionView {
  fileprivate struct Case: View {
    let isFirst: Bool
    let name: Code
    /// The text that it always is, as a literal.
    let constant: Code?
    let type: Code
    /// What tells it, as a literal.
    let key: Code
    let rules: [Code]

    static let members: Members<Case> = [
      "name": { .fragment($0.name) },
      "payload": { Value($0.payload) },
      "declaration": { .fragment(CodeLayout.enumCase($0.name, $0.payload, indentation: 2)) },
      "text": { Value($0.constant) },
      "rules": { .list($0.rules) },
      "encoding": { .fragment($0.encoding) },
      "reading": { .fragment($0.reading) },
    ]

    private var payload: Code? { constant == nil ? type : nil }

    private var encoding: Code {
      if let constant { return "\(constant).encode(to: &encoder, rules: [])" }
      return "value.encode(to: &encoder, rules: [\(rules)])"
    }

    private var reading: Code {
      if let constant {
        return "if let text: String = union.value(\(key)), text == \(constant) {"
      }
      // Any but the first follows a closing brace and an `else`.
      return CodeLayout.binding(
        "if let value: \(type)", "union.value", key, indentation: 4, column: isFirst ? 4 : 11)
    }
  }
}
