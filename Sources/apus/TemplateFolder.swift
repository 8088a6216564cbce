import ApusDiagnostics
import ApusOutput
import ApusSwiftEmitter

/// A folder with templates of an author.
///
/// `NAME.mustache` replaces the built-in template of that name, or is a partial of the author's own.
/// `files/NAME.swift.mustache` prints a file `NAME.swift` of the module. Hidden files and all that
/// doesn't end in `.mustache` are no templates.
struct TemplateFolder {
  private static let suffix = ".mustache"

  let path: String

  /// The folder of the templates that print files of their own.
  private var files: String { path.appending(path: SwiftEmitter.ownFilesFolder) }

  /// The folders that templates are read from: what is added there changes what is generated.
  var folders: [String] { FileSystem.isFolder(files) ? [path, files] : [path] }

  /// Reads the templates, sorted by name, and reports those that can't be read or used.
  func templates(reader: SourceReader, reportingTo outcome: inout Outcome) -> [Template] {
    var templates: [Template] = []
    do throws(Problem) {
      for name in try Self.names(in: path) {
        let file = path.appending(path: name + Self.suffix)
        if let file = reader.template(at: file, reportingTo: &outcome) {
          templates.append(Template(name: name, file: file))
        }
      }
      for name in FileSystem.isFolder(files) ? try Self.names(in: files) : [] {
        let file = files.appending(path: name + Self.suffix)
        guard name.hasSuffix(".swift") else {
          outcome.report(
            Problem(
              .error, "'\(file)' would write '\(name)', which is not a Swift file",
              hint: "call the template 'NAME.swift\(Self.suffix)'"))
          continue
        }
        if let file = reader.template(at: file, reportingTo: &outcome) {
          templates.append(Template(name: "\(SwiftEmitter.ownFilesFolder)/\(name)", file: file))
        }
      }
      if templates.isEmpty, outcome.exitCode == .success {
        outcome.report(Problem(.warning, "'\(path)' holds no templates: NAME\(Self.suffix)"))
      }
    } catch {
      outcome.report(error)
    }
    return templates
  }

  /// Writes templates into the folder; with an error none, as where a file is there already.
  func write(
    _ templates: [(name: String, text: [UInt8])], reportingTo outcome: inout Outcome
  ) {
    var changes: [FileChange] = []
    do throws(Problem) {
      for template in templates {
        let file = path.appending(path: template.name + Self.suffix)
        guard try FileSystem.status(of: file) == nil else {
          outcome.report(
            Problem(
              .error, "'\(file)' is there already",
              hint: "copy to a new folder, or remove the file; nothing was written"))
          continue
        }
        changes.append(FileChange(path: file, bytes: template.text, previous: nil))
      }
      guard outcome.exitCode == .success else { return }
      try FileWriter.make(changes)
      outcome.writeLine("\(changes.count) templates written to '\(path)'")
    } catch {
      outcome.report(error)
    }
  }

  private static func names(in folder: String) throws(Problem) -> [String] {
    try FileSystem.names(in: folder)
      .filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
      .map { String($0.dropLast(suffix.count)) }
  }
}

/// A template of an author.
struct Template {
  /// As `record` for `record.mustache`, and `files/Names.swift` for one that prints a file.
  let name: String
  let file: SourceFile

  /// The name of the file that it prints in the module's folder; none for a partial.
  var ownFile: String? {
    let prefix = "\(SwiftEmitter.ownFilesFolder)/"
    return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }
}
