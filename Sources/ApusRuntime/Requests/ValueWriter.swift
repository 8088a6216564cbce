/// The text of a query or a body while it grows, and the key that the next value is written under.
///
/// It knows how each format spells names, separators and values, and nothing of rules.
struct ValueWriter {
  enum Format: Sendable {
    /// Pairs, percent-encoded: a query or a form.
    case form
    /// A part for each value.
    case multipart
    case json
  }

  /// How far a list or object has come that is one value.
  private enum Joining {
    case none, first, next
  }

  let format: Format
  /// How lists and objects are written, but in JSON.
  var style: ParameterStyle
  private(set) var bytes: [UInt8] = []
  private(set) var parts = MultipartBody()
  /// Percent-encoded in a form, else as people read it: `a[b][0]`, and `a.b[0]` in JSON.
  private var key: [UInt8]
  private var joining = Joining.none
  private var partName = ""

  /// Starts with nothing, at a key that people read.
  init(_ format: Format, _ style: ParameterStyle = .indexed, at path: String = "") {
    self.format = format
    self.style = style
    key = Array(path.utf8)
  }

  // MARK: Keys

  /// How long a key is, to come back to it.
  var keyLength: Int { key.count }

  /// The key as people read it.
  var path: String {
    format == .form ? key.percentDecoded : String(decoding: key, as: UTF8.self)
  }

  /// Goes on to the key of a field or entry.
  mutating func enter(_ name: UnsafeBufferPointer<UInt8>) {
    // Within one value a name is an element like any other.
    if joining != .none {
      openValue()
      bytes.appendPercentEncoded(name)
      return
    }
    if format == .json { appendMember(name) }
    enterPath(name)
  }

  /// Goes on to the key of a field or entry, but writes nothing.
  mutating func enterPath(_ name: UnsafeBufferPointer<UInt8>) {
    let isInner = !key.isEmpty
    switch format {
    case .form:
      if isInner { key.append("%5B") }
      key.appendPercentEncoded(name)
      if isInner { key.append("%5D") }
    case .multipart:
      if isInner { key.append(UInt8(ascii: "[")) }
      key.append(contentsOf: name)
      if isInner { key.append(UInt8(ascii: "]")) }
    case .json:
      if isInner { key.append(UInt8(ascii: ".")) }
      key.append(contentsOf: name)
    }
  }

  /// Goes on to the key of a list's element.
  mutating func enter(element index: Int) {
    guard format != .json else {
      separate()
      key.append(UInt8(ascii: "["))
      key.append(decimal: index)
      key.append(UInt8(ascii: "]"))
      return
    }
    switch style {
    case .indexed:
      key.append(format == .form ? "%5B" : "[")
      key.append(decimal: index)
      key.append(format == .form ? "%5D" : "]")
    case .bracketed: key.append(format == .form ? "%5B%5D" : "[]")
    case .repeated, .exploded, .commas, .spaces, .pipes, .json: break
    }
  }

  /// Comes back to a key of this length.
  mutating func leave(to length: Int) {
    key.removeLast(max(key.count - length, 0))
  }

  /// Writes what follows under names of its own, as if there were no key. Returns the key.
  mutating func hideKey() -> [UInt8] {
    defer { key = [] }
    return key
  }

  mutating func show(key hidden: [UInt8]) {
    key = hidden
  }

  // MARK: Lists and objects that are one value

  /// Begins a list or object that is one value.
  mutating func beginJoining() {
    joining = .first
  }

  mutating func endJoining() {
    joining = .none
  }

  /// Whether values are written into one.
  var isJoining: Bool { joining != .none }

  // MARK: JSON's objects and lists

  mutating func beginObject() {
    if format == .json { bytes.append(UInt8(ascii: "{")) }
  }

  mutating func endObject() {
    if format == .json { bytes.append(UInt8(ascii: "}")) }
  }

  mutating func beginList() {
    if format == .json { bytes.append(UInt8(ascii: "[")) }
  }

  mutating func endList() {
    if format == .json { bytes.append(UInt8(ascii: "]")) }
  }

  /// Parts what follows from what is there, in JSON.
  private mutating func separate() {
    guard let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") else {
      return
    }
    bytes.append(UInt8(ascii: ","))
  }

  private mutating func appendMember(_ name: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.appendJSONEscaped(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  // MARK: Values

  /// Begins a value under a name within the key, without going there.
  mutating func openValue(_ name: UnsafeBufferPointer<UInt8>) {
    if joining != .none {
      enter(name)
      openValue()
      return
    }
    switch format {
    case .json: appendMember(name)
    case .form:
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
      if key.isEmpty {
        bytes.appendPercentEncoded(name)
      } else {
        bytes.append(contentsOf: key)
        bytes.append("%5B")
        bytes.appendPercentEncoded(name)
        bytes.append("%5D")
      }
      bytes.append(UInt8(ascii: "="))
    case .multipart:
      let length = key.count
      enterPath(name)
      partName = path
      leave(to: length)
    }
  }

  /// Begins a value under the key.
  mutating func openValue() {
    switch format {
    case .json: break
    case .multipart: partName = path
    case .form:
      if joining == .next, let separator = style.separator {
        bytes.append(separator)
        return
      }
      if joining == .first { joining = .next }
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
      bytes.append(contentsOf: key)
      bytes.append(UInt8(ascii: "="))
    }
  }

  /// The name of the part that was begun.
  var openPartName: String { partName }

  /// Writes a text.
  mutating func put(_ text: String) {
    switch format {
    case .json: bytes.appendJSON(text)
    case .form: bytes.appendPercentEncoded(text)
    case .multipart: parts.append(partName, text)
    }
  }

  /// Writes what is spelled alike everywhere: a number, `true` or `false`.
  mutating func put(literal text: String) {
    switch format {
    case .json, .form: bytes.append(contentsOf: text.utf8)
    case .multipart: parts.append(partName, text)
    }
  }

  /// Writes a whole number.
  mutating func put(_ number: some FixedWidthInteger) {
    switch format {
    case .json, .form: bytes.append(decimal: number)
    case .multipart: parts.append(partName, String(number))
    }
  }

  /// Writes nothing: `null` in JSON, else an empty value.
  mutating func putNothing() {
    switch format {
    case .json: bytes.append("null")
    case .form: break
    case .multipart: parts.append(partName, "")
    }
  }

  /// Writes a file as a part.
  mutating func put(_ file: UploadFile) {
    parts.append(partName, file)
  }

  /// Writes JSON that is finished, as one value.
  mutating func put(json text: [UInt8]) {
    switch format {
    case .json: bytes.append(contentsOf: text)
    case .form: text.withUnsafeBufferPointer { bytes.appendPercentEncoded($0) }
    case .multipart: parts.append(partName, json: text)
    }
  }
}

extension [UInt8] {
  /// Appends a whole number's digits.
  mutating func append(decimal number: some FixedWidthInteger) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    self[start...].reverse()
  }
}
