/// How an API wants its callers to prove who they are: schemes by the names that the spec gives them,
/// and which of them a call needs.
public struct Authentication: Sendable, Hashable {
  /// One way to prove who the caller is.
  public enum Scheme: Sendable, Hashable {
    /// As `Authorization: Bearer KEY`.
    case bearer
    /// As a user with a password, in `Authorization: Basic …`. A key is a user without a password.
    case basic
    /// As the value of the header of this name.
    case header(String)
    /// As the parameter of this name in the query.
    case query(String)
    /// As the cookie of this name.
    case cookie(String)
  }

  /// The name of a scheme that the spec gives none.
  static let unnamed = "key"

  /// The schemes by their names.
  public let schemes: [String: Scheme]
  /// What a call needs, unless its operation says otherwise: all schemes of one of these lists. An
  /// empty list needs nothing; without any list there is nothing to need.
  public let alternatives: [[String]]

  /// Names schemes, and says which of them a call needs: all of one of the lists.
  public init(_ schemes: [String: Scheme], anyOf alternatives: [[String]]) {
    self.schemes = schemes
    self.alternatives = alternatives
  }

  /// The API asks for nothing.
  public static var none: Authentication { Authentication([:], anyOf: []) }
  /// A key, as `Authorization: Bearer KEY`.
  public static var bearer: Authentication { Authentication(.bearer) }
  /// A user and a password, or a key in the place of the user.
  public static var basic: Authentication { Authentication(.basic) }
  /// A key, as the value of the header of this name.
  public static func header(_ name: String) -> Authentication { Authentication(.header(name)) }
  /// A key, as the parameter of this name in the query.
  public static func query(_ name: String) -> Authentication { Authentication(.query(name)) }
  /// A key, as the cookie of this name.
  public static func cookie(_ name: String) -> Authentication { Authentication(.cookie(name)) }

  private init(_ scheme: Scheme) {
    self.init([Authentication.unnamed: scheme], anyOf: [[Authentication.unnamed]])
  }

  /// The scheme that a key without a name is for: the first that calls need, or the only one.
  var usual: String? {
    alternatives.first { !$0.isEmpty }?.first
      ?? (schemes.count == 1 ? schemes.keys.first : nil)
  }
}

/// What a client proves with who it is.
public enum Credential: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A key or token; for the scheme `basic` a user without a password.
  case key(Secret)
  /// A user and a password, for the scheme `basic`.
  case basic(user: String, password: Secret)

  public init(stringLiteral value: String) {
    self = .key(Secret(value))
  }
}
