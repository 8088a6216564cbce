import Testing

@testable import ApusRuntime

@Suite struct APIOperationTests {
  @Test func everyParameter() throws {
    let request = try CreateSession(
      clientReferenceID: "user 42",
      metadata: ["order": "6735", "note": .clear],
      options: .init(document: .init(allowedTypes: [.passport, .idCard], requireIDNumber: true)),
      returnURL: "https://example.com/done?x=1",
      tags: ["a", "b"],
      type: .document,
      token: "tok_1"
    ).request()
    #expect(request.method == .post)
    #expect(request.target == "/v1/sessions")
    #expect(request.contentType == "application/x-www-form-urlencoded")
    #expect(
      request.bodyText
        == [
          "client_reference_id=user%2042",
          "metadata%5Bnote%5D=",
          "metadata%5Border%5D=6735",
          "options%5Bdocument%5D%5Ballowed_types%5D%5B0%5D=passport",
          "options%5Bdocument%5D%5Ballowed_types%5D%5B1%5D=id_card",
          "options%5Bdocument%5D%5Brequire_id_number%5D=true",
          "return_url=https%3A%2F%2Fexample.com%2Fdone%3Fx%3D1",
          "tags%5B0%5D=a",
          "tags%5B1%5D=b",
          "type=document",
          "token=tok_1",
        ].joined(separator: "&"))
  }

  @Test func clearedFields() throws {
    let operation = CreateSession(
      metadata: .clear, options: .init(document: .clear), tags: [], flow: "vf_1")
    #expect(
      try operation.request().bodyText == "metadata=&options%5Bdocument%5D=&tags=&flow=vf_1")
  }

  @Test func everyViolationIsReported() {
    let operation = CreateSession(
      clientReferenceID: "",
      metadata: ["": "x", "k": .set(String(repeating: "x", count: 501))],
      options: .init(document: .init(allowedTypes: [])),
      returnURL: "example.com",
      tags: ["a", "B"],
      token: "no")
    #expect(
      operation.violations().map(\.path) == [
        "client_reference_id", "metadata", "metadata[k]", "options[document][allowed_types]",
        "return_url", "tags[1]", "token", "",
      ])
    #expect(throws: InvalidParameters(operation.violations())) { try operation.validate() }
    #expect(throws: InvalidParameters(operation.violations())) { try operation.request() }
    #expect(throws: Never.self) { try CreateSession(type: .document).validate() }
  }

  @Test func rulesBetweenFields() {
    #expect(
      CreateSession(type: .idNumber, flow: "vf").violations()
        == [Violation(path: "flow", rule: .forbidden(when: "type is id_number"))])
  }

  @Test(arguments: [
    ("vs_1", "vs_1"), ("a/b?c#d", "a%2Fb%3Fc%23d"), ("%2E", "%252E"), ("é ", "%C3%A9%20"),
    ("...", "..."), ("{session}", "%7Bsession%7D"),
  ])
  func pathParametersAreOneSegment(value: String, segment: String) throws {
    let request = try RetrieveSession(session: value).request()
    #expect(request.target == "/v1/sessions/\(segment)/raw")
    #expect(request.body == nil)
    #expect(request.contentType == nil)
  }

  @Test(arguments: ["", ".", ".."])
  func pathParametersThatLeadElsewhereAreRefused(value: String) {
    #expect(
      RetrieveSession(session: value).violations()
        == [Violation(path: "session", rule: .pathSegment, value: value)])
  }

  @Test func queriesAreEncodedLikeBodies() throws {
    let request = try RetrieveSession(session: "vs_1", expand: ["a.b", "c+d"], account: "acct_1")
      .request()
    #expect(request.target == "/v1/sessions/vs_1/raw?expand%5B0%5D=a.b&expand%5B1%5D=c%2Bd")
    #expect(request.headers.map { "\($0.name): \($0.value)" } == ["Stripe-Account: acct_1"])
  }

  @Test func pathParametersMustBeGiven() {
    struct Lost: APIOperation {
      typealias Response = NoContent
      static var endpoint: Endpoint { Endpoint(of: .sessions, .delete, "/v1/{a}/x/{b}/{") }
      func encode(to encoder: inout RequestEncoder) { encoder.path("b", 7) }
    }
    #expect(Lost().violations() == [Violation(path: "a", rule: .pathParameter)])
  }

  @Test(arguments: ["a\r\nX-Evil: 1", "a\nb", "\0", "\u{7F}", "é", "a\tb"])
  func headersThatWouldBreakTheRequestAreRefused(value: String) {
    #expect(
      RetrieveSession(session: "x", account: value).violations()
        == [Violation(path: "Stripe-Account", rule: .headerText, value: value)])
  }

  @Test func headersAndPathsOfEveryKind() throws {
    let request = try Fields {
      $0.header("A", 1)
      $0.header("B", true)
      $0.header("C", Side.right)
      $0.header("D", nil as String?)
      $0.header("E", "x" as Secret)
      $0.path("side", Side.left)
      $0.path("token", "x" as Secret)
    }.request()
    #expect(request.headers.map { $0.value } == ["1", "true", "right side", "x"])
    #expect(
      violations {
        $0.header("E", "x\n" as Secret)
        $0.path("token", "." as Secret)
      } == ["E: must be printable ASCII", "token: must be neither empty nor '.' nor '..'"])
  }

  @Test func requestsDescribeThemselvesWithoutTheirContent() throws {
    let request = try RetrieveSession(session: "vs_1", expand: ["hidden"], account: "hidden")
      .request()
    var dumped = ""
    dump(request, to: &dumped)
    for text in ["\(request)", request.debugDescription, String(reflecting: request), dumped] {
      #expect(text.contains("GET /v1/sessions/vs_1/raw"))
      #expect(!text.contains("hidden"))
    }
  }
}
