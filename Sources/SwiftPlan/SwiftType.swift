import ApusAPIModel

/// The type of a Swift value, as a tree: only the emitter writes it as code.
public indirect enum SwiftType: Sendable, Hashable {
  /// A type of Swift, Foundation or the runtime.
  public enum BuiltIn: Sendable {
    case string
    case secret
    case bool
    case integer
    case unsignedInteger
    case number
    case decimal
    case date
    case uuid
    case data
    case json
    case uploadFile
    case downloadedFile
    case downloadedText
    case noContent
  }

  case builtIn(BuiltIn)
  case named(TypeName)
  case list(SwiftType)
  case map(SwiftType)
  case optional(SwiftType)
  case clearable(SwiftType)
  case nullable(SwiftType)
  case expandable(SwiftType)
  case page(TypeName, of: SwiftType)

  /// Whether a type of Foundation's is anywhere in it.
  public var usesFoundation: Bool {
    switch self {
    case .builtIn(let type): [.date, .uuid, .data].contains(type)
    case .named: false
    case .list(let inner), .map(let inner), .optional(let inner), .clearable(let inner),
      .nullable(let inner), .expandable(let inner), .page(_, let inner):
      inner.usesFoundation
    }
  }
}

extension SwiftType.BuiltIn {
  /// What a scalar is in Swift.
  init(_ scalar: Scalar) {
    self =
      switch scalar {
      case .string, .email, .url, .date: .string
      case .secret: .secret
      case .bool: .bool
      case .integer: .integer
      case .uint64: .unsignedInteger
      case .number: .number
      case .decimal, .decimalNumber: .decimal
      case .timestamp, .datetime: .date
      case .uuid: .uuid
      case .bytes: .data
      case .json: .json
      case .file: .uploadFile
      case .text: .downloadedText
      }
  }
}

extension Constant {
  /// What it is in Swift.
  public var type: SwiftType {
    switch self {
    case .text: .builtIn(.string)
    case .integer: .builtIn(.integer)
    case .bool: .builtIn(.bool)
    }
  }
}

extension SwiftPlan {
  /// The Swift type of a type's values, as it is said inside another type.
  func type(_ type: TypeReference, in scope: TypeName? = nil) -> SwiftType {
    switch type {
    case .scalar(let scalar, _): .builtIn(SwiftType.BuiltIn(scalar))
    case .constant(let constant): constant.type
    case .list(let element, _): .list(self.type(element, in: scope))
    case .map(let value, _): .map(self.type(value, in: scope))
    case .enumeration(let index): .named(names.enumerations[index].relative(to: scope))
    case .record(let index): .named(names.records[index].relative(to: scope))
    case .union(let index): .named(names.unions[index])
    case .page(let index, let item): .page(names.pages[index], of: self.type(item, in: scope))
    case .expandable(let object): .expandable(self.type(object, in: scope))
    case .nullable(let inner): .optional(self.type(inner, in: scope))
    case .clearable(let inner): .clearable(self.type(inner, in: scope))
    }
  }

  /// The type of a whole response.
  func responseType(_ response: TypeReference) -> SwiftType {
    if case .scalar(.file, _) = response { .builtIn(.downloadedFile) } else { type(response) }
  }
}

extension Operation {
  /// What a response holds, for one that matters.
  var responseType: TypeReference? {
    switch response {
    case .none: nil
    case .type(let type): type
    case .page(let index, let item): .page(index, of: item)
    }
  }
}
