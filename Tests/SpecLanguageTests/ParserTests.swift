import ApusDiagnostics
import Testing

@testable import ApusSpecLanguage

@Suite struct ParserTests {
  private func tree(_ spec: String) throws -> SyntaxTree {
    let (tree, problems) = Parser.parse(SourceFile(path: "test.apus", text: spec))
    try #require(problems.isEmpty, "\(render(problems))")
    return tree
  }

  private func members(_ text: String) throws -> [Member] {
    let declarations = try tree("operation a: POST /b {\n\(text)\n}").declarations
    guard case .operation(let operation)? = declarations.first else { return [] }
    return operation.body?.entries ?? []
  }

  private func describe(_ member: Member) -> String {
    switch member {
    case .field(let field):
      let alias = field.alias.map { " as \($0.text)" } ?? ""
      return "\(field.location.map { "\($0) " } ?? "")field \(field.name.text)\(alias)"
    case .rule: return "rule"
    case .example(let example): return "example \(example.title.value)"
    case .server(_, let name, _): return "server \(name.text)"
    case .bodyFormat(_, let format, _, _): return "body \(format.text)"
    case .auth: return "auth"
    case .additional: return "additional"
    case .response: return "response"
    }
  }

  @Test(arguments: [
    ("path: string", "field path"),
    ("path as id: string", "field path as id"),
    ("path id: string", "path field id"),
    ("path as: string", "path field as"),
    ("path \"as\" as id: string", "path field as as id"),
    ("path path: string", "path field path"),
    ("query \"a b\" as c: string", "query field a b as c"),
    ("header Stripe-Account as account: string", "header field Stripe-Account as account"),
    ("header: string", "field header"),
    ("body note: string", "body field note"),
    ("body: string", "field body"),
    ("body json", "body json"),
    ("response: string", "field response"),
    ("response as errors: string", "field response as errors"),
    ("response errors: string", "response"),
    ("response 404: string", "response"),
    ("server files", "server files"),
    ("server : string", "field server"),
    ("require: string", "field require"),
    ("require any of a", "rule"),
    ("allow: string", "field allow"),
    ("when: string", "field when"),
    ("when when require require, when", "rule"),
    ("when is is is or or forbid forbid", "rule"),
    ("example: string", "field example"),
    ("example \"a\" {}", "example a"),
    ("enum: enum { enum, as, record as union }", "field enum"),
    ("record: string", "field record"),
    ("nullable: nullable string", "field nullable"),
    ("\"path\": string", "field path"),
    ("@deprecated a: string", "field a"),
  ])
  func takesWordsAsKeywordsOnlyInTheirPlace(_ text: String, _ expected: String) throws {
    #expect(try members(text).map(describe) == [expected])
  }

  @Test func endsEntriesAtLinesAndCommas() throws {
    #expect(try members("a: string, b: string,\nc: string\r\nd: string\re: string").count == 5)
    #expect(try members("a: {\nb: string }, c: string // d: string\n").count == 2)
  }

  @Test func splitsKeysAtDots() throws {
    let members = try members(
      "example \"x\" { request { options.document.a-b: 1, \"a.b\": 2 } }")
    guard case .example(let example)? = members.first,
      case .request(_, let body, _)? = example.body.entries.first
    else {
      Issue.record("no request")
      return
    }
    #expect(body.entries.map { $0.key.map(\.text) } == [["options", "document", "a-b"], ["a.b"]])
    #expect(body.entries[0].key.map { $0.span.end - $0.span.start } == [7, 8, 3])
  }

  @Test(arguments: [
    ("a=b", "a", "b"),
    ("a = b c ", "a", "b c"),
    ("a[b][0]=c=d", "a[b][0]", "c=d"),
    ("a=", "a", ""),
    ("a=// b", "a", "// b"),
    ("a=}", "a", "}"),
    ("a=\" b \"", "a", " b "),
    ("a=b\"c\"", "a", "b\"c\""),
    ("\"a=b\" = c", "a=b", "c"),
    ("record x=1", "record x", "1"),
  ])
  func readsPairs(_ line: String, _ key: String, _ value: String) throws {
    let members = try members("example \"x\" {\nsends {\n\(line)\n}\n}")
    guard case .example(let example)? = members.first,
      case .sends(_, nil, let body, _)? = example.body.entries.first
    else {
      Issue.record("no pairs")
      return
    }
    #expect(body.entries.map(\.key.text) == [key])
    #expect(body.entries.map(\.value.text) == [value])
  }

  @Test(arguments: ["", " ", "\n", "// a", "\u{FEFF}", "\r\n\r\n", "\n// a\n\n// b"])
  func takesFilesWithoutDeclarations(_ spec: String) throws {
    #expect(try tree(spec).declarations.isEmpty)
  }

  @Test func tellsPlaces() throws {
    let spec = "record A {\n  b: nullable [ string ](1...)? = 5\n}"
    guard case .record(let record)? = try tree(spec).declarations.first,
      case .field(let field)? = record.body.entries.first
    else {
      Issue.record("no field")
      return
    }
    func text(_ span: Span) -> String {
      String(decoding: Array(spec.utf8)[span.start..<span.end], as: UTF8.self)
    }
    #expect(text(record.name.span) == "A")
    #expect(text(record.body.span) == String(spec.dropFirst(9)))
    #expect(text(field.span) == "b: nullable [ string ](1...)? = 5")
    #expect(text(field.type.span) == "nullable [ string ](1...)?")
  }
}
