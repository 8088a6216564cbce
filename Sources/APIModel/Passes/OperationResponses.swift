import ApusDiagnostics
import ApusSpecLanguage

/// What an operation answers beside the type behind its `->`. Reports statuses that are none or
/// repeated, bodies where there can be none, and events that no parameter can ask for.
extension TypeResolver {
  mutating func readResponses(_ members: [Member], into operation: inout Operation) {
    var given: Set<String> = []
    for case .response(let syntax) in members {
      let what: String
      switch syntax.kind {
      case .status(let status, let type):
        what = status.text
        read(status, type, into: &operation)
      case .errors(let type):
        what = "errors"
        if let type = resolve(type, at: .response) {
          operation.errors.append(.init(status: nil, type: type))
        }
      case .events(let type, let end, let parameter):
        what = "events"
        if let parameter { checkEvents(parameter, of: operation) }
        if let type = resolve(type, at: .response) {
          operation.events = .init(type: type, end: end?.value, parameter: parameter?.text)
        }
      }
      if !given.insert(what).inserted {
        draft.report.add(.repeatedSetting("response \(what)"), at: syntax.span)
      }
    }
    operation.statuses.sort { $0.status ?? .max < $1.status ?? .max }
    operation.errors.sort { $0.status ?? .max < $1.status ?? .max }
  }

  private mutating func read(
    _ status: NumberSyntax, _ type: TypeSyntax?, into operation: inout Operation
  ) {
    let report = draft.report
    let body = type.flatMap { resolve($0, at: .response) }
    switch Int(status.text) {
    case let code? where 400...599 ~= code:
      if type == nil { report.add(.errorWithoutBody(status.text), at: status.span) }
      operation.errors.append(.init(status: code, type: body))
    case let code? where 200...299 ~= code || code == 304:
      if let type, [204, 205, 304].contains(code) {
        report.add(.statusWithoutBody(status.text), at: type.span)
      }
      operation.statuses.append(.init(status: code, type: body))
    default: report.add(.responseStatus(status.text), at: status.span)
    }
  }

  /// Reports a parameter that can't ask for events.
  private func checkEvents(_ name: Name, of operation: Operation) {
    let fields = operation.fields.filter { $0.location == .query || $0.location == .body }
    guard let field = fields.first(where: { $0.name.text == name.text }) else {
      let hint = draft.report.suggestion(for: name.text, among: fields.map(\.name.text))
      return draft.report.add(.unknown("parameter", name.text, hint), at: name.span)
    }
    if !field.isUnresolved, field.type != .scalar(.bool, Constraints()) {
      draft.report.add(.eventsParameter(name.text), at: name.span)
    }
  }
}
