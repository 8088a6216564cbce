import ApusRuntime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A payment as it was made.
public final class Payment: ResponseModel {
  public let id: String

  /// May exceed what a double holds.
  public let amount: Int

  /// Sent and read in whole seconds.
  public let created: Date

  public let note: String?
  public let method: Method?
  public let side: Side
  public let fee: Double?
  public let unitAmount: DecimalString?
  public let paid: Bool
  public let payer: Person
  public let observers: [Person]?
  public let roles: [String: Person]?
  public let limits: [String: Int]?
  public let methods: [Method]?
  public let refunds: Refunds?
  public let customer: Expandable<Customer>?
  public let secret: Secret?
  public let gaps: [Int?]?
  public let previous: Payment?

  public var object: String { "payment" }

  public init(from object: ResponseObject) throws(DecodingFailure) {
    try object.constant("object", "payment")
    id = try object.string("id")
    amount = try object.integer("amount")
    created = try object.timestamp("created")
    note = try object.stringIfAny("note", .null)
    method = try object.valueIfAny("method")
    side = try object.value("side")
    fee = try object.numberIfAny("fee", .missing)
    unitAmount = try object.decimalIfAny("unit_amount", .missing)
    paid = try object.bool("paid")
    payer = try object.model("payer")
    observers = try object.valueIfAny("observers", .missing)
    roles = try object.valueIfAny("roles", .missing)
    limits = try object.valueIfAny("limits", .missing)
    methods = try object.valueIfAny("methods", .missing)
    refunds = try object.modelIfAny("refunds")
    customer = try object.valueIfAny("customer", .missing)
    secret = try object.secretIfAny("secret")
    gaps = try object.valueIfAny("gaps", .missing)
    previous = try object.modelIfAny("previous", .missing)
  }

  public final class Refunds: ResponseModel {
    public let total: Int
    public let items: [Item]

    public init(from object: ResponseObject) throws(DecodingFailure) {
      total = try object.integer("total")
      items = try object.value("items")
    }

    public final class Item: ResponseModel {
      public let id: String
      public let cause: Payment?

      public init(from object: ResponseObject) throws(DecodingFailure) {
        id = try object.string("id")
        cause = try object.modelIfAny("cause", .missing)
      }
    }
  }
}

/// Who pays often.
public final class Customer: ResponseModel, Identifiable {
  public let id: String
  public let defaultMethod: Method?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    id = try object.string("id")
    defaultMethod = try object.valueIfAny("default_method", .missing)
  }
}

/// How a payment is made.
public struct Method: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// With a card.
  public static var card: Self { Self(rawValue: "card") }

  public static var bankTransfer: Self { Self(rawValue: "bank_transfer") }

  @available(*, deprecated, message: "Nobody takes it any more.")
  public static var cash: Self { Self(rawValue: "cash") }
}

extension Clearable where Wrapped == Method {
  public static var card: Self { .set(.card) }
  public static var bankTransfer: Self { .set(.bankTransfer) }
}

/// A side.
public enum Side: String, ClosedEnum {
  case left
  case right
}
