import ApusAPIModel
import ApusDiagnostics
import ApusNaming

/// Why a name of a spec can't be a Swift name. Each hint can be followed in the construct at hand.
enum NameProblem {
  /// The name of the API is that of a module that generated code imports.
  case moduleTaken(SpecName)
  /// There is no letter or digit to make a name of.
  case noName(SpecName, hint: String)
  /// A name given with `as` is that of something else.
  case reserved(SpecName, for: String)
  /// Two names are the same in Swift.
  case collision(SpecName, SpecName, Identifier, hint: String)

  func described(in file: SourceFile) -> Problem {
    func problem(_ message: String, _ name: SpecName, hint: String) -> Problem {
      Problem(.error, message, at: Problem.Location(file: file, span: name.span), hint: hint)
    }
    switch self {
    case .moduleTaken(let name):
      return problem(
        "an API can't be called '\(name.text)', since generated code needs that name", name,
        hint: "choose another name")
    case .noName(let name, let hint):
      return problem(
        "'\(name.text)' has no letter or digit to make a Swift name of", name, hint: hint)
    case .reserved(let alias, let owner):
      return problem(
        "the Swift name '\(alias.text)' is taken by \(owner)", alias,
        hint: "write another name behind 'as'")
    case .collision(let name, let other, let code, let hint):
      return problem(
        "'\(name.text)' and '\(other.text)' are both '\(code.text)' in Swift", name, hint: hint)
    }
  }
}
