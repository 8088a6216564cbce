/// How the callers of an API prove who they are.
public struct Authentication: Sendable, Equatable {
  /// How one credential is sent.
  public enum Scheme: Sendable, Equatable {
    case bearer
    case basic
    case header(String)
    case query(String)
    case cookie(String)
  }

  /// A scheme and its name.
  public struct Credential: Sendable, Equatable {
    /// Unique in the API; none for the only one, where the spec doesn't name it.
    public var name: String?
    /// How it is sent.
    public var scheme: Scheme
  }

  /// In the order of the spec.
  public var credentials: [Credential]
  /// What a call needs unless its operation says otherwise: all credentials of one of these lists.
  public var alternatives: [[String]]

  /// No credentials.
  public static var none: Authentication { Authentication(credentials: [], alternatives: []) }

  /// One credential without a name.
  public static func single(_ scheme: Scheme) -> Authentication {
    Authentication(credentials: [Credential(name: nil, scheme: scheme)], alternatives: [])
  }

  /// The scheme of the only credential, if the spec doesn't name it.
  public var unnamedScheme: Scheme? {
    credentials.first { $0.name == nil }?.scheme
  }
}
