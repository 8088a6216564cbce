import ApusAPIModel
import ApusDiagnostics
import ApusMustache
import ApusSpecLanguage
import ApusSwiftEmitter

/// Takes a spec all the way: parser, printer, API model, emitter.
///
/// What parses must be printed in a way that parses to the same tree and is printed the same again.
/// Files that are emitted must stay in their folders and be the same each time.
struct SpecTarget: Sendable {
  private let emitter: SwiftEmitter

  init(templates: TemplateLibrary) {
    emitter = SwiftEmitter(templates: templates)
  }

  func run(_ bytes: [UInt8], isSample: Bool, _ digest: inout Digest) throws(Failure) -> String {
    let (tree, problems) = Parser.parse(SourceFile(path: "spec.apus", bytes: bytes))
    try read(problems, &digest)
    // The model must cope with what could be understood too.
    let (api, modelProblems) = APIBuilder.build(tree)
    try read(modelProblems, &digest)
    try check((api == nil) == modelProblems.hasErrors, "no API and no error, or both")
    guard !problems.hasErrors else { return "spec: refused by the parser" }
    try printAndParse(tree, isSample: isSample, &digest)
    guard let api else { return "spec: refused by the model" }
    return try emit(api, isSample: isSample, &digest)
  }

  private func printAndParse(
    _ tree: SyntaxTree, isSample: Bool, _ digest: inout Digest
  ) throws(Failure) {
    let text = Printer.print(tree)
    digest.add(Array(text.utf8))
    let again = Parser.parse(SourceFile(path: "printed.apus", text: text))
    if let problem = again.problems.first(where: { $0.severity == .error }) {
      throw Failure("the printed spec doesn't parse: \(ProblemRenderer().render(problem))")
    }
    try check(Printer.print(again.tree) == text, "the printed spec is printed differently")
    guard isSample else { return }
    try check(
      TreeText.lines(of: again.tree) == TreeText.lines(of: tree),
      "the printed spec parses to another tree")
  }

  private func emit(
    _ api: API, isSample: Bool, _ digest: inout Digest
  ) throws(Failure) -> String {
    let (files, problems) = emitter.emit(api)
    try read(problems, &digest)
    try check(files.isEmpty == problems.hasErrors, "no files and no error, or both")
    var paths: Set<String> = []
    for file in files {
      digest.add(Array(file.path.utf8))
      digest.add(file.text)
      try check(isInside(file.path, module: api.name.text), "a path that leaves: \(file.path)")
      try check(paths.insert(file.path.lowercased()).inserted, "two files for \(file.path)")
      try check(String(validating: file.text, as: UTF8.self) != nil, "not UTF-8: \(file.path)")
    }
    if isSample {
      try check(emitter.emit(api).files == files, "other files the second time")
    }
    return files.isEmpty ? "spec: refused by the emitter" : "spec: emitted"
  }

  /// Whether a path is `NAME/FILE.swift` or `NAMETests/FILE.swift`, in plain characters.
  private func isInside(_ path: String, module: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasSuffix(".swift"), parts[1].utf8.count > 6,
      parts[0] == module || parts[0] == module + "Tests"
    else { return false }
    return path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "/"),
        UInt8(ascii: "."):
        true
      default: false
      }
    } && !path.contains("..")
  }
}

/// Everything in a syntax tree but places and layout, as text that can be compared.
enum TreeText {
  static func lines(of tree: SyntaxTree) -> [String] {
    var lines: [String] = []
    add(tree, &lines)
    return lines
  }

  private static func add(_ value: Any, _ lines: inout [String]) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional, let child = mirror.children.first {
      return add(child.value, &lines)
    }
    let isLeaf = mirror.children.isEmpty
    lines.append(isLeaf ? "\(mirror.subjectType) \(value)" : "\(mirror.subjectType) (")
    for child in mirror.children where !(child.value is Span) && !(child.value is SourceFile) {
      let label = child.label ?? ""
      if label == "isOneLine" || label == "followsBlankLine" { continue }
      lines.append(label)
      add(child.value, &lines)
    }
    if !isLeaf { lines.append(")") }
  }
}
