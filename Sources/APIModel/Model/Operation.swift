import Diagnostics

public struct Operation: Sendable {
  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"

    /// Whether parameters go into the body unless the spec says otherwise.
    public var hasBody: Bool { self == .post || self == .put || self == .patch }
  }
  public enum BodyFormat: String, Sendable, CaseIterable { case form, json, multipart }
  public enum Response: Sendable {
    case none
    case type(TypeReference)
    case page(Int, of: TypeReference)
  }
  /// A piece of the path.
  public enum PathPart: Sendable, Equatable {
    case text(String)
    /// An index into the fields.
    case parameter(Int)
  }
  public struct Example: Sendable {
    public struct Response: Sendable {
      public var status: Int
      /// The body as JSON text; none for an empty one.
      public var json: String?
      /// The body as a value of the operation's response type, for a status of 200 to 299; for a
      /// page the list of its items.
      public var value: Literal?
    }
    public var title: String
    public var request: Literal
    /// The decoded pairs of the form or query, and the path with its query, percent-encoded.
    public var sends: (path: String?, pairs: [(key: String, value: String)])?
    public var response: Response?
    public var span: Span
  }
  public var name: SpecName
  public var section: String?
  public var documentation: [String]
  public var deprecation: Deprecation?
  public var method: Method
  /// As written, with `{name}` for parameters.
  public var path: String
  public var pathParts: [PathPart]
  /// An index into the API's servers.
  public var server: Int
  public var bodyFormat: BodyFormat
  public var fields: [Field]
  public var rules: [Rule]
  public var response: Response
  public var responseSpan: Span
  public var examples: [Example]
}
