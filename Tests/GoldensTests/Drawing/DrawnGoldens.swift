import ApusRuntime
import Catalog
import Foundation
import Payments

extension DrawnOperation {
  /// Those of the goldens that take the most: every kind of value, limit and rule across fields.
  static let goldens = [
    DrawnOperation(
      {
        CreatePayment(
          amount: $0.field("amount", .integer(1...99_999_999)),
          currency: $0.field("currency", .text(3...3, of: "abcxyz")),
          payer: $0.field("payer", person),
          feePercent: $0.ifAny(
            "fee_percent",
            .values([(0, "0"), (99.999, "99.999")], broken: [100, -0.001, .nan, .infinity])),
          rates: $0.ifAny("rates", .list(of: .decimal, atMost: 2)),
          unitAmount: $0.ifAny("unit_amount", .decimal),
          payAt: $0.ifAny("pay_at", .clearable(.timestamp)), bookOn: $0.ifAny("book_on", .day),
          receiptEmail: $0.ifAny("receipt_email", .email),
          returnURL: $0.ifAny("return_url", .clearable(.url)),
          visibleTo: $0.ifAny(
            "visible_to", .clearable(.list(of: .text(1...10), atMost: 3, mayBeEmpty: true))),
          method: $0.ifAny("method", .clearable(.texts(["card", "barter"]))),
          observers: $0.ifAny("observers", .list(of: person, atMost: 2)),
          roles: $0.ifAny("roles", .map(of: person, atMost: 2)),
          overdraft: $0.ifAny("overdraft", .integer(-10 ... -1)),
          balance: $0.ifAny("balance", .values([(-0.5, "-0.5")], broken: [-0.4, .nan])),
          limits: $0.ifAny("limits", .map(of: .integer(0...10))),
          side: $0.ifAny("side", .texts(["left", "right"])),
          passcode: $0.ifAny("passcode", Draw<String>.text(4...8).map { Secret($0) }),
          wait: $0.ifAny("wait", .bool), fallback: $0.ifAny("fallback", .clearable(fallback)),
          items: $0.ifAny("items", .list(of: item)), coupon: $0.ifAny("coupon", .text),
          promotionCode: $0.ifAny("promotion_code", .text), taxID: $0.ifAny("tax_id", .text),
          taxExempt: $0.ifAny("tax_exempt", .bool),
          payerType: $0.ifAny("payer_type", .texts(["person", "*", "brand_new"])),
          expand: $0.ifAny("expand", .list(of: .text)))
      },
      refusals: { fields in
        let isGiven = { fields[$0] != nil }
        let rules = [
          (isGiven("coupon") && isGiven("promotion_code"), ""),
          (!isGiven("receipt_email") && !isGiven("return_url"), ""),
          (isGiven("tax_id") && !isGiven("payer_type"), "payer_type"),
          (fields["side"] == .text("right") && isGiven("wait"), "wait"),
          (fields["tax_exempt"] == .text("true") && isGiven("tax_id"), "tax_id"),
        ]
        return rules.filter(\.0).map(\.1)
      }),
    DrawnOperation {
      UpdateProduct(
        id: $0.segment("id"),
        until: $0.ifAny(
          "until", .either([.values([(.now, "now")]), Draw<Date>.timestamp.map(Until.timestamp)])),
        price: $0.ifAny(
          "price",
          .either([
            Draw<Int>.integer(0...100, broken: [-1, .min]).map(Price.integer),
            money.map(Price.money),
          ])),
        kind: $0.ifAny("kind", .values([(true, "digital")])),
        source: $0.ifAny(
          "source",
          .clearable(.either([Draw<String>.text.map(SourceID.string), money.map(SourceID.money)]))))
    },
  ]

  private static let address = Draw<Address>.record {
    .init(line1: $0.field("line1", .text))
  }

  private static let person = Draw<Person>.record {
    .init(
      name: $0.field("name", .text), address: $0.ifAny("address", address),
      nickname: $0.ifAny("nickname", .clearable(.text)),
      former: $0.ifAny("former", .clearable(.list(of: address, mayBeEmpty: true))))
  }

  private static let fallback = Draw<CreatePayment.Fallback>.record {
    $0.constant("kind", "retry")
    return .init(times: $0.field("times", .integer(-3...5, broken: [6, .max])))
  }

  private static let item = Draw<CreatePayment.Item>.record {
    .init(name: $0.field("name", .text), tags: $0.ifAny("tags", .list(of: .text)))
  }

  private static let money = Draw<Money>.record {
    .init(
      amount: $0.field("amount", .integer(-5...5, broken: [])),
      currency: $0.field("currency", .text(3...3)),
      kind: $0.ifAny("kind", .values([(true, "cash")])))
  }
}
