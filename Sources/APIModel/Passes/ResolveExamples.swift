import ApusDiagnostics
import ApusSpecLanguage

/// Types the examples of the operations. Reports titles and parts that are repeated, requests that
/// break a limit or a rule, and responses that aren't of the operation's type.
enum ResolveExamples {
  static func run(on draft: inout Draft) {
    let report = draft.report
    let requests = LiteralReader(draft.api, .request, report)
    let responses = LiteralReader(draft.api, .response, report)
    for (index, syntax) in draft.examples {
      let operation = requests.api.operations[index]
      let title = syntax.title
      if draft.api.operations[index].examples.contains(where: { $0.title == title.value }) {
        report.add(.duplicate("example", title.value), at: title.span)
      }
      draft.api.operations[index].examples.append(
        example(syntax, of: operation, requests, responses, report))
    }
  }

  private static func example(
    _ syntax: ExampleSyntax, of operation: Operation, _ requests: LiteralReader,
    _ responses: LiteralReader, _ report: Report
  ) -> Operation.Example {
    var given: Set<String> = []
    func once(_ word: String, _ span: Span) {
      if !given.insert(word).inserted { report.add(.repeatedSetting(word), at: span) }
    }
    let brace = Span(start: syntax.body.span.start, end: syntax.body.span.start + 1)
    var request = ExpandedValue.object([], brace)
    var result = Operation.Example(
      title: syntax.title.value, request: .record([]), sends: nil, response: nil,
      span: syntax.title.span)
    for part in syntax.body.entries {
      switch part {
      case .request(_, let body, let span):
        once("request", span)
        request = ExpandedValue(body)
      case .sends(_, let path, let body, let span):
        once("sends", span)
        if operation.bodyFormat == .json, operation.hasBody, !body.entries.isEmpty {
          report.add(.sendsNoPairs, at: span)
        }
        result.sends = (path?.text, body.entries.map { ($0.key.text, $0.value.text) })
      case .sendsJSON(_, let path, let value, let span):
        once("sends", span)
        if operation.bodyFormat != .json {
          report.add(.sendsNoJSON(operation.bodyFormat.rawValue), at: value.span)
        }
        result.sends = (path?.text, [])
        result.sentJSON = JSONText.render(ExpandedValue(value), report: report)
      case .response(_, let status, let value, let span):
        once("response", span)
        result.response = response(status, value, of: operation, responses)
      }
    }
    result.request = requests.readRequest(request, of: operation) ?? .record([])
    checkText(request, as: result.request, of: operation, report)
    return result
  }

  /// Reports what neither a path's segment nor a header can carry, as the runtime would.
  private static func checkText(
    _ written: ExpandedValue, as literal: Literal, of operation: Operation, _ report: Report
  ) {
    guard case .object(let members, let brace) = written, case .record(let entries) = literal
    else { return }
    for entry in entries {
      let field = operation.fields[entry.field]
      guard let text = entry.value.text else { continue }
      let expected: String
      switch field.location {
      case .path where ["", ".", ".."].contains(text):
        expected = "a part of a path, neither empty nor '.' nor '..'"
      case .header where !ASCII.isHeaderValue(text):
        expected = "printable ASCII, which is what a header carries"
      default: continue
      }
      let member = members.first { $0.key.count == 1 && $0.key.first?.text == field.name.text }
      report.add(.malformedText(expected), at: member?.value.span ?? brace)
    }
  }

  private static func response(
    _ status: NumberSyntax, _ value: Value?, of operation: Operation, _ reader: LiteralReader
  ) -> Operation.Example.Response {
    let code = Int(status.text) ?? 0
    if !(100...599).contains(code) { reader.report.add(.status(status.text), at: status.span) }
    var result = Operation.Example.Response(status: code, json: nil, value: nil)
    guard let value else {
      if (200...299).contains(code), operation.response(for: code) != nil {
        reader.report.add(.missingBody, at: status.span)
      }
      return result
    }
    let written = ExpandedValue(value)
    result.json = JSONText.render(written, report: reader.report)
    guard result.json != nil, let type = operation.response(for: code) else { return result }
    let read = reader.read(written, as: type)
    // That of an error is checked, but no test can make an error.
    if code < 400 { result.value = read }
    return result
  }
}
