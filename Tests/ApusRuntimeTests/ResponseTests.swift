import Foundation
import Testing

@testable import ApusRuntime

@Suite struct ResponseTests {
  static let session = """
    {"id": "s_1", "object": "session", "client_secret": "cs_1", "created": 1695680197, "new": [{}],
     "last_error": {"code": 7, "inner": {"inner": null}}, "livemode": false,
     "metadata": {"b": "2", "a": "1", "b": "3"}, "reason": null, "type": "future_type",
     "status": "document", "allowed_types": ["passport", "id_card", "new"]}
    """

  /// What the failure to decode a text says.
  private func failure<Value: ResponseValue>(_ type: Value.Type, _ json: String) -> String {
    do throws(DecodingFailure) {
      _ = try Value(json: json)
      return "none"
    } catch {
      return error.description
    }
  }

  /// The failure of the session above with one text replaced by another.
  private func failure(_ old: String, _ new: String) -> String {
    failure(Session.self, Self.session.replacingOccurrences(of: old, with: new))
  }

  @Test func models() throws {
    let session = try Session(json: Self.session)
    #expect(session.id == "s_1")
    #expect(session.clientSecret?.revealed == "cs_1")
    #expect(session.created == Date(timeIntervalSince1970: 1_695_680_197))
    #expect(session.lastError?.code == 7)
    #expect(session.lastError?.inner?.inner == nil)
    #expect(session.metadata == ["a": "1", "b": "3"])
    #expect(session.phone == nil)
    #expect(session.reason == nil)
    #expect(session.type?.rawValue == "future_type")
    #expect(session.status == .document)
    #expect(session.allowedTypes == [.passport, .idCard, DocumentType(rawValue: "new")])
    #expect(try Session(json: Self.session) == session)
  }

  @Test func failuresSayWhere() {
    #expect(failure("\"s_1\"", "1") == "id: expected a string, found a number at byte 7")
    #expect(failure("\"s_1\"", "null") == "id: expected a string, found null at byte 7")
    #expect(failure("\"id\"", "\"ID\"") == "id: expected a string, found nothing at byte 0")
    #expect(
      failure("\"session\"", "\"card\"")
        == "object: expected \"session\", found a string at byte 24")
    #expect(
      failure("\"id_card\"", "{}").hasPrefix("allowed_types[1]: expected a string, found an object")
    )
    #expect(
      failure("\"code\": 7", "\"code\": 7.5").hasPrefix(
        "last_error.code: expected an integer of 64 bits, found a number"))
    #expect(
      failure("{\"inner\": null}", "[]").hasPrefix(
        "last_error.inner: expected an object, found an array"))
    #expect(failure("\"a\": \"1\"", "\"a b\": 1").hasPrefix("metadata[\"a b\"]: expected a string"))
  }

  @Test func absenceHasThreeForms() {
    #expect(failure("\"reason\": null", "\"reason\": \"x\"") == "none")
    #expect(
      failure("\"reason\"", "\"_\"") == "reason: expected a string or null, found nothing at byte 0"
    )
    #expect(failure("\"new\": [{}]", "\"phone\": \"x\"") == "none")
    #expect(failure("\"new\": [{}]", "\"phone\": null") == "none")
    #expect(
      failure("\"new\": [{}]", "\"phone\": 1").hasPrefix("phone: expected a string, found a number")
    )
    #expect(failure("\"cs_1\"", "null") == "none")
    #expect(failure("\"client_secret\"", "\"_\"") == "none")
    #expect(failure("\"cs_1\"", "1").hasPrefix("client_secret: expected a string"))
  }

  @Test func failuresShowNoValues() {
    #expect(!failure("\"cs_1\"", "{\"hidden\": 1}").contains("hidden"))
    #expect(!failure("\"session\"", "\"hidden\"").contains("hidden"))
    #expect(!failure(Side.self, "\"hidden\"").contains("hidden"))
  }

  @Test(arguments: [
    ("", 0), ("<html>", 0), ("{", 1), ("{\"id\": }", 7), ("{} x", 3), ("{\"a\": 01}", 7),
  ])
  func malformedJSON(text: String, offset: Int) {
    #expect {
      try Session(json: text)
    } throws: { error in
      guard let error = error as? DecodingFailure else { return false }
      return error.found == .malformedJSON && error.offset == offset && error.path.isEmpty
    }
  }

  @Test func otherRoots() throws {
    #expect(
      failure(Session.self, "[]") == "the response: expected an object, found an array at byte 0")
    #expect(
      failure(Session.self, " null") == "the response: expected an object, found null at byte 1")
    #expect(try [Address](json: #"[{"city": "Z"}, {}]"#) == [Address(city: "Z"), Address()])
    #expect(try [String: [Int?]](json: #"{"a": [1, null]}"#) == ["a": [1, nil]])
    #expect(try NoContent(json: "whatever") == NoContent())
  }

  @Test func integersAreExact() throws {
    #expect(try Int(json: "9223372036854775807") == .max)
    #expect(try Int(json: "-9223372036854775808") == .min)
    #expect(try Int(json: "9007199254740993") == 9_007_199_254_740_993)
    for text in ["9223372036854775808", "-9223372036854775809", "1.5", "1e3", "\"1\"", "true"] {
      #expect(failure(Int.self, text).contains("expected an integer of 64 bits"))
    }
  }

  @Test func otherScalars() throws {
    #expect(try Double(json: "1.5e3") == 1500)
    #expect(failure(Double.self, "1e999").contains("expected a number that fits a double"))
    #expect(try DecimalString(json: "1.50").text == "1.50")
    #expect(try DecimalString(json: "\"0.10\"").text == "0.10")
    #expect(try DecimalString(json: "1e-7").text == "1e-7")
    #expect(failure(DecimalString.self, "true").contains("expected a decimal number"))
    #expect(try Date(json: "1.5") == Date(timeIntervalSince1970: 1.5))
    #expect(failure(Date.self, "\"2023\"").contains("expected a time in seconds"))
    #expect(try Secret(json: "\"s\"").revealed == "s")
    #expect(try Side(json: "\"right side\"") == .right)
    #expect(
      failure(Side.self, "\"up\"")
        == "the response: expected a known Side, found a string at byte 0")
    #expect(failure(Bool.self, "1") == "the response: expected a boolean, found a number at byte 0")
  }

  @Test func expandableObjects() throws {
    struct Customer: ResponseModel, Identifiable {
      let id: String
      init(from object: ResponseObject) throws(DecodingFailure) { id = try object.string("id") }
    }
    let short = try Expandable<Customer>(json: "\"cus_1\"")
    let long = try Expandable<Customer>(json: "{\"id\": \"cus_1\"}")
    #expect(short.id == "cus_1" && short.object == nil)
    #expect(long.id == "cus_1" && long.object != nil)
    #expect(failure(Expandable<Customer>.self, "1").contains("expected an object, found a number"))
    #expect(
      failure(Expandable<Customer>.self, "{}") == "id: expected a string, found nothing at byte 0")
  }

  @Test func unions() throws {
    #expect(try Source(json: "\"x\"") == .text("x"))
    #expect(
      try Source(json: #"{"object": "address", "city": "Z"}"#) == .address(Address(city: "Z")))
    #expect(failure(Source.self, #"{"object": "x"}"#).contains("expected an address"))
    #expect(
      form { $0.value("s", [.text("x"), .address(Address(city: "Z"))] as [Source]) }
        == "s%5B0%5D=x&s%5B1%5D%5Bcity%5D=Z")
  }
}
