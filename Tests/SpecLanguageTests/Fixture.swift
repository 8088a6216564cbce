import ApusDiagnostics
import ApusSpecLanguage
import Foundation

/// Files beside the tests and elsewhere in the package.
enum Fixture {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let package = folder.deletingLastPathComponent().deletingLastPathComponent()

  static func file(_ path: String, in base: URL = folder) throws -> SourceFile {
    let data = try Data(contentsOf: base.appendingPathComponent(path))
    return SourceFile(path: URL(fileURLWithPath: path).lastPathComponent, bytes: Array(data))
  }

  /// The files of a folder that end in `.apus`, by name and without the ending.
  static func names(in path: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent(path).path)
    return (files ?? []).filter { $0.hasSuffix(".apus") }.map { String($0.dropLast(5)) }.sorted()
  }
}

/// The problems of a spec as people read them.
func problems(in spec: String) -> String {
  render(Parser.parse(SourceFile(path: "test.apus", text: spec)).problems)
}

func render(_ problems: [Problem]) -> String {
  problems.map { ProblemRenderer().render($0) }.joined(separator: "\n")
}

/// The messages of a spec's problems, with what their spans hold.
func messages(in spec: String) -> [String] {
  Parser.parse(SourceFile(path: "test.apus", text: spec)).problems.map { problem in
    guard let location = problem.location else { return problem.message }
    let bytes = location.file.bytes[location.span.start..<location.span.end]
    return "\(problem.message) [\(String(decoding: bytes, as: UTF8.self))]"
  }
}

/// Everything in a tree but places and layout.
func dump(_ tree: SyntaxTree) -> String {
  func dump(_ value: Any, _ depth: Int, into lines: inout [String]) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional, let child = mirror.children.first {
      return dump(child.value, depth, into: &lines)
    }
    let isLeaf = mirror.children.isEmpty
    lines.append(
      "\(String(repeating: " ", count: depth))\(type(of: value))\(isLeaf ? " \(value)" : "")")
    for child in mirror.children where !(child.value is Span) && !(child.value is SourceFile) {
      let label = child.label ?? ""
      if ["isOneLine", "followsBlankLine"].contains(label) { continue }
      lines.append("\(String(repeating: " ", count: depth + 1))\(label)")
      dump(child.value, depth + 2, into: &lines)
    }
  }
  var lines: [String] = []
  dump(tree, 0, into: &lines)
  return lines.joined(separator: "\n")
}
