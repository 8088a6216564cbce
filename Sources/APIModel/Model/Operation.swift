import ApusDiagnostics

/// A method and path, with what goes in and what comes out.
public struct Operation: Sendable {
  /// The HTTP methods that there are.
  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"

    /// Whether parameters go into the body unless the spec says otherwise.
    public var hasBody: Bool { self == .post || self == .put || self == .patch }
    /// Whether there can be a body, if the spec says so.
    public var mayHaveBody: Bool { hasBody || self == .delete }
  }
  /// The formats that a body can have.
  public enum BodyFormat: String, Sendable, CaseIterable {
    case form, json, multipart, text, bytes
    /// There is no body, whatever the method.
    case none
  }
  /// How a body is written.
  public struct Body: Sendable, Equatable {
    /// Its format.
    public var format: BodyFormat
    /// What a server is told that it is, if it isn't the usual type of the format.
    public var contentType: String?
  }
  /// What comes back.
  public enum Response: Sendable {
    case none
    case type(TypeReference)
    case page(Int, of: TypeReference)
  }
  /// What comes back with a status.
  public struct StatusResponse: Sendable {
    /// None for all errors that have none of their own.
    public var status: Int?
    /// None where there is no body.
    public var type: TypeReference?
  }
  /// A stream of events.
  public struct Events: Sendable {
    /// What the data of each event is.
    public var type: TypeReference
    /// The data of the event that is none, and the last.
    public var end: String?
    /// The parameter that asks for events, by its name.
    public var parameter: String?
  }
  /// A piece of the path.
  public enum PathPart: Sendable, Equatable {
    case text(String)
    /// An index into the fields.
    case parameter(Int)
  }
  /// A request, what is sent for it, and a response.
  public struct Example: Sendable {
    /// What comes back.
    public struct Response: Sendable {
      /// From 100 to 599.
      public var status: Int
      /// The body as JSON text; none for an empty one.
      public var json: String?
      /// The body as a value of the operation's response type, for a status of 200 to 299; for a
      /// page the list of its items.
      public var value: Literal?
    }
    /// Unique in its operation.
    public var title: String
    /// A record of the operation's fields.
    public var request: Literal
    /// The decoded pairs of the form or query, and the path with its query, percent-encoded.
    public var sends: (path: String?, pairs: [(key: String, value: String)])?
    /// The body as JSON, where the example has it.
    public var sentJSON: String?
    /// What comes back.
    public var response: Response?
    /// Where it is in the spec.
    public var span: Span
  }
  /// As the spec has it.
  public var name: SpecName
  /// The section that it is in.
  public var section: String?
  /// The lines of the `///` comment.
  public var documentation: [String]
  /// Whether and why it is not to be used any more.
  public var deprecation: Deprecation?
  /// The HTTP method.
  public var method: Method
  /// As written, with `{name}` for parameters.
  public var path: String
  /// The path taken apart.
  public var pathParts: [PathPart]
  /// An index into the API's servers.
  public var server: Int
  /// How the body is written; of no meaning for a method without one.
  public var body: Body
  /// Whether the method has a body, or a field is in it.
  public var hasBody: Bool {
    method.hasBody || fields.contains { $0.location == .body || $0.location == .wholeBody }
  }
  /// The format of the body.
  public var bodyFormat: BodyFormat { body.format }
  /// The credentials that a call needs: all of one of these lists. None where it needs what the API's
  /// calls usually need.
  public var credentials: [[String]]?
  /// In the order of the spec.
  public var fields: [Field]
  /// In the order of the spec.
  public var rules: [Rule]
  /// What comes back.
  public var response: Response
  /// What comes back with statuses that differ from the others: 200 to 299 and 304, in order of them.
  /// If there are any, `response` is for all others from 200 to 299.
  public var statuses: [StatusResponse] = []
  /// What comes back with errors, in order of their statuses; that of all others is the last.
  public var errors: [StatusResponse] = []
  /// The events that come if they are asked for.
  public var events: Events?
  /// Where the response's type, or else the operation's name, is in the spec.
  public var responseSpan: Span
  /// In the order of the spec.
  public var examples: [Example]
}

extension Operation {
  /// The types of all that may come back.
  public var responseTypes: [TypeReference] {
    let usual: [TypeReference] =
      switch response {
      case .none: []
      case .type(let type): [type]
      case .page(let page, let item): [.page(page, of: item)]
      }
    return usual + statuses.compactMap(\.type) + errors.compactMap(\.type)
      + (events.map { [$0.type] } ?? [])
  }

  /// What comes back with a status; none where the spec doesn't say.
  func response(for status: Int) -> TypeReference? {
    let isError = status >= 400
    for response in isError ? errors : statuses
    where response.status == status || isError && response.status == nil { return response.type }
    guard 200..<300 ~= status else { return nil }
    switch response {
    case .none: return nil
    case .type(let type): return type
    case .page(let page, let item): return .page(page, of: item)
    }
  }
}
