import Diagnostics

/// One API, resolved: every name found, every check passed. What the emitter works from.
///
/// Enums, records and unions stand in one array each: first the declared ones, then those written
/// inside others, both in the order of the spec. A `TypeReference` names them by index, so that
/// records may refer to each other in circles.
public struct API: Sendable {
  public var file: SourceFile
  public var name: SpecName
  public var documentation: [String]
  public var servers: [Server]
  public var authentication: Authentication
  /// For operations that don't say otherwise.
  public var bodyFormat: Operation.BodyFormat
  /// Sent with every request, in the order of the spec.
  public var headers: [(name: String, value: String)]
  /// The header that carries a POST's idempotency key.
  public var idempotencyHeader: String?
  /// Whether models and requests are to be `Hashable`.
  public var isHashable: Bool
  public var errorEnvelope: ErrorEnvelope
  public var enumerations: [Enumeration]
  public var records: [Record]
  public var unions: [Union]
  public var pages: [Page]
  public var operations: [Operation]

  public struct Server: Sendable {
    /// None for the server that operations use unless they say otherwise.
    public var name: String?
    public var url: String
    public var span: Span
  }

  public enum Authentication: Sendable, Equatable {
    case none
    case bearer
    case basic
    case header(String)
  }

  /// Where an error response keeps what people need: the steps from the root to each.
  public struct ErrorEnvelope: Sendable, Equatable {
    public var kind: [String]?
    public var code: [String]?
    public var message: [String]?
    public var parameter: [String]?
  }
}
