import Foundation
import PaymentsStandalone
import Testing

/// Models of the style that needs no runtime are plain `Codable` values.
@Suite struct ModelTests {
  private static let payment = """
    {
      "object": "payment", "id": "pay_1", "amount": 9007199254740993, "created": 1700000000,
      "note": null, "method": "barter", "side": "left", "fee": 1.5, "unit_amount": "0.10",
      "paid": true,
      "payer": {
        "name": "Zoë", "nickname": "Z", "former": [{ "line1": "2 Main St" }],
        "address": { "line1": "1 Main St", "kind": "home" }
      },
      "roles": { "first": { "name": "C" } }, "limits": { "eur": 5 }, "methods": ["card"],
      "refunds": { "total": 1, "items": [{ "id": "re_1" }] },
      "customer": { "id": "cus_1" }, "secret": "s3cr3t", "gaps": [1, null],
      "previous": {
        "object": "payment", "id": "pay_0", "amount": 1, "created": 0, "note": "n",
        "side": "right", "paid": false, "payer": { "name": "Z" }, "customer": "cus_0"
      }
    }
    """

  private func decode<Model: Decodable>(_ json: String) throws -> Model {
    try JSONDecoder().decode(Model.self, from: Data(json.utf8))
  }

  @Test func readsAPayment() throws {
    let payment: Payment = try decode(Self.payment)
    #expect(payment.object == "payment")
    #expect(payment.amount == 9_007_199_254_740_993)
    #expect(payment.created == Date(timeIntervalSince1970: 1_700_000_000))
    #expect(payment.note == nil)
    #expect(payment.method == Method(rawValue: "barter"))
    #expect(payment.unitAmount == "0.10")
    #expect(payment.payer.nickname == .set("Z"))
    #expect(payment.gaps == [1, nil])
    #expect(payment.customer?.id == "cus_1")
    #expect(payment.previous?.customer?.id == "cus_0")
    #expect(payment.previous?.created == Date(timeIntervalSince1970: 0))
  }

  /// Whatever coder someone takes: writing a model and reading it again changes nothing.
  @Test func writesWhatItReads() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let payment: Payment = try decode(Self.payment)
    let once = try encoder.encode(payment)
    let text = String(decoding: once, as: UTF8.self)
    #expect(text.contains(#""created":1700000000"#))
    #expect(text.contains(#""note":null"#))
    #expect(text.contains(#""object":"payment""#))
    let again = try encoder.encode(try decode(text) as Payment)
    #expect(String(decoding: again, as: UTF8.self) == text)
  }

  @Test func readsUnionsAndJSON() throws {
    let description: Description = try decode(
      """
      {
        "cause": 5, "about": { "object": "company", "name": "Zoë", "cause": "lost" },
        "owner": { "object": "person" }, "extra": { "a": [1, null, "x", 0.5, true] },
        "labels": { "a": "b", "c": null }, "inner": { "cause": {} }
      }
      """)
    guard case .integer(5) = description.cause, case .company(let company)? = description.about,
      case .lost? = company.cause, case .object(.other(let owner)) = description.owner,
      case .other(.object([:]))? = description.inner?.cause
    else {
      Issue.record("\(description)")
      return
    }
    #expect(owner == .object(["object": .string("person")]))
    #expect(
      description.extra
        == .object(["a": .array([.number(1), .null, .string("x"), .number("0.5"), .bool(true)])]))
    #expect(description.labels == ["a": .set("b"), "c": .clear])
  }

  @Test(arguments: [
    #"{ "name": "A" }"#, #"{ "object": "person", "name": "A" }"#,
    #"{ "object": "company", "name": null }"#, #"{ "object": "company" }"#,
    "[]", "null",
  ])
  func refusesWhatTheSpecRefuses(json: String) {
    #expect(throws: DecodingError.self) { try decode(json) as Company }
  }

  /// What may be left out may be null for that, as in the default style; what may not is refused.
  @Test func readsNullInPlaceOfNothing() throws {
    #expect(throws: DecodingError.self) {
      try decode(#"{ "name": null, "address": null }"#) as Person
    }
    #expect(throws: DecodingError.self) {
      try decode(#"{ "name": "A", "address": 1 }"#) as Person
    }
    let person: Person = try decode(#"{ "name": "A", "address": null, "nickname": null }"#)
    #expect(person.address == nil && person.nickname == nil)
  }

  @Test func readsAResponse() throws {
    let times = try ListAdjustmentTimes.response(from: Data("[0, -1]".utf8))
    #expect(times == [Date(timeIntervalSince1970: 0), Date(timeIntervalSince1970: -1)])
    let customer = try RetrieveCustomer.response(from: Data(#""cus_1""#.utf8))
    #expect(customer.id == "cus_1")
  }

  @Test func neverShowsASecret() throws {
    let payment: Payment = try decode(Self.payment)
    var shown = ""
    dump(payment, to: &shown)
    shown += "\(payment) \(String(reflecting: payment))"
    #expect(!shown.contains("s3cr3t"))
    let request = CreatePayment(
      amount: 1, currency: "eur", payer: Person(name: "Z"), receiptEmail: "a@b", passcode: "s3c")
    let violations = request.violations().map(\.description)
    #expect(violations == ["passcode: must have from 4 to 8 characters"])
    #expect(!"\(request)".contains("s3c"))
  }
}
