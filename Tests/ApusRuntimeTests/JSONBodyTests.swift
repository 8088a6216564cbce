import ApusJSON
import Foundation
import Testing

@testable import ApusRuntime

@Suite struct JSONBodyTests {
  /// A record with a list, a map and a record like itself.
  private final class Node: RequestRecord {
    let name: String
    let tags: [String]
    let counts: [String: Int]
    let next: Node?

    init(_ name: String, tags: [String] = [], counts: [String: Int] = [:], next: Node? = nil) {
      self.name = name
      self.tags = tags
      self.counts = counts
      self.next = next
    }

    func encode(to encoder: inout RequestEncoder) {
      encoder.string("name", name, .length(1...))
      encoder.value("tags", tags, .each(.length(...3)))
      encoder.value("counts", counts)
      encoder.record("next", next)
    }
  }

  @Test func recordsListsAndMapsNest() {
    let node = Node("a", tags: ["x", "y"], counts: ["b": 2, "a": 1], next: Node("b"))
    #expect(
      json {
        $0.body()
        $0.record("node", node)
        $0.value("all", [node.next ?? node])
        $0.bool("ok", true)
      }
        == #"{"node":{"name":"a","tags":["x","y"],"counts":{"a":1,"b":2},"#
        + #""next":{"name":"b","tags":[],"counts":{}}},"#
        + #""all":[{"name":"b","tags":[],"counts":{}}],"ok":true}"#)
  }

  @Test func violationsSayWhereTheyAre() {
    let node = Node("", tags: ["long"], next: Node("b", tags: ["x", "long"]))
    #expect(
      json {
        $0.body()
        $0.value("nodes", ["first": [node]])
      } == """
        nodes.first[0].name: must have at least 1 character, not ""
        nodes.first[0].tags[0]: must have at most 3 characters, not "long"
        nodes.first[0].next.tags[1]: must have at most 3 characters, not "long"
        """)
  }

  @Test func absentNullAndValueDiffer() {
    let absent: Nullable<String>? = nil
    #expect(
      json {
        $0.body()
        $0.value("a", absent)
        $0.value("b", Nullable<String>.null)
        $0.value("c", Nullable<String>("x"))
        $0.value("d", [Nullable<Int>.value(1), .null])
      } == #"{"b":null,"c":"x","d":[1,null]}"#)
    #expect(form { $0.value("b", Nullable<String>.null) } == "b: must not be null")
  }

  @Test func whatMustBeEscapedIs() throws {
    let text = String(String.UnicodeScalarView((0...0x7F).compactMap { UnicodeScalar($0) }))
    let body = json {
      $0.body()
      $0.string("a\"b", text + "é\u{2028}\u{1F600}/")
    }
    #expect(body.hasPrefix(#"{"a\"b":"\u0000\u0001"#))
    #expect(body.contains(#"\t\n\u000B\u000C\r"#) && body.contains(##" !\"#$"##))
    let read = try JSONDocument(Array(body.utf8)).root["a\"b"]?.string
    #expect(read == text + "é\u{2028}\u{1F600}/")
  }

  @Test func numbersAreExact() {
    #expect(
      json {
        $0.body()
        $0.integer("a", .min)
        $0.integer("b", .max)
        $0.value("c", UInt64.max)
        $0.number("d", 0.1)
        $0.number("e", 10)
        $0.decimal("f", "1.50")
        $0.decimal("g", "-001.50", .decimalNumber)
      }
        == #"{"a":-9223372036854775808,"b":9223372036854775807,"c":18446744073709551615,"#
        + #""d":0.1,"e":10,"f":"1.50","g":-1.50}"#)
    #expect(
      json {
        $0.body()
        $0.number("a", .nan)
        $0.value("b", [Double.infinity])
        $0.decimal("c", "x", .decimalNumber)
      } == """
        a: must be a finite number, not nan
        b[0]: must be a finite number, not inf
        c: must be a decimal number without an exponent, not "x"
        """)
  }

  @Test func anyJSONGoesOutAsItCameIn() throws {
    let text = #"{"a":[1,1.50,1e3,null,true,"x"],"b":{}}"#
    let value = try AnyJSON(json: text)
    #expect(json { $0.body(value) } == text)
    for number in ["01", "1.", ".5", "+1", "1e", "0x1", "NaN", ""] {
      #expect(
        json { $0.body(AnyJSON.number(DecimalString(number))) }.contains("must be a decimal number")
      )
    }
  }

  @Test func aBodyCanBeAnyValue() throws {
    #expect(json { $0.body(["a", "b"]) } == #"["a","b"]"#)
    #expect(json { $0.body(["k": 1]) } == #"{"k":1}"#)
    #expect(json { $0.body("text") } == #""text""#)
    #expect(json { $0.body(Nullable<Int>.null) } == "null")
    #expect(json { $0.body(Node("a")) } == #"{"name":"a","tags":[],"counts":{}}"#)
    #expect(json { $0.body([Int]()) } == "[]")
  }

  @Test func withoutFieldsOrValueThereIsNoBody() throws {
    let nothing: [String]? = nil
    let request = try JSONFields { $0.body(nothing) }.request()
    #expect(request.body == nil && request.contentType == nil)
    #expect(try JSONFields { _ in }.request().body == nil)
    let empty = try JSONFields { $0.body() }.request()
    #expect(empty.bodyText == "{}" && empty.contentType == "application/json")
  }

  @Test func mapKeysMayBeAnything() {
    #expect(
      json {
        $0.body()
        $0.value("m", ["": 1, "a[b]": 2, "c.d": 3, "é": 4])
      } == #"{"m":{"":1,"a[b]":2,"c.d":3,"é":4}}"#)
  }

  @Test func depthIsBounded() {
    let deepest = (1..<64).reduce(Node("0")) { Node("\($1)", next: $0) }
    let deeper = Node("x", next: deepest)
    func problems(_ node: Node) -> Set<String> {
      Set(JSONFields { encoder in encoder.body(node) }.violations().map(\.rule.description))
    }
    #expect(problems(deepest) == [])
    #expect(problems(deeper) == ["must be nested at most 64 deep"])
  }

  @Test func furtherFieldsStandBesideTheOthers() {
    #expect(
      json {
        $0.body()
        $0.string("name", "x")
        $0.entries(["b": AnyJSON.null, "a": 1], besides: ["name"])
      } == #"{"name":"x","a":1,"b":null}"#)
    #expect(
      json {
        $0.body()
        $0.entries(["name": "y"], besides: ["name", "other"])
      } == "name: must not be among the further fields, since the record has it itself")
  }

  @Test func uuidsAreReadInEitherCase() throws {
    let text = "123e4567-e89b-12d3-a456-426614174000"
    let uuid = try #require(UUID(uuidString: text))
    #expect(UUIDText.text(of: uuid) == text)
    #expect(UUIDText.uuid(of: text) == uuid && UUIDText.uuid(of: text.uppercased()) == uuid)
    for wrong in [
      "", "123e4567e89b12d3a456426614174000", text + "0", "g" + text.dropFirst(),
      "123e45678e89b-12d3-a456-426614174000", "12-3e4567e89b-12d3-a456-42661417400",
      String(repeating: "-", count: 36), String(repeating: "a", count: 36),
      "é" + text.dropFirst(2),
    ] { #expect(UUIDText.uuid(of: wrong) == nil) }
    for _ in 0..<100 {
      let uuid = UUID()
      #expect(UUIDText.text(of: uuid) == uuid.uuidString.lowercased())
      #expect(UUIDText.uuid(of: uuid.uuidString) == uuid)
    }
  }
}
