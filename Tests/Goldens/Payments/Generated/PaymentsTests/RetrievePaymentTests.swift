import ApusRuntime
import Payments
import Testing

@Suite struct RetrievePaymentTests {
  @Test("with a query")
  func withAQuery() throws {
    let operation = RetrievePayment(
      id: "pay/1 ü",
      number: 7,
      expand: ["payer"],
      method: .init(rawValue: "cash")
    )
    let request = try operation.request()
    #expect(request.method == .get)
    #expect(request.target == "/v1/payments/pay%2F1%20%C3%BC/of/7?expand%5B0%5D=payer&method=cash")
  }

  @Test("without")
  func without() throws {
    let operation = RetrievePayment(id: "pay_1", number: 7)
    let request = try operation.request()
    #expect(request.method == .get)
    #expect(request.target == "/v1/payments/pay_1/of/7")
  }
}
