// The fields of a record or operation. What is `nil` is left out.
//
// Concrete functions for what most fields are: a call to one compiles faster, and to less code, than
// a call to the generic `value`. Those with rules stand beside those without for the same reason.
extension RequestEncoder {
  /// Writes a text.
  public mutating func string(_ name: String, _ value: String?) {
    guard let value, let place = enter(name) else { return }
    encode(value, [])
    leave(to: place)
  }

  /// Writes a text that keeps to some rules.
  public mutating func string(_ name: String, _ value: String?, _ rules: Rule...) {
    guard let value, let place = enter(name) else { return }
    encode(value, rules)
    leave(to: place)
  }

  /// Writes a text that no violation shows.
  public mutating func secret(_ name: String, _ value: Secret?, _ rules: Rule...) {
    guard let value, let place = enter(name) else { return }
    encode(value, rules)
    leave(to: place)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ name: String, _ value: Bool?) {
    guard let value, let place = enter(name) else { return }
    encode(value)
    leave(to: place)
  }

  /// Writes a whole number.
  public mutating func integer(_ name: String, _ value: Int?, _ rules: Rule...) {
    guard let value, let place = enter(name) else { return }
    encode(value, rules)
    leave(to: place)
  }

  /// Writes a number in its shortest form without an exponent; infinities and NaN are refused.
  public mutating func number(_ name: String, _ value: Double?, _ rules: Rule...) {
    guard let value, let place = enter(name) else { return }
    encode(value, rules)
    leave(to: place)
  }

  /// Writes a decimal number as it is spelled; an exponent is refused.
  public mutating func decimal(_ name: String, _ value: DecimalString?, _ rules: Rule...) {
    guard let value, let place = enter(name) else { return }
    encode(value, rules)
    leave(to: place)
  }

  /// Writes a text that is always the same.
  public mutating func constant(_ name: String, _ value: String) {
    string(name, value)
  }

  /// Writes a text that is always the same, or nothing.
  public mutating func constant(_ name: String, _ value: String, if isSent: Bool?) {
    if isSent == true { string(name, value) }
  }

  /// Writes a file as a part of a multipart body; in any other place it is refused.
  public mutating func file(_ name: String, _ value: UploadFile?) {
    guard let value, let place = enter(name) else { return }
    encode(value)
    leave(to: place)
  }

  /// Writes the fields of a record, each under the key and its own name.
  public mutating func record(_ name: String, _ value: (some RequestRecord)?) {
    guard let value, let place = enter(name) else { return }
    value.encode(to: &self)
    leave(to: place)
  }

  /// Writes a value of any kind: lists, maps, clearable values, enums.
  public mutating func value(_ name: String, _ value: (some RequestValue)?) {
    guard let value, let place = enter(name) else { return }
    value.encode(to: &self, rules: [])
    leave(to: place)
  }

  /// Writes a value of any kind that keeps to some rules; `.each` reaches elements.
  public mutating func value(_ name: String, _ value: (some RequestValue)?, _ rules: Rule...) {
    guard let value, let place = enter(name) else { return }
    value.encode(to: &self, rules: rules)
    leave(to: place)
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

  /// Sends a header with an enum's text.
  public mutating func header(_ name: String, _ value: (some RawRepresentable<String>)?) {
    guard let value else { return }
    add(header: name, value.rawValue, [])
  }
}
