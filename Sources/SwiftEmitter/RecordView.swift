import ApusAPIModel
import ApusMustache

/// What the template `record` prints: a final class for an operation's parameters, or for a record of
/// requests, responses or both.
struct RecordView: View {
  private let swift: SwiftAPI
  private let owner: TypeOwner
  private let documentation: Code?
  private let deprecation: Code?
  private let name: Code
  private let conformances: [Code]
  private let encodes: Bool
  private let decodes: Bool
  private let properties: PropertyList
  /// How far in the type stands.
  private let indentation: Int

  static let members: Members<RecordView> = [
    "template": { _ in .text("record") },
    "documentation": { Value($0.documentation) },
    "deprecation": { Value($0.deprecation) },
    "name": { .fragment($0.name) },
    "conformances": { .fragment("\($0.conformances)" as Code) },
    "heading": { .fragment($0.heading) },
    "endpoint": { $0.endpoint?.value ?? .null },
    "properties": { $0.properties.value },
    "hasProperties": { .bool(!$0.properties.isEmpty) },
    "hasOptionals": { .bool($0.properties.hasOptionals) },
    "initializer": { .fragment($0.properties.initializer(indentation: $0.indentation + 2)) },
    "constants": { .list($0.constants) },
    "encodes": { .bool($0.encodes) },
    "encoding": { .list($0.encoding) },
    "decodes": { .bool($0.decodes) },
    "decoding": { .list($0.decoding) },
    "isHashable": { .bool($0.swift.api.isHashable) },
    "equality": { .fragment($0.equality) },
    "hashing": { .list($0.properties.hashing) },
    "nested": { .list($0.nested) },
  ]

  /// An operation's parameters.
  init(operation index: Int, of swift: SwiftAPI) {
    self.swift = swift
    owner = .operation(index)
    let operation = swift.api.operations[index]
    documentation = DocComment.write(
      operation.documentation,
      notes: [DocComment.quoted("\(operation.method.rawValue) \(operation.path)")],
      indentation: 0)
    deprecation = operation.deprecation?.attribute(indentation: 0)
    name = swift.names.operations[index]
    conformances = swift.api.isHashable ? ["APIOperation", "Hashable"] : ["APIOperation"]
    encodes = true
    decodes = false
    properties = PropertyList(of: owner, in: swift, scope: name, isResponse: false, indentation: 2)
    indentation = 0
  }

  init(record index: Int, of swift: SwiftAPI, indentation: Int = 0) {
    self.swift = swift
    owner = .record(index)
    let record = swift.api.records[index]
    documentation = DocComment.write(
      swift.documentation(record.documentation, record.origin),
      notes: FieldNotes.deprecation(record.deprecation), indentation: indentation)
    deprecation = nil
    let qualifiedName = swift.names.records[index]
    name = qualifiedName.lastPart
    encodes = record.usage.contains(.request)
    decodes = record.usage.contains(.response)
    var conformances: [Code] = []
    if encodes { conformances.append("RequestRecord") }
    if decodes { conformances.append("ResponseModel") }
    if record.hasID, swift.isExpanded(record: index) { conformances.append("Identifiable") }
    if swift.api.isHashable { conformances.append("Hashable") }
    self.conformances = conformances
    properties = PropertyList(
      of: owner, in: swift, scope: qualifiedName, isResponse: !encodes,
      indentation: indentation + 2)
    self.indentation = indentation
  }

  private var endpoint: EndpointView? {
    guard case .operation(let index) = owner else { return nil }
    return EndpointView(swift: swift, operation: swift.api.operations[index])
  }

  private var heading: Code {
    CodeLayout.heading("public final class \(name)", conformances, indentation: indentation)
  }

  /// The fields that are always the same text, and nothing is stored for.
  private var constants: [ConstantView] {
    let fields = swift.api.fields(of: owner)
    return fields.indices.compactMap { index in
      guard case .constant(let text) = fields[index].type, !fields[index].isOptional else {
        return nil
      }
      return ConstantView(
        field: fields[index], text: text, name: swift.names.properties(of: owner)[index],
        indentation: indentation + 2)
    }
  }

  private var encoding: [Code] {
    guard encodes else { return [] }
    let statements = EncodeStatements(swift: swift, indentation: indentation + 4)
    return switch owner {
    case .operation(let index): statements.operation(index)
    case .record(let index): statements.record(index)
    }
  }

  private var decoding: [Code] {
    guard decodes else { return [] }
    return DecodeStatements(indentation: indentation + 4, isSent: encodes)
      .write(swift.api.fields(of: owner), properties: swift.names.properties(of: owner))
  }

  /// The head of the function that compares two.
  private var equality: Code {
    CodeLayout.call(
      "public static func == ", ["lhs: \(name)", "rhs: \(name)"], tail: " -> Bool {",
      indentation: indentation + 2)
  }

  /// Types written inside this one.
  private var nested: [Value] {
    swift.types(in: owner).compactMap { type in
      switch type {
      case .record(let index):
        RecordView(record: index, of: swift, indentation: indentation + 2).value
      case .enumeration(let index):
        EnumView(swift: swift, index: index, indentation: indentation + 2).value
      default: nil
      }
    }
  }
}

extension Value {
  /// Code, or null.
  init(_ code: Code?) {
    self = code.map(Value.fragment) ?? .null
  }

  /// A list of code.
  static func list(_ codes: [Code]) -> Value { .list(codes.map(Value.fragment)) }

  /// A list of views.
  static func list(_ views: [some View]) -> Value { .list(views.map { $0.value }) }
}
