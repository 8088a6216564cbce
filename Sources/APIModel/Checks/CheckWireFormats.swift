import ApusDiagnostics

/// Reports fields whose values the format that they are sent or read in can't carry: `null` and free
/// JSON in forms and queries, files outside multipart bodies, expandables and pages in requests,
/// clearables in responses.
struct CheckWireFormats {
  private enum WireFormat { case form, multipart, json, bytes, response }
  private struct Visit: Hashable {
    let format: WireFormat
    let type: TypeReference
  }
  private struct Reported: Hashable {
    let kind: ModelProblem.Kind
    let span: Span
  }

  private let api: API
  private let report: Report
  private var visited: Set<Visit> = []
  private var left: [Visit] = []
  private var reported: Set<Reported> = []

  static func run(on draft: inout Draft) {
    var check = CheckWireFormats(draft)
    for operation in draft.api.operations { check.check(operation) }
  }

  private init(_ draft: Draft) {
    api = draft.api
    report = draft.report
  }

  private mutating func check(_ operation: Operation) {
    for field in operation.fields
    where ![.path, .header].contains(field.location) && !field.isUnresolved {
      let isJSON = field.style == .json
      let format: WireFormat =
        switch field.location == .query ? .form : operation.bodyFormat {
        case .form, .text, .none: isJSON ? .json : .form
        case .multipart: isJSON ? .json : .multipart
        case .json: .json
        case .bytes: .bytes
        }
      check(field.type, of: (field.name, field.typeSpan), in: format, isOwn: true)
    }
    for type in operation.responseTypes { visit(type, in: .response) }
    // Records refer to each other in cycles: each is visited once for each format.
    while let next = left.popLast() {
      switch next.type {
      case .record(let index):
        let record = api.records[index]
        for index in record.fields.indices {
          let type = record.fields[index].type
          if type.isClearable, !record.usage.contains(.request) {
            let field = record.fields[index]
            reportOnce(.clearableInResponse(field.name.text), at: field.typeSpan)
          }
          guard !record.fields[index].isUnresolved else { continue }
          let field = (record.fields[index].name, record.fields[index].typeSpan)
          check(type, of: field, in: next.format, isOwn: false)
        }
      case .union(let index):
        for unionCase in api.unions[index].cases { visit(unionCase.type, in: next.format) }
      case .page(let page, let item):
        visit(item, in: next.format)
        if let fields = api.pages[page].fields { visit(.record(fields), in: next.format) }
      case .list(let inner, _), .map(let inner, _), .expandable(let inner):
        visit(inner, in: next.format)
      default: break
      }
    }
  }

  private mutating func visit(_ type: TypeReference, in format: WireFormat) {
    let visit = Visit(format: format, type: type)
    if visited.insert(visit).inserted { left.append(visit) }
  }

  /// - Parameter isOwn: whether the value is a field of the operation itself, or a list of them.
  private mutating func check(
    _ type: TypeReference, of field: (name: SpecName, typeSpan: Span), in format: WireFormat,
    isOwn: Bool
  ) {
    let isText = format == .form || format == .multipart
    switch type {
    case .nullable(let inner):
      if isText { reportOnce(.nullInForm(field.name.text), at: field.typeSpan) }
      check(inner, of: field, in: format, isOwn: isOwn)
    case .clearable(let inner):
      if format == .json { reportOnce(.clearableInJSON(field.name.text), at: field.typeSpan) }
      check(inner, of: field, in: format, isOwn: isOwn)
    case .list(let inner, _):
      check(inner, of: field, in: format, isOwn: isOwn)
    case .map(let inner, _): check(inner, of: field, in: format, isOwn: false)
    case .expandable(let inner):
      if format != .response {
        reportOnce(.expandableInRequest(field.name.text), at: field.typeSpan)
      }
      visit(inner, in: format)
    case .page(let page, _):
      if format != .response {
        reportOnce(.pageInRequest(api.pages[page].name.text), at: field.typeSpan)
      }
      visit(type, in: format)
    case .scalar(.json, _):
      if isText { reportOnce(.notInForm(field.name.text), at: field.typeSpan) }
    case .scalar(.file, _):
      if format != .bytes, format != .multipart || !isOwn {
        reportOnce(.fileNotInMultipart(field.name.text), at: field.typeSpan)
      }
    case .record, .union: visit(type, in: format)
    case .scalar, .constant, .enumeration: break
    }
  }

  private mutating func reportOnce(_ problem: ModelProblem, at span: Span) {
    if reported.insert(Reported(kind: problem.kind, span: span)).inserted {
      report.add(problem, at: span)
    }
  }
}
