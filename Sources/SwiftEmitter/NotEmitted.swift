import APIModel
import Diagnostics

/// Finds what the spec language can say and the emitter can't write yet: an error each, so that
/// nothing of a spec is passed over in silence.
struct NotEmitted {
  let api: API

  static func problems(in api: API) -> [Problem] {
    let finder = NotEmitted(api: api)
    return finder.unions() + finder.operations() + finder.fields() + finder.selfHoldingRecords()
  }

  private func unions() -> [Problem] {
    api.unions.compactMap { union in
      guard case .declared(let name, _) = union.origin else { return nil }
      return problem("unions are not emitted yet", name.span)
    }
  }

  private func operations() -> [Problem] {
    var problems: [Problem] = []
    for operation in api.operations {
      if operation.bodyFormat != .form, operation.method.hasBody {
        let format = operation.bodyFormat.rawValue
        problems.append(problem("\(format) bodies are not emitted yet", operation.name.span))
      }
      if operation.server != 0 {
        problems.append(
          problem("operations on a named server are not emitted yet", operation.name.span))
      }
      if operation.deprecation != nil, let example = operation.examples.first {
        problems.append(
          Problem(
            .warning, "a deprecated operation's examples are checked but become no tests",
            at: Problem.Location(file: api.file, span: example.span)))
      }
      switch operation.response {
      case .none: break
      case .page:
        problems.append(problem("pages are not emitted yet", operation.responseSpan))
      case .type(let type):
        problems += unsupported(type, isRequest: false).map { problem($0, operation.responseSpan) }
      }
    }
    return problems
  }

  private func fields() -> [Problem] {
    var problems: [Problem] = []
    func check(_ fields: [Field], isRequest: Bool) {
      for field in fields {
        problems += unsupported(field.type, isRequest: isRequest)
          .map { problem($0, field.typeSpan) }
        if isRequest, field.isOptional, field.type.isConstant {
          problems.append(
            problem(
              "a constant that may be left out of a request is not emitted yet", field.typeSpan))
        }
      }
    }
    for operation in api.operations { check(operation.fields, isRequest: true) }
    for record in api.records where !record.usage.isEmpty {
      check(record.fields, isRequest: record.usage.contains(.request))
    }
    return problems
  }

  private func unsupported(_ type: TypeReference, isRequest: Bool) -> [String] {
    switch type {
    case .scalar(.json, _): return ["fields of any JSON are not emitted yet"]
    case .scalar(.file, _): return ["files are not emitted yet"]
    case .scalar, .constant, .enumeration, .record, .union: return []
    case .page: return ["pages are not emitted yet"]
    case .expandable(let inner):
      if isRequest { return ["expandable fields of requests are not emitted yet"] }
      return unsupported(inner, isRequest: isRequest)
    case .list(let inner, _), .map(let inner, _), .nullable(let inner), .clearable(let inner):
      return unsupported(inner, isRequest: isRequest)
    }
  }

  /// A request's record is a struct, which can't hold itself other than in a list or a map.
  private func selfHoldingRecords() -> [Problem] {
    var problems: [Problem] = []
    // Depth first, by hand: a chain of records may be as long as the spec.
    var finished = Set<Int>()
    for start in api.records.indices where !finished.contains(start) {
      guard api.records[start].usage.contains(.request) else { continue }
      var path: [(record: Int, next: Int)] = [(start, 0)]
      var open: Set<Int> = [start]
      while let last = path.last {
        let fields = api.records[last.record].fields
        guard last.next < fields.count else {
          finished.insert(last.record)
          open.remove(last.record)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let field = fields[last.next]
        guard let inner = field.type.heldRecord, !finished.contains(inner) else { continue }
        if open.contains(inner) {
          problems.append(
            problem(
              "a request's record that holds itself outside a list or a map is not emitted yet",
              field.typeSpan))
        } else {
          open.insert(inner)
          path.append((inner, 0))
        }
      }
    }
    return problems
  }

  private func problem(_ message: String, _ span: Span) -> Problem {
    Problem(.error, message, at: Problem.Location(file: api.file, span: span))
  }
}

extension TypeReference {
  /// The record that a value of the type holds within itself.
  fileprivate var heldRecord: Int? {
    switch self {
    case .record(let index): index
    case .nullable(let inner), .clearable(let inner): inner.heldRecord
    default: nil
    }
  }
}
