import ApusNaming
import ApusSwiftPlan

/// Writes types as code, out of their trees.
enum TypeWriter {
  static func write(_ type: SwiftType) -> Code {
    switch type {
    case .builtIn(let type): Code(type)
    case .named(let name): write(name)
    case .list(let element): "[\(write(element))]"
    case .map(let value): "[String: \(write(value))]"
    case .optional(let wrapped): "\(write(wrapped))?"
    case .clearable(let wrapped): "Clearable<\(write(wrapped))>"
    case .expandable(let object): "Expandable<\(write(object))>"
    case .page(let name, let item): "\(write(name))<\(write(item))>"
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

  static func write(_ name: TypeName) -> Code {
    name.path.count == 1
      ? Code(name.last) : "\(name.path.map { Code($0) }, separator: ".")"
  }
}

extension Code {
  fileprivate init(_ type: SwiftType.BuiltIn) {
    self =
      switch type {
      case .string: "String"
      case .secret: "Secret"
      case .bool: "Bool"
      case .integer: "Int"
      case .number: "Double"
      case .decimal: "DecimalString"
      case .date: "Date"
      case .json: "AnyJSON"
      case .uploadFile: "UploadFile"
      case .downloadedFile: "DownloadedFile"
      case .noContent: "NoContent"
      }
  }
}
