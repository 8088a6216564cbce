import ApusAPIModel
import ApusDiagnostics
import ApusMustache
import ApusSwiftPlan

/// A file to be written, relative to the output folder.
public struct OutputFile: Sendable, Hashable {
  /// As `StripeIdentity/VerificationSession.swift`.
  public var path: String
  /// The file's text, in UTF-8, without the mark that says who wrote it.
  public var text: [UInt8]
}

/// Turns an API model into Swift files.
///
/// In comes a model that passed every check, and the templates; out come the files of the module
/// `NAME` and of its tests `NAMETests`, ready to compile and laid out as `swift format` would. It
/// refuses names that are one in Swift, and what can't be emitted yet.
public struct SwiftEmitter: Sendable {
  private let templates: TemplateLibrary
  private let hasTests: Bool
  private let hasSupport: Bool

  /// - Parameter templates: Without one called `tests`, no files of tests are written. With one called
  ///   `support`, it becomes a file of the module.
  public init(templates: TemplateLibrary) {
    self.templates = templates
    let names = Set(templates.names)
    hasTests = names.contains("tests")
    hasSupport = names.contains("support")
  }

  /// - Returns: The files in a fixed order, and what is wrong; no files if there is any error.
  public func emit(_ api: API) -> (files: [OutputFile], problems: [Problem]) {
    let plan = SwiftPlan(api)
    var problems = plan.problems
    guard !problems.hasErrors else { return ([], problems) }
    var files: [OutputFile] = []
    var plans = plan.files.filter { hasTests || $0.testedModule == nil }.map { ("file", $0) }
    if hasSupport { plans.append(("support", plan.supportFile)) }
    for (template, file) in plans {
      do throws(Problem) {
        let view = FileView(file: file, declarations: plan.declarations(in: file))
        let text = try templates.render(template, with: view.value)
        files.append(OutputFile(path: file.path, text: text))
      } catch {
        // One mistake in a template shows in each file that it is used for.
        let isKnown = problems.contains { $0.message == error.message }
        if !isKnown { problems.append(error) }
      }
    }
    return (problems.hasErrors ? [] : files, problems)
  }
}
