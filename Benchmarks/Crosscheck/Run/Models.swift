import ApusRuntime
import Probe

/// Reads JSON as models by their names, and writes what was read.
struct Models {
  private var readers: [String: (String) -> String] = [:]

  mutating func add<Model: ResponseValue & Readable>(_ name: String, _ type: Model.Type) {
    readers[name] = { json in
      do throws(DecodingFailure) {
        return "ok\t" + JSONText(try Model(json: json)).text
      } catch {
        return "failed\t\(error.path)\t\(error)"
      }
    }
  }

  /// `ok` with what was read, `failed` with the path, or `unknown`.
  func read(_ name: Substring, _ json: Substring) -> String {
    readers[String(name)].map { $0(String(json)) } ?? "unknown"
  }
}
