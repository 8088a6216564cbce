import APIModel
import Mustache

/// What the templates `record` and `model` print: a struct for what goes into requests (operations
/// and their records), a final class for what only comes in responses.
struct RecordView {
  /// A field that is always the same text.
  struct Constant {
    /// The name on the wire, as a literal.
    var key: Code
    /// The text, as a literal.
    var text: Code
    var documentation: Code?
    /// `public var object: String { "card" }`
    var declaration: Code

    private static let shape = Shape(
      "key", "text", "documentation", "deprecation", "declaration")

    var value: Value {
      .object(
        Object(
          Self.shape,
          [Value(key), Value(text), Value(documentation), .null, Value(declaration)]))
    }
  }

  /// What makes a request of an operation.
  struct Endpoint {
    var response: Code
    /// The arguments of the runtime's `Endpoint`.
    var arguments: [Code]

    private static let shape = Shape("response", "call")

    var value: Value {
      let call = CodeLayout.call("Endpoint", arguments, indentation: 4)
      return .object(Object(Self.shape, [Value(response), Value(call)]))
    }
  }

  var template: String
  var documentation: Code?
  var deprecation: Code?
  var name: Code
  var conformances: Code
  var endpoint: Endpoint?
  var properties: PropertyList
  var constants: [Constant]
  var encoding: [Code]
  var decoding: [Code]
  var encodes: Bool
  var decodes: Bool
  var isHashable: Bool
  /// Types written inside this one.
  var nested: [Value]
  /// How far in the type stands.
  var indentation: Int

  private static let shape = Shape(
    "template", "documentation", "deprecation", "name", "conformances", "endpoint", "properties",
    "hasProperties", "hasOptionals", "initializer", "constants", "encoding", "decoding",
    "hashing", "encodes", "decodes", "isHashable", "equality", "nested")

  /// The head of the function that compares two.
  private var equality: Code {
    CodeLayout.call(
      "public static func == ", ["lhs: \(name)", "rhs: \(name)"], tail: " -> Bool {",
      indentation: indentation + 2)
  }

  var value: Value {
    .object(
      Object(
        Self.shape,
        [
          .text(template), Value(documentation), Value(deprecation), Value(name),
          Value(conformances), endpoint?.value ?? .null, properties.value,
          .bool(!properties.isEmpty), .bool(properties.hasOptionals),
          Value(properties.initializer(indentation: indentation + 2)),
          .list(constants.map(\.value)), .list(encoding.map(Value.init)),
          .list(decoding.map(Value.init)), .list(properties.hashing.map(Value.init)),
          .bool(encodes), .bool(decodes), .bool(isHashable), Value(equality), .list(nested),
        ]))
  }
}

extension Value {
  init(_ code: Code) {
    self = .fragment(code)
  }

  init(_ code: Code?) {
    self = code.map(Value.fragment) ?? .null
  }
}
