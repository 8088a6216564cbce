import ApusRuntime
import Foundation
import Payments
import StripeIdentity
import Testing

/// The largest that generated types can hold, on the stack that a secondary thread has on Apple's
/// systems: made, read, copied and sent there.
@Suite struct SmallStackTests {
  /// What comes of work on a thread with a stack of 512 KiB.
  private func onSmallStack<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result
  ) async -> Result {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: work()) }
      thread.stackSize = 512 << 10
      thread.start()
    }
  }

  /// Reads a text, copies what was read as apps do, and reads every property of the copy.
  private func copy<Model: ResponseValue>(
    _ json: AnyJSON, as type: Model.Type
  ) async -> AnyJSON? {
    let text = json.text
    return await onSmallStack {
      guard let model = try? Model(json: text) else { return nil }
      return reading(of: SmallStackTests.copied(model))
    }
  }

  @inline(never) private static func copied<Value>(_ value: Value) -> Value {
    var list = [value, value]
    list.append(list[0])
    let last: Value? = list.last
    let closure = { [list] in last ?? list[1] }
    let box: Any = closure()
    return box as? Value ?? value
  }

  private static let person: AnyJSON = [
    "name": "Zoë", "address": ["line1": "1", "kind": "home"], "nickname": "Z",
    "former": [["line1": "2"], ["line1": "3"]],
  ]

  private static let payment: AnyJSON = [
    "id": "pay_1", "amount": 5, "created": 1_700_000_000, "note": "n", "method": "card",
    "side": "left", "fee": 1.5, "unit_amount": "0.10", "paid": true, "payer": person,
    "observers": [person, person], "methods": ["card", "barter"], "customer": "cus_1",
    "secret": "s", "gaps": [1, 2],
  ]

  /// A payment in a payment, down to as deep as responses are read.
  @Test(arguments: ["previous", "refunds"])
  func theDeepestPaymentIsReadAndCopied(field: String) async throws {
    var json = Self.payment
    // Each `previous` nests by one, each `refunds` by four, and the innermost payment by five.
    for _ in 0..<(field == "previous" ? 27 : 6) {
      let outer =
        field == "previous" ? json : ["total": 1, "items": [["id": "re_1", "cause": json]]]
      json = try #require(Self.payment.setting([field], to: outer))
    }
    let tagged = try #require(Self.tagged(json))
    #expect(await copy(tagged, as: Payment.self) == json.plain)
  }

  /// The same with `object`, which the models check and don't keep.
  private static func tagged(_ payment: AnyJSON) -> AnyJSON? {
    var payment = payment.setting(["object"], to: "payment")
    if let previous = payment?["previous"] {
      payment = payment?.setting(["previous"], to: tagged(previous))
    }
    if let cause = payment?.value(at: ["refunds", "items", "0", "cause"]) {
      payment = payment?.setting(["refunds", "items", "0", "cause"], to: tagged(cause))
    }
    return payment
  }

  @Test func aWholeSessionWithItsReportIsReadAndCopied() async throws {
    let day: AnyJSON = ["day": 1, "month": 12, "year": 2031]
    let error: AnyJSON = ["code": "document_expired", "reason": "It has expired."]
    let options: AnyJSON = ["document": ["allowed_types": ["passport"], "require_id_number": true]]
    let outputs: AnyJSON = [
      "address": ["city": "c", "country": "US", "line1": "1"], "dob": day, "first_name": "Jenny",
      "id_number": "1", "id_number_type": "us_ssn", "last_name": "Rosen",
    ]
    let report: AnyJSON = [
      "id": "vr_1", "created": 1, "livemode": false, "type": "document",
      "document": [
        "status": "verified", "dob": day, "error": error, "expiration_date": day,
        "files": ["file_1", "file_2"], "number": "n", "type": "passport",
      ],
      "id_number": ["status": "verified", "dob": day, "error": error, "id_number": "1"],
      "selfie": ["status": "verified", "document": "file_1", "selfie": "file_3", "error": error],
      "options": options, "verification_session": "vs_1",
    ]
    let session: AnyJSON = [
      "id": "vs_1", "client_secret": "s", "client_reference_id": "user 42", "created": 1,
      "last_error": error, "livemode": true, "metadata": ["order": "6735"], "options": options,
      "last_verification_report": report, "provided_details": ["email": "a@b.c", "phone": "+1"],
      "redaction": ["status": "processing"], "related_customer": "cus_1",
      "related_person": ["account": "acct_1", "person": "person_1"], "status": "verified",
      "type": "document", "url": "https://a.b", "verification_flow": "vf_1",
      "verified_outputs": outputs,
    ]
    let reportPlace: ArraySlice = ["last_verification_report", "object"]
    let tagged = try #require(
      session.setting(["object"], to: "identity.verification_session")?
        .setting(reportPlace, to: "identity.verification_report"))
    #expect(await copy(tagged, as: VerificationSession.self) == session.plain)
  }

  @Test(arguments: RandomRequestTests.operations)
  func requestsAreMadeCopiedAndEncoded(operation: DrawnOperation) async {
    let refused = await onSmallStack {
      (0..<50 as Range<UInt64>).filter { seed in
        let drawn = SmallStackTests.copied(operation.draw(Source(seed: seed)))
        return drawn.refusals.isEmpty == (drawn.request == nil)
      }
    }
    #expect(refused == [])
  }

  /// What is larger than a reference is copied, destroyed and passed piece by piece.
  @Test func modelsAndRequestsAreReferences() {
    let types: [Any.Type] = [Payment.self, Person.self, CreatePayment.self]
    for type in types { #expect(type is AnyObject.Type, "\(type)") }
  }
}
