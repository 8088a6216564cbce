import ApusDiagnostics
import ApusSpecLanguage

/// Finds the location of an operation's parameters, and which of them are in the path. Reports
/// parameters without a place in the path, places without a parameter, types that a path, header or
/// body can't have, and body fields of operations that send no body.
struct OperationParameters {
  /// What no two fields of an operation share.
  private struct Key: Hashable {
    let location: ParameterLocation
    let name: String
  }

  private let path: PathTemplate
  private let pathSpan: Span
  private let method: Operation.Method
  private let body: Operation.Body
  /// The names in the path's braces.
  private let inBraces: [String]
  /// The names of the fields that are said to be in the path.
  private let explicit: Set<String>

  init(
    path: PathTemplate, pathSpan: Span, method: Operation.Method, body: Operation.Body,
    _ members: [Member]
  ) {
    self.path = path
    self.pathSpan = pathSpan
    self.method = method
    self.body = body
    inBraces = path.parameters
    explicit = Set(
      members.lazy.compactMap {
        if case .field(let field) = $0, field.location == .path { field.name.text } else { nil }
      })
  }

  /// Where a field goes: where the spec says, or into the path if it is named there, or into the body
  /// or query by the method.
  func location(of field: FieldSyntax) -> ParameterLocation {
    let name = field.name.text
    return field.location
      ?? (inBraces.contains(name) && !explicit.contains(name)
        ? .path : method.hasBody ? .body : .query)
  }

  /// Reports fields that can't go where they go.
  func check(_ fields: [Field], report: Report) {
    var keys: Set<Key> = []
    if let whole = fields.first(where: { $0.location == .wholeBody }) {
      for field in fields
      where field.name.span != whole.name.span
        && (field.location == .body || field.location == .wholeBody)
      {
        report.add(.besideWholeBody(field.name.text, whole.name.text), at: field.name.span)
      }
    }
    for field in fields {
      let name = field.name.text
      // Header names don't tell upper from lower case.
      let key = Key(
        location: field.location, name: field.location == .header ? name.lowercased() : name)
      if !keys.insert(key).inserted {
        report.add(.duplicate("field", name), at: field.name.span)
      } else if field.location == .path, !inBraces.contains(name), !path.parts.isEmpty {
        let hint = report.suggestion(for: name, among: inBraces)
        report.add(.notInPath(name, hint), at: field.name.span)
      }
      if !field.isUnresolved { check(field, report) }
    }
  }

  /// The path with its parameters as indexes into the fields. Reports those that no field is for.
  func pathParts(_ fields: [Field], report: Report) -> [Operation.PathPart] {
    path.parts.compactMap { part in
      switch part {
      case .text(let text): return .text(text)
      case .parameter(let name):
        let field = fields.firstIndex { $0.location == .path && $0.name.text == name }
        if let field { return .parameter(field) }
        report.add(.noFieldForPath(name), at: pathSpan)
        return nil
      }
    }
  }

  private func check(_ field: Field, _ report: Report) {
    switch field.location {
    case .path:
      if field.isOptional { report.add(.optionalInPath, at: field.name.span) }
      if !Self.fitsPath(field.type) { report.add(.unfit("path"), at: field.typeSpan) }
    case .header:
      if let problem = ModelProblem.header(field.name.text) {
        report.add(problem, at: field.name.span)
      }
      if case .constant(let constant) = field.type, !ASCII.isHeaderValue(constant.text) {
        report.add(
          .malformedText("printable ASCII, which is what a header carries"), at: field.typeSpan)
      }
      if !Self.fitsHeader(field.type) { report.add(.unfit("header"), at: field.typeSpan) }
    case .query: break
    case .body, .wholeBody:
      if !method.mayHaveBody {
        report.add(.bodyNotSent(method.rawValue), at: field.name.span)
      } else if body.format == .none {
        report.add(.noBody(field.name.text), at: field.name.span)
      }
      if field.location == .wholeBody {
        checkWhole(field, report)
      } else if body.format == .text || body.format == .bytes {
        report.add(.needsWholeBody(field.name.text, body.format.rawValue), at: field.name.span)
      }
    }
  }

  /// Reports a type that can't be a whole body of the operation's format.
  private func checkWhole(_ field: Field, _ report: Report) {
    let fit: String
    switch (body.format, field.type) {
    case (.none, _): return
    case (_, .nullable), (_, .clearable):
      report.add(.bodyOfNothing, at: field.typeSpan)
      return
    case (.json, _): return
    case (.form, .record), (.form, .map), (.form, .union): return
    case (.form, _): fit = "a record, a map or a union"
    case (.multipart, .record): return
    case (.multipart, _): fit = "a record"
    case (.text, .scalar(.string, _)), (.text, .enumeration): return
    case (.text, _): fit = "a string or an enum"
    case (.bytes, .scalar(.file, _)), (.bytes, .scalar(.bytes, _)): return
    case (.bytes, _): fit = "'bytes' or a 'file'"
    }
    report.add(.unfitBody(body.format.rawValue, fit), at: field.typeSpan)
  }

  private static func fitsPath(_ type: TypeReference) -> Bool {
    switch type {
    case .scalar(.json, _), .scalar(.file, _): false
    case .scalar, .enumeration: true
    default: false
    }
  }

  private static func fitsHeader(_ type: TypeReference) -> Bool {
    switch type {
    case .scalar(.json, _), .scalar(.file, _): false
    case .scalar, .enumeration, .constant: true
    default: false
    }
  }
}
