import ApusAPIModel
import ApusDiagnostics
import ApusImporters
import ApusSpecLanguage
import Foundation
import Testing

/// A document imported, and what became of it.
struct Importing {
  let spec: String
  let problems: [Problem]

  init(_ document: String, path: String = "api.json", only: [String] = []) {
    self.init(SourceFile(path: path, text: document), only: only)
  }

  init(_ file: SourceFile, only: [String] = [], documentation: Bool = true) {
    let importer = OpenAPIImporter(only: only, includesDocumentation: documentation)
    let (spec, problems) = importer.run(file)
    self.spec = spec ?? ""
    self.problems = problems
  }

  var messages: [String] { problems.map { "\($0.severity.rawValue): \($0.message)" } }

  var lines: [Substring] { spec.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The API of the spec, which must be laid out and free of mistakes.
  @discardableResult func api() throws -> API {
    let (tree, problems) = Parser.parse(SourceFile(path: "imported.apus", text: spec))
    #expect(problems.map(\.message) == [])
    #expect(Printer.print(tree) == spec)
    let (api, more) = APIBuilder.build(tree)
    #expect(more.map(\.message) == [])
    return try #require(api)
  }

  /// A document of one operation that returns a `Thing` with these properties.
  static func thing(_ properties: String, schemas: String = "") -> String {
    document(
      """
      "/things": { "get": { "responses": { "200": { "content": { "application/json": { "schema":
        { "$ref": "#/components/schemas/Thing" } } } } } } }
      """,
      schemas: #""Thing": { "type": "object", "properties": { \#(properties) } }"#
        + (schemas.isEmpty ? "" : ", \(schemas)"))
  }

  /// A document of one operation that sends these properties in a form.
  static func form(_ properties: String, schemas: String = "") -> String {
    document(
      """
      "/things": { "post": { "requestBody": { "content": { "application/x-www-form-urlencoded":
        { "schema": { "type": "object", "properties": { \(properties) } } } } }, "responses": {} } }
      """, schemas: schemas)
  }

  static func document(_ paths: String, schemas: String = "") -> String {
    """
    { "openapi": "3.0.3", "info": { "title": "Test" },
      "servers": [{ "url": "https://api.example.com" }],
      "paths": { \(paths) }, "components": { "schemas": { \(schemas) } } }
    """
  }
}
