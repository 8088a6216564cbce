/// Takes the fields of one operation, in order, and makes of them the path, query, headers and body
/// that are sent, checking each on the way: encoding and validating are one pass.
///
/// Keys are `a[b][c]` for records and maps and `a[0]` for lists, percent-encoded. What can't be sent
/// becomes a `Violation`; encoding goes on, so that all of them are found.
public struct RequestEncoder {
  /// How deep records, lists and maps may be nested.
  public static let maximumDepth = 64

  private(set) var violations: [Violation] = []
  private(set) var headers: [(name: String, value: String)] = []
  private(set) var pathParameters: [(name: String, segment: String)] = []
  private(set) var queryBytes: [UInt8] = []
  private var formBytes: [UInt8] = []
  var parts = MultipartBody()
  private var hasBody: Bool
  private(set) var writesBody: Bool
  let isMultipart: Bool
  /// A field to pass over.
  private var omitted: String?

  /// The key that values are written under, percent-encoded.
  private(set) var key: [UInt8] = []
  private var depth = 0
  /// Whether the value under the key may be emptied, so that an empty list means just that.
  private var isClearable = false
  private var patterns = Patterns()

  /// Starts with nothing, and passes over the field of a name, if there is one.
  init(_ endpoint: Endpoint, without omitted: String? = nil) {
    hasBody = endpoint.method.hasBody
    writesBody = endpoint.method.hasBody
    isMultipart = endpoint.body == .multipart
    self.omitted = omitted
  }

  /// What goes into the body, and what that is; none if there is none.
  func assembledBody() -> (bytes: [UInt8], contentType: String)? {
    guard hasBody else { return nil }
    return isMultipart ? parts.assembled() : (formBytes, "application/x-www-form-urlencoded")
  }

  /// Adds a parameter at the end, in place of the field that was passed over.
  mutating func append(_ parameter: Parameter, _ method: HTTPMethod) {
    omitted = nil
    writesBody = method.hasBody
    string(parameter.name, parameter.value)
  }

  /// Whether a field of the operation is passed over, since another value of it follows.
  func isReplaced(_ name: String) -> Bool {
    depth == 0 && omitted == name
  }

  /// Sends the fields that follow in the query.
  public mutating func query() {
    writesBody = false
  }

  /// Sends the fields that follow in the body.
  public mutating func body() {
    writesBody = true
    hasBody = true
  }

  // MARK: Keys

  /// A key to come back to.
  struct Place {
    fileprivate let length: Int
    fileprivate let isClearable: Bool
  }

  /// Goes on to the key of a field, entry or element. None, and a violation, if that is too deep;
  /// none too for the field to pass over.
  mutating func enter(_ step: String) -> Place? {
    if isReplaced(step) { return nil }
    guard depth < RequestEncoder.maximumDepth else {
      report(.depth(RequestEncoder.maximumDepth))
      return nil
    }
    let place = Place(length: key.count, isClearable: isClearable)
    if depth == 0 {
      key.appendPercentEncoded(step)
    } else {
      key.append(contentsOf: "%5B".utf8)
      key.appendPercentEncoded(step)
      key.append(contentsOf: "%5D".utf8)
    }
    depth += 1
    isClearable = false
    return place
  }

  mutating func leave(to place: Place) {
    key.removeSubrange(place.length...)
    depth -= 1
    isClearable = place.isClearable
  }

  // MARK: Violations

  /// Reports a rule that the value under the current key breaks.
  mutating func report(_ rule: Rule, _ value: String? = nil) {
    violations.append(Violation(path: key.percentDecoded, rule: rule, value: value))
  }

  /// Reports a rule that a header or path parameter breaks.
  mutating func report(_ rule: Rule, at name: String, _ value: String? = nil) {
    violations.append(Violation(path: name, rule: rule, value: value))
  }

  private mutating func broken(_ rules: [Rule], by text: String) -> [Rule] {
    rules.compactMap { $0.broken(by: text, &patterns) }
  }

  // MARK: Values under the current key

  private mutating func write(_ text: String) {
    if !writesBody {
      RequestEncoder.append(key, text, to: &queryBytes)
    } else if isMultipart {
      appendPart(text)
    } else {
      RequestEncoder.append(key, text, to: &formBytes)
    }
  }

  private static func append(_ key: [UInt8], _ text: String, to form: inout [UInt8]) {
    if !form.isEmpty { form.append(UInt8(ascii: "&")) }
    form.append(contentsOf: key)
    form.append(UInt8(ascii: "="))
    form.appendPercentEncoded(text)
  }

  mutating func encodeNothing() {
    write("")
  }

  mutating func encodeClearable(_ value: some RequestValue, _ rules: [Rule]) {
    isClearable = true
    value.encode(to: &self, rules: rules)
    isClearable = false
  }

  mutating func encode(_ value: String, _ rules: [Rule]) {
    for rule in broken(rules, by: value) { report(rule, value) }
    write(value)
  }

  mutating func encode(_ value: Secret, _ rules: [Rule]) {
    for rule in broken(rules, by: value.revealed) { report(rule) }
    write(value.revealed)
  }

  mutating func encode(_ value: DecimalString, _ rules: [Rule]) {
    if !value.isWellFormed { report(.decimalDigits, value.text) }
    encode(value.text, rules)
  }

  mutating func encode(_ value: Bool) {
    write(value ? "true" : "false")
  }

  mutating func encode(_ value: Int, _ rules: [Rule]) {
    let text = String(value)
    for rule in rules where rule.isBroken(by: value) { report(rule, text) }
    write(text)
  }

  mutating func encode(_ value: Double, _ rules: [Rule]) {
    guard let text = value.plainText else { return report(.finiteNumber, value.description) }
    for rule in rules where rule.isBroken(by: value) { report(rule, text) }
    write(text)
  }

  mutating func encode(seconds: Double) {
    guard let whole = Int64(exactly: seconds.rounded(.down)) else {
      return report(.timestamp, seconds.description)
    }
    write(String(whole))
  }

  mutating func encode<Element: RequestValue>(_ list: [Element], _ rules: [Rule]) {
    let mayBeEmpty = isClearable
    let isCounted = check(count: list.count, rules)
    if list.isEmpty {
      if mayBeEmpty { write("") } else if isCounted { report(.someElements) }
      return
    }
    let elementRules = RequestEncoder.elementRules(rules)
    for (index, element) in list.enumerated() {
      guard let place = enter(String(index)) else { return }
      element.encode(to: &self, rules: elementRules)
      leave(to: place)
    }
  }

  mutating func encode<Value: RequestValue>(_ map: [String: Value], _ rules: [Rule]) {
    _ = check(count: map.count, rules)
    let elementRules = RequestEncoder.elementRules(rules)
    let entries = map.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, value) in entries {
      if name.isEmpty || name.utf8.contains(where: { "[]".utf8.contains($0) }) {
        report(.mapKey, name)
      }
      guard let place = enter(name) else { return }
      value.encode(to: &self, rules: elementRules)
      leave(to: place)
    }
  }

  /// Whether the number of elements keeps to the rules.
  private mutating func check(count: Int, _ rules: [Rule]) -> Bool {
    var isRight = true
    for case .count(let limits) in rules where !limits.contains(count) {
      report(.count(limits), String(count))
      isRight = false
    }
    return isRight
  }

  private static func elementRules(_ rules: [Rule]) -> [Rule] {
    rules.flatMap { rule in
      if case .each(let rules) = rule { rules } else { [] as [Rule] }
    }
  }

  // MARK: Beside the form

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
