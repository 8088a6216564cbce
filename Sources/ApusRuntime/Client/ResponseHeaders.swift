/// The headers of a response, found by their names in any case.
///
/// They describe themselves by their names alone, since a value may be a cookie or repeat a key.
public struct ResponseHeaders: Sendable, Hashable {
  /// By name in lower case.
  private var fields: [String: [String]] = [:]

  /// Takes the fields in their order.
  public init(_ fields: [(name: String, value: String)] = []) {
    for (name, value) in fields { self.fields[name.lowercased(), default: []].append(value) }
  }

  /// The names in lower case, sorted.
  public var names: [String] { fields.keys.sorted() }

  /// The value of a field; the values of several fields of a name are joined by `, `. None if there
  /// is no such field.
  public subscript(name: String) -> String? {
    fields[name.lowercased()]?.joined(separator: ", ")
  }

  /// The values of all fields of a name, as far as they came apart: Foundation has mostly joined them
  /// by `, ` before.
  public func values(of name: String) -> [String] {
    fields[name.lowercased()] ?? []
  }
}

extension ResponseHeaders: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
  /// Such as `headers content-type, date`.
  public var description: String {
    names.isEmpty ? "no headers" : "headers \(PrintableText(names.joined(separator: ", ")))"
  }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["headers": description]) }
}

extension ResponseHeaders {
  /// What the server says that the body is, such as `text/html`, without parameters and in lower
  /// case; none if it doesn't.
  var mediaType: String? {
    guard let type = self["Content-Type"]?.prefix(while: { $0 != ";" }) else { return nil }
    let words = type.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ").lowercased()
  }

  /// The media type, where the server says that the body is something else than JSON.
  var mediaTypeButJSON: String? {
    guard let type = mediaType else { return nil }
    let subtype = type.split(separator: "/", maxSplits: 1).last ?? ""
    return subtype == "json" || subtype.hasSuffix("+json") ? nil : type
  }
}
