import ApusDiagnostics
import ApusSpecLanguage
import Foundation
import Testing

@testable import ApusAPIModel

/// The specs that the tests build APIs from.
enum Specs {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent().deletingLastPathComponent()

  /// The tree of a spec that parses without any problem.
  static func parse(_ text: String, path: String = "test.apus") throws -> SyntaxTree {
    let (tree, problems) = Parser.parse(SourceFile(path: path, text: text))
    try #require(problems.isEmpty, "\(render(problems))")
    return tree
  }

  /// The API of a spec that has no problem at all.
  static func build(_ text: String) throws -> API {
    let (api, problems) = APIBuilder.build(try parse(text))
    try #require(problems.isEmpty, "\(render(problems))")
    return try #require(api)
  }

  /// The API of declarations behind a plain `api` block.
  static func build(declarations: String) throws -> API {
    try build("api Test { server https://example.com\n body form }\n" + declarations)
  }

  static func render(_ problems: [Problem]) -> String {
    problems.map { ProblemRenderer().render($0) }.joined(separator: "\n")
  }
}
