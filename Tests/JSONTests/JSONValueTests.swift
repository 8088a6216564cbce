import Foundation
import Testing

@testable import ApusJSON

@Suite struct JSONValueTests {
  private func value(_ text: String) throws -> JSONValue { try JSONDocument(Array(text.utf8)).root }

  @Test(arguments: [
    ("null", JSONValue.Kind.null), ("true", .bool), ("false", .bool), ("-1", .number),
    ("0", .number), (#""null""#, .string), ("[{}]", .array), ("{}", .object),
  ])
  func knowsItsKind(_ text: String, _ kind: JSONValue.Kind) throws {
    let value = try value(" \(text) ")
    #expect(value.kind == kind)
    #expect(value.isNull == (kind == .null))
    #expect((value.bool != nil) == (kind == .bool))
    #expect((value.number != nil) == (kind == .number))
    #expect((value.numberText != nil) == (kind == .number))
    #expect((value.integer != nil) == (kind == .number))
    #expect((value.string != nil) == (kind == .string))
    #expect(value.stringEquals("null") == (kind == .string))
    #expect(value.text == text)
    #expect(value.offset == 1)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("42", 42), ("10.0", 10), ("-10.000", -10),
    ("9223372036854775807", Int64.max), ("-9223372036854775808", .min),
    ("9223372036854775807.0", .max), ("9223372036854775808", nil), ("-9223372036854775809", nil),
    ("92233720368547758070", nil), ("100000000000000000000000", nil), ("1.5", nil),
    ("10.01", nil), ("1e3", nil), ("1.0E0", nil), ("true", nil), (#""1""#, nil),
  ])
  func readsIntegers(_ text: String, _ expected: Int64?) throws {
    #expect(try value(text).integer == expected)
  }

  @Test(arguments: [
    ("0.1", 0.1), ("-1.5e+10", -1.5e10), ("123456789012345678", 123_456_789_012_345_680),
    ("9007199254740993", 9_007_199_254_740_992),
    ("9007199254740993.0000001", 9_007_199_254_740_994),
    ("2.2250738585072011e-308", .leastNormalMagnitude.nextDown),
    ("5e-324", .leastNonzeroMagnitude),
    ("2.4703282292062327e-324", 0), ("1e-400", 0),
    ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ("1e400", nil), ("-1e400", nil), ("null", nil),
  ])
  func readsDoublesRoundedCorrectly(_ text: String, _ expected: Double?) throws {
    #expect(try value(text).number == expected)
    #expect(try value("-0.0").number?.sign == .minus)
  }

  @Test(arguments: [
    (#""""#, ""), (#""plain é 😀""#, "plain é 😀"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u00E9\u0000""#, "Aéé\0"),
    (#""\uD83D\uDE00""#, "😀"), (#""\uDBFF\uDFFFx""#, "\u{10FFFF}x"),
    (#""\uD83D""#, "\u{FFFD}"), (#""\uDE00\uD83D""#, "\u{FFFD}\u{FFFD}"),
    (#""\uD83D\uD83D\uDE00""#, "\u{FFFD}😀"), (#""\uD83D\n""#, "\u{FFFD}\n"),
    (#""\uD83D\u0041""#, "\u{FFFD}A"), (#""\uD83Dx""#, "\u{FFFD}x"),
  ])
  func readsStrings(_ text: String, _ expected: String) throws {
    let value = try value(text)
    #expect(value.string == expected)
    #expect(value.utf8Count == expected.utf8.count)
    #expect(value.stringEquals(expected))
    #expect(value.stringEquals(Substring(expected)))
    #expect(!value.stringEquals(expected + "x"))
    #expect(!value.stringEquals("other"))
  }

  @Test func comparesScalarsRatherThanCharacters() throws {
    let value = try value("\"e\u{301}\"")
    #expect(value.stringEquals("e\u{301}"))
    #expect(!value.stringEquals("\u{E9}"))
  }

  @Test func findsMembersByKey() throws {
    let key: StaticString = "bb"
    let object = try value(#"{"a":{"bb":0},"bb":1,"ab":2,"\u0062c":3,"":4,"bb":[5],"\"":6}"#)
    #expect(object[key]?.text == "[5]")
    #expect(object["bb"]?.text == "[5]")
    #expect(object["b" + "c"]?.text == "3")
    #expect(object["xab".dropFirst()]?.text == "2")
    #expect(object[""]?.text == "4")
    #expect(object["\""]?.text == "6")
    #expect(object["a"]?["bb"]?.text == "0")
    #expect(object["b"] == nil)
    #expect(object["\\\""] == nil)
    #expect(object["bb"]?["bb"] == nil)
    #expect(object.count == 7)
    #expect(object.members.map(\.key) == ["a", "bb", "ab", "bc", "", "bb", "\""])
    #expect(object.members.map(\.value.text).joined(separator: " ") == #"{"bb":0} 1 2 3 4 [5] 6"#)
    var texts: [String] = []
    object.forEachMember { key, value in texts += [key.text, value.text] }
    #expect(texts.prefix(4) == [#""a""#, #"{"bb":0}"#, #""bb""#, "1"])
    #expect(texts.count == 14)
    try value("[1]").forEachMember { _, _ in Issue.record("an array has no members") }
    #expect(Array(object.elements).isEmpty)
  }

  @Test func listsElements() throws {
    let array = try value(#"[1, [2, [3]], {"a": [4]}, "[5]"]"#)
    #expect(array.elements.map(\.text) == ["1", "[2, [3]]", #"{"a": [4]}"#, #""[5]""#])
    #expect(array.elements.map(\.offset) == [1, 4, 14, 26])
    #expect(array.count == 4)
    #expect(Array(array.members).isEmpty)
    #expect(try value("[]").elements.map(\.text) == [])
    #expect(try value("[ ]").count == 0)
    #expect(try value(#""[1]""#).count == 0)
  }

  @Test func tellsItsPath() throws {
    let text =
      #"{"options":{"x":[],"document":{"allowed_types":[0,[],{"a b":[{"\"":1}]}]}},"":true}"#
    let root = try value(text)
    #expect(root.path == "")
    let types = try #require(root["options"]?["document"]?["allowed_types"])
    let elements = Array(types.elements)
    #expect(types.path == "options.document.allowed_types")
    #expect(elements[1].path == "options.document.allowed_types[1]")
    let odd = elements[2]["a b"]?.elements.map { $0["\""] }.first
    #expect(odd??.path == #"options.document.allowed_types[2]["a b"][0]["\""]"#)
    #expect(root[""]?.path == #"[""]"#)
    #expect(try value("[[7]]").elements.first { _ in true }?.elements.map(\.path) == ["[0][0]"])
  }

  @Test func outlivesItsDocument() throws {
    var document: JSONDocument? = try JSONDocument(Array(#"{"a":["b"]}"#.utf8))
    let inner = document?.root["a"]
    document = nil
    #expect(inner?.elements.map(\.string) == ["b"])
  }
}
