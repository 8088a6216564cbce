import ApusDiagnostics

/// Reports fields whose values can't travel where they are used: `null` and free JSON in forms and
/// queries, files outside multipart bodies, expandables and pages in requests, clearables in
/// responses.
struct CheckTravel {
  /// What carries a value.
  private enum Carrier { case form, multipart, json, response }
  private struct Visit: Hashable {
    let carrier: Carrier
    let type: TypeReference
  }
  private struct Complaint: Hashable {
    let kind: ModelProblem.Kind
    let span: Span
  }

  private let api: API
  private let unresolved: Set<Span>
  private var report: Report
  private var visited: Set<Visit> = []
  private var left: [Visit] = []
  private var complaints: Set<Complaint> = []

  static func run(on draft: inout Draft) {
    var check = CheckTravel(draft)
    for operation in draft.api.operations { check.check(operation) }
    draft.report = check.report
  }

  private init(_ draft: Draft) {
    api = draft.api
    unresolved = draft.unresolved
    report = draft.report
  }

  private mutating func check(_ operation: Operation) {
    for field in operation.fields where field.place == .query || field.place == .body {
      let format = field.place == .query ? .form : operation.bodyFormat
      let carrier: Carrier =
        switch format {
        case .form: .form
        case .multipart: .multipart
        case .json: .json
        }
      check(field.type, of: (field.name, field.typeSpan), in: carrier, isOwn: true)
    }
    switch operation.response {
    case .none: break
    case .type(let type), .page(_, let type): visit(type.unmodified, in: .response)
    }
    // Records speak of each other in circles: each is visited once for each carrier.
    while let next = left.popLast() {
      switch next.type {
      case .record(let index):
        let record = api.records[index]
        for index in record.fields.indices {
          let type = record.fields[index].type
          if type.isClearable, !record.usage.contains(.request) {
            let field = record.fields[index]
            complain(.clearableInResponse(field.name.text), at: field.typeSpan)
          }
          let field = (record.fields[index].name, record.fields[index].typeSpan)
          check(type, of: field, in: next.carrier, isOwn: false)
        }
      case .union(let index):
        for unionCase in api.unions[index].cases { visit(unionCase.type, in: next.carrier) }
      case .list(let inner, _), .map(let inner, _), .expandable(let inner), .page(_, let inner):
        visit(inner, in: next.carrier)
      default: break
      }
    }
  }

  private mutating func visit(_ type: TypeReference, in carrier: Carrier) {
    let visit = Visit(carrier: carrier, type: type)
    if visited.insert(visit).inserted { left.append(visit) }
  }

  /// - Parameter isOwn: whether the value is a field of the operation itself, or a list of them.
  private mutating func check(
    _ type: TypeReference, of field: (name: SpecName, typeSpan: Span), in carrier: Carrier,
    isOwn: Bool
  ) {
    guard !unresolved.contains(field.typeSpan) else { return }
    let isText = carrier == .form || carrier == .multipart
    switch type {
    case .nullable(let inner):
      if isText { complain(.nullInForm(field.name.text), at: field.typeSpan) }
      check(inner, of: field, in: carrier, isOwn: isOwn)
    case .clearable(let inner), .list(let inner, _):
      check(inner, of: field, in: carrier, isOwn: isOwn)
    case .map(let inner, _): check(inner, of: field, in: carrier, isOwn: false)
    case .expandable(let inner):
      if carrier != .response {
        complain(.expandableInRequest(field.name.text), at: field.typeSpan)
      }
      visit(inner, in: carrier)
    case .page(let page, let inner):
      if carrier != .response {
        complain(.pageInRequest(api.pages[page].name.text), at: field.typeSpan)
      }
      visit(inner, in: carrier)
    case .scalar(.json, _):
      if isText { complain(.notInForm(field.name.text), at: field.typeSpan) }
    case .scalar(.file, _):
      if carrier != .multipart || !isOwn {
        complain(.fileNotInMultipart(field.name.text), at: field.typeSpan)
      }
    case .record, .union: visit(type, in: carrier)
    case .scalar, .constant, .enumeration: break
    }
  }

  private mutating func complain(_ problem: ModelProblem, at span: Span) {
    if complaints.insert(Complaint(kind: problem.kind, span: span)).inserted {
      report.add(problem, at: span)
    }
  }
}
