import ApusDiagnostics
import ApusMustache
import ApusTemplates

/// What cases are thrown at, each with inputs of its own.
struct Targets: Sendable {
  private let corpus: Corpus
  private let specs: SpecTarget
  private let templates: TemplateTarget
  private let documents: Documents
  /// What all cases are, if they are to be of one kind.
  private let kind: Input.Kind?

  init(_ corpus: Corpus, kind: Input.Kind?) throws {
    self.corpus = corpus
    self.kind = kind
    documents = Documents(corpus.texts.texts + Documents.shared())
    specs = SpecTarget(
      templates: try TemplateLibrary(
        BuiltInTemplates.all.map { ($0.name, SourceFile(path: $0.name, bytes: $0.text)) },
        mode: .code))
    templates = TemplateTarget(corpus)
  }

  /// What a case is.
  struct Input {
    enum Kind: String, CaseIterable {
      case spec, templates, builtInTemplate, text, parameters, model, multipart, output, document
    }
    var kind: Kind
    /// Of the built-in template that the text stands for.
    var name = ""
    var texts: [[UInt8]]
    /// For further choices.
    var random: SplitMix

    var shown: [UInt8] {
      Array("--- \(kind) \(name)\n".utf8) + texts.joined(separator: Array("\n---\n".utf8))
    }
  }

  func input(_ index: UInt64, seed: UInt64) -> Input {
    var random = SplitMix(seed: seed, index: index)
    let kind = kind ?? Targets.kind(&random)
    let seeds: Seeds
    switch kind {
    case .output:
      let shown = Array(OutputTarget(random).shown.utf8)
      return Input(kind: .output, texts: [shown], random: random)
    case .document:
      let text = documents.input(&random)
      return Input(kind: .document, texts: [text], random: random)
    case .spec: seeds = corpus.specs
    case .templates, .builtInTemplate: seeds = corpus.templates
    case .model: seeds = corpus.models
    case .text, .parameters, .multipart: seeds = corpus.texts
    }
    var mutator = Mutator(random: random, seeds: seeds)
    var input: Input
    switch kind {
    case .templates:
      input = Input(kind: .templates, texts: corpus.small, random: random)
      let place = Int.random(in: corpus.small.indices, using: &mutator.random)
      input.texts[place] = mutator.changed(corpus.small[place])
    case .builtInTemplate:
      let place = Int.random(in: corpus.builtIn.indices, using: &mutator.random)
      let (name, text) = corpus.builtIn[place]
      input = Input(kind: kind, name: name, texts: [mutator.changed(text)], random: random)
    case .parameters, .multipart:
      let texts = corpus.texts.words.shuffled(using: &mutator.random).prefix(3)
      input = Input(kind: kind, texts: texts + [mutator.input()], random: random)
    case .spec, .text, .model, .output, .document:
      input = Input(kind: kind, texts: [mutator.input()], random: random)
    }
    input.random = mutator.random
    return input
  }

  /// What a case is, of all kinds: specs most often, since they have the longest way.
  private static func kind(_ random: inout SplitMix) -> Input.Kind {
    switch Int.random(in: 0..<28, using: &random) {
    case 0..<12: .spec
    case 12..<15: .templates
    case 15: .builtInTemplate
    case 16..<19: .text
    case 19: .parameters
    case 20..<23: .model
    case 23: .multipart
    case 24: .output
    default: .document
    }
  }

  /// Runs a case.
  ///
  /// - Parameter isSample: whether to check what takes long too.
  /// - Returns: What it came to, in few words.
  /// - Throws: What must not be.
  func run(_ input: Input, isSample: Bool, _ digest: inout Digest) throws(Failure) -> String {
    var random = input.random
    switch input.kind {
    case .spec: return try specs.run(input.texts[0], isSample: isSample, &digest)
    case .templates: return try templates.render(input.texts, &random, &digest)
    case .builtInTemplate:
      return try templates.emit(input.texts[0], as: input.name, &random, &digest)
    case .text: return try RuntimeTarget.read(input.texts[0], &digest)
    case .model: return try ModelTarget.decode(input.texts[0], &digest)
    case .multipart: return try MultipartTarget.encode(input.texts, &random, &digest)
    case .document: return try ImporterTarget.run(input.texts[0], isSample: isSample, &digest)
    case .parameters: return try RuntimeTarget.encode(input.texts, &random, &digest)
    case .output: return try OutputTarget(random).run(&digest)
    }
  }
}

/// Renders problems as people see them, and checks that they can be found.
func read(_ problems: [Problem], _ digest: inout Digest) throws(Failure) {
  digest.add(Array(ProblemRenderer().render(problems).utf8))
  for problem in problems {
    try check(!problem.message.isEmpty, "a problem without a message")
    guard let location = problem.location else { continue }
    try check(
      location.span.start >= 0 && location.span.end <= location.file.bytes.count,
      "a span outside of its file: \(problem.message)")
  }
}
