import APIModel
import Mustache

/// Makes the views of an API's operations, records and enums, those written inside others nested in
/// them.
struct TypeViews {
  let api: API
  let names: SwiftNames
  /// The records and enums written inside each owner, in the order of the spec.
  private let inlineTypes: [TypeOwner: [TypeReference]]
  /// The records that come whole or as their IDs.
  private let expanded: Set<TypeReference>
  /// The records and enums that a clearable field of a request holds.
  private let clearable: Set<TypeReference>

  init(_ api: API, _ names: SwiftNames) {
    self.api = api
    self.names = names
    var inlineTypes: [TypeOwner: [TypeReference]] = [:]
    for (index, record) in api.records.enumerated() {
      if case .inline(let owner, _) = record.origin {
        inlineTypes[owner, default: []].append(.record(index))
      }
    }
    for (index, enumeration) in api.enumerations.enumerated() {
      if case .inline(let owner, _) = enumeration.origin {
        inlineTypes[owner, default: []].append(.enumeration(index))
      }
    }
    self.inlineTypes = inlineTypes
    let received =
      api.records.flatMap(\.fields).map(\.type) + api.operations.compactMap(\.responseType)
    expanded = Set(received.compactMap(\.expandedType))
    let requested = api.records.filter { $0.usage.contains(.request) }.flatMap(\.fields)
    let fields = api.operations.flatMap(\.fields) + requested
    clearable = Set(fields.flatMap { $0.type.clearableTypes })
  }

  // MARK: Views

  func operation(_ index: Int) -> Value {
    let operation = api.operations[index]
    let properties = names.operationProperties[index]
    let request = DocComment.quoted("\(operation.method.rawValue) \(operation.path)")
    return RecordView(
      template: "record",
      documentation: DocComment.write(
        operation.documentation, notes: ["\(request)"], indentation: 0),
      deprecation: deprecation(operation.deprecation, indentation: 0),
      name: names.operations[index],
      conformances: api.isHashable ? "APIOperation, Hashable" : "APIOperation",
      endpoint: RecordView.Endpoint(
        response: response(operation), arguments: endpoint(operation)),
      properties: self.properties(
        operation.fields, properties, in: names.operations[index], isResponse: false,
        indentation: 2),
      constants: constants(operation.fields, properties, indentation: 2),
      encoding: EncodeStatements(names: names, api: api, indentation: 4)
        .operation(operation, properties: properties),
      decoding: [], encodes: true, decodes: false, isHashable: api.isHashable,
      nested: nested(in: .operation(index), indentation: 2), indentation: 0
    ).value
  }

  func record(_ index: Int, indentation: Int = 0) -> Value {
    let record = api.records[index]
    let properties = names.recordProperties[index]
    let encodes = record.usage.contains(.request)
    let decodes = record.usage.contains(.response)
    let isModel = !encodes
    var conformances: [Code] = []
    if encodes { conformances.append("RequestRecord") }
    if decodes { conformances.append("ResponseModel") }
    if expanded.contains(.record(index)), record.hasID { conformances.append("Identifiable") }
    if api.isHashable { conformances.append("Hashable") }
    return RecordView(
      template: isModel ? "model" : "record",
      documentation: DocComment.write(
        documentation(record.documentation, record.origin),
        notes: FieldNotes.deprecation(record.deprecation), indentation: indentation),
      deprecation: nil,
      name: names.records[index].lastPart,
      conformances: conformances.joined(separator: ", "),
      endpoint: nil,
      properties: self.properties(
        record.fields, properties, in: names.records[index], isResponse: isModel,
        indentation: indentation + 2),
      constants: constants(record.fields, properties, indentation: indentation + 2),
      encoding: encodes
        ? EncodeStatements(names: names, api: api, indentation: indentation + 4)
          .record(record.fields, record.rules, properties: properties) : [],
      decoding: DecodeStatements(indentation: indentation + 4, isSent: encodes)
        .write(record.fields, properties: properties),
      encodes: encodes, decodes: decodes, isHashable: api.isHashable,
      nested: nested(in: .record(index), indentation: indentation + 2), indentation: indentation
    ).value
  }

  func enumeration(_ index: Int, indentation: Int = 0) -> Value {
    let enumeration = api.enumerations[index]
    return EnumView(
      isClosed: enumeration.isClosed,
      documentation: DocComment.write(
        documentation(enumeration.documentation, enumeration.origin),
        notes: FieldNotes.deprecation(enumeration.deprecation), indentation: indentation),
      deprecation: nil,
      name: names.enumerations[index].lastPart,
      members: zip(enumeration.values, names.enumValues[index]).map { value, name in
        let raw = SwiftLiteral.string(value.name.text)
        return EnumView.Member(
          documentation: DocComment.write(value.documentation, indentation: indentation + 2),
          deprecation: deprecation(value.deprecation, indentation: indentation + 2),
          name: name,
          declaration: enumeration.isClosed
            ? closedCase(name, raw)
            : CodeLayout.block(
              "public static var \(name): Self", "Self(rawValue: \(raw))",
              indentation: indentation + 2))
      }
    ).value
  }

  /// The extensions of `Clearable` that belong beside an operation, a record or an enum: for itself
  /// and for what is written inside it.
  func clearables(
    in type: TypeReference?, of owner: TypeOwner?, isDeprecated: Bool = false
  ) -> [Value] {
    var values: [Value] = []
    if let type, clearable.contains(type) {
      switch type {
      case .record(let index):
        let wrapped = names.records[index]
        let properties = properties(
          api.records[index].fields, names.recordProperties[index], in: "", isResponse: false,
          indentation: 2)
        values.append(
          ClearableView(
            wrapped: wrapped, isDeprecated: isDeprecated, properties: properties,
            members: properties.isEmpty
              ? [CodeLayout.block("public init()", "self = .set(\(wrapped)())", indentation: 2)]
              : []
          ).value)
      case .enumeration(let index):
        let members = ClearableView.members(
          of: api.enumerations[index], names.enumValues[index])
        values.append(
          ClearableView(
            wrapped: names.enumerations[index], isDeprecated: isDeprecated,
            properties: PropertyList(properties: [], indentation: 2),
            members: members.map { _, name in
              CodeLayout.block(
                "public static var \(name): Self", ".set(.\(name))", indentation: 2)
            }
          ).value)
      default: break
      }
    }
    guard let owner else { return values }
    for inner in inlineTypes[owner] ?? [] {
      var innerOwner: TypeOwner?
      if case .record(let index) = inner { innerOwner = .record(index) }
      values += clearables(in: inner, of: innerOwner, isDeprecated: isDeprecated)
    }
    return values
  }

  /// Whether a file with the fields of this owner, and of what is written inside it, needs `Date`.
  func usesDate(_ fields: [Field], in owner: TypeOwner) -> Bool {
    if fields.contains(where: { $0.type.holdsDate }) { return true }
    return (inlineTypes[owner] ?? []).contains { inner in
      guard case .record(let index) = inner else { return false }
      return usesDate(api.records[index].fields, in: .record(index))
    }
  }

  // MARK: Pieces

  private func nested(in owner: TypeOwner, indentation: Int) -> [Value] {
    (inlineTypes[owner] ?? []).map { type in
      switch type {
      case .record(let index): record(index, indentation: indentation)
      case .enumeration(let index): enumeration(index, indentation: indentation)
      default: .null
      }
    }
  }

  private func endpoint(_ operation: APIModel.Operation) -> [Code] {
    var arguments = [operation.method.code, SwiftLiteral.string(operation.path)]
    if operation.server != 0 {
      arguments.append("server: \(SwiftLiteral.string(api.servers[operation.server].url))")
    }
    if operation.bodyFormat == .multipart, operation.method.hasBody {
      arguments.append("body: .multipart")
    }
    return arguments
  }

  private func response(_ operation: APIModel.Operation) -> Code {
    SwiftTypes(names: names).response(operation)
  }

  private func properties(
    _ fields: [Field], _ properties: [Code], in scope: Code, isResponse: Bool, indentation: Int
  ) -> PropertyList {
    let types = SwiftTypes(names: names, scope: scope)
    let list = zip(fields, properties).compactMap { field, name -> PropertyList.Property? in
      if field.type.isConstant, !field.isOptional, !(isResponse && field.type.isNullable) {
        return nil
      }
      return PropertyList.Property(
        key: SwiftLiteral.string(field.name.text),
        documentation: DocComment.write(
          field.documentation, notes: FieldNotes.write(field), indentation: indentation),
        name: name,
        type: types.property(field, isResponse: isResponse),
        isOptional: field.isOptional,
        rules: RuleArguments.write(for: field.type),
        constant: isResponse ? nil : field.type.constant.map { SwiftLiteral.string($0) })
    }
    return PropertyList(properties: list, indentation: indentation)
  }

  /// A type's documentation, or for one without any the field's that it is written in.
  private func documentation(_ own: [String], _ origin: TypeOrigin) -> [String] {
    guard own.isEmpty, case .inline(let owner, let name) = origin else { return own }
    return api.fields(of: owner).first { $0.name.span == name.span }?.documentation ?? []
  }

  private func constants(
    _ fields: [Field], _ names: [Code], indentation: Int
  ) -> [RecordView.Constant] {
    zip(fields, names).compactMap { field, name in
      guard let text = field.type.constant, !field.isOptional, !field.type.isNullable else {
        return nil
      }
      return RecordView.Constant(
        key: SwiftLiteral.string(field.name.text), text: SwiftLiteral.string(text),
        documentation: DocComment.write(field.documentation, indentation: indentation),
        declaration: CodeLayout.block(
          "public var \(name): String", SwiftLiteral.string(text), indentation: indentation))
    }
  }

  private func closedCase(_ name: Code, _ raw: Code) -> Code {
    "\"\(name)\"" == raw ? "case \(name)" : "case \(name) = \(raw)"
  }

  private func deprecation(_ deprecation: Deprecation?, indentation: Int) -> Code? {
    guard let deprecation else { return nil }
    guard let message = deprecation.message else { return "@available(*, deprecated)" }
    let text = CodeLayout.labelled(
      "message", SwiftLiteral.string(message), indentation: indentation + 2)
    return CodeLayout.call(
      "@available", ["*", "deprecated", text], indentation: indentation)
  }
}
