import ApusAPIModel
import ApusDiagnostics
import ApusMustache
import ApusSpecLanguage
import ApusSwiftEmitter

/// Renders mutated templates: some with values of all kinds, in both modes; and the built-in ones,
/// one of them exchanged, with the corpus's APIs.
///
/// A rendering must keep to its limits, and in code mode no text may be printed that isn't code.
struct TemplateTarget: Sendable {
  private static let limits = ApusMustache.Limits(depth: 40, output: 200_000, steps: 100_000)
  /// Stands in values as text, and in no template.
  private static let plainText = "PLAIN<&\">TEXT"

  private let builtIn: [(name: String, text: [UInt8])]
  private let apis: [API]

  init(_ corpus: Corpus) {
    builtIn = corpus.builtIn
    apis = corpus.specs.valid.compactMap {
      APIBuilder.build(Parser.parse(SourceFile(path: "spec.apus", bytes: $0)).tree).api
    }
  }

  /// Renders `main` out of templates called `main`, `frame`, `field` and `end`.
  func render(
    _ texts: [[UInt8]], _ random: inout SplitMix, _ digest: inout Digest
  ) throws(Failure) -> String {
    let files = zip(["main", "frame", "field", "end"], texts).map {
      (name: $0, file: SourceFile(path: $0, bytes: $1))
    }
    let mode: Mode = Bool.random(using: &random) ? .code : .html
    let library: TemplateLibrary
    do throws(TemplateProblems) {
      library = try TemplateLibrary(files, mode: mode, limits: Self.limits)
    } catch {
      try check(!error.problems.isEmpty, "templates refused without a problem")
      try read(error.problems, &digest)
      return "template: refused"
    }
    do {
      let bytes = try library.render("main", with: object(depth: 3, &random))
      digest.add(bytes)
      try check(bytes.count <= Self.limits.output, "more printed than the limit")
      let text = String(validating: bytes, as: UTF8.self)
      try check(text != nil, "printed text that isn't UTF-8")
      try check(
        mode == .html || text?.contains(Self.plainText) == false, "text was printed as code")
      return "template: rendered"
    } catch let problem as Problem {
      try read([problem], &digest)
      return "template: rendering refused"
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(error)")
    }
  }

  /// Emits an API with the built-in templates, one of them exchanged.
  func emit(
    _ text: [UInt8], as name: String, _ random: inout SplitMix, _ digest: inout Digest
  ) throws(Failure) -> String {
    guard let api = apis.randomElement(using: &random) else { return "built-in template: no API" }
    let files = (builtIn + [(name, text)]).map {
      (name: $0.name, file: SourceFile(path: $0.name, bytes: $0.text))
    }
    do {
      let library = try TemplateLibrary(files, mode: .code, limits: Self.limits)
      let (files, problems) = SwiftEmitter(templates: library).emit(api)
      try read(problems, &digest)
      for file in files { digest.add(file.text) }
      return "built-in template: \(files.isEmpty ? "rendering refused" : "emitted")"
    } catch let error as TemplateProblems {
      try read(error.problems, &digest)
      return "built-in template: refused"
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(error)")
    }
  }

  /// An object whose names mostly stand for what templates expect.
  private func object(depth: Int, _ random: inout SplitMix) -> ApusMustache.Value {
    var members: [(name: String, value: ApusMustache.Value)] = []
    for name in ["name", "type", "kind", "text", "owner", "fields"]
    where Int.random(in: 0..<20, using: &random) > 0 {
      if depth == 0 || Int.random(in: 0..<10, using: &random) == 0 {
        members.append((name, anything(&random)))
        continue
      }
      switch name {
      case "name", "type": members.append((name, .fragment(Piece(source: "a\n  b\n\nc"))))
      case "kind": members.append((name, .text(Bool.random(using: &random) ? "field" : "end")))
      case "text": members.append((name, .text(Self.plainText)))
      case "owner": members.append((name, object(depth: depth - 1, &random)))
      default:
        let count = Int.random(in: 0...3, using: &random)
        let items = (0..<count).map { _ in object(depth: depth - 1, &random) }
        members.append((name, .list(items)))
      }
    }
    return .object(Object(members))
  }

  private func anything(_ random: inout SplitMix) -> ApusMustache.Value {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: .text(Self.plainText)
    case 3: .fragment(Piece(source: ""))
    case 4: .list([.text("a"), .fragment(Piece(source: "b")), .null])
    default: .fragment(Piece(source: "a < b"))
    }
  }

  private struct Piece: Fragment {
    let utf8: [UInt8]

    init(source: String) {
      utf8 = Array(source.utf8)
    }
  }
}
