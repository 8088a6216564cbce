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

  /// Reads a template, or reports that it can't be read.
  func template(at path: String, reportingTo outcome: inout Outcome) -> SourceFile? {
    do throws(Problem) {
      return try read(path)
    } catch {
      outcome.report(error)
      return nil
    }
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
