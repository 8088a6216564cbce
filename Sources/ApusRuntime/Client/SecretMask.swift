import Foundation

/// Hides the secrets of one call in what its response says, in each form that they may come back in:
/// as they are, within a header of basic authentication, percent-encoded, and escaped for JSON.
///
/// What is shorter than `minimumLength` stays: it is no secret, and would be found in half of all
/// messages. What is shorter than `certainLength` is hidden only as a word of its own, and not
/// within a longer word.
struct SecretMask: Sendable {
  /// In bytes.
  static let minimumLength = 6
  /// In bytes: so many don't come together by chance.
  static let certainLength = 16

  private let forms: [[UInt8]]

  /// Takes texts that nothing is to show.
  init(_ secrets: [String]) {
    let forms = secrets.flatMap(SecretMask.forms).map { Array($0.utf8) }
    self.forms = Array(Set(forms)).filter { $0.count >= SecretMask.minimumLength }
  }

  /// Takes what proves who the caller is, and what a request says of that as it is sent.
  init(_ authorization: Authorization, in request: TransportRequest) {
    var secrets = authorization.secrets
    let names = authorization.headers.map(\.name) + ["Authorization", "Proxy-Authorization"]
    for name in names {
      guard let value = request.header(name) else { continue }
      secrets += SecretMask.credentials(in: value)
    }
    self.init(secrets)
  }

  /// A header's value, what follows its scheme, and the user and password within that.
  private static func credentials(in value: String) -> [String] {
    let parts = value.split(separator: " ", maxSplits: 1)
    guard let scheme = parts.first, parts.count == 2, let last = parts.last else { return [value] }
    let rest = last.trimmingCharacters(in: .whitespaces)
    guard scheme.lowercased() == "basic", let data = Data(base64Encoded: rest) else {
      return [value, rest]
    }
    let pair = String(decoding: data, as: UTF8.self)
    let words = pair.split(separator: ":", maxSplits: 1)
    return [value, rest, pair] + words.map { String($0) }
  }

  private static func forms(of secret: String) -> [String] {
    var encoded: [UInt8] = []
    encoded.appendPercentEncoded(secret)
    let percent = String(decoding: encoded, as: UTF8.self)
    let json = secret.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return [
      secret, percent, percent.replacing(/%[0-9A-F]{2}/) { $0.output.lowercased() },
      json, json.replacing("/", with: "\\/"),
    ]
  }

  /// The text with `(secret)` in place of each.
  func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var isSecret: [Bool] = []
    for form in forms {
      for start in SecretMask.places(of: form, in: bytes) {
        if isSecret.isEmpty { isSecret = Array(repeating: false, count: bytes.count) }
        for index in start..<start + form.count { isSecret[index] = true }
      }
    }
    guard !isSecret.isEmpty else { return text }
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if !isSecret[index] {
        result.append(byte)
      } else if index == 0 || !isSecret[index - 1] {
        result += Secret.mask.utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where a form begins in a text.
  private static func places(of form: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = form.first, form.count <= bytes.count else { return [] }
    return bytes.indices.dropLast(form.count - 1).filter { start in
      guard bytes[start] == first, bytes[start...].starts(with: form) else { return false }
      return form.count >= certainLength || standsAlone(start, start + form.count, in: bytes)
    }
  }

  private static func standsAlone(_ start: Int, _ end: Int, in bytes: [UInt8]) -> Bool {
    let joinsBefore =
      start > 0 && isWord(bytes[start]) && isWord(bytes[start - 1])
      && !endsEscape(bytes[..<start])
    let joinsAfter = end < bytes.count && isWord(bytes[end - 1]) && isWord(bytes[end])
    return !joinsBefore && !joinsAfter
  }

  /// Whether the last letter or digit belongs to `%20`, `\n` or `\u0020`.
  private static func endsEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let ending = bytes.suffix(6)
    func has(_ sign: Character, before count: Int) -> Bool {
      ending.count > count && ending.dropLast(count).last == sign.asciiValue
    }
    return has("%", before: 2) || has("\\", before: 1) || has("\\", before: 5)
  }

  /// Whether a byte is a part of a longer word or token. All of those beyond ASCII are.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}
