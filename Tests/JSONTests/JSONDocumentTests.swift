import Foundation
import SharedData
import Testing

@testable import ApusJSON

@Suite struct JSONDocumentTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "-1.5e+10", "1E-2", #""""#, #""\"\\\/\b\f\n\r\t\u00e9""#,
    "[]", "{}", " \t\r\n[ 1 , [ ] , { } ] \n", #"{"a":1,"a":{"":[null]}}"#, "\"\u{7F}\u{10FFFF}\"",
    #"["\uD83D\uDE00", "\uD83D", "\uDE00x", "\uD83D\uD83D\uDE00"]"#, "\u{FEFF}[1]",
  ])
  func accepts(_ text: String) throws {
    _ = try JSONDocument(Array(text.utf8))
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    let text: String
    let offset: Int
    let reason: JSONError.Reason
    var testDescription: String { text }

    init(_ text: String, _ offset: Int, _ reason: JSONError.Reason) {
      (self.text, self.offset, self.reason) = (text, offset, reason)
    }
  }

  @Test(arguments: [
    Refusal("", 0, .unexpectedEnd),
    Refusal("  ", 2, .unexpectedEnd),
    Refusal("[1", 2, .unexpectedEnd),
    Refusal("[1,", 3, .unexpectedEnd),
    Refusal(#"{"a""#, 4, .unexpectedEnd),
    Refusal(#""a"#, 2, .unexpectedEnd),
    Refusal(#""\"#, 2, .unexpectedEnd),
    Refusal(#""\u00"#, 5, .unexpectedEnd),
    Refusal("-", 1, .unexpectedEnd),
    Refusal("1e+", 3, .unexpectedEnd),
    Refusal("x", 0, .expectedValue),
    Refusal("nul", 0, .expectedValue),
    Refusal("True", 0, .expectedValue),
    Refusal("+1", 0, .expectedValue),
    Refusal(".5", 0, .expectedValue),
    Refusal("[1,]", 3, .expectedValue),
    Refusal("[,1]", 1, .expectedValue),
    Refusal("'a'", 0, .expectedValue),
    Refusal("\u{A0}1", 0, .expectedValue),
    Refusal("\0", 0, .expectedValue),
    Refusal("{1:2}", 1, .expectedKey),
    Refusal(#"{"a":1,}"#, 7, .expectedKey),
    Refusal(#"{"a" 1}"#, 5, .expectedColon),
    Refusal("[1 2]", 3, .expectedCommaOrClosing),
    Refusal("[1}", 2, .expectedCommaOrClosing),
    Refusal(#"{"a":1]"#, 6, .expectedCommaOrClosing),
    Refusal("[1]]", 3, .trailingText),
    Refusal("1 // one", 2, .trailingText),
    Refusal("nullx", 4, .trailingText),
    Refusal("1\0", 1, .trailingText),
    Refusal("01", 1, .malformedNumber),
    Refusal("-x", 1, .malformedNumber),
    Refusal("[1.]", 3, .malformedNumber),
    Refusal("[1e]", 3, .malformedNumber),
    Refusal("1x", 1, .trailingText),
    Refusal(#""\x""#, 2, .unknownEscape),
    Refusal(#""\u00g0""#, 5, .unknownEscape),
    Refusal("\"a\u{1F}\"", 2, .controlCharacter),
    Refusal("\"\n\"", 1, .controlCharacter),
  ])
  func refuses(_ refusal: Refusal) {
    #expect(throws: JSONError(offset: refusal.offset, reason: refusal.reason)) {
      try JSONDocument(Array(refusal.text.utf8))
    }
  }

  /// Every byte at every place of a string and between blanks, since both are passed by the eight.
  @Test func looksAtEachOfEightBytes() throws {
    for byte in UInt8.min..<0x80 {
      for before in 0..<18 {
        for behind in [0, 1, 7, 8, 9] {
          func filled(_ filler: UInt8, _ byte: UInt8) -> [UInt8] {
            Array(repeating: filler, count: before) + [byte]
              + Array(repeating: filler, count: behind)
          }
          let string = [0x22] + filled(0x61, byte) + [0x22]
          let isPlain = byte >= 0x20 && byte != 0x22 && byte != 0x5C
          let text = try? JSONDocument(string).root.text
          #expect(text.map { Array($0.utf8) } == (isPlain ? string : nil), "\(string)")
          let list = [0x5B] + filled(0x20, byte) + [0x31, 0x5D]
          let isBlank = [0x20, 0x09, 0x0A, 0x0D].contains(byte)
          let elements = try? JSONDocument(list).root.elements.map(\.text)
          #expect((elements == ["1"]) == isBlank, "\(list)")
        }
      }
    }
  }

  /// First, last and forbidden sequences of each length, by the standard library's own decoder.
  @Test func refusesWhatIsNotUTF8() {
    let edges: [UInt8] = [
      0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    let tails: [[UInt8]] = [[], [0x80], [0xBF], [0x80, 0x80], [0xBF, 0xBF], [0x80, 0x20]]
    for first in edges {
      for second in edges {
        for tail in tails {
          let sequence = [first, second] + tail
          let isValid = String(decoding: sequence, as: UTF8.self).utf8.elementsEqual(sequence)
          let document = try? JSONDocument([0x22] + sequence + [0x22])
          #expect((document != nil) == isValid, "\(sequence)")
        }
      }
    }
  }

  @Test(arguments: ["[", #"{"a":"#])
  func boundsTheDepth(_ opening: String) throws {
    func nested(_ depth: Int) -> [UInt8] {
      let closing = opening == "[" ? "]" : "}"
      let core = opening == "[" ? "[]" : "{}"
      return Array(
        (String(repeating: opening, count: depth - 1) + core
          + String(repeating: closing, count: depth - 1)).utf8)
    }
    _ = try JSONDocument(nested(512))
    _ = try JSONDocument(nested(2), maximumDepth: 2)
    _ = try JSONDocument(nested(100_000), maximumDepth: 100_000)
    #expect(throws: JSONError(offset: 2 * opening.utf8.count, reason: .tooDeep(maximum: 2))) {
      try JSONDocument(nested(3), maximumDepth: 2)
    }
    for depth in [513, 100_000] {
      let offset = 512 * opening.utf8.count
      #expect(throws: JSONError(offset: offset, reason: .tooDeep(maximum: 512))) {
        try JSONDocument(nested(depth))
      }
    }
    _ = try JSONDocument([0x31], maximumDepth: 0)
    #expect(throws: JSONError(offset: 0, reason: .tooDeep(maximum: 0))) {
      try JSONDocument(nested(1), maximumDepth: 0)
    }
  }

  @Test func boundsTheLength() throws {
    var parser = JSONParser(Array("[1]".utf8), maximumDepth: 1, maximumLength: 3)
    _ = try parser.parse()
    parser = JSONParser(Array("[1] ".utf8), maximumDepth: 1, maximumLength: 3)
    #expect(throws: JSONError(offset: 0, reason: .tooLarge)) { _ = try parser.parse() }
  }

  @Test func describesErrors() {
    #expect(
      "\(JSONError(offset: 12, reason: .expectedValue))"
        == "invalid JSON at byte 12: expected a value")
    #expect("\(JSONError.Reason.tooDeep(maximum: 512))" == "nested deeper than 512 levels")
  }

  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func answersTheConformanceCases() throws {
    let file = try JSONDocument(Array(SharedData.contents(of: "json-test-suite.json"))).root
    let cases = try #require(file["cases"])
    #expect(cases.count == 246)
    for element in cases.elements {
      let name = try #require(element["name"]?.string)
      let base64 = try #require(element["base64"]?.string)
      let bytes = try Array(#require(Data(base64Encoded: base64)))
      let document = try? JSONDocument(bytes)
      if name.hasPrefix("y_") { #expect(document != nil, "\(name)") }
      if name.hasPrefix("n_") { #expect(document == nil, "\(name)") }
      if let document { visit(document.root) }
    }
  }
}

/// Reads everything that a value holds, in each way there is, and returns its keys and values.
@discardableResult func visit(_ root: JSONValue) -> [JSONValue] {
  var visited: [JSONValue] = []
  var rest = [root]
  while let value = rest.popLast() {
    visited.append(value)
    _ = (value.bool, value.integer, value.number, value.string, value.text, value.count)
    _ = (value.stringEquals("a"), value["a"])
    rest += value.elements
    var members = value.members
    while let member = members.nextUndecoded() { rest += [member.key, member.value] }
  }
  return visited
}
