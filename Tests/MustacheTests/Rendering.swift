import ApusDiagnostics
import ApusMustache

/// Code as the tests print it.
struct Code: Fragment {
  let utf8: [UInt8]
}

extension Code {
  init(_ source: String) { self.init(utf8: Array(source.utf8)) }
}

// Short ways to write values.

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
  public init(nilLiteral: ()) { self = .null }
  public init(arrayLiteral items: Value...) { self = .list(items) }
  public init(dictionaryLiteral members: (String, Value)...) {
    self = .object(Object(members.map { (name: $0.0, value: $0.1) }))
  }

  static func code(_ source: String) -> Value { .fragment(Code(utf8: Array(source.utf8))) }
}

/// A library of templates whose files are called `NAME.mustache`.
func library(
  _ templates: [String: String], mode: Mode, limits: Limits = Limits(),
  style: LineStyle = LineStyle()
) throws -> TemplateLibrary {
  let files = templates.sorted { $0.key < $1.key }.map { name, text in
    (name: name, file: SourceFile(path: "\(name).mustache", text: text))
  }
  return try TemplateLibrary(files, mode: mode, limits: limits, style: style)
}

func render(
  _ name: String, of templates: [String: String], with value: Value, mode: Mode,
  limits: Limits = Limits(), style: LineStyle = LineStyle()
) throws -> String {
  let bytes = try library(templates, mode: mode, limits: limits, style: style)
    .render(name, with: value)
  return String(decoding: bytes, as: UTF8.self)
}

/// What a person reads of the templates' problems, or of the one that stops the rendering.
func problems(
  of templates: [String: String], with value: Value = [:], mode: Mode = .code,
  limits: Limits = Limits()
) -> String {
  let renderer = ProblemRenderer()
  do {
    return "rendered: "
      + (try render("main", of: templates, with: value, mode: mode, limits: limits))
  } catch let error as TemplateProblems {
    return error.problems.map { renderer.render($0) }.joined()
  } catch let problem as Problem {
    return renderer.render(problem)
  } catch {
    return "\(error)"
  }
}
