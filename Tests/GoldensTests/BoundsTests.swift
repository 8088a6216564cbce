import ApusRuntime
import Foundation
import Payments
import Testing

/// What `Tests/Goldens/Payments` generates, at, just inside and just outside every bound of its spec.
@Suite struct BoundsTests {
  /// The paths that are complained of in a payment that is fine but for what is given.
  private func refusedPaths(
    account: String? = nil, amount: Int = 1, currency: String = "eur", feePercent: Double? = nil,
    rates: [DecimalString]? = nil, unitAmount: DecimalString? = nil, payAt: Clearable<Date>? = nil,
    bookOn: String? = nil, receiptEmail: String? = "zoe@example.com",
    returnURL: Clearable<String>? = nil, visibleTo: Clearable<[String]>? = nil,
    observers: [Person]? = nil, roles: [String: Person]? = nil, overdraft: Int? = nil,
    balance: Double? = nil, limits: [String: Int]? = nil, side: Side? = nil,
    wait: Bool? = nil, fallback: Clearable<CreatePayment.Fallback>? = nil,
    items: [CreatePayment.Item]? = nil, coupon: String? = nil, promotionCode: String? = nil,
    taxID: String? = nil, taxExempt: Bool? = nil, payerType: CreatePayment.PayerType? = nil
  ) -> [String] {
    CreatePayment(
      amount: amount, currency: currency, payer: Person(name: "Zoë"), account: account,
      feePercent: feePercent, rates: rates, unitAmount: unitAmount, payAt: payAt, bookOn: bookOn,
      receiptEmail: receiptEmail, returnURL: returnURL, visibleTo: visibleTo, observers: observers,
      roles: roles, overdraft: overdraft, balance: balance, limits: limits, side: side, wait: wait,
      fallback: fallback, items: items, coupon: coupon, promotionCode: promotionCode, taxID: taxID,
      taxExempt: taxExempt, payerType: payerType
    ).violations().map(\.path)
  }

  @Test func aPlainPaymentIsFine() {
    #expect(refusedPaths() == [])
  }

  @Test(arguments: [
    (0, false), (1, true), (2, true), (99_999_998, true), (99_999_999, true), (100_000_000, false),
    (.min, false), (.max, false),
  ])
  func amounts(amount: Int, isFine: Bool) {
    #expect(refusedPaths(amount: amount) == (isFine ? [] : ["amount"]))
  }

  @Test(arguments: [
    ("eu", 1), ("eur", 0), ("euro", 1), ("EUR", 1), ("eu1", 1), ("", 2), ("é€ü", 1),
  ])
  func currencies(currency: String, violations: Int) {
    #expect(refusedPaths(currency: currency).count == violations)
  }

  @Test(arguments: [
    (-0.1, false), (0, true), (99.999, true), (100, false), (.nan, false), (.infinity, false),
  ])
  func percentages(percentage: Double, isFine: Bool) {
    #expect(refusedPaths(feePercent: percentage) == (isFine ? [] : ["fee_percent"]))
  }

  @Test(arguments: [(-11, false), (-10, true), (-1, true), (0, false)])
  func negativeBounds(overdraft: Int, isFine: Bool) {
    #expect(refusedPaths(overdraft: overdraft) == (isFine ? [] : ["overdraft"]))
  }

  @Test(arguments: [(-0.6, true), (-0.5, true), (-0.4, false)])
  func negativeNumbers(balance: Double, isFine: Bool) {
    #expect(refusedPaths(balance: balance) == (isFine ? [] : ["balance"]))
  }

  @Test(arguments: [
    (1, 1, 1.0, "0.1", [String]()), (1, 9, -1e300, "-5", []),
    (0, 0, 1.5, "1e5", ["number", "Payments-Attempt", "Payments-Share", "Payments-Fee"]),
    (.min, 10, .nan, "", ["number", "Payments-Attempt", "Payments-Share", "Payments-Fee"]),
  ])
  func pathsAndHeaders(
    number: Int, attempt: Int, share: Double, fee: String, refused: [String]
  ) throws {
    let adjustment = AdjustPayment(
      number: number, by: -100, side: .left, turn: .on, reason: .clear, attempt: attempt,
      share: share, fee: DecimalString(fee), note: "n")
    #expect(adjustment.violations().map(\.path) == refused)
  }

  @Test func headersCarryConstantsAndTimes() throws {
    let adjustment = AdjustPayment(
      number: 1, by: 1, side: .left, turn: .on, reason: "r",
      since: Date(timeIntervalSince1970: -0.5), note: "n")
    let headers = try adjustment.request().headers.map { "\($0.name): \($0.value)" }
    #expect(headers == ["Payments-Mode: exact", "Payments-Since: -1"])
  }

  @Test func decimals() {
    #expect(refusedPaths(rates: ["0.1"]) == [])
    #expect(refusedPaths(rates: ["0.1", "2"]) == [])
    #expect(refusedPaths(rates: ["0.1", "2", "3"]) == ["rates"])
    #expect(refusedPaths(rates: []) == ["rates"])
    #expect(refusedPaths(rates: ["1", "1e5"]) == ["rates[1]"])
    #expect(refusedPaths(unitAmount: "1.") == ["unit_amount"])
  }

  @Test(arguments: [
    ("2026-11-23", true), ("2024-02-29", true), ("2026-02-29", false), ("2026-13-01", false),
    ("23.11.2026", false), ("", false),
  ])
  func days(day: String, isFine: Bool) {
    #expect(refusedPaths(bookOn: day) == (isFine ? [] : ["book_on"]))
  }

  @Test(arguments: [("a@b.c", true), ("a", false), ("a@", false), ("a b@c.d", false)])
  func emails(email: String, isFine: Bool) {
    #expect(refusedPaths(receiptEmail: email) == (isFine ? [] : ["receipt_email"]))
  }

  @Test(arguments: [("https://a.b/c?d", true), ("a.b", false), ("/a", false), ("https://", false)])
  func urls(url: String, isFine: Bool) {
    #expect(refusedPaths(returnURL: .set(url)) == (isFine ? [] : ["return_url"]))
  }

  @Test func clearableLists() {
    #expect(refusedPaths(visibleTo: .clear) == [])
    #expect(refusedPaths(visibleTo: []) == [])
    #expect(refusedPaths(visibleTo: ["x", "y", "z"]) == [])
    #expect(refusedPaths(visibleTo: ["x", "y", "z", "a"]) == ["visible_to"])
    let ten = String(repeating: "ü", count: 10)
    #expect(refusedPaths(visibleTo: [.init(ten)]) == [])
    #expect(
      refusedPaths(visibleTo: ["x", .init(ten + "ü"), ""])
        == ["visible_to[1]", "visible_to[2]"])
  }

  @Test func records() {
    let person = Person(name: "A")
    #expect(refusedPaths(observers: [person, person]) == [])
    #expect(refusedPaths(observers: [person, person, person]) == ["observers"])
    #expect(refusedPaths(observers: []).allSatisfy { $0 == "observers" })
    #expect(!refusedPaths(observers: []).isEmpty)
    #expect(refusedPaths(fallback: .init(times: 5)) == [])
    #expect(refusedPaths(fallback: .init(times: 6)) == ["fallback[times]"])
    #expect(
      refusedPaths(items: [.init(name: "a"), .init(name: "b", tags: [])])
        == ["items[1][tags]"])
  }

  @Test func maps() {
    #expect(refusedPaths(limits: ["eur": 0, "usd": 10]) == [])
    #expect(refusedPaths(limits: ["eur": -1, "usd": 11]) == ["limits[eur]", "limits[usd]"])
    #expect(refusedPaths(limits: [:]) == [])
    #expect(refusedPaths(limits: ["": 1]).count == 1)
    #expect(refusedPaths(limits: ["a[b]": 1]).count == 1)
    let person = Person(name: "A")
    #expect(refusedPaths(roles: ["a": person, "b": person]) == [])
    #expect(refusedPaths(roles: ["a": person, "b": person, "c": person]) == ["roles"])
  }

  @Test func secretsStaySecret() {
    for (passcode, isFine) in [
      ("123", false), ("1234", true), ("12345678", true),
      ("123456789", false),
    ] {
      let payment = CreatePayment(
        amount: 1, currency: "eur", payer: Person(name: "A"), receiptEmail: "a@b.c",
        passcode: Secret(passcode))
      let violations = payment.violations()
      #expect(violations.isEmpty == isFine)
      var shown = ""
      dump(payment, to: &shown)
      #expect(shown.contains("(secret)"))
      #expect(violations.allSatisfy { $0.value == nil && !"\($0)".contains(passcode) })
      #expect(!shown.contains(passcode))
    }
  }

  @Test func timesOfAnySizeAreRefusedOrSent() {
    for seconds in [-1e300, -62_135_596_800, -1.5, 0, 1e300, .infinity, .nan] {
      let paths = refusedPaths(payAt: .set(Date(timeIntervalSince1970: seconds)))
      #expect(paths == (abs(seconds) < 1e18 ? [] : ["pay_at"]))
    }
  }

  @Test func rulesAcrossFields() {
    #expect(refusedPaths(receiptEmail: nil).count == 1)
    #expect(refusedPaths(receiptEmail: nil, returnURL: .clear) == [])
    #expect(refusedPaths(coupon: "a", promotionCode: nil) == [])
    #expect(refusedPaths(coupon: "a", promotionCode: "b").count == 1)
    #expect(refusedPaths(taxID: "t").count == 1)
    #expect(refusedPaths(taxID: "t", payerType: .person) == [])
    #expect(refusedPaths(side: .right, wait: true).count == 1)
    #expect(refusedPaths(side: .left, wait: true) == [])
    #expect(
      refusedPaths(taxID: "t", taxExempt: true, payerType: .company).count == 1)
  }

  @Test func eachOfARulesFieldsCounts() {
    func paths(_ description: DescribePayment) -> [String] { description.violations().map(\.path) }
    #expect(paths(DescribePayment(id: "p", text: "t")) == ["author", "language"])
    #expect(paths(DescribePayment(id: "p", text: "t", author: "a", language: "en")) == [])
    #expect(
      paths(DescribePayment(id: "p", author: "a", cause: .clear, labels: [:]))
        == ["cause", "labels"])
  }

  @Test func allMistakesAreReportedAtOnce() {
    let paths = refusedPaths(
      amount: 0, currency: "EURO", visibleTo: ["", "x"], fallback: .init(times: 6))
    #expect(paths == ["amount", "currency", "currency", "visible_to[0]", "fallback[times]"])
  }

  @Test(arguments: [
    ("pay_1", true), (String(repeating: "x", count: 20), true),
    (String(repeating: "x", count: 21), false), ("", false), (".", false), ("..", false),
    ("a/b?c#d", true),
  ])
  func pathParameters(id: String, isFine: Bool) throws {
    let operation = RetrievePayment(id: id, number: 7)
    #expect(operation.violations().isEmpty == isFine)
    if isFine {
      let target = try operation.request().target
      #expect(target.split(separator: "/").count == 5)
      #expect(!target.contains("?") && !target.contains("#"))
    }
  }

  @Test(arguments: [("acct_1", true), ("a\r\nX: y", false), ("a\0", false)])
  func headers(account: String, isFine: Bool) {
    #expect(refusedPaths(account: account) == (isFine ? [] : ["Payments-Account"]))
  }

  @Test func aBadRequestIsNotMade() {
    let payment = CreatePayment(amount: 0, currency: "eur", payer: Person(name: ""))
    #expect(throws: InvalidParameters.self) { try payment.request() }
    #expect(throws: InvalidParameters.self) { try payment.validate() }
  }
}
