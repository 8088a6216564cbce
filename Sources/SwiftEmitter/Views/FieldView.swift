import ApusAPIModel
import ApusMustache
import ApusSwiftPlan

/// A field of a record or a parameter of an operation.
struct FieldView: View {
  let field: FieldPlan
  /// Whether an empty line goes before it: it or the one before it has documentation.
  let isApart: Bool

  init(field: FieldPlan, isApart: Bool = false) {
    self.field = field
    self.isApart = isApart
  }

  static let members: Members<FieldView> = [
    "isApart": { .bool($0.isApart) },
    "documentation": { .comment($0.field.documentation, $0.field.notes) },
    "deprecation": { _ in .null },
    "key": { .literal($0.field.wireName) },
    "name": { .fragment(Code($0.field.name)) },
    "label": { .fragment(Code($0.field.name.label)) },
    "type": { .type($0.field.type) },
    "generic": { .optional(GenericTypeView($0.field.type)) },
    "constant": { .constant($0.field.constant) },
    "constantType": { $0.field.constant.map { .type($0.type) } ?? .null },
    "isAdditional": { .bool($0.field.namedKeys != nil) },
    "hasSeveralNamedKeys": { .bool(($0.field.namedKeys?.count ?? 0) > 1) },
    "namedKeys": { .list(($0.field.namedKeys ?? []).map { .literal($0) }) },
    "constraints": { .list($0.field.constraints.map(ConstraintView.init)) },
    "encoding": { .fragment($0.encoding) },
    "decoding": { .fragment($0.decoding) },
    "style": { $0.field.style.map { .fragment($0.code) } ?? .null },
    "isEnumeration": {
      .bool($0.field.encoding == .enumeration || $0.field.encoding == .integerEnumeration)
    },
    "isOptional": { .bool($0.field.presence.isOptional) },
    "isClearable": { .bool($0.field.presence.isClearable) },
    "isNullable": { .bool($0.field.presence.isNullable) },
    "hasDefault": { .bool($0.field.presence.hasDefault) },
    "isStored": { .bool($0.field.isStored) },
    "isRecursive": { .bool($0.field.isRecursive) },
    "isChoice": { .bool($0.field.isChoice) },
    "mayBeAbsent": { .bool($0.field.presence.absence != .none) },
    "mayBeNull": { .bool($0.field.presence.absence == .null) },
    "isCalledEncoder": { .bool($0.field.name == "encoder") },
    "isCalledObject": { .bool($0.field.name == "object") },
    "isCalledHasher": { .bool($0.field.name == "hasher") },
  ]

  /// Fields with an empty line between those that have documentation.
  static func list(_ fields: [FieldPlan]) -> [FieldView] {
    var views: [FieldView] = []
    views.reserveCapacity(fields.count)
    var wasDocumented = false
    for field in fields {
      let isDocumented = DocComment.isNeeded(field.documentation, notes: field.notes)
      views.append(
        FieldView(field: field, isApart: !views.isEmpty && (wasDocumented || isDocumented)))
      wasDocumented = isDocumented
    }
    return views
  }

  /// The name of the runtime's function that writes the value.
  private var encoding: Code {
    if field.presence.isNullSent { return "nullable" }
    return switch field.encoding {
    case .string, .enumeration: "string"
    case .secret: "secret"
    case .bool: "bool"
    case .integer, .integerEnumeration: "integer"
    case .number: "number"
    case .decimal: "decimal"
    case .timestamp: "timestamp"
    case .file: "file"
    case .record: "record"
    case .dateTime, .page, .value: "value"
    }
  }

  /// The name of the runtime's function that reads the value.
  private var decoding: Code {
    switch field.coding {
    case .string, .file: "string"
    case .secret: "secret"
    case .bool: "bool"
    case .integer: "integer"
    case .number: "number"
    case .decimal: "decimal"
    case .timestamp: "timestamp"
    case .dateTime: "dateTime"
    case .record, .page: "model"
    case .enumeration, .integerEnumeration, .value: "value"
    }
  }
}

/// A generic type of a long name, in pieces so that a line may be broken around the name.
struct GenericTypeView: View {
  private let wrapper: Code
  private let argument: SwiftType
  private let isOptional: Bool

  static let members: Members<GenericTypeView> = [
    "wrapper": { .fragment($0.wrapper) },
    "argument": { .type($0.argument) },
    "isOptional": { .bool($0.isOptional) },
  ]

  /// None for a type without an argument whose name may be broken.
  init?(_ type: SwiftType) {
    switch type {
    case .clearable(let inner), .nullable(let inner), .expandable(let inner), .page(_, let inner):
      guard TypeWriter.hasParts(inner) else { return nil }
    default: break
    }
    switch type {
    case .optional(let inner):
      guard let view = GenericTypeView(inner), !view.isOptional else { return nil }
      (wrapper, argument, isOptional) = (view.wrapper, view.argument, true)
    case .clearable(let inner): (wrapper, argument, isOptional) = ("Clearable", inner, false)
    case .nullable(let inner): (wrapper, argument, isOptional) = ("Nullable", inner, false)
    case .expandable(let inner): (wrapper, argument, isOptional) = ("Expandable", inner, false)
    case .page(let name, let item):
      (wrapper, argument, isOptional) = (TypeWriter.write(name), item, false)
    default: return nil
    }
  }
}

extension ParameterStyle {
  /// The runtime's name for it.
  var code: Code {
    switch self {
    case .indexed: "indexed"
    case .bracketed: "bracketed"
    case .repeated: "repeated"
    case .commas: "commas"
    case .spaces: "spaces"
    case .pipes: "pipes"
    case .exploded: "exploded"
    case .json: "json"
    }
  }
}
