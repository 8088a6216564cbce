import ApusDiagnostics
import ApusSpecLanguage

/// An operation's path taken apart: `/v1/charges/{id}` into text and parameters.
struct PathTemplate {
  enum Part: Equatable {
    case text(String)
    case parameter(String)
  }

  /// Empty for a malformed path.
  private(set) var parts: [Part] = []
  /// What is behind a `#`: it isn't sent, and tells apart operations of one method and path.
  private(set) var fragment: String?

  /// The names in braces, in their order.
  var parameters: [String] {
    parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// The path with the parameters' names left out: what tells operations apart.
  var shape: String {
    parts.map { if case .text(let text) = $0 { text } else { "{}" } }.joined()
      + (fragment.map { "#\($0)" } ?? "")
  }

  /// The path as it is sent, with the parameters' names.
  static func sent(_ path: String) -> String {
    String(path.prefix { $0 != "#" })
  }

  /// Reads a path; reports braces that don't match, what a path can't hold, and a parameter that
  /// is there twice.
  init(_ path: Name, report: Report) {
    if let fault = Self.fault(of: path.text) {
      report.add(.malformedPath(fault), at: path.span)
      return
    }
    var names: Set<String> = []
    let bytes = path.text.utf8
    if let mark = bytes.firstIndex(of: UInt8(ascii: "#")) {
      fragment = String(path.text[bytes.index(after: mark)...])
    }
    var rest = Array(bytes.prefix { $0 != UInt8(ascii: "#") })[...]
    while !rest.isEmpty {
      let text = rest.prefix { $0 != UInt8(ascii: "{") }
      if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
      rest = rest[text.endIndex...]
      guard !rest.isEmpty else { break }
      let parameter = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
      let name = String(decoding: parameter, as: UTF8.self)
      if !names.insert(name).inserted {
        report.add(.duplicate("path parameter", name), at: path.span)
      }
      parts.append(.parameter(name))
      rest = rest[parameter.endIndex...].dropFirst()
    }
  }

  /// What is wrong with a path, as the end of "the path …".
  private static func fault(of path: String) -> String? {
    guard path.hasPrefix("/") else { return "must start with '/'" }
    var isOpen = false
    var previous: UInt8 = 0
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "{") where isOpen, UInt8(ascii: "}") where !isOpen:
        return "has braces that don't match"
      case UInt8(ascii: "}") where previous == UInt8(ascii: "{"): return "has braces with no name"
      case UInt8(ascii: "{"), UInt8(ascii: "}"): isOpen.toggle()
      case UInt8(ascii: "/") where isOpen: return "has braces that don't match"
      case UInt8(ascii: "/") where previous == byte: return "has an empty step"
      case UInt8(ascii: "?"):
        return "can't have a query: write 'query name: \"value\"' among the fields"
      case UInt8(ascii: "#") where !isOpen: return fragmentFault(of: path)
      default:
        if !ASCII.isVisible(byte) || "\"<>\\^`|".utf8.contains(byte) {
          return "must be of ASCII, with what a URL may hold"
        }
      }
      previous = byte
    }
    return isOpen ? "has braces that don't match" : nil
  }

  private static func fragmentFault(of path: String) -> String? {
    let fragment = path.drop { $0 != "#" }.dropFirst()
    let isRight =
      !fragment.isEmpty
      && fragment.utf8.allSatisfy { ASCII.isVisible($0) && $0 != UInt8(ascii: "#") }
    return isRight ? nil : "has a fragment with nothing in it or a second '#'"
  }
}
