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
  /// The folder of the templates that print files of their own, in a folder of templates.
  public static let ownFilesFolder = "files"

  private let templates: TemplateLibrary
  private let ownFiles: [String]
  private let hasTests: Bool
  private let hasSupport: Bool

  /// - Parameters:
  ///   - templates: The built-in templates, some of them replaced, and others that they include.
  ///     Without one called `tests`, no files of tests are written. With one called `support`, it
  ///     becomes a file of the module.
  ///   - ownFiles: The names of further files of each module, such as `Operations.swift`. The template
  ///     `files/Operations.swift` prints it, once an API, with the values of the whole module.
  public init(templates: TemplateLibrary, ownFiles: [String] = []) {
    self.templates = templates
    self.ownFiles = ownFiles
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
    func add(_ path: String, _ template: String, _ view: some View) {
      do throws(Problem) {
        files.append(
          OutputFile(path: path, text: try templates.render(template, with: view.value)))
      } catch {
        // One mistake in a template shows in each file that it is used for.
        let isKnown = problems.contains { $0.message == error.message }
        if !isKnown { problems.append(error) }
      }
    }
    let planned = plan.files.filter { hasTests || $0.testedModule == nil }
    for file in planned {
      add(file.path, "file", FileView(file: file, declarations: plan.declarations(in: file)))
    }
    if hasSupport {
      let file = plan.supportFile
      add(file.path, "support", FileView(file: file, declarations: []))
    }
    if !ownFiles.isEmpty {
      let taken = Set(planned.map { $0.path.lowercased() })
      let view = ModuleView(plan: plan.module)
      for name in ownFiles {
        let path = "\(api.name.text)/\(name)"
        let template = "\(Self.ownFilesFolder)/\(name)"
        if taken.contains(path.lowercased()) {
          problems.append(
            Problem(
              .error,
              "the template '\(template)' would write '\(path)', which is generated already",
              hint: "give the template another name"))
        } else {
          add(path, template, view)
        }
      }
    }
    return (problems.hasErrors ? [] : files, problems)
  }
}
