import ApusRuntime
import Probe

/// Reads JSON as models by their names, and writes what was read.
struct Models {
  private var readers: [String: (String) -> String] = [:]
  /// How many bytes a value of each takes where it stands.
  private(set) var sizes: [(name: String, size: Int)] = []

  mutating func add<Model: ResponseValue & Readable>(_ name: String, _ type: Model.Type) {
    sizes.append((name, MemoryLayout<Model>.size))
    readers[name] = { json in
      do throws(DecodingFailure) {
        return "ok\t" + JSONText(copied(try Model(json: json))).text
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

/// The value, after all that an app does with values: it puts them into lists, optionals, maps and
/// closures, passes them on as `Any`, and takes them out again.
@inline(never) func copied<Value>(_ value: Value) -> Value {
  var list = [value, value]
  list.append(list[0])
  let last: Value? = list.last
  let table = ["last": last ?? value]
  let closure = { [list] in table["last"] ?? list[1] }
  let box: Any = closure()
  return box as? Value ?? list[2]
}
