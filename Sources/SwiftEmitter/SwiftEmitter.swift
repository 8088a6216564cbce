import ApusAPIModel
import ApusDiagnostics
import ApusMustache

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

  public init(templates: TemplateLibrary) {
    self.templates = templates
  }

  /// Everything about an API that `emit` would refuse, found without rendering it.
  ///
  /// - Returns: The paths of the files, and what is wrong; no paths if there is any error.
  public static func paths(for api: API) -> (paths: [String], problems: [Problem]) {
    let (plan, problems) = plan(api)
    return (plan?.files.map(\.path) ?? [], problems)
  }

  private static func plan(_ api: API) -> (plan: FilePlan?, problems: [Problem]) {
    let names = SwiftNames(api)
    let problems = NotEmitted.problems(in: api) + names.problems
    return (problems.hasErrors ? nil : FilePlan(SwiftAPI(api, names)), problems)
  }

  /// - Returns: The files in a fixed order, and what is wrong; no files if there is any error.
  public func emit(_ api: API) -> (files: [OutputFile], problems: [Problem]) {
    var (plan, problems) = Self.plan(api)
    guard let plan else { return ([], problems) }
    var files: [OutputFile] = []
    for view in plan.files {
      do throws(Problem) {
        let text = try templates.render("file", with: view.value)
        files.append(OutputFile(path: view.path, text: text))
      } catch {
        // One mistake in a template shows in each file that it is used for.
        let isKnown = problems.contains { $0.message == error.message }
        if !isKnown { problems.append(error) }
      }
    }
    return (problems.hasErrors ? [] : files, problems)
  }
}
