import ApusRuntime
import Payments
import StripeIdentity
import Testing

/// How generated models read responses that are not quite what the spec says.
@Suite struct DecodingTests {
  private static let fields = [
    "object": #""payment""#, "id": #""pay_1""#, "amount": "5", "created": "1700000000",
    "note": "null", "side": #""left""#, "paid": "true", "payer": #"{ "name": "Zoë" }"#,
    "customer": #""cus_1""#, "gaps": "[]",
  ]

  /// Reads a payment with one field set to other JSON, or left out.
  private func payment(_ field: String, _ json: String?) throws -> Payment {
    var fields = Self.fields
    fields[field] = json
    let members = fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    return try Payment(json: "{ \(members.joined(separator: ", ")) }")
  }

  @Test func unknownFieldsAndEnumValuesSurvive() throws {
    #expect(try payment("brand_new", "[{}]").id == "pay_1")
    let method = try payment("method", #""barter""#).method
    #expect(method == Method(rawValue: "barter"))
    let request = try CreatePayment(
      amount: 1, currency: "eur", payer: Person(name: "A"), returnURL: .clear,
      method: method.map(Clearable.set)
    ).request()
    #expect(request.bodyText?.contains("method=barter") == true)
  }

  @Test func aClosedEnumRefusesWhatItDoesNotKnow() {
    #expect(throws: DecodingFailure.self) { try payment("side", #""middle""#) }
  }

  @Test(
    arguments: [
      // nullable: must be there
      ("note", nil, false), ("note", "null", true), ("note", #""n""#, true),
      // optional: null is nothing
      ("fee", nil, true), ("fee", "null", true), ("fee", "1", true), ("fee", #""1""#, false),
      // both
      ("method", nil, true), ("method", "null", true),
      // neither
      ("amount", nil, false), ("amount", "null", false),
      ("payer", nil, false), ("payer", "null", false), ("payer", "{}", false),
      ("object", nil, false), ("object", #""refund""#, false),
      // of another kind, or out of range
      ("amount", "1.5", false), ("amount", #""1""#, false), ("amount", "9223372036854775807", true),
      ("amount", "9223372036854775808", false), ("amount", "-9223372036854775808", true),
      ("paid", "1", false), ("id", "1", false), ("gaps", "{}", false), ("gaps", "[1, null]", true),
      ("gaps", #"["x"]"#, false), ("observers", "[null]", false), ("roles", "[]", false),
      ("methods", "[1]", false), ("refunds", "{}", false),
    ] as [(String, String?, Bool)])
  func optionalAndNullableAreDifferent(field: String, json: String?, isFine: Bool) throws {
    if isFine {
      let payment = try payment(field, json)
      if field == "fee" { #expect(payment.fee == (json == "1" ? 1 : nil)) }
    } else {
      let failure = #expect(throws: DecodingFailure.self) { try payment(field, json) }
      #expect(failure?.path.contains(field) == true)
    }
  }

  @Test func failuresNameThePath() throws {
    let failure = #expect(throws: DecodingFailure.self) {
      try payment("refunds", #"{ "total": 1, "items": [{ "id": "a" }, { "id": 2 }] }"#)
    }
    #expect(failure?.path == "refunds.items[1].id")
  }

  @Test func expandableFieldsTakeAnIDOrTheObject() throws {
    #expect(try payment("customer", #""cus_2""#).customer?.id == "cus_2")
    let expanded = try payment("customer", #"{ "id": "cus_3", "default_method": "card" }"#).customer
    #expect(expanded?.id == "cus_3")
    #expect(expanded?.object?.defaultMethod == .card)
    #expect(throws: DecodingFailure.self) { try payment("customer", "5") }
  }

  @Test func modelsMayHoldThemselves() throws {
    var json = Self.fields
    json["previous"] =
      "{ \(Self.fields.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")) }"
    let members = json.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
    #expect(try Payment(json: "{ \(members) }").previous?.id == "pay_1")
  }

  @Test func whatWasReadCanBeSentBack() throws {
    let person = try payment(
      "payer", #"{ "name": "Zoë", "nickname": null, "address": { "line1": "1" } }"#
    )
    .payer
    #expect(person.nickname == nil)
    let request = try CreatePayment(amount: 1, currency: "eur", payer: person, returnURL: .clear)
      .request()
    #expect(request.bodyText?.contains("payer%5Baddress%5D%5Bline1%5D=1") == true)
  }

  @Test func secretsAreNeverShown() throws {
    let session = try VerificationSession(
      json: """
        { "id": "vs_1", "object": "identity.verification_session", "client_secret": "hush",
          "created": 1, "livemode": false, "metadata": {}, "status": "verified", "url": "hush" }
        """)
    #expect(session.clientSecret?.revealed == "hush")
    var dumped = ""
    dump(session, to: &dumped)
    #expect(!"\(session) \(dumped) \(String(reflecting: session))".contains("hush"))
  }

  @Test func modelsAndRequestsAreHashableWhereTheSpecSaysSo() throws {
    let json = """
      { "id": "vs_1", "object": "identity.verification_session", "created": 1, "livemode": false,
        "metadata": {}, "status": "verified", "options": { "document": {} } }
      """
    let session = try VerificationSession(json: json)
    #expect(try Set([session, VerificationSession(json: json)]).count == 1)
    #expect(try session != VerificationSession(json: json.replacing("vs_1", with: "vs_2")))
    let document = CreateVerificationSession(type: .document)
    #expect(Set([document, .init(type: .document), .init(type: .idNumber)]).count == 2)
  }
}
