/// Takes the fields of one operation, in order, and makes of them the path, query, headers and body
/// that are sent, checking each on the way: encoding and validating are one pass.
///
/// What a field becomes is the format's matter: `a[b]=c` in a query or form, `"b":"c"` in JSON, a
/// part in a multipart body. A value that can't be sent becomes a `Violation`. Encoding continues, so
/// that all violations are found at once.
public struct RequestEncoder {
  /// How deep records, lists and maps may be nested.
  public static let maximumDepth = 64

  private(set) var violations: [Violation] = []
  private(set) var headers: [(name: String, value: String)] = []
  private(set) var pathParameters: [(name: String, segment: String)] = []

  /// Where values go: the query, or the body.
  var writer: ValueWriter
  /// The other one.
  private var idle: ValueWriter
  private(set) var writesBody = false
  let format: BodyFormat?
  private var hasBody: Bool
  private var isObject = false
  private var content: (bytes: [UInt8], contentType: String)?
  /// A parameter that has another value than the operation gives it, and whether that is written.
  private let replacement: Parameter?
  private var hasReplaced = false

  private var depth = 0
  /// Whether the value under the key may be emptied, so that an empty list means just that.
  var isClearable = false
  private var patterns = Patterns()

  /// Starts with nothing. A parameter that is given here is written in the place of the operation's.
  init(_ endpoint: Endpoint, replacing replacement: Parameter? = nil) {
    format = endpoint.body
    hasBody = false
    self.replacement = replacement
    let style = endpoint.api.lists
    writer = ValueWriter(.form, style)
    switch endpoint.body?.kind {
    case .json: idle = ValueWriter(.json)
    case .multipart: idle = ValueWriter(.multipart, style)
    case .form, .text, .bytes, nil: idle = ValueWriter(.form, style)
    }
    let isForm = endpoint.body?.kind == .form || endpoint.body?.kind == .multipart
    // A form is sent even if it is empty.
    if endpoint.method.hasBody, isForm { body() }
  }

  /// The query, percent-encoded.
  var queryBytes: [UInt8] { writesBody ? idle.bytes : writer.bytes }

  /// What goes into the body, and what that is; none if there is none.
  func assembledBody() -> (bytes: [UInt8], contentType: String)? {
    guard hasBody, let format else { return nil }
    if let content { return content }
    let body = writesBody ? writer : idle
    switch body.format {
    case .form: return (body.bytes, format.contentType)
    case .multipart: return body.parts.assembled()
    case .json:
      return (isObject ? body.bytes + [UInt8(ascii: "}")] : body.bytes, format.contentType)
    }
  }

  /// Whether a field of the operation has another value than the operation gives it.
  func isReplacing(_ name: String) -> Bool {
    depth == 0 && replacement?.name == name
  }

  /// Writes the other value of a field, if it has one. Called with fields that aren't given too, so
  /// that the value goes where the operation has the field.
  mutating func replaces(_ name: StaticString) -> Bool {
    guard let replacement, depth == 0,
      name.withUTF8Buffer({ $0.elementsEqual(replacement.name.utf8) })
    else { return false }
    write(replacement)
    return true
  }

  /// Writes the other value at the end, if the operation doesn't have the field.
  mutating func finish(_ method: HTTPMethod) {
    guard let replacement, !hasReplaced else { return }
    // A body that is one value has no fields.
    if method.hasBody, isObject || !hasBody { body() } else { query() }
    write(replacement)
  }

  private mutating func write(_ replacement: Parameter) {
    guard !hasReplaced, let place = enter(entry: replacement.name) else { return }
    hasReplaced = true
    replacement.value.encode(to: &self, rules: [])
    leave(to: place)
  }

  /// Sends the fields that follow in the query.
  public mutating func query() {
    if writesBody { swap(&writer, &idle) }
    writesBody = false
  }

  /// Sends the fields that follow in the body.
  public mutating func body() {
    writeBody()
    guard !isObject else { return }
    isObject = true
    writer.beginObject()
  }

  private mutating func writeBody() {
    if !writesBody { swap(&writer, &idle) }
    writesBody = true
    hasBody = true
  }

  /// Sends a value as the whole body. Without one there is no body.
  public mutating func body(_ value: (some RequestValue)?, _ rules: Rule...) {
    guard let value else { return }
    writeBody()
    value.encode(to: &self, rules: rules)
  }

  /// Whether the value under the current key is the whole of a body of a kind.
  func writesWholeBody(_ kind: BodyFormat.Kind) -> Bool {
    writesBody && depth == 0 && format?.kind == kind
  }

  /// Sends bytes as they are, as the whole body.
  mutating func setBody(_ bytes: [UInt8], _ contentType: String? = nil) {
    content = (bytes, contentType ?? format?.contentType ?? "")
  }

  // MARK: Keys

  /// A key to come back to.
  struct Place {
    fileprivate let length: Int
    fileprivate let isClearable: Bool
  }

  /// Goes on to the key of a field. None, and a violation, if that is too deep.
  mutating func enter(_ name: StaticString) -> Place? {
    guard let place = descend() else { return nil }
    name.withUTF8Buffer { writer.enter($0) }
    return place
  }

  /// Goes on to the key of a map's entry.
  mutating func enter(entry name: String) -> Place? {
    guard let place = descend() else { return nil }
    var name = name
    name.withUTF8 { writer.enter($0) }
    return place
  }

  /// Goes on to the key of a list's element.
  mutating func enter(element index: Int) -> Place? {
    guard let place = descend() else { return nil }
    writer.enter(element: index)
    return place
  }

  private mutating func descend() -> Place? {
    guard depth < RequestEncoder.maximumDepth else {
      report(.depth(RequestEncoder.maximumDepth))
      return nil
    }
    defer {
      depth += 1
      isClearable = false
    }
    return Place(length: writer.keyLength, isClearable: isClearable)
  }

  mutating func leave(to place: Place) {
    writer.leave(to: place.length)
    depth -= 1
    isClearable = place.isClearable
  }

  /// Begins a value under a name, without going there. False, and a violation, if that is too deep.
  mutating func openValue(_ name: StaticString) -> Bool {
    guard depth < RequestEncoder.maximumDepth else {
      report(.depth(RequestEncoder.maximumDepth))
      return false
    }
    name.withUTF8Buffer { writer.openValue($0) }
    if writer.format == .multipart { checkPartName() }
    return true
  }

  /// Begins a value under the current key.
  mutating func openValue() {
    writer.openValue()
    if writer.format == .multipart { checkPartName() }
  }

  private mutating func checkPartName() {
    if !MultipartBody.canCarry(name: writer.openPartName) {
      report(.multipartName, at: writer.openPartName)
    }
  }

  // MARK: Violations

  /// Reports a rule that the value under the current key breaks.
  mutating func report(_ rule: Rule, _ value: String? = nil) {
    report(rule, at: writer.path, value)
  }

  /// Reports a rule that a field under the current key breaks.
  mutating func report(_ rule: Rule, under name: String, _ value: String? = nil) {
    var name = name
    let length = writer.keyLength
    name.withUTF8 { writer.enterPath($0) }
    report(rule, at: writer.path, value)
    writer.leave(to: length)
  }

  mutating func report(_ rule: Rule, under name: StaticString, _ value: String? = nil) {
    report(rule, under: "\(name)", value)
  }

  /// Reports a rule that a header, path parameter or field of this name breaks.
  mutating func report(_ rule: Rule, at path: String, _ value: String? = nil) {
    violations.append(Violation(path: path, rule: rule, value: value))
  }

  mutating func broken(_ rules: [Rule], by text: String) -> [Rule] {
    var broken: [Rule] = []
    for rule in rules {
      if let rule = rule.broken(by: text, &patterns) { broken.append(rule) }
    }
    return broken
  }

  // MARK: Beside the query and the body

  /// A value as a text of its own, as a header has it.
  mutating func plainText(
    of value: some RequestValue, at name: String, _ rules: [Rule]
  ) -> String {
    let outer = writer
    writer = ValueWriter(.form, .commas, at: name)
    value.encode(to: &self, rules: rules)
    let text = writer.bytes.drop { $0 != UInt8(ascii: "=") }.dropFirst()
    writer = outer
    return Array(text).percentDecoded
  }

  /// Adds a header. Violations show its value unless it is hidden.
  mutating func add(header name: String, _ value: String, _ rules: [Rule], isHidden: Bool = false) {
    let shown = isHidden ? nil : value
    for rule in broken(rules, by: value) { report(rule, at: name, shown) }
    if !TextForm.isHeaderValue(value) { report(.headerText, at: name, shown) }
    headers.append((name, value))
  }

  /// Adds a path parameter. Violations show its value unless it is hidden.
  mutating func add(path name: String, _ value: String, _ rules: [Rule], isHidden: Bool = false) {
    let shown = isHidden ? nil : value
    for rule in broken(rules, by: value) { report(rule, at: name, shown) }
    if ["", ".", ".."].contains(value) { report(.pathSegment, at: name, shown) }
    var segment: [UInt8] = []
    segment.appendPercentEncoded(value)
    pathParameters.append((name, String(decoding: segment, as: UTF8.self)))
  }
}
