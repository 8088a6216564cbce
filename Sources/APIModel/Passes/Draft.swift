import ApusSpecLanguage

/// The API model while the passes work on it, with what they need to know of the spec.
struct Draft {
  let tree: SyntaxTree
  var declarations = Declarations()
  var api: API
  /// The rules of records and operations, as written.
  var rules: [(owner: TypeOwner, syntax: [RuleSyntax])] = []
  /// The defaults of fields, as written.
  var defaults: [(owner: TypeOwner, field: Int, syntax: Value)] = []
  /// The examples of operations, as written.
  var examples: [(operation: Int, syntax: ExampleSyntax)] = []
  let report: Report

  init(_ tree: SyntaxTree) {
    self.tree = tree
    api = API(file: tree.file)
    report = Report(file: tree.file)
  }
}
