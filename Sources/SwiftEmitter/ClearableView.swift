import ApusAPIModel
import ApusMustache

/// What the template `clearable` prints: an extension of `Clearable` that lets a clearable record or
/// enum be set as shortly as a plain one, as `document: .init(…)` or `type: .passport`.
struct ClearableView: View {
  private let wrapped: Code
  /// For what stands inside a deprecated operation, so that naming it is no warning.
  private let isDeprecated: Bool
  /// For a record: what its initialiser takes.
  private let properties: PropertyList?
  /// For an enum `public static var passport: Self { .set(.passport) }`; for a record that has
  /// nothing to be set its initialiser.
  private let declarations: [Code]

  static let members: Members<ClearableView> = [
    "template": { _ in .text("clearable") },
    "isDeprecated": { .bool($0.isDeprecated) },
    "wrapped": { .fragment($0.wrapped) },
    "heading": { .fragment($0.heading) },
    "properties": { $0.properties?.value ?? .list([Value]()) },
    "hasProperties": { .bool($0.properties?.isEmpty == false) },
    "initializer": { Value($0.properties?.initializer(indentation: 2)) },
    "members": { .list($0.declarations) },
  ]

  private var heading: Code {
    CodeLayout.extension(of: "Clearable", where: "Wrapped", equals: wrapped)
  }

  init(_ type: TypeReference, of swift: SwiftAPI, isDeprecated: Bool) {
    self.isDeprecated = isDeprecated
    switch type {
    case .record(let index):
      wrapped = swift.names.records[index]
      let properties = PropertyList(
        of: .record(index), in: swift, scope: "", isResponse: false, indentation: 2)
      self.properties = properties
      declarations =
        properties.isEmpty
        ? [CodeLayout.block("public init()", "self = .set(.init())", indentation: 2)] : []
    case .enumeration(let index):
      wrapped = swift.names.enumerations[index]
      properties = nil
      let members = Self.members(of: swift.api.enumerations[index], swift.names.enumValues[index])
      declarations = members.map { _, name in
        CodeLayout.block("public static var \(name): Self", ".set(.\(name))", indentation: 2)
      }
    default:
      wrapped = ""
      properties = nil
      declarations = []
    }
  }

  /// The values of an enum that `Clearable` gets a member for: those that its own cases don't hide,
  /// less the deprecated ones, whose use would be a warning.
  static func members(
    of enumeration: Enumeration, _ names: [Code]
  ) -> [(value: Enumeration.Value, name: Code)] {
    zip(enumeration.values, names)
      .filter { !["clear", "set", "value"].contains($0.1) && $0.0.deprecation == nil }
      .map { (value: $0.0, name: $0.1) }
  }
}
