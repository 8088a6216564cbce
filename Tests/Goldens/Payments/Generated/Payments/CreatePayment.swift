import ApusRuntime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Pays someone.
///
/// `POST /v1/payments`
public struct CreatePayment: APIOperation {
  public typealias Response = Payment

  /// On behalf of another account.
  public var account: String?

  /// What to expand in the response.
  public var expand: [String]?

  /// How much, in the currency's smallest unit.
  ///
  /// From 1 to 99999999.
  public var amount: Int

  /// The three letters of ISO 4217, in lower case.
  ///
  /// Exactly 3 characters. Matches `^[a-z]+$`.
  public var currency: String

  /// The share that we keep.
  ///
  /// From 0.0 below 100.0.
  public var feePercent: Double?

  /// Two exact figures.
  ///
  /// At most 2 elements.
  public var rates: [DecimalString]?

  /// The price of one, exactly.
  public var unitAmount: DecimalString?

  /// When to pay.
  ///
  /// Sent and read in whole seconds.
  public var payAt: Clearable<Date>?

  /// The day on which it is booked.
  ///
  /// A day, as `2026-11-23`.
  public var bookOn: String?

  /// Where to send a receipt.
  public var receiptEmail: String?

  /// Where to go next.
  public var returnURL: Clearable<String>?

  /// Who may see it.
  ///
  /// At most 3 elements. Each: 1 to 10 characters.
  public var visibleTo: Clearable<[String]>?

  /// How it is paid.
  public var method: Clearable<Method>?

  /// Who pays.
  public var payer: Person

  /// Who gets to know.
  ///
  /// 1 to 2 elements.
  public var observers: [Person]?

  /// By the observer's role.
  ///
  /// At most 2 entries.
  public var roles: [String: Person]?

  /// Limits by currency.
  ///
  /// Each: From 0 to 10.
  public var limits: [String: Int]?

  /// Which way the money goes.
  ///
  /// The server takes `left` when it is left out.
  public var side: Side?

  /// A code that nobody else may see.
  ///
  /// 4 to 8 characters.
  public var passcode: Secret?

  /// Whether to wait for it.
  ///
  /// The server takes `false` when it is left out.
  public var wait: Bool?

  /// What to do when it fails.
  public var fallback: Clearable<Fallback>?

  /// The lines of the invoice.
  public var items: [Item]?

  /// A coupon, or …
  public var coupon: String?

  /// … a promotion code.
  ///
  /// - Warning: Deprecated. Use `coupon`.
  public var promotionCode: String?

  public var taxID: String?
  public var taxExempt: Bool?
  public var payerType: PayerType?

  /// What is left out is not sent.
  public init(
    account: String? = nil,
    expand: [String]? = nil,
    amount: Int,
    currency: String,
    feePercent: Double? = nil,
    rates: [DecimalString]? = nil,
    unitAmount: DecimalString? = nil,
    payAt: Clearable<Date>? = nil,
    bookOn: String? = nil,
    receiptEmail: String? = nil,
    returnURL: Clearable<String>? = nil,
    visibleTo: Clearable<[String]>? = nil,
    method: Clearable<Method>? = nil,
    payer: Person,
    observers: [Person]? = nil,
    roles: [String: Person]? = nil,
    limits: [String: Int]? = nil,
    side: Side? = nil,
    passcode: Secret? = nil,
    wait: Bool? = nil,
    fallback: Clearable<Fallback>? = nil,
    items: [Item]? = nil,
    coupon: String? = nil,
    promotionCode: String? = nil,
    taxID: String? = nil,
    taxExempt: Bool? = nil,
    payerType: PayerType? = nil
  ) {
    self.account = account
    self.expand = expand
    self.amount = amount
    self.currency = currency
    self.feePercent = feePercent
    self.rates = rates
    self.unitAmount = unitAmount
    self.payAt = payAt
    self.bookOn = bookOn
    self.receiptEmail = receiptEmail
    self.returnURL = returnURL
    self.visibleTo = visibleTo
    self.method = method
    self.payer = payer
    self.observers = observers
    self.roles = roles
    self.limits = limits
    self.side = side
    self.passcode = passcode
    self.wait = wait
    self.fallback = fallback
    self.items = items
    self.coupon = coupon
    self.promotionCode = promotionCode
    self.taxID = taxID
    self.taxExempt = taxExempt
    self.payerType = payerType
  }

  public static var endpoint: Endpoint {
    Endpoint(.post, "/v1/payments")
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.header("Payments-Account", account)
    encoder.query()
    encoder.value("expand", expand)
    encoder.body()
    encoder.integer("amount", amount, .range(1...99_999_999))
    encoder.string("currency", currency, .length(3...3), .pattern("^[a-z]+$"))
    encoder.number("fee_percent", feePercent, .range(0.0..<100.0))
    encoder.value("rates", rates, .count(...2))
    encoder.decimal("unit_amount", unitAmount)
    encoder.value("pay_at", payAt)
    encoder.string("book_on", bookOn, .date)
    encoder.string("receipt_email", receiptEmail, .email)
    encoder.value("return_url", returnURL, .url)
    encoder.value("visible_to", visibleTo, .count(...3), .each(.length(1...10)))
    encoder.value("method", method)
    encoder.record("payer", payer)
    encoder.value("observers", observers, .count(1...2))
    encoder.value("roles", roles, .count(...2))
    encoder.value("limits", limits, .each(.range(0...10)))
    encoder.string("side", side?.rawValue)
    encoder.secret("passcode", passcode, .length(4...8))
    encoder.bool("wait", wait)
    encoder.value("fallback", fallback)
    encoder.value("items", items)
    encoder.string("coupon", coupon)
    encoder.string("promotion_code", promotionCode)
    encoder.string("tax_id", taxID)
    encoder.bool("tax_exempt", taxExempt)
    encoder.string("payer_type", payerType?.rawValue)
    encoder.allowOne(("coupon", coupon != nil), ("promotion_code", promotionCode != nil))
    encoder.requireAny(("receipt_email", receiptEmail != nil), ("return_url", returnURL != nil))
    encoder.require(("payer_type", payerType != nil), when: taxID != nil, "tax_id is given")
    encoder.forbid(("wait", wait != nil), when: side == .right, "side is right")
    encoder.forbid(("tax_id", taxID != nil), when: taxExempt == true, "tax_exempt is true")
  }

  /// What to do when it fails.
  public struct Fallback: RequestRecord {
    /// How often.
    ///
    /// At most 5.
    public var times: Int

    public init(times: Int) {
      self.times = times
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.constant("kind", "retry")
      encoder.integer("times", times, .range(...5))
    }
  }

  /// The lines of the invoice.
  public struct Item: RequestRecord {
    public var name: String
    public var tags: [String]?

    /// What is left out is not sent.
    public init(name: String, tags: [String]? = nil) {
      self.name = name
      self.tags = tags
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.string("name", name)
      encoder.value("tags", tags)
    }
  }

  public struct PayerType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    public static var person: Self { Self(rawValue: "person") }
    public static var company: Self { Self(rawValue: "company") }
    public static var anyone: Self { Self(rawValue: "*") }
  }
}

extension Clearable where Wrapped == CreatePayment.Fallback {
  /// Sets the field to a value made of these.
  public init(times: Int) {
    self = .set(
      CreatePayment.Fallback(
        times: times
      ))
  }
}
