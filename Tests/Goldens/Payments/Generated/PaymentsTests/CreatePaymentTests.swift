import ApusRuntime
import Payments
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct CreatePaymentTests {
  @Test("a short one")
  func aShortOne() throws {
    let operation = CreatePayment(
      amount: 100,
      currency: "eur",
      receiptEmail: "zoe@example.com",
      payer: .init(name: "Zoë")
    )
    let request = try operation.request()
    #expect(request.method == .post)
    #expect(request.target == "/v1/payments")
    let pairs = [
      "amount=100",
      "currency=eur",
      "receipt_email=zoe%40example.com",
      "payer%5Bname%5D=Zo%C3%AB",
    ]
    #expect(request.bodyText == pairs.joined(separator: "&"))
  }

  @Test("every field")
  func everyField() throws {
    let operation = CreatePayment(
      account: "acct_1",
      expand: ["payer"],
      amount: 99_999_999,
      currency: "eur",
      feePercent: 99.5,
      rates: ["0.10", "1"],
      unitAmount: "0.123456789012",
      payAt: .set(Date(timeIntervalSince1970: 1_700_000_000)),
      bookOn: "2026-11-23",
      receiptEmail: "zoe@example.com",
      returnURL: "https://example.com/?a=b&c=d",
      visibleTo: ["x", "y"],
      method: .card,
      payer: .init(name: "Zoë", address: .init(line1: "1 Main St"), nickname: .clear),
      observers: [.init(name: "A"), .init(name: "B")],
      roles: ["first": .init(name: "C")],
      limits: ["eur": 5, "usd": 10],
      side: .left,
      passcode: "1234",
      wait: true,
      fallback: .init(times: 5),
      items: [.init(name: "x", tags: ["a", "b"]), .init(name: "y")],
      coupon: "c",
      taxID: "t",
      taxExempt: false,
      payerType: .anyone
    )
    let request = try operation.request()
    #expect(request.method == .post)
    #expect(request.target == "/v1/payments?expand%5B0%5D=payer")
    let pairs = [
      "amount=99999999",
      "currency=eur",
      "fee_percent=99.5",
      "rates%5B0%5D=0.10",
      "rates%5B1%5D=1",
      "unit_amount=0.123456789012",
      "pay_at=1700000000",
      "book_on=2026-11-23",
      "receipt_email=zoe%40example.com",
      "return_url=https%3A%2F%2Fexample.com%2F%3Fa%3Db%26c%3Dd",
      "visible_to%5B0%5D=x",
      "visible_to%5B1%5D=y",
      "method=card",
      "payer%5Bname%5D=Zo%C3%AB",
      "payer%5Baddress%5D%5Bline1%5D=1%20Main%20St",
      "payer%5Bnickname%5D=",
      "observers%5B0%5D%5Bname%5D=A",
      "observers%5B1%5D%5Bname%5D=B",
      "roles%5Bfirst%5D%5Bname%5D=C",
      "limits%5Beur%5D=5",
      "limits%5Busd%5D=10",
      "side=left",
      "passcode=1234",
      "wait=true",
      "fallback%5Bkind%5D=retry",
      "fallback%5Btimes%5D=5",
      "items%5B0%5D%5Bname%5D=x",
      "items%5B0%5D%5Btags%5D%5B0%5D=a",
      "items%5B0%5D%5Btags%5D%5B1%5D=b",
      "items%5B1%5D%5Bname%5D=y",
      "coupon=c",
      "tax_id=t",
      "tax_exempt=false",
      "payer_type=%2A",
    ]
    #expect(request.bodyText == pairs.joined(separator: "&"))

    let response = try CreatePayment.Response(
      json: #"""
        {
          "object": "payment",
          "id": "pay_1",
          "amount": 9007199254740993,
          "created": 1700000000,
          "note": null,
          "method": "barter",
          "side": "left",
          "fee": 1.5,
          "unit_amount": "0.10",
          "paid": true,
          "payer": {
            "name": "Zoë",
            "address": {
              "line1": "1 Main St",
              "kind": "home"
            }
          },
          "observers": [
            {
              "name": "A"
            }
          ],
          "roles": {
            "first": {
              "name": "C"
            }
          },
          "limits": {
            "eur": 5
          },
          "methods": [
            "card",
            "barter"
          ],
          "refunds": {
            "total": 2,
            "items": [
              {
                "id": "re_1"
              },
              {
                "id": "re_2"
              }
            ]
          },
          "customer": "cus_1",
          "secret": "s3cr3t",
          "gaps": [
            1,
            null
          ]
        }
        """#)
    #expect(response.object == "payment")
    #expect(response.id == "pay_1")
    #expect(response.amount == 9_007_199_254_740_993)
    #expect(response.created == Date(timeIntervalSince1970: 1_700_000_000))
    #expect(response.note == nil)
    #expect(response.method == .init(rawValue: "barter"))
    #expect(response.side == .left)
    #expect(response.fee == 1.5)
    #expect(response.unitAmount == "0.10")
    #expect(response.paid == true)
    #expect(response.payer.name == "Zoë")
    #expect(response.payer.address?.line1 == "1 Main St")
    #expect(response.payer.address?.kind == .home)
    #expect(response.observers?.count == 1)
    #expect(response.roles?.count == 1)
    #expect(response.limits == ["eur": 5])
    #expect(response.methods == [.card, .init(rawValue: "barter")])
    #expect(response.refunds?.total == 2)
    #expect(response.refunds?.items.count == 2)
    #expect(response.customer?.id == "cus_1")
    #expect(response.secret == "s3cr3t")
    #expect(response.gaps == [1, nil])
  }

  @Test("cleared")
  func cleared() throws {
    let operation = CreatePayment(
      amount: 1,
      currency: "usd",
      payAt: .clear,
      returnURL: .clear,
      visibleTo: .clear,
      method: .clear,
      payer: .init(name: ""),
      fallback: .clear
    )
    let request = try operation.request()
    #expect(request.method == .post)
    let pairs = [
      "amount=1",
      "currency=usd",
      "pay_at=",
      "return_url=",
      "visible_to=",
      "method=",
      "payer%5Bname%5D=",
      "fallback=",
    ]
    #expect(request.bodyText == pairs.joined(separator: "&"))
  }
}
