import ApusAPIModel
import ApusDiagnostics
import ApusSpecLanguage
import Foundation

/// What cases are made from: specs, templates and JSON texts, and words that matter to each.
struct Corpus: Sendable {
  /// The folder of the package that this file belongs to.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let specs: Seeds
  let templates: Seeds
  /// The built-in templates.
  let builtIn: [(name: String, text: [UInt8])]
  /// Templates that include each other, called `main`, `frame`, `field` and `end`.
  let small: [[UInt8]]
  let texts: Seeds
  /// Responses with unions and pages.
  let models: Seeds

  init(_ folder: URL) throws {
    var specs: [[UInt8]] = []
    var texts = Self.texts.map { Array($0.utf8) }
    var templates: [(name: String, text: [UInt8])] = []
    // What is built, in a hidden folder, isn't a seed.
    let files = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    let sorted = (files?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }
    for file in sorted {
      switch file.pathExtension {
      case "apus": specs.append(Array(try Data(contentsOf: file)))
      case "json": texts.append(Array(try Data(contentsOf: file)))
      case "md": specs += Self.blocks(in: try String(contentsOf: file, encoding: .utf8))
      case "mustache":
        let name = file.deletingPathExtension().lastPathComponent
        templates.append((name, Array(try Data(contentsOf: file))))
      default: break
      }
    }
    guard !specs.isEmpty, !templates.isEmpty else {
      throw Failure("no .apus and .mustache files below \(folder.path)")
    }
    small = Self.templates.map { Array($0.utf8) }
    builtIn = templates
    self.specs = Seeds(specs, words: Self.specWords) { spec in
      let (tree, problems) = Parser.parse(SourceFile(path: "spec.apus", bytes: spec))
      return !problems.hasErrors && APIBuilder.build(tree).api != nil
    }
    self.templates = Seeds(templates.map(\.text) + small, words: Self.templateWords)
    self.texts = Seeds(texts, words: Self.textWords)
    models = Seeds(ModelTarget.texts, words: ModelTarget.words)
  }

  /// The indented blocks of a page.
  private static func blocks(in page: String) -> [[UInt8]] {
    var blocks: [[UInt8]] = [[]]
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    ") || line.isEmpty {
        blocks[blocks.count - 1] += Array(line.dropFirst(4).utf8) + [10]
      } else if blocks.last?.isEmpty == false {
        blocks.append([])
      }
    }
    return blocks.filter { $0.count > 20 }
  }

  private static let specWords = [
    "{", "}", "[", "]", "(", ")", "<", ">", ":", ",", "?", "=", "->", "...", "..<", "@", "\"", "//",
    "///", "/", "\n", "\n\n", "\r", "\r\n", " ", "\t", "-", ".", "{\n", "\n}", "[\n", "// c\n",
    "/// d\n", "@deprecated\n", "@deprecated \"x\"\n", "as", "is", "or", "by", "enum ", "closed ",
    "record A {", "union U {", "operation a: GET /a ", "example \"x\" {", "sends {\n", "request {",
    "response 200 ", "nullable ", "clearable ", "map<", "expandable<", "[[[[", "{a:", "path ",
    "header ", "query ", "body ", "form", "json", "multipart", "string", "integer", "number",
    "decimal", "timestamp", "date", "bool", "file", "secret", "email", "url", "require any of ",
    "allow one of ", "when a is b require c\n", "forbid ", "section ", "page list {", "hashable\n",
    "1", "0", "-1", "-0.5e3", "9223372036854775807", "9223372036854775808", "1e308", "1e400",
    "0.1", "(1...2)", "(...0)", "(0..<1)", "pattern \"", "^a+$", "(a|b)*", "{1,1000}", "[^\\\\d-]",
    "\u{0}", "é", "\u{202E}", "\u{2028}", "\u{FEFF}", "😀", "\\", "\\u", "\\ud83d", "\\(", "*/",
    "\"\"\"", "`", "..", "../", "Self", "init", "Type", "self", "Response", "String", "null",
    "true", "clear", "{id}", "https://a.example",
  ].map { Array($0.utf8) }

  private static let templates = [
    """
    {{<frame}}
      {{$body}}
        {{#fields}}
        {{>*kind}}
        {{/fields}}
      {{/body}}
    {{/frame}}

    """,
    "a\n  {{$body}}\n    default {{name}}\n  {{/body}}\n  {{$tail}}{{/tail}}\n{{>end}}",
    "{{! c }}let {{name}}: {{{owner.type}}}{{^@last}},{{/@last}}\r\n{{=<% %>=}}\r\n<%&name%>\r\n",
    "{{#fields}}\n  {{>field}}\n{{/fields}}\n{{^text}}\n  // none\n{{/text}}\n}\n",
  ]
  private static let templateWords = [
    "{{", "}}", "{{{", "}}}", "{{#fields}}", "{{/fields}}", "{{^fields}}", "{{$body}}", "{{/body}}",
    "{{<frame}}", "{{/frame}}", "{{>*kind}}", "{{>main}}", "{{>field}}", "{{>file}}", "{{=| |=}}",
    "{{={ }=}}",
    "\n", "\r\n", "\r", "  ", "\t", "\u{0}", "ü", "{{.}}", "=", "|", "*", ".", "!", "@last", "&",
    "{{#.}}", "{{/.}}", "{{name}}", "{{text}}", "{{#declarations}}{{>*kind}}{{/declarations}}",
  ].map { Array($0.utf8) }

  private static let texts = [
    #"{"id":"vs_1","object":"identity.verification_session","client_secret":"...","#
      + #""created":1695680197,"last_error":{"code":"abandoned","reason":null},"livemode":false,"#
      + #""metadata":{"a":"b"},"options":{"document":{"allowed_types":["passport","x"],"#
      + #""require_id_number":true}},"redaction":{"status":"processing"},"#
      + #""status":"requires_input","type":"document","verified_outputs":{"address":{"city":"Ä"},"#
      + #""dob":{"day":1,"month":2,"year":1990},"first_name":"\u00e9\uD83D\uDE00"}}"#,
    #"{"text":"Größe 😀 \"\\\/\b\f\n\r\t","n":[[],{},[1,[2,{"a":[true]}]]],"":0,"d":-12.50e+2}"#,
    "[0, -0.0, 1e999, 1E-999, 9223372036854775808, -9223372036854775808, 10.000]",
    "\u{FEFF} null ",
  ]
  private static let textWords = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "\\u0000", "true",
    "false", "null", "0", "1", "-", ".", "e", "E+", "9999999999", " ", "\n", "\u{0}", "é",
    "{\"a\":",
    "[[", "]]", "1e400", "\"id\":", "\"status\":", "x", "+", "%", "&", "=", "[", "https://a.b",
    "a@b.c",
  ].map { Array($0.utf8) }
}

/// Texts of one kind, in whole and in parts.
struct Seeds: Sendable {
  let texts: [[UInt8]]
  /// Those texts that are right as they are.
  let valid: [[UInt8]]
  let words: [[UInt8]]
  let lines: [[UInt8]]
  /// What blank lines part, with what follows in further lines until one begins a line anew.
  let paragraphs: [[UInt8]]

  init(
    _ texts: [[UInt8]], words: [[UInt8]], isValid: ([UInt8]) -> Bool = { _ in true }
  ) {
    self.texts = texts
    valid = texts.filter(isValid)
    self.words = words
    lines = texts.flatMap { $0.split(separator: 10) }.map { Array($0) + [10] }
    var paragraphs: [[UInt8]] = []
    for text in texts {
      var isNew = true
      for line in text.split(separator: 10, omittingEmptySubsequences: false) {
        if isNew, line.first != UInt8(ascii: " "), line.first != UInt8(ascii: "}") {
          paragraphs.append([])
        }
        isNew = line.isEmpty
        paragraphs[paragraphs.count - 1] += line + [10]
      }
    }
    self.paragraphs = paragraphs
  }
}
