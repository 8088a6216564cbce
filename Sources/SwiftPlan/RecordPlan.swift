import ApusAPIModel
import ApusNaming

/// A type with fields: an operation's parameters, or a record of requests, responses or both.
public struct RecordPlan: Sendable {
  public let name: TypeName
  /// For an operation.
  public let endpoint: EndpointPlan?
  public let documentation: [String]
  public let notes: [String]
  /// For an operation: a record is documented as deprecated, since others have fields of its type.
  public let deprecation: Deprecation?
  public let isEncoded: Bool
  public let isDecoded: Bool
  public let isIdentifiable: Bool
  public let isHashable: Bool
  public let fields: [FieldPlan]
  public let rules: [RulePlan]
  /// The types written inside this one, in the order of the spec.
  public let nested: [DeclarationPlan]
}

extension SwiftPlan {
  func operation(_ index: Int) -> RecordPlan {
    let operation = api.operations[index]
    let owner = TypeOwner.operation(index)
    let fields = fields(of: owner)
    return RecordPlan(
      name: names.operations[index], endpoint: endpoint(of: operation),
      documentation: operation.documentation,
      notes: [FieldNotes.quoted("\(operation.method.rawValue) \(operation.path)")],
      deprecation: operation.deprecation, isEncoded: true, isDecoded: false,
      isIdentifiable: false, isHashable: api.isHashable, fields: fields,
      rules: operation.rules.map { rule($0, operation.fields, fields) },
      nested: nested(in: owner))
  }

  func record(_ index: Int) -> RecordPlan {
    let record = api.records[index]
    let owner = TypeOwner.record(index)
    let fields = fields(of: owner)
    return RecordPlan(
      name: names.records[index], endpoint: nil,
      documentation: documentation(record.documentation, record.origin),
      notes: FieldNotes.deprecation(record.deprecation), deprecation: nil,
      isEncoded: record.usage.contains(.request), isDecoded: record.usage.contains(.response),
      isIdentifiable: record.hasID && relations.isExpanded(record: index),
      isHashable: api.isHashable, fields: fields,
      rules: record.rules.map { rule($0, record.fields, fields) }, nested: nested(in: owner))
  }

  private func nested(in owner: TypeOwner) -> [DeclarationPlan] {
    relations.types(in: owner).compactMap { type in
      switch type {
      case .record(let index): .record(record(index))
      case .enumeration(let index): .enumeration(enumeration(index))
      default: nil
      }
    }
  }

  /// A type's documentation, or for one without any the field's that it is written in.
  func documentation(_ own: [String], _ origin: TypeOrigin) -> [String] {
    guard own.isEmpty, case .inline(let owner, let field) = origin else { return own }
    return api.fields(of: owner)[field].documentation
  }
}

extension Record {
  /// Whether each one has a text called `id`, by which the runtime can tell it.
  var hasID: Bool {
    fields.contains { field in
      guard case .scalar(.string, _) = field.type else { return false }
      return field.name.text == "id" && field.alias == nil && !field.isOptional
    }
  }
}
