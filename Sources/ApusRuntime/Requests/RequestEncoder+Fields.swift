// The fields of a record or operation. What is `nil` is left out.
//
// Concrete functions for what most fields are: a call to one compiles faster, and to less code, than
// a call to the generic `value`. Those with rules stand beside those without for the same reason.
extension RequestEncoder {
  /// Writes a text.
  public mutating func string(_ name: StaticString, _ value: String?) {
    guard !replaces(name), let value, openValue(name) else { return }
    writer.put(value)
  }

  /// Writes a text that keeps to some rules.
  public mutating func string(_ name: StaticString, _ value: String?, _ rules: Rule...) {
    guard !replaces(name), let value, openValue(name) else { return }
    for rule in broken(rules, by: value) { report(rule, under: name, value) }
    writer.put(value)
  }

  /// Writes a text that no violation shows.
  public mutating func secret(_ name: StaticString, _ value: Secret?, _ rules: Rule...) {
    guard !replaces(name), let value, openValue(name) else { return }
    for rule in broken(rules, by: value.revealed) { report(rule, under: name) }
    writer.put(value.revealed)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ name: StaticString, _ value: Bool?) {
    guard !replaces(name), let value, openValue(name) else { return }
    writer.put(literal: value ? "true" : "false")
  }

  /// Writes a whole number.
  public mutating func integer(_ name: StaticString, _ value: Int?, _ rules: Rule...) {
    guard !replaces(name), let value, openValue(name) else { return }
    for rule in rules where rule.isBroken(by: value) { report(rule, under: name, String(value)) }
    writer.put(value)
  }

  /// Writes a number in its shortest form without an exponent; infinities and NaN are refused.
  public mutating func number(_ name: StaticString, _ value: Double?, _ rules: Rule...) {
    guard !replaces(name), let value, openValue(name) else { return }
    guard let text = value.plainText else {
      return report(.finiteNumber, under: name, value.description)
    }
    for rule in rules where rule.isBroken(by: value) { report(rule, under: name, text) }
    writer.put(literal: text)
  }

  /// Writes a decimal number as it is spelled; an exponent is refused.
  public mutating func decimal(_ name: StaticString, _ value: DecimalString?, _ rules: Rule...) {
    guard !replaces(name), let value, let place = enter(name) else { return }
    encode(value, rules)
    leave(to: place)
  }

  /// Writes a text that is always the same.
  public mutating func constant(_ name: StaticString, _ value: String) {
    string(name, value)
  }

  /// Writes a text that is always the same, or nothing.
  public mutating func constant(_ name: StaticString, _ value: String, if isSent: Bool?) {
    if isSent == true { string(name, value) }
  }

  /// Writes a whole number that is always the same, or nothing.
  public mutating func constant(_ name: StaticString, _ value: Int, if isSent: Bool? = true) {
    if isSent == true { integer(name, value) }
  }

  /// Writes a truth value that is always the same, or nothing.
  public mutating func constant(_ name: StaticString, _ value: Bool, if isSent: Bool? = true) {
    if isSent == true { bool(name, value) }
  }

  /// Writes a file as a part of a multipart body; in any other place it is refused.
  public mutating func file(_ name: StaticString, _ value: UploadFile?) {
    guard !replaces(name), let value, let place = enter(name) else { return }
    encode(value)
    leave(to: place)
  }

  /// Writes the fields of a record, each under the key and its own name.
  public mutating func record(_ name: StaticString, _ value: (some RequestRecord)?) {
    guard !replaces(name), let value, let place = enter(name) else { return }
    encodeRecord(value)
    leave(to: place)
  }

  /// Writes a value of any kind: lists, maps, clearable and nullable values, enums.
  public mutating func value(_ name: StaticString, _ value: (some RequestValue)?) {
    guard !replaces(name), let value, let place = enter(name) else { return }
    value.encode(to: &self, rules: [])
    leave(to: place)
  }

  /// Writes a value of any kind that keeps to some rules; `.each` reaches elements.
  public mutating func value(
    _ name: StaticString, _ value: (some RequestValue)?, _ rules: Rule...
  ) {
    guard !replaces(name), let value, let place = enter(name) else { return }
    value.encode(to: &self, rules: rules)
    leave(to: place)
  }

  /// Writes a value of any kind, or `null` for none.
  public mutating func nullable(
    _ name: StaticString, _ value: (some RequestValue)?, _ rules: Rule...
  ) {
    guard !replaces(name), let place = enter(name) else { return }
    if let value { value.encode(to: &self, rules: rules) } else { encodeNull() }
    leave(to: place)
  }

  /// Writes a value of any kind in a style of its own.
  public mutating func value(
    _ name: StaticString, _ value: (some RequestValue)?, as style: ParameterStyle, _ rules: Rule...
  ) {
    guard !replaces(name), let value, let place = enter(name) else { return }
    let usual = writer.style
    writer.style = style
    value.encode(to: &self, rules: rules)
    writer.style = usual
    leave(to: place)
  }

  /// Writes further fields of a record; none of them may be one that it names.
  public mutating func entries(
    _ map: [String: some RequestValue]?, besides names: Set<String>, _ rules: Rule...
  ) {
    guard let map else { return }
    for name in names.sorted() where map[name] != nil { report(.furtherField, under: name) }
    encodeEntries(map, rules)
  }
}

// What goes into the path and the headers.
extension RequestEncoder {
  /// Puts a value into the path in the place of `{name}`, percent-encoded. It must be neither empty
  /// nor `.` nor `..`, which would lead elsewhere.
  public mutating func path(_ name: String, _ value: String, _ rules: Rule...) {
    add(path: name, value, rules)
  }

  /// Puts a number into the path.
  public mutating func path(_ name: String, _ value: Int, _ rules: Rule...) {
    let text = String(value)
    for rule in rules where rule.isBroken(by: value) { report(rule, at: name, text) }
    add(path: name, text, [])
  }

  /// Puts an enum's text into the path.
  public mutating func path(_ name: String, _ value: some RawRepresentable<String>) {
    add(path: name, value.rawValue, [])
  }

  /// Puts any other single value into the path.
  public mutating func path(_ name: String, _ value: some RequestValue, _ rules: Rule...) {
    add(path: name, plainText(of: value, at: name, rules), [])
  }

  /// Puts a text into the path that no violation shows.
  public mutating func path(_ name: String, _ value: Secret, _ rules: Rule...) {
    add(path: name, value.revealed, rules, isHidden: true)
  }

  /// Sends a header; its value must be printable ASCII.
  public mutating func header(_ name: String, _ value: String?, _ rules: Rule...) {
    guard let value else { return }
    add(header: name, value, rules)
  }

  /// Sends a header with a whole number.
  public mutating func header(_ name: String, _ value: Int?, _ rules: Rule...) {
    guard let value else { return }
    let text = String(value)
    for rule in rules where rule.isBroken(by: value) { report(rule, at: name, text) }
    add(header: name, text, [])
  }

  /// Sends a header with a number, which must be finite.
  public mutating func header(_ name: String, _ value: Double?, _ rules: Rule...) {
    guard let value else { return }
    guard let text = value.plainText else {
      return report(.finiteNumber, at: name, value.description)
    }
    for rule in rules where rule.isBroken(by: value) { report(rule, at: name, text) }
    add(header: name, text, [])
  }

  /// Sends a header with a decimal number as it is spelled; an exponent is refused.
  public mutating func header(_ name: String, _ value: DecimalString?) {
    guard let value else { return }
    if !value.isWellFormed { report(.decimalDigits, at: name, value.text) }
    add(header: name, value.text, [])
  }

  /// Sends a header with `true` or `false`.
  public mutating func header(_ name: String, _ value: Bool?) {
    guard let value else { return }
    add(header: name, value ? "true" : "false", [])
  }

  /// Sends a header that no violation shows.
  public mutating func header(_ name: String, _ value: Secret?, _ rules: Rule...) {
    guard let value else { return }
    add(header: name, value.revealed, rules, isHidden: true)
  }

  /// Sends a header with any other value; a list's elements are joined by commas.
  public mutating func header(_ name: String, _ value: (some RequestValue)?, _ rules: Rule...) {
    guard let value else { return }
    add(header: name, plainText(of: value, at: name, rules), [])
  }

  /// Sends a header with an enum's text.
  public mutating func header(_ name: String, _ value: (some RawRepresentable<String>)?) {
    guard let value else { return }
    add(header: name, value.rawValue, [])
  }
}
