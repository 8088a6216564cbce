// Values under the current key, each checked against the rules that come with it.
extension RequestEncoder {
  /// Writes nothing: an empty value, `null` in JSON.
  mutating func encodeNothing() {
    openValue()
    writer.putNothing()
  }

  /// Writes `null`, which JSON alone has.
  mutating func encodeNull() {
    guard writer.format == .json else { return report(.notNull) }
    writer.putNothing()
  }

  mutating func encodeClearable(_ value: some RequestValue, _ rules: [Rule]) {
    isClearable = true
    value.encode(to: &self, rules: rules)
    isClearable = false
  }

  mutating func encode(_ value: String, _ rules: [Rule]) {
    for rule in broken(rules, by: value) { report(rule, value) }
    if writesWholeBody(.text) { return setBody(Array(value.utf8)) }
    openValue()
    writer.put(value)
  }

  mutating func encode(_ value: Secret, _ rules: [Rule]) {
    for rule in broken(rules, by: value.revealed) { report(rule) }
    openValue()
    writer.put(value.revealed)
  }

  mutating func encode(_ value: DecimalString, _ rules: [Rule]) {
    if !value.isWellFormed { report(.decimalDigits, value.text) }
    guard rules.contains(.decimalNumber) else { return encode(value.text, rules) }
    openValue()
    writer.put(literal: value.numberText)
  }

  /// Writes a number as it is spelled: in JSON as JSON spells numbers.
  mutating func encode(number value: DecimalString) {
    guard writer.format == .json else { return encode(value, []) }
    guard value.isJSONNumber else { return report(.decimalNumber, value.text) }
    openValue()
    writer.put(literal: value.text)
  }

  mutating func encode(_ value: Bool) {
    openValue()
    writer.put(literal: value ? "true" : "false")
  }

  mutating func encode(_ value: some FixedWidthInteger, _ rules: [Rule]) {
    for rule in rules where rule.isBroken(by: value) { report(rule, String(value)) }
    openValue()
    writer.put(value)
  }

  mutating func encode(_ value: Double, _ rules: [Rule]) {
    guard let text = value.plainText else { return report(.finiteNumber, value.description) }
    for rule in rules where rule.isBroken(by: value) { report(rule, text) }
    openValue()
    writer.put(literal: text)
  }

  mutating func encodeRecord(_ record: some RequestRecord) {
    encodeObject { encoder in record.encode(to: &encoder) }
  }

  mutating func encode<Value: RequestValue>(_ map: [String: Value], _ rules: [Rule]) {
    _ = check(count: map.count, rules)
    encodeObject { encoder in encoder.encodeEntries(map, rules) }
  }

  /// Writes the entries of a map, sorted by their keys, where the fields of a record are.
  mutating func encodeEntries<Value: RequestValue>(_ map: [String: Value], _ rules: [Rule]) {
    let elementRules = RequestEncoder.elementRules(rules)
    for name in map.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let value = map[name] else { continue }
      if writer.format != .json,
        name.isEmpty || name.utf8.contains(where: { "[]".utf8.contains($0) })
      {
        report(.mapKey, name)
      }
      guard let place = enter(entry: name) else { return }
      value.encode(to: &self, rules: elementRules)
      leave(to: place)
    }
  }

  /// Writes an object as the format and the style have it, with the fields that `encodeFields`
  /// writes.
  private mutating func encodeObject(_ encodeFields: (inout RequestEncoder) -> Void) {
    if writer.format == .json {
      writer.beginObject()
      encodeFields(&self)
      writer.endObject()
      return
    }
    guard !writer.isJoining else { return report(.singleElements) }
    switch writer.style {
    case .indexed, .bracketed, .repeated: encodeFields(&self)
    case .json: encodeAsJSON { $0.encodeObject(encodeFields) }
    case .exploded:
      let key = writer.hideKey()
      writer.style = .repeated
      encodeFields(&self)
      writer.style = .exploded
      writer.show(key: key)
    case .commas, .spaces, .pipes: join(encodeFields)
    }
  }

  mutating func encode<Element: RequestValue>(_ list: [Element], _ rules: [Rule]) {
    let mayBeEmpty = isClearable
    let isCounted = check(count: list.count, rules)
    let elementRules = RequestEncoder.elementRules(rules)
    if writer.format == .json {
      writer.beginList()
      encodeElements(of: list, elementRules)
      writer.endList()
    } else if writer.style == .json {
      encodeAsJSON { $0.encode(list, [.each(elementRules)]) }
    } else if list.isEmpty {
      if mayBeEmpty { encodeNothing() } else if isCounted { report(.someElements) }
    } else if writer.isJoining {
      report(.singleElements)
    } else if writer.style.separator != nil {
      join { $0.encodeElements(of: list, elementRules) }
    } else {
      encodeElements(of: list, elementRules)
    }
  }

  private mutating func encodeElements<Element: RequestValue>(
    of list: [Element], _ rules: [Rule]
  ) {
    // By index: the pairs of `enumerated()` are a generic type that is looked up at run time.
    for index in 0..<list.count {
      guard let place = enter(element: index) else { return }
      list[index].encode(to: &self, rules: rules)
      leave(to: place)
    }
  }

  /// Writes several values into one, with separators.
  private mutating func join(_ encodeContent: (inout RequestEncoder) -> Void) {
    writer.beginJoining()
    encodeContent(&self)
    writer.endJoining()
  }

  /// Writes a list or an object as JSON in the place of one value.
  private mutating func encodeAsJSON(_ encodeContent: (inout RequestEncoder) -> Void) {
    var outer = writer
    writer = ValueWriter(.json, at: outer.path)
    encodeContent(&self)
    outer.openValue()
    outer.put(json: writer.bytes)
    writer = outer
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
    guard !rules.isEmpty else { return [] }
    return rules.flatMap { rule in
      if case .each(let rules) = rule { rules } else { [] as [Rule] }
    }
  }
}
