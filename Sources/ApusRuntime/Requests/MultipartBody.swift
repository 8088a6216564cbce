/// Takes the values and files of a form, in order, and makes of them a body of the type
/// `multipart/form-data`, as browsers write it (RFC 7578 and the HTML standard).
///
/// The boundary depends on nothing but the content, so that the same request has the same bytes, and
/// never occurs in it.
struct MultipartBody {
  private static let boundaryStart = "apus-form-"
  private static let digitCount = 16

  private var parts: [(head: [UInt8], content: [UInt8])] = []

  mutating func append(_ name: String, _ text: String) {
    append(MultipartBody.disposition(name), Array(text.utf8))
  }

  mutating func append(_ name: String, json text: [UInt8]) {
    append(MultipartBody.disposition(name) + "\r\nContent-Type: application/json", text)
  }

  mutating func append(_ name: String, _ file: UploadFile) {
    let fileName = MultipartBody.escaped(file.name)
    append(
      MultipartBody.disposition(name) + "; filename=\"\(fileName)\"\r\n"
        + "Content-Type: \(file.contentType)",
      file.bytes)
  }

  private mutating func append(_ head: String, _ content: [UInt8]) {
    parts.append((Array("\(head)\r\n\r\n".utf8), content))
  }

  /// The body, and its type with the boundary.
  func assembled() -> (bytes: [UInt8], contentType: String) {
    let boundary = freeBoundary()
    let opening = Array("--\(boundary)\r\n".utf8)
    let ending = Array("--\(boundary)--\r\n".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      parts.reduce(ending.count) { $0 + opening.count + $1.head.count + $1.content.count + 2 })
    for part in parts {
      bytes += opening
      bytes += part.head
      bytes += part.content
      bytes += "\r\n".utf8
    }
    bytes += ending
    return (bytes, "multipart/form-data; boundary=\(boundary)")
  }

  /// The lowest numbered boundary that stands nowhere in the parts.
  private func freeBoundary() -> String {
    var taken: Set<UInt64> = []
    for part in parts {
      MultipartBody.collectNumbers(in: part.head, &taken)
      MultipartBody.collectNumbers(in: part.content, &taken)
    }
    var number: UInt64 = 0
    while taken.contains(number) { number += 1 }
    let digits = String(number, radix: 16)
    let zeros = String(repeating: "0", count: MultipartBody.digitCount - digits.count)
    return MultipartBody.boundaryStart + zeros + digits
  }

  /// Adds the numbers of all boundaries that stand in some bytes, in one pass over them.
  private static func collectNumbers(in bytes: [UInt8], _ taken: inout Set<UInt64>) {
    let start = Array(boundaryStart.utf8)
    // The start's first letter is in it once, so that no match begins within another.
    var matched = 0
    for (index, byte) in bytes.enumerated() {
      if byte != start[matched] { matched = 0 }
      if byte == start[matched] { matched += 1 }
      guard matched == start.count else { continue }
      matched = 0
      let digits = bytes[(index + 1)...].prefix(digitCount)
      if digits.count == digitCount,
        let number = UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        taken.insert(number)
      }
    }
  }

  private static func disposition(_ name: String) -> String {
    "Content-Disposition: form-data; name=\"\(escaped(name))\""
  }

  /// Whether a name can be sent. Browsers send a NUL as it is, but it ends the name for some servers
  /// and the request for others.
  static func canCarry(name: String) -> Bool {
    name.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control || $0 == "\r" || $0 == "\n"
    }
  }

  /// A name between quotes: what would end it or the line is escaped as browsers do.
  private static func escaped(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "%22".utf8
      case UInt8(ascii: "\r"): bytes += "%0D".utf8
      case UInt8(ascii: "\n"): bytes += "%0A".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
