import APIModel
import Mustache

/// What the template `union` prints: an enum with a case for each type that a value may be of.
struct UnionView {
  let api: API
  let names: SwiftNames
  let union: Int

  private static let shape = Shape(
    "template", "documentation", "deprecation", "name", "conformances", "isIndirect", "cases",
    "reader", "encodes", "decodes")
  private static let caseShape = Shape("name", "payload", "text", "rules", "encoding", "reading")

  var value: Value {
    let model = api.unions[union]
    var conformances: [Code] = []
    if model.usage.contains(.request) { conformances.append("RequestValue") }
    if model.usage.contains(.response) { conformances.append("ResponseValue") }
    if api.isHashable { conformances.append("Hashable") }
    let reader: Code =
      model.discriminator.map { "try ResponseUnion(value, by: \(SwiftLiteral.string($0.text)))" }
      ?? "ResponseUnion(value)"
    let decodes = model.usage.contains(.response)
    return .object(
      Object(
        Self.shape,
        [
          .text("union"),
          Value(
            DocComment.write(
              model.documentation, notes: FieldNotes.deprecation(model.deprecation),
              indentation: 0)),
          .null, Value(names.unions[union]), Value(conformances.joined(separator: ", ")),
          .bool(decodes || model.cases.contains { $0.type.constant == nil }),
          .list(zip(model.cases, names.unionCases[union]).map(value)),
          Value(reader),
          .bool(model.usage.contains(.request)), .bool(decodes),
        ]))
  }

  private func value(of unionCase: Union.Case, name: Code) -> Value {
    let type = SwiftTypes(names: names).spell(unionCase.type)
    let key = unionCase.value.map { SwiftLiteral.string($0.text) } ?? ""
    let rules = RuleArguments.write(for: unionCase.type)
    let payload: Code?
    let encoding: Code
    let reading: Code
    if let constant = unionCase.type.constant {
      let text = SwiftLiteral.string(constant)
      payload = nil
      encoding = "\(text).encode(to: &encoder, rules: [])"
      reading = "if let text: String = union.value(\(key)), text == \(text) {"
    } else {
      payload = type
      encoding = "value.encode(to: &encoder, rules: [\(rules.joined(separator: ", "))])"
      reading = "if let value: \(type) = union.value(\(key)) {"
    }
    return .object(
      Object(
        Self.caseShape,
        [
          Value(name), Value(payload),
          Value(unionCase.type.constant.map { SwiftLiteral.string($0) }),
          .list(rules.map(Value.init)), Value(encoding), Value(reading),
        ]))
  }
}
