import ApusRuntime
import Testing
import Values

/// What `Tests/Goldens/Values` generates: enums of integers, constants that are no texts, fields that
/// a record doesn't name, and unions of any kind of value.
@Suite struct ValuesTests {
  private func body(_ operation: some APIOperation) throws -> String? {
    try operation.request().bodyText
  }

  private func thing(_ fields: String = "") throws -> Thing {
    try Thing(json: #"{"version": 2, "flag": true, "level": 1, "kind": "thing"\#(fields)}"#)
  }

  @Test func enumsOfIntegersGoOutAsNumbers() throws {
    let request = try SetParts(
      parts: [], bit: .on, level: .muted, loud: .high, x: .init(rawValue: 9)
    ).request()
    #expect(request.bodyText == #"{"parts":[],"level":-1,"bit":1}"#)
    #expect(request.target == "/parts?loud=2")
    #expect(request.headers.map(\.value) == ["9"])
    let path = try SetThing(level: .high, thing: Thing(level: .low)).request()
    #expect(path.target == "/things/2")
  }

  @Test func anOpenEnumKeepsWhatItDoesNotKnow() throws {
    #expect(try thing().level == .low)
    #expect(
      try Thing(json: #"{"version":2,"flag":true,"level":7,"kind":"thing"}"#).level.rawValue == 7)
    #expect(try thing(#", "bit": 1"#).bit == .on)
    #expect(throws: DecodingFailure.self) { try thing(#", "bit": 2"#) }
    #expect(throws: DecodingFailure.self) { try thing(#", "bit": "1""#) }
  }

  @Test func constantsAreChecked() throws {
    for (field, value) in [
      ("version", "3"), ("version", "\"2\""), ("flag", "false"), ("flag", "1"),
    ] {
      let fields = ["version": "2", "flag": "true", "level": "1", "kind": "\"thing\""]
        .merging([field: value]) { $1 }
      let json = fields.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
      #expect(throws: DecodingFailure.self) { try Thing(json: "{\(json)}") }
    }
    let thing = try thing()
    #expect(thing.version == 2 && thing.flag && thing.kind == "thing" && thing.maybe == nil)
    #expect(try self.thing(#", "maybe": 3"#).maybe == true)
  }

  @Test func furtherFieldsGoBothWays() throws {
    let read = try thing(#", "x": "y", "z": null"#)
    #expect(read.additionalProperties == ["x": "y", "z": nil])
    #expect(
      try body(SetThing(level: .low, thing: read))
        == #"{"version":2,"flag":true,"level":1,"kind":"thing","x":"y","z":null}"#)
    #expect(try thing().additionalProperties == nil)
    #expect(throws: DecodingFailure.self) { try thing(#", "x": 1"#) }
    let clash = Thing(level: .low, additionalProperties: ["level": "2"])
    #expect(
      SetThing(level: .low, thing: clash).violations().map(\.description) == [
        "level: must not be among the further fields, since the record has it itself"
      ])
    #expect(try Free(json: #"{"name": "n", "a": [1]}"#).rest == ["a": [1]])
  }

  @Test func partsOfAUnionAreWrittenAsTheyAre() throws {
    let parts: [Part] = [._1, .two, .yes, .level(.high), .list([Free(rest: ["a": .null])])]
    #expect(
      try body(SetParts(parts: parts, bit: .off))
        == #"{"parts":[1,"two",true,2,[{"a":null}]],"bit":0}"#)
  }

  @Test func rulesCompareNumbers() {
    let violations = SetParts(parts: [], bit: .off, level: .low).violations()
    #expect(violations.map(\.description) == ["note: must be given when level is 1 or 2"])
    #expect(SetParts(parts: [], bit: .off, level: .muted).violations().isEmpty)
  }
}
