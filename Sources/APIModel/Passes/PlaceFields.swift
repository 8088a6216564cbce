import ApusDiagnostics
import ApusSpecLanguage

/// Finds where each operation's fields go, and which of them the path holds. Reports fields that
/// the path lacks and the reverse, what can't stand in a path, header or query, and body fields of
/// operations that send no body.
enum PlaceFields {
  /// What no two fields of an operation share.
  private struct Key: Hashable {
    let place: Field.Place
    let name: String
  }

  static func run(on draft: inout Draft) {
    for index in draft.api.operations.indices {
      place(index, on: &draft)
    }
  }

  private static func place(_ index: Int, on draft: inout Draft) {
    let members = draft.operationMembers[index]
    let inBraces = draft.paths[index].parameters
    let explicit = Set(
      members.lazy.compactMap {
        if case .field(let field) = $0, field.place == .path { field.name.text } else { nil }
      })
    let method = draft.api.operations[index].method
    var keys: Set<Key> = []
    var pathFields: [String: Int] = [:]
    var position = 0
    for case .field(let written) in members {
      defer { position += 1 }
      guard position < draft.api.operations[index].fields.count else { break }
      let name = written.name.text
      let implied: Field.Place =
        inBraces.contains(name) && !explicit.contains(name)
        ? .path : method.hasBody ? .body : .query
      let place = written.place.map(Field.Place.init) ?? implied
      draft.api.operations[index].fields[position].place = place
      // Header names don't tell upper from lower case.
      let key = Key(place: place, name: place == .header ? name.lowercased() : name)
      if !keys.insert(key).inserted {
        draft.report.add(.duplicate("field", name), at: written.name.span)
      } else if place == .path {
        pathFields[name] = position
        if !inBraces.contains(name), !draft.paths[index].parts.isEmpty {
          let hint = draft.report.suggestion(for: name, among: inBraces)
          draft.report.add(.notInPath(name, hint), at: written.name.span)
        }
      }
      let field = draft.api.operations[index].fields[position]
      if !draft.unresolved.contains(field.typeSpan) {
        check(field, sentBy: method, report: &draft.report)
      }
    }
    let pathSpan = draft.declarations.operations[index].syntax.path.span
    draft.api.operations[index].pathParts = draft.paths[index].parts.compactMap { part in
      switch part {
      case .text(let text): return .text(text)
      case .parameter(let name):
        if let field = pathFields[name] { return .parameter(field) }
        draft.report.add(.noFieldForPath(name), at: pathSpan)
        return nil
      }
    }
  }

  private static func check(
    _ field: Field, sentBy method: Operation.Method, report: inout Report
  ) {
    switch field.place {
    case .path:
      if field.isOptional { report.add(.optionalInPath, at: field.name.span) }
      if !fitsPath(field.type) { report.add(.unfit("path"), at: field.typeSpan) }
    case .header:
      if let problem = ModelProblem.header(field.name.text) {
        report.add(problem, at: field.name.span)
      }
      if case .constant(let text) = field.type, !ASCII.isHeaderValue(text) {
        report.add(
          .malformedText("printable ASCII, which is what a header carries"), at: field.typeSpan)
      }
      if !fitsHeader(field.type) { report.add(.unfit("header"), at: field.typeSpan) }
    case .query: break
    case .body:
      if !method.hasBody {
        report.add(.bodyNotSent(method.rawValue), at: field.name.span)
      }
    }
  }

  private static func fitsPath(_ type: TypeReference) -> Bool {
    switch type {
    case .scalar(.string, _), .scalar(.integer, _), .enumeration: true
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
