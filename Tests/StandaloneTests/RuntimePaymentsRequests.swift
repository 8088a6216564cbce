import ApusRuntime
import Foundation
import Payments

/// Requests of Payments, fine and refused. The file for the other style is the same but for names.
enum RuntimePayments {
  static var outcomes: [Outcome] {
    fine + scalars + collections + clearables + rules + besidesTheBody + descriptions
  }

  /// A payment that is fine but for what is given.
  private static func payment(
    _ name: String, account: String? = nil, expand: [String]? = nil, amount: Int = 1,
    currency: String = "eur", feePercent: Double? = nil, rates: [DecimalString]? = nil,
    unitAmount: DecimalString? = nil, payAt: Clearable<Date>? = nil, bookOn: String? = nil,
    receiptEmail: String? = "zoe@example.com", returnURL: Clearable<String>? = nil,
    visibleTo: Clearable<[String]>? = nil, method: Clearable<Method>? = nil,
    payer: Person = Person(name: "Zoë"), observers: [Person]? = nil,
    roles: [String: Person]? = nil, overdraft: Int? = nil, balance: Double? = nil,
    limits: [String: Int]? = nil, side: Side? = nil, passcode: Secret? = nil, wait: Bool? = nil,
    fallback: Clearable<CreatePayment.Fallback>? = nil, items: [CreatePayment.Item]? = nil,
    coupon: String? = nil, promotionCode: String? = nil, taxID: String? = nil,
    taxExempt: Bool? = nil, payerType: CreatePayment.PayerType? = nil
  ) -> Outcome {
    outcome(
      name,
      CreatePayment(
        amount: amount, currency: currency, payer: payer, account: account, feePercent: feePercent,
        rates: rates, unitAmount: unitAmount, payAt: payAt, bookOn: bookOn,
        receiptEmail: receiptEmail, returnURL: returnURL, visibleTo: visibleTo, method: method,
        observers: observers, roles: roles, overdraft: overdraft, balance: balance, limits: limits,
        side: side, passcode: passcode, wait: wait, fallback: fallback, items: items,
        coupon: coupon, promotionCode: promotionCode, taxID: taxID, taxExempt: taxExempt,
        payerType: payerType, expand: expand))
  }

  private static var fine: [Outcome] {
    [
      payment("plain"),
      payment(
        "every field", account: "acct_1", expand: ["payer", "a&b"], amount: 99_999_999,
        feePercent: 99.5, rates: ["0.10", 1], unitAmount: "-0.123456789012",
        payAt: .set(Date(timeIntervalSince1970: 1_700_000_000.9)), bookOn: "2024-02-29",
        returnURL: "https://example.com/?a=b&c=d é", visibleTo: ["x", "y"], method: .card,
        payer: Person(
          name: "Zoë %[]&=+ ~", address: Address(line1: "1 Main St", kind: .home),
          nickname: .clear, former: [Address(line1: "2")]),
        observers: [Person(name: "A"), Person(name: "B")],
        roles: ["z ü": Person(name: "C"), "a": Person(name: "D")], overdraft: -1, balance: -1e-7,
        limits: ["usd": 10, "eur": 5], side: .left, passcode: "1234", wait: true,
        fallback: .init(times: 5), items: [.init(name: "x", tags: ["a", "b"]), .init(name: "y")],
        coupon: "c", taxID: "t", taxExempt: false, payerType: .anyone),
      payment("large numbers", balance: -1.25e21),
      payment(
        "brand new values", method: .set(.init(rawValue: "barter")), payerType: .init(rawValue: "x")
      ),
      outcome("nothing to send", ListMethods()),
      outcome("only constants", ReplaceReason(reason: Reason())),
    ]
  }

  private static var scalars: [Outcome] {
    var outcomes = [0, .min, .max, 100_000_000].map { payment("amount", amount: $0) }
    outcomes += ["eu", "euro", "EUR", "", "é€ü", "a\u{301}bc", "eur\n"].map {
      payment("currency", currency: $0)
    }
    outcomes += [-0.1, 100, .nan, .infinity, 1e300, 99.999, 0.1 + 0.2].map {
      payment("fee", feePercent: $0)
    }
    outcomes += ["1e5", "", "-", ".5", "1.", "1.5.2", "0"].map {
      payment("unit amount", unitAmount: DecimalString($0))
    }
    outcomes += ["2023-02-29", "2024-2-29", "2100-02-29", "2024-13-01", "x", "2024-04-31"].map {
      payment("book on", bookOn: $0)
    }
    outcomes += ["zoe", "a@b@c", "@b", "a@", "a b@c", "a@b..c", "a@b\u{7}"].map {
      payment("email", receiptEmail: $0)
    }
    outcomes += ["example.com", "https://", "1:x", "https://u@/", "http://[::1]/", "a://b c"].map {
      payment("URL", returnURL: .set($0))
    }
    outcomes += ["abc", "123456789"].map { payment("secret", passcode: Secret($0)) }
    outcomes += [1e30, -1.5, .nan].map {
      payment("pay at", payAt: .set(Date(timeIntervalSince1970: $0)))
    }
    outcomes += [-11, 0].map { payment("overdraft", overdraft: $0) }
    outcomes += [-0.5, -0.49].map { payment("balance", balance: $0) }
    outcomes.append(
      payment("a long value", currency: String(repeating: "\u{202E}\"\\\t", count: 40)))
    return outcomes
  }

  private static var collections: [Outcome] {
    let persons = (0..<3).map { Person(name: "\($0)") }
    return [
      payment("no rates", rates: []), payment("three rates", rates: ["1", "x", "3"]),
      payment("no observers", observers: []), payment("three observers", observers: persons),
      payment("empty roles", roles: [:]),
      payment("three roles", roles: ["a": persons[0], "b": persons[1], "c": persons[2]]),
      payment("odd keys", limits: ["": 1, "a[b": 2, "é": 11, "]": -1]),
      payment(
        "deep lists", items: [.init(name: "", tags: []), .init(name: "y", tags: ["", "&"])]),
      payment("no items", items: []),
      outcome(
        "a long list",
        RetrievePayment(id: "p", number: 1, method: .card, expand: (0..<12).map(String.init))),
    ]
  }

  private static var clearables: [Outcome] {
    [
      payment(
        "cleared", payAt: .clear, returnURL: .clear, visibleTo: .clear, method: .clear,
        payer: Person(name: "", nickname: .clear, former: .clear), fallback: .clear),
      payment("an empty list clears", visibleTo: []),
      payment("a list in clearable", visibleTo: ["", "12345678901", "x", "y"]),
      payment("an empty list in a record", payer: Person(name: "", former: [])),
      payment("a record in clearable", fallback: .init(times: 6)),
    ]
  }

  private static var rules: [Outcome] {
    [
      payment("both coupons", coupon: "a", promotionCode: "b"),
      payment("neither email nor URL", receiptEmail: nil),
      payment("a tax ID alone", taxID: "t"),
      payment("waiting right", side: .right, wait: false),
      payment("exempt with a tax ID", taxID: "t", taxExempt: true, payerType: .company),
      outcome("text alone", DescribePayment(id: "p", text: "t")),
      outcome("an author", DescribePayment(id: "p", author: "a", cause: .clear, labels: [:])),
      adjustment("a note is needed", note: nil),
      adjustment("a turn that forbids", rate: 1, turn: Turn(rawValue: "back") ?? .on),
    ]
  }

  private static func adjustment(
    _ name: String, number: Int = 7, attempt: Int? = nil, share: Double? = nil,
    fee: DecimalString? = nil, since: Date? = nil, by: Int = 1, rate: Double? = nil,
    turn: Turn = .on, note: String? = "n", step: Clearable<AdjustPayment.Step>? = nil
  ) -> Outcome {
    outcome(
      name,
      AdjustPayment(
        number: number, by: by, side: .right, turn: turn, reason: .clear, attempt: attempt,
        share: share, fee: fee, since: since, rate: rate, note: note, step: step))
  }

  private static var besidesTheBody: [Outcome] {
    var outcomes = [
      adjustment(
        "headers", attempt: 9, share: 0.5, fee: "0.10", since: Date(timeIntervalSince1970: -0.5),
        by: -100, step: .init()),
      adjustment("refused headers", number: 0, attempt: 10, share: 1.5, fee: "x", by: -101),
      adjustment("no numbers", share: .nan, since: Date(timeIntervalSince1970: .infinity)),
      payment("a header of two lines", account: "a\nb"), payment("a header", account: "ü"),
    ]
    outcomes += ["", ".", "..", "a/b ü", String(repeating: "x", count: 21), "a\0b"].map {
      outcome("path", RetrievePayment(id: $0, number: -1))
    }
    outcomes.append(outcome("a path of its own", ReplaceNote(id: "{id}", note: "")))
    return outcomes
  }

  private static var descriptions: [Outcome] {
    let causes: [Clearable<Trigger>] = [
      .clear, .set(.integer(5)), .set(.lost), .set(.string("x")), .set(.other(.null)),
      .set(.other(.bool(true))), .set(.other(.array([.number("1e5"), .string("b")]))),
      .set(.other(.object(["a": .array([]), "[": .object([:])]))), .set(.other(.array([]))),
    ]
    return causes.map { outcome("a union", DescribePayment(id: "p", cause: $0)) }
      + [
        outcome("labels", DescribePayment(id: "p", labels: ["a": "b", "c": .clear, "": "d"]))
      ]
  }
}
