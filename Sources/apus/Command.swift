/// What the command line asks for.
enum Command: Equatable, Sendable {
  case generate(GenerateOptions)
  case check(CheckOptions)
  case format(specs: [String], isCheck: Bool)
  case importing(ImportOptions)
  /// Lists the built-in templates, or copies them to a folder.
  case templates(copy: String?)
  case help(Topic?)
  case version

  /// A command that has a page of help.
  enum Topic: String, CaseIterable, Sendable {
    case generate, check, format
    case importing = "import"
    case templates
  }

  /// Stands for standard input among the paths of specs.
  static let standardInput = "-"
}

/// What `apus generate` is told.
struct GenerateOptions: Equatable, Sendable {
  var specs: [String]
  /// The folder that the files go below.
  var output = "Generated"
  /// The name of a set of built-in templates; the first one unless given.
  var style: String?
  /// A folder of templates to use instead of those built in.
  var templates: String?
  /// Whether to compare rather than write.
  var isCheck = false
  /// Where to write a dependency file for make.
  var depfile: String?
}

/// What `apus check` is told.
struct CheckOptions: Equatable, Sendable {
  var specs: [String]
  /// A folder of templates to check with the specs.
  var templates: String?
}

/// What `apus import` is told.
struct ImportOptions: Equatable, Sendable {
  /// The path of the OpenAPI document.
  var document: String
  /// Which operations to import; all if there are none.
  var only: [String] = []
  var includesDocumentation = true
  /// Whether warnings are shown one by one.
  var isVerbose = false
  /// The spec to write; standard output if there is none.
  var output: String?
}

/// A command line that makes no sense.
struct UsageError: Error, Equatable {
  var message: String
  var hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
