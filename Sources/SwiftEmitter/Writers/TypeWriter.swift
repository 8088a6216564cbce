import ApusNaming
import ApusSwiftPlan

/// Writes types as code, out of their trees.
enum TypeWriter {
  static func write(_ type: SwiftType) -> Code {
    var pieces = Code.StringInterpolation(literalCapacity: 32, interpolationCount: 0)
    append(type, to: &pieces)
    return Code(stringInterpolation: pieces)
  }

  static func write(_ name: TypeName) -> Code { write(.named(name)) }

  /// Whether a line may be broken within the type.
  static func hasParts(_ type: SwiftType) -> Bool {
    switch type {
    case .named(let name), .optional(.named(let name)): name.path.count > 1
    default: false
    }
  }

  /// A type in parts between which a line may be broken: before the points of a long name.
  static func parts(_ type: SwiftType) -> [Code] {
    switch type {
    case .named(let name):
      name.path.enumerated().map { $0.offset == 0 ? Code($0.element) : ".\(Code($0.element))" }
    case .optional(.named(let name)):
      parts(.named(name)).dropLast() + ["\(parts(.named(name)).last ?? "")?"]
    default: [write(type)]
    }
  }

  private static func append(_ type: SwiftType, to pieces: inout Code.StringInterpolation) {
    switch type {
    case .builtIn(let type):
      pieces.appendLiteral(name(of: type))
    case .named(let name):
      append(name, to: &pieces)
    case .list(let element):
      pieces.appendLiteral("[")
      append(element, to: &pieces)
      pieces.appendLiteral("]")
    case .map(let value):
      pieces.appendLiteral("[String: ")
      append(value, to: &pieces)
      pieces.appendLiteral("]")
    case .optional(let wrapped):
      append(wrapped, to: &pieces)
      pieces.appendLiteral("?")
    case .clearable(let wrapped):
      pieces.appendLiteral("Clearable")
      append(argument: wrapped, to: &pieces)
    case .nullable(let wrapped):
      pieces.appendLiteral("Nullable")
      append(argument: wrapped, to: &pieces)
    case .expandable(let object):
      pieces.appendLiteral("Expandable")
      append(argument: object, to: &pieces)
    case .page(let name, let item):
      append(name, to: &pieces)
      append(argument: item, to: &pieces)
    }
  }

  private static func append(argument type: SwiftType, to pieces: inout Code.StringInterpolation) {
    pieces.appendLiteral("<")
    append(type, to: &pieces)
    pieces.appendLiteral(">")
  }

  private static func append(_ name: TypeName, to pieces: inout Code.StringInterpolation) {
    for (index, part) in name.path.enumerated() {
      if index > 0 { pieces.appendLiteral(".") }
      pieces.appendInterpolation(Code(part))
    }
  }

  private static func name(of type: SwiftType.BuiltIn) -> StaticString {
    switch type {
    case .string: "String"
    case .secret: "Secret"
    case .bool: "Bool"
    case .integer: "Int"
    case .unsignedInteger: "UInt64"
    case .uuid: "UUID"
    case .data: "Data"
    case .number: "Double"
    case .decimal: "DecimalString"
    case .date: "Date"
    case .json: "AnyJSON"
    case .uploadFile: "UploadFile"
    case .downloadedFile: "DownloadedFile"
    case .downloadedText: "DownloadedText"
    case .noContent: "NoContent"
    }
  }
}
