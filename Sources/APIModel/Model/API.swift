import ApusDiagnostics

/// One API, resolved: every name found, every check passed. What the emitter works from.
///
/// Enums, records and unions are in one array each: first the declared ones, then those written
/// inside others, both in the order of the spec. A `TypeReference` names them by index, so that
/// records may refer to each other in cycles.
public struct API: Sendable {
  /// The spec.
  public var file: SourceFile
  /// As the spec has it.
  public var name: SpecName
  /// The lines of the `///` comment.
  public var documentation: [String]
  /// At least one; the first is the one to use by default.
  public var servers: [Server]
  /// How callers prove who they are.
  public var authentication: Authentication
  /// For operations that don't say otherwise.
  public var body: Operation.Body
  /// How lists go in queries and forms, unless a field says otherwise.
  public var lists: ParameterStyle
  /// Sent with every request, in the order of the spec.
  public var headers: [(name: String, value: String)]
  /// The header that carries a POST's idempotency key.
  public var idempotencyHeader: String?
  /// Whether models and requests are to be `Hashable`.
  public var isHashable: Bool
  /// Where errors keep what people need.
  public var errorEnvelope: ErrorEnvelope
  /// Declared ones first.
  public var enumerations: [Enumeration]
  /// Declared ones first.
  public var records: [Record]
  /// All of them are declared.
  public var unions: [Union]
  /// In the order of the spec.
  public var pages: [Page]
  /// In the order of the spec.
  public var operations: [Operation]

  /// Where the API is.
  public struct Server: Sendable {
    /// None for the server that operations use unless they say otherwise.
    public var name: String?
    /// Starts with `https://` or `http://` and has no slash at its end.
    public var url: String
    /// Where it is in the spec.
    public var span: Span
  }

  /// Where an error response keeps what people need: the steps from the root to each.
  public struct ErrorEnvelope: Sendable, Equatable {
    /// What sort of error it is.
    public var kind: [String]?
    /// Which error it is, for programs.
    public var code: [String]?
    /// What went wrong, for people.
    public var message: [String]?
    /// Which parameter was wrong.
    public var parameter: [String]?
  }
}

extension API {
  /// An API of which nothing is known yet.
  init(file: SourceFile) {
    self.init(
      file: file, name: SpecName(text: "", span: Span(start: 0, end: 0)), documentation: [],
      servers: [], authentication: .none, body: .init(format: .form), lists: .indexed, headers: [],
      idempotencyHeader: nil,
      isHashable: false, errorEnvelope: ErrorEnvelope(), enumerations: [], records: [], unions: [],
      pages: [], operations: [])
  }

  /// The fields of what inline types are written in.
  public internal(set) subscript(fieldsOf owner: TypeOwner) -> [Field] {
    get {
      switch owner {
      case .operation(let index): operations[index].fields
      case .record(let index): records[index].fields
      }
    }
    set {
      switch owner {
      case .operation(let index): operations[index].fields = newValue
      case .record(let index): records[index].fields = newValue
      }
    }
  }
}
