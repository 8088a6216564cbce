import ApusNaming

/// The name of a type from the top, as `CreateVerificationSession.Options`.
public struct TypeName: Sendable, Hashable {
  /// From the outermost type to the type itself; never empty.
  public let path: [Identifier]

  init(_ path: [Identifier]) {
    self.path = path
  }

  init(_ name: Identifier) {
    path = [name]
  }

  /// Stands for a name that can't be made, which is an error.
  static let missing = TypeName("")

  /// The type's own name.
  public var last: Identifier { path.last ?? "" }

  /// The name as text, for messages and the names of files.
  public var text: String { path.map(\.text).joined(separator: ".") }

  /// The name of a type inside this one.
  func nested(_ name: Identifier) -> TypeName { TypeName(path + [name]) }

  /// The name as it is said inside another type: without that in front.
  func relative(to scope: TypeName?) -> TypeName {
    guard let scope, path.count > scope.path.count, path.starts(with: scope.path) else {
      return self
    }
    return TypeName(Array(path.dropFirst(scope.path.count)))
  }
}
