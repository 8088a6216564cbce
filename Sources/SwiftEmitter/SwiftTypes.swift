import ApusAPIModel

/// Spells the Swift type of what a spec's field holds.
struct SwiftTypes {
  let swift: SwiftAPI
  /// The qualified name of the type that the code stands in, which needn't be said there.
  var scope: Code = ""

  /// What an operation's response is.
  func response(_ operation: ApusAPIModel.Operation) -> Code {
    switch operation.responseType {
    case nil: "NoContent"
    case .scalar(.file, _)?: "DownloadedFile"
    case let type?: spell(type)
    }
  }

  /// A field's type: what may be left out or null is an optional, once. A constant that may be left
  /// out of a request is a choice.
  func property(_ field: Field, isResponse: Bool) -> Code {
    if field.type.isConstant, !isResponse { return "Bool?" }
    let core = spell(field.type.withoutNull)
    return field.isOptional || field.type.isNullable ? "\(core)?" : core
  }

  func spell(_ type: TypeReference) -> Code {
    switch type {
    case .scalar(let scalar, _): spell(scalar)
    case .constant: "String"
    case .list(let element, _): "[\(spell(element))]"
    case .map(let value, _): "[String: \(spell(value))]"
    case .enumeration(let index): swift.names.enumerations[index].said(in: scope)
    case .record(let index): swift.names.records[index].said(in: scope)
    case .union(let index): swift.names.unions[index]
    case .page(let index, let item): "\(swift.names.pages[index])<\(spell(item))>"
    case .expandable(let object): "Expandable<\(spell(object))>"
    case .nullable(let inner): "\(spell(inner))?"
    case .clearable(let inner): "Clearable<\(spell(inner))>"
    }
  }

  private func spell(_ scalar: Scalar) -> Code {
    switch scalar {
    case .string, .email, .url, .date: "String"
    case .secret: "Secret"
    case .bool: "Bool"
    case .integer: "Int"
    case .number: "Double"
    case .decimal: "DecimalString"
    case .timestamp: "Date"
    case .json: "AnyJSON"
    case .file: "UploadFile"
    }
  }
}

extension TypeReference {
  var isNullable: Bool {
    if case .nullable = self { true } else { false }
  }

  /// The type without an outermost `nullable`.
  var withoutNull: TypeReference {
    if case .nullable(let inner) = self { inner } else { self }
  }

  var isConstant: Bool { constant != nil }

  var constant: String? {
    if case .constant(let text) = withoutNull { text } else { nil }
  }

  /// The type inside `clearable`.
  var cleared: TypeReference? {
    if case .clearable(let inner) = self { inner } else { nil }
  }

  var isFile: Bool {
    if case .scalar(.file, _) = self { true } else { false }
  }

  /// Whether Foundation's `Date` stands anywhere in it.
  var holdsDate: Bool {
    switch self {
    case .scalar(let scalar, _): scalar == .timestamp
    case .list(let inner, _), .map(let inner, _), .nullable(let inner), .clearable(let inner):
      inner.holdsDate
    default: false
    }
  }
}
