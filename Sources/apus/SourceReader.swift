import ApusDiagnostics
import ApusOutput

/// Reads the files that people wrote: specs and templates.
///
/// It refuses folders, and files too large to be either; whether a text is UTF-8 is for its parser
/// to say.
struct SourceReader {
  static let standardInputName = "<standard input>"

  private static let maximumSize = 16 << 20

  /// Documents of whole APIs are larger than what people write.
  static let maximumDocumentSize = 256 << 20

  /// What `-` stands for, an open file.
  var standardInput: Int32 = 0

  /// Reads specs, and reports those that can't be read.
  func specs(at paths: [String], reportingTo outcome: inout Outcome) -> [SourceFile] {
    var files: [SourceFile] = []
    for path in paths {
      do throws(Problem) {
        files.append(
          path == Command.standardInput ? try readStandardInput() : try read(path))
      } catch {
        outcome.report(error)
      }
    }
    return files
  }

  /// Reads a document to import, or reports that it can't be read.
  func document(at path: String, reportingTo outcome: inout Outcome) -> SourceFile? {
    let limit = Self.maximumDocumentSize
    do throws(Problem) {
      return path == Command.standardInput
        ? try readStandardInput(limit: limit) : try read(path, limit: limit)
    } catch {
      outcome.report(error)
      return nil
    }
  }

  /// Reads a folder's `NAME.mustache` files, sorted by name; reports those that can't be read and
  /// those that are called like no built-in template.
  func templates(
    in folder: String, replacing builtIn: [String], reportingTo outcome: inout Outcome
  ) -> [Template] {
    let suffix = ".mustache"
    var templates: [Template] = []
    do throws(Problem) {
      let names = try FileSystem.names(in: folder).filter {
        $0.hasSuffix(suffix) && !$0.hasPrefix(".")
      }
      if names.isEmpty {
        outcome.report(Problem(.warning, "'\(folder)' holds no templates: NAME\(suffix)"))
      }
      for fileName in names {
        let name = String(fileName.dropLast(suffix.count))
        let path = folder.appending(path: fileName)
        guard builtIn.contains(name) else {
          let hint = Suggestion.hint(for: name, among: builtIn)
          outcome.report(
            Problem(
              .error, "'\(path)' replaces no built-in template",
              hint: hint ?? "there are: \(builtIn.joined(separator: ", "))"))
          continue
        }
        do throws(Problem) {
          templates.append(Template(name: name, file: try read(path)))
        } catch {
          outcome.report(error)
        }
      }
    } catch {
      outcome.report(error)
    }
    return templates
  }

  private func read(_ path: String, limit: Int = maximumSize) throws(Problem) -> SourceFile {
    SourceFile(path: path, bytes: try FileSystem.contents(of: path, limit: limit))
  }

  private func readStandardInput(limit: Int = maximumSize) throws(Problem) -> SourceFile {
    let name = Self.standardInputName
    let bytes = try FileSystem.contents(of: standardInput, named: name, limit: limit)
    return SourceFile(path: name, bytes: bytes)
  }
}
