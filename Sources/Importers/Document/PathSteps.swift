/// A path taken apart, as `/v1/charges/{id}`.
struct PathSteps {
  enum Step: Hashable {
    case text(String)
    case parameter(String)
  }
  let list: [Step]

  init(_ path: String) {
    list = path.utf8.split(separator: UInt8(ascii: "/")).map { step in
      // `{id}.{format}` are two parameters within a text.
      step.first == UInt8(ascii: "{") && step.firstIndex(of: UInt8(ascii: "}")) == step.indices.last
        ? .parameter(String(Substring(step.dropFirst().dropLast())))
        : .text(String(Substring(step)))
    }
  }

  /// Whether a spec can have the path.
  static func isUsable(_ path: String) -> Bool {
    guard path.hasPrefix("/"), path.utf8.count <= 1024 else { return false }
    var isOpen = false
    var previous: UInt8 = 0
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "{") where isOpen, UInt8(ascii: "}") where !isOpen: return false
      case UInt8(ascii: "}") where previous == UInt8(ascii: "{"): return false
      case UInt8(ascii: "{"), UInt8(ascii: "}"): isOpen.toggle()
      case UInt8(ascii: "/") where isOpen || previous == byte: return false
      case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"),
        UInt8(ascii: "?"), UInt8(ascii: "#"):
        return false
      default: break
      }
      previous = byte
    }
    let names = PathSteps(path).parameters
    return !isOpen && Set(names).count == names.count
  }

  /// The path without the names of its parameters.
  var shape: String {
    list.map { step in
      switch step {
      case .parameter: "/{}"
      case .text(let text):
        "/"
          + text.split(separator: "{", omittingEmptySubsequences: false).enumerated().map {
            index, part in index == 0 ? String(part) : "{" + part.drop { $0 != "}" }
          }.joined()
      }
    }.joined()
  }

  /// The names in braces, in the order of the path.
  var parameters: [String] {
    list.flatMap { step -> [String] in
      switch step {
      case .parameter(let name): return [name]
      case .text(let text):
        guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
        return text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
          .compactMap { $0.split(separator: "}").first.map(String.init) }
      }
    }
  }
}
