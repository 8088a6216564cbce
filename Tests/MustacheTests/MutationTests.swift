import ApusDiagnostics
import ApusMustache
import Testing

/// Whatever a template holds, the engine ends in a result or in problems.
struct MutationTests {
  /// A small generator with a seed, so that every run tests the same.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let templates = [
    (
      "main",
      """
      {{<frame}}
        {{$body}}
          {{#fields}}
          {{>*kind}}
          {{/fields}}
        {{/body}}
      {{/frame}}

      """
    ),
    ("frame", "a\n  {{$body}}\n    default {{name}}\n  {{/body}}\n  {{$tail}}{{/tail}}\n{{>end}}"),
    (
      "field",
      "{{! c }}let {{name}}: {{{owner.type}}}{{^@last}},{{/@last}}\r\n{{=<% %>=}}\r\n<%&name%>\r\n"
    ),
    (
      "groups",
      "{{#@group}}\nf(\n  {{#fields}}\n  {{>group}}{{#@broken}},{{/@broken}}\n  {{/fields}}\n)\n"
        + "{{/@group}}\n{{^@broken}}{{/@broken}}"
    ),
    (
      "group", "{{#@group}}a\n  {{path}}: {{name}}\n{{comment}}{{/@group}}{{#@group}}\n{{/@group}}{"
    ),
    ("end", "{{#fields}}\n  {{>field}}\n{{/fields}}\n{{^text}}\n  // none\n{{/text}}\n}\n"),
  ]
  static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#fields}}", "{{/fields}}", "{{$body}}", "{{/body}}", "{{<frame}}",
    "{{/frame}}", "{{#@group}}", "{{/@group}}", "{{#@broken}}", "{{/@broken}}", "{{^@broken}}",
    "{{path}}", "{{comment}}", "{{>*kind}}", "{{>field}}", "{{=| |=}}", "{{={ }=}}", "\n", "\r\n",
    "\r", "  ",
    "\t", "\u{0}", "ü", "{{.}}", "=", "|", "*", ".", "!",
  ]
  static let value: Value = [
    "path": .parts([Code("A"), Code(""), Code(".B")]), "comment": .fitted { Code("// \($0)\n//") },
    "name": .code("a\nb"), "kind": "field", "owner": ["type": .code("T")], "text": "{{name}}",
    "fields": [
      ["name": .code("x")], ["name": .code(""), "kind": "end"], ["kind": "groups"], nil, true,
      "text", [:],
    ],
  ]

  private func mutate(_ template: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var bytes = template
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 0...6, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: start)
      default:
        let piece = Self.pieces.randomElement(using: &generator) ?? ""
        bytes.insert(contentsOf: Array(piece.utf8), at: start)
      }
    }
    return bytes
  }

  @Test func endsInAResultOrInProblems() {
    var generator = Generator(state: 20_230_816)
    let limits = Limits(depth: 40, output: 10_000, steps: 2_000)
    var rendered = 0
    var refused = 0
    for round in 0..<4_000 {
      var files = Self.templates.map { name, text in (name: name, bytes: Array(text.utf8)) }
      let mutated = Int.random(in: files.indices, using: &generator)
      files[mutated].bytes = mutate(files[mutated].bytes, &generator)
      do {
        let library = try TemplateLibrary(
          files.map { (name: $0.name, file: SourceFile(path: $0.name, bytes: $0.bytes)) },
          mode: round.isMultiple(of: 2) ? .html : .code, limits: limits,
          style: LineStyle(width: round % 40))
        let bytes = try library.render("main", with: Self.value)
        #expect(bytes.count <= limits.output)
        #expect(Array(String(decoding: bytes, as: UTF8.self).utf8) == bytes)
        rendered += 1
      } catch let error as TemplateProblems {
        #expect(!error.problems.isEmpty)
        #expect(!error.problems.map { ProblemRenderer().render($0) }.joined().isEmpty)
        refused += 1
      } catch {
        #expect((error as? Problem)?.location != nil)
        refused += 1
      }
    }
    #expect(rendered > 100)
    #expect(refused > 100)
  }
}
