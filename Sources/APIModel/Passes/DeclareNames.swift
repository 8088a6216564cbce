import ApusDiagnostics
import ApusSpecLanguage

/// The first pass: sorts the declarations by kind and makes their names known. Reports names that
/// are misspelt, taken, or built in, and an `api` block that is missing or repeated.
struct DeclareNames {
  private var result = Declarations()
  /// Operations have names of their own: nothing in a spec names one.
  private var operationNames: [String: Span] = [:]
  private var report: Report

  static func run(_ tree: SyntaxTree, report: inout Report) -> Declarations {
    var pass = DeclareNames(report: report)
    pass.declare(tree.declarations)
    report = pass.report
    return pass.result
  }

  private init(report: Report) {
    self.report = report
  }

  private mutating func declare(_ declarations: [Declaration]) {
    var section: String?
    for declaration in declarations {
      switch declaration {
      case .api(let syntax):
        check(syntax.name, is: .upperCamelCase)
        if result.api == nil {
          result.api = syntax
        } else {
          report.add(.repeatedAPI, at: syntax.name.span)
        }
      case .section(let syntax):
        check(syntax.name, is: .upperCamelCase)
        section = syntax.name.text
      case .enumeration(let syntax):
        declareType(syntax.name, as: .enumeration(result.enumerations.count))
        result.enumerations.append(.init(syntax: syntax, section: section))
      case .record(let syntax):
        declareType(syntax.name, as: .record(result.records.count))
        result.records.append(.init(syntax: syntax, section: section))
      case .union(let syntax):
        declareType(syntax.name, as: .union(result.unions.count))
        result.unions.append(.init(syntax: syntax, section: section))
      case .page(let syntax):
        declareType(syntax.name, as: .page(result.pages.count), spelt: .lowerCamelCase)
        result.pages.append(.init(syntax: syntax, section: section))
      case .operation(let syntax):
        check(syntax.name, is: .lowerCamelCase)
        if operationNames.updateValue(syntax.name.span, forKey: syntax.name.text) != nil {
          report.add(.duplicate("operation", syntax.name.text), at: syntax.name.span)
        }
        result.operations.append(.init(syntax: syntax, section: section))
      }
    }
    if result.api == nil { report.add(.missingAPI, at: nil) }
  }

  private mutating func declareType(
    _ name: Name, as entry: Scope.Entry, spelt spelling: Spelling = .upperCamelCase
  ) {
    if Scope.builtIns.contains(name.text) {
      report.add(.builtInName(name.text), at: name.span)
    } else {
      check(name, is: spelling)
      if !result.scope.declare(name.text, as: entry) {
        report.add(.duplicate("declaration", name.text), at: name.span)
      }
      // Whoever spells the name right elsewhere is told of the one mistake, here.
      if !spelling.accepts(name.text), let corrected = spelling.corrected(name.text) {
        result.scope.redirect(corrected, to: entry)
      }
    }
  }

  private mutating func check(_ name: Name, is spelling: Spelling) {
    guard !spelling.accepts(name.text) else { return }
    report.add(.misspelt(name.text, as: spelling), at: name.span)
  }
}
