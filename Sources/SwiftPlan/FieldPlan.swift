import ApusAPIModel
import ApusNaming

/// All that generated code has to know of a field of a record or a parameter of an operation. A class,
/// since it is passed on more often than it is made.
public final class FieldPlan: Sendable {
  /// The name on the wire.
  public let wireName: String
  /// The property's name.
  public let name: Identifier
  /// The property's type, as it is said inside the type that the property belongs to.
  public let type: SwiftType
  /// Whether it may be left out, be null or be cleared.
  public let presence: Presence
  /// What part of a request it goes into.
  public let location: ParameterLocation
  /// Where it is among the parameters of an initialiser.
  let initializerOrder: InitializerOrder
  /// How a list or an object is written in a query or form, where the spec says.
  public let style: ParameterStyle?
  /// For what stands for all fields that the record doesn't name: the names that it does.
  public let namedKeys: [String]?
  /// How its value is written and read, inside `Optional`, `Clearable` and `Nullable`.
  public let coding: Coding
  /// How its value is written, `Clearable` and `Nullable` included.
  public let encoding: Coding
  /// In the order of the checks.
  public let constraints: [Constraint]
  /// The value that it always has.
  public let constant: Constant?
  /// Whether there is a property that holds a value. A constant has one only where it may be left
  /// out: in requests a `Bool`, in responses the text.
  public let isStored: Bool
  /// Whether the property says by a `Bool` that the constant is given.
  public let isChoice: Bool
  /// Whether a value may hold one of the record that the field belongs to, other than in lists and
  /// maps.
  public let isRecursive: Bool
  /// The lines of the spec's comment.
  public let documentation: [String]
  /// Sentences about limits, the default and deprecation that go into the documentation.
  public let notes: [String]

  init(
    wireName: String,
    name: Identifier,
    type: SwiftType,
    presence: Presence,
    location: ParameterLocation,
    initializerOrder: InitializerOrder,
    style: ParameterStyle?,
    namedKeys: [String]?,
    coding: Coding,
    encoding: Coding,
    constraints: [Constraint],
    constant: Constant?,
    isStored: Bool,
    isChoice: Bool,
    isRecursive: Bool,
    documentation: [String],
    notes: [String]
  ) {
    self.wireName = wireName
    self.name = name
    self.type = type
    self.presence = presence
    self.location = location
    self.initializerOrder = initializerOrder
    self.style = style
    self.namedKeys = namedKeys
    self.coding = coding
    self.encoding = encoding
    self.constraints = constraints
    self.constant = constant
    self.isStored = isStored
    self.isChoice = isChoice
    self.isRecursive = isRecursive
    self.documentation = documentation
    self.notes = notes
  }
}

extension SwiftPlan {
  /// The fields of a record or operation, in the order of the spec.
  func fields(of owner: TypeOwner) -> [FieldPlan] {
    fields(of: owner, in: names.type(of: owner))
  }

  /// The same, with the types as they are said inside another type.
  func fields(of owner: TypeOwner, in scope: TypeName?) -> [FieldPlan] {
    let isSent = isSent(owner)
    return zip(api[fieldsOf: owner], names.properties(of: owner)).map { field, name in
      plan(field, name, of: owner, in: scope, isSent: isSent)
    }
  }

  private func plan(
    _ field: Field, _ name: Identifier, of owner: TypeOwner, in scope: TypeName?,
    isSent: Bool
  ) -> FieldPlan {
    let presence = Presence(
      isOptional: field.isOptional, isNullable: field.type.isNullable,
      isClearable: field.type.cleared != nil, isSent: isSent)
    let content = field.type.withoutNull
    let constant = content.constant
    let isChoice = constant != nil && isSent
    var core = isChoice ? .builtIn(.bool) : type(content, in: scope)
    if presence.isNullable, !isChoice { core = .nullable(core) }
    return FieldPlan(
      wireName: field.name.text, name: name,
      type: presence.isOptional || isChoice ? .optional(core) : core,
      presence: presence, location: field.location,
      initializerOrder: InitializerOrder(field), style: field.style,
      namedKeys: field.isAdditional
        ? api[fieldsOf: owner].filter { !$0.isAdditional }.map(\.name.text) : nil,
      coding: Coding(field.type.cleared ?? content, in: api),
      encoding: presence.isNullable || presence.isNullSent || field.style != nil
        ? .value : Coding(content, in: api),
      constraints: Constraint.all(of: content), constant: constant,
      isStored: constant == nil || field.isOptional || (!isSent && field.type.isNullable),
      isChoice: isChoice, isRecursive: recursion.isRecursive(field.type, in: owner),
      documentation: field.documentation, notes: FieldNotes.write(field))
  }

  /// Whether an owner's fields go into requests, perhaps besides responses.
  private func isSent(_ owner: TypeOwner) -> Bool {
    guard case .record(let index) = owner else { return true }
    return api.records[index].usage.contains(.request)
  }
}

extension TypeReference {
  /// The type without an outermost `nullable`.
  var withoutNull: TypeReference {
    if case .nullable(let inner) = self { inner } else { self }
  }

  /// The value that it always is.
  var constant: Constant? {
    if case .constant(let constant) = withoutNull { constant } else { nil }
  }

  /// The type inside `clearable`.
  var cleared: TypeReference? {
    if case .clearable(let inner) = self { inner } else { nil }
  }
}
