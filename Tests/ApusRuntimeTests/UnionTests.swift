import Testing

@testable import ApusRuntime

@Suite struct UnionTests {
  private func failure<Value: ResponseValue>(_ type: Value.Type, _ json: String) -> String {
    do throws(DecodingFailure) {
      return "none: \(try Value(json: json))"
    } catch {
      return error.description
    }
  }

  @Test func aFieldTellsTheCasesApart() throws {
    let person = try Owner(json: #"{"object": "person", "name": "Ada"}"#)
    guard case .person(let ada) = person else {
      Issue.record("\(person)")
      return
    }
    #expect(ada.name == "Ada")
    let company = try Owner(json: #"{"object": "company", "title": "A", "name": "B"}"#)
    guard case .company(let a) = company else {
      Issue.record("\(company)")
      return
    }
    #expect(a.title == "A")
  }

  @Test func ofSeveralWithOneValueTheFirstThatFits() throws {
    let deleted = try Owner(json: #"{"object": "person", "deleted": true}"#)
    guard case .deletedPerson = deleted else {
      Issue.record("\(deleted)")
      return
    }
    #expect(
      failure(Owner.self, #"{"object": "person"}"#)
        == "name: expected a string, found nothing at byte 0")
  }

  @Test func whatIsBrokenDoesNotSurvive() {
    #expect(
      failure(Owner.self, #"{"object": "company", "title": 1}"#)
        == "title: expected a string, found a number at byte 31")
    #expect(
      failure([Owner].self, "[null]") == "[0]: expected an object, found null at byte 1")
  }

  @Test(arguments: [#"{"object": "robot", "arms": 2}"#, #"{"arms": 2}"#, #"{"object": null}"#])
  func unknownObjectsSurvive(json: String) throws {
    #expect(try Owner(json: json) == .other(AnyJSON(json: json)))
  }

  @Test func byTrying() throws {
    #expect(try Amount(json: "7") == .integer(7))
    guard case .company = try Amount(json: #"{"title": "A"}"#) else {
      Issue.record("not a company")
      return
    }
    #expect(try Amount(json: "7.5") == .other(7.5))
    #expect(try Amount(json: "null") == .other(.null))
  }

  @Test(.timeLimit(.minutes(1)))
  func tryingInAVastListTakesItsTimeOnce() throws {
    let item = #"{"object": "person", "deleted": true}"#
    let owners = try [Owner](
      json: "[" + Array(repeating: item, count: 100_000).joined(separator: ",") + "]")
    #expect(owners.count == 100_000)
  }

  /// Each level has two cases with one text, of which the first fails at its end: without a memory
  /// the time doubles with each.
  @Test(.timeLimit(.minutes(1)), arguments: [false, true])
  func aChainOfFailingCasesIsReadInLinearTime(isTagged: Bool) throws {
    for depth in [3, 29] {
      var json = #"{"object": "leaf", "id": "x"}"#
      for _ in 0..<depth { json = #"{"object": "n", "b": "x", "next": \#(json)}"# }
      let reads = Counted.Count()
      let length = try Counted.$reads.withValue(reads) {
        isTagged ? try TaggedNode(json: json).length : try Node(json: json).length
      }
      #expect(length == depth)
      #expect(reads.value <= 4 * depth * depth)
    }
  }

  @Test func aChainThatEndsInAFailureNamesItOnce() {
    var json = #"{"object": "leaf"}"#
    for _ in 0..<29 { json = #"{"object": "n", "b": "x", "next": \#(json)}"# }
    let path = Array(repeating: "next", count: 29).joined(separator: ".")
    #expect(
      failure(TaggedNode.self, json)
        == "\(path).id: expected a string, found nothing at byte \(29 * 34)")
  }

  @Test func failuresAreValues() throws {
    func failure(_ json: String) -> DecodingFailure? {
      do throws(DecodingFailure) {
        _ = try Owner(json: json)
        return nil
      } catch {
        return error
      }
    }
    let first = failure(#"{"object": "company", "title": "hidden", "title": 1}"#)
    #expect(first == failure(#"{"object": "company", "title": "HIDDEN", "title": 2}"#))
    #expect(first != failure(#"{"object": "company",  "title": "hidden", "title": 1}"#))
    var dumped = ""
    dump(first, to: &dumped)
    #expect(dumped.contains("title: expected a string") && !dumped.contains("hidden"))
  }

  @Test func expandableUnions() throws {
    #expect(try Expandable<Owner>(json: "\"p_1\"") == .id("p_1"))
    let owner = try Expandable<Owner>(json: #"{"object": "person", "deleted": true}"#)
    guard case .deletedPerson? = owner.object else {
      Issue.record("\(owner)")
      return
    }
  }

  @Test func anyJSONReads() throws {
    let json = try AnyJSON(
      json: #"{"a": [1, 1.50, "x", true, null], "b": {}, "a b": 1e3, "b": {"c": ""}}"#)
    #expect(json["a"]?[0]?.integer == 1)
    #expect(json["a"]?[1] == .number("1.50"))
    #expect(json["a"]?[1]?.number == 1.5 && json["a"]?[1]?.integer == nil)
    #expect(json["a"]?[2]?.string == "x")
    #expect(json["a"]?[3]?.bool == true)
    #expect(json["a"]?[4]?.isNull == true)
    #expect(json["a"]?[5] == nil && json["a"]?[-1] == nil && json["a"]?["a"] == nil)
    #expect(json["a"]?.elements?.count == 5)
    #expect(json["b"]?.members == ["c": ""])
    #expect(json["a b"]?.number == 1000)
    #expect(
      json == ["a": [1, .number("1.50"), "x", true, .null], "b": ["c": ""], "a b": .number("1e3")])
    #expect(try AnyJSON(json: "1e999").number == nil)
    #expect(Set([json, json]).count == 1)
    #expect(
      failure(AnyJSON.self, String(repeating: "[", count: 33))
        == "malformed JSON at byte 32: nested deeper than 32 levels")
  }

  @Test func anyJSONGoesIntoForms() {
    let json: AnyJSON = ["b": ["x", 1, 2.5, true], "a": ["c": ["d": ""]], "e": [:]]
    #expect(
      pairs(form { $0.value("m", json) })
        == [
          ["m[a][c][d]", ""], ["m[b][0]", "x"], ["m[b][1]", "1"], ["m[b][2]", "2.5"],
          ["m[b][3]", "true"],
        ])
    #expect(
      violations {
        $0.value("m", ["a": .null, "b": [], "c": ["[": 1], "d": .number("1e3")] as AnyJSON)
      }
        == [
          "m[a]: must not be null", "m[b]: must have at least 1 element",
          "m[c]: must have keys that are neither empty nor hold a bracket, not \"[\"",
          "m[d]: must be a decimal number without an exponent, not \"1e3\"",
        ])
    var deep: AnyJSON = 1
    for _ in 0..<64 { deep = [deep] }
    let tooDeep = deep
    #expect(violations { $0.value("m", tooDeep) }.count == 1)
    #expect(violations { $0.value("m", tooDeep[0]) } == [])
  }

  @Test func filesAreWholeResponses() throws {
    let bytes: [UInt8] = [0x25, 0x50, 0x44, 0x46, 0xFF, 0]
    let file = DownloadedFile(body: bytes, contentType: "application/pdf")
    #expect(file.bytes == bytes && file.contentType == "application/pdf")
    #expect("\(file)" == "application/pdf of 6 bytes")
    #expect(try DownloadedFile(json: "").bytes == [])
    #expect(
      failure([DownloadedFile].self, "[1]") == "[0]: expected a file, found a number at byte 1")
  }

  @Test func constantsMayBeLeftOut() {
    for (isSent, text) in [(true, "object=card"), (false, ""), (nil, "")] as [(Bool?, String)] {
      #expect(form { $0.constant("object", "card", if: isSent) } == text)
    }
  }
}
