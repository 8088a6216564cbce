import ApusDiagnostics
import ApusJSON

/// An OpenAPI document: its JSON, and what its references lead to.
struct OpenAPIDocument {
  let file: SourceFile
  let root: JSONValue
  /// The values under `components`, by the references to them.
  private let components: [String: JSONValue]
  private let members = MemberIndex()

  init(file: SourceFile, root: JSONValue) {
    self.file = file
    self.root = root
    var components: [String: JSONValue] = [:]
    for (kind, section) in root["components"].members {
      let start = "#/components/\(JSONPointer.escaped(kind))/"
      components.reserveCapacity(components.count + section.count)
      for (key, value) in section.members { components[start + JSONPointer.escaped(key)] = value }
    }
    self.components = components
  }

  /// What a reference within the document leads to.
  func target(of reference: String) -> JSONValue? {
    if let component = components[reference] { return component }
    guard reference.hasPrefix("#") else { return nil }
    return JSONPointer.find(String(reference.dropFirst()), in: root) { members[$1, of: $0] }
  }

  /// A value, or what it refers to if it is a reference; nothing for one that leads nowhere.
  func resolved(_ value: JSONValue) -> JSONValue? {
    var value = value
    // References to references are rare, and circles of them lead nowhere.
    for _ in 0..<16 {
      guard value.kind == .object, let reference = value["$ref"]?.string else { return value }
      guard let target = target(of: reference) else { return nil }
      value = target
    }
    return nil
  }

  /// A schema, or what an `allOf` of one part and nothing beside it leads to.
  func unwrapped(_ schema: JSONValue) -> JSONValue? {
    var next = resolved(schema)
    for _ in 0..<16 {
      guard let value = next, value.count == 1, let parts = value["allOf"], parts.count == 1
      else { break }
      next = parts.firstElement.flatMap(resolved)
    }
    return next
  }

  /// A problem at a place in the document, with the pointer to it.
  func problem(
    _ severity: Problem.Severity, _ message: String, at offset: Int, hint: String? = nil
  ) -> Problem {
    let pointer = JSONPointer.paths(to: [offset], in: root)[offset] ?? ""
    return Problem(
      severity, pointer.isEmpty ? message : "\(message) (\(pointer))", at: location(of: offset),
      hint: hint)
  }

  /// Warnings of what is omitted: one for all places of which the same is to be said, or one for each.
  func warnings(of omissions: [Omission], isGrouped: Bool) -> [Problem] {
    var known: Set<String> = []
    let omissions = omissions.filter { known.insert("\($0.offset) \($0.text)").inserted }
    var counts: [Omission: Int] = [:]
    for omission in omissions { counts[omission, default: 0] += 1 }
    var said: Set<Omission> = []
    let shown = isGrouped ? omissions.filter { said.insert($0).inserted } : omissions
    let pointers = JSONPointer.paths(to: shown.map(\.offset), in: root)
    return shown.map { omission in
      let pointer = pointers[omission.offset] ?? ""
      let count = isGrouped ? counts[omission, default: 1] : 1
      let places = [count > 1 ? "\(count) places, the first " : "", pointer].joined()
      return Problem(
        .warning, "not imported: \(omission.text)\(places.isEmpty ? "" : " (\(places))")",
        at: location(of: omission.offset))
    }
  }

  /// The token at an offset.
  private func location(of offset: Int) -> Problem.Location {
    let bytes = file.bytes
    var end = min(offset + 1, bytes.count)
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      end = min(end + 1, bytes.count)
    }
    return Problem.Location(file: file, span: Span(start: offset, end: end))
  }
}
